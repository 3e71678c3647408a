using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Fund.Tests;

/// <summary>The nation's chart and what most tests start from.</summary>
internal static class Given
{
    public static readonly RegionCode Region = new(109900);
    public static readonly DateOnly Day = new(2026, 3, 2);

    public static readonly Chart Chart = ReadChart();

    public static Occasion Occasion(FundKind fund, DateOnly? day = null, string number = "1") =>
        new(new(Region, fund), day ?? Day, day ?? Day, new("settlement", number));

    public static Voucher Stay(Money amount, DateOnly? day = null, FundKind fund = FundKind.Resident) =>
        BenefitEntries.Settled(Chart, Occasion(fund, day), VisitKind.Inpatient, Payee.Institution, amount);

    public static AccountCode Code(AccountRole role, FundKind fund = FundKind.Resident) => Chart.Find(fund, role)!.Code;

    public static AccountCode Code(string text) => AccountCode.TryParse(text, out AccountCode code) ? code : throw new ArgumentException(text);

    /// <summary>Debits less credits that vouchers leave on each account, zeros left out.</summary>
    public static Dictionary<AccountCode, Money> Effect(params IEnumerable<Voucher> vouchers) =>
        Turnover.Of(vouchers).Where(turnover => turnover.Debit != turnover.Credit).ToDictionary(turnover => turnover.Account, turnover => turnover.Debit - turnover.Credit);

    public static TrialBalance Trial(Book book, DateOnly to, params IReadOnlyCollection<Voucher> vouchers) =>
        TrialBalance.Of(Chart, book, new(new(to.Year, 1, 1), to), [], vouchers);

    private static Chart ReadChart()
    {
        string root = Policies();
        string[] names = ["CN/pack.yaml", "CN/fund/chart.yaml", "sources/CAIKUAI2017-28.yaml"];
        LawReading reading = Law.Read([.. names.Select(name => new PolicyFile(name, File.ReadAllText(Path.Combine(root, name))))], new PolicyVocabulary(FundVocabulary.All));
        reading.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return reading.Law!.On(RegionCode.Nation, Day)!.Need(FundProvisions.Accounts).Value;
    }

    public static string Policies()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "policies");
    }
}
