using Tongchou.Agency.Imports.Columns;
using Tongchou.Payment.Clearing;

namespace Tongchou.Agency.Paying.Forms;

/// <summary>What the fund and an institution know of each other before the clearing, as a table has it.</summary>
/// <param name="Coefficient">Its coefficient, where it was set; null for the one that is worked out.</param>
/// <param name="Dynamic">Dynamic parts of the DIP coefficient, added to the level's base.</param>
/// <param name="PersonMonths">Months of persons it is paid for by heads.</param>
/// <param name="CommunityBudget">The budget of the county community it leads; null for none.</param>
public sealed record ProviderRow(
    ProviderAccount Account, string Name, decimal? Coefficient, decimal Dynamic, int PersonMonths, Money? CommunityBudget, Money CommunityInside, Money CommunityOutside);

/// <summary>The table of institutions 机构往来表.</summary>
public sealed class ProviderForm : TableForm<ProviderRow>
{
    private const int Longest = 100;

    private readonly Column<ProviderRow, string> hospital = Must("hospital", "医疗机构", "hospital", Cells.Text(Longest), each => each.Account.Hospital, "H1");
    private readonly Column<ProviderRow, Scheme> scheme = Must("scheme", "险种", "scheme", Cells.Word<Scheme>(), each => each.Account.Scheme, "职工医保");
    private readonly Column<ProviderRow, HospitalLevel> level = May("level", "机构等级", "hospital level", Cells.Word<HospitalLevel>(), each => each.Account.Level, HospitalLevel.Grassroots);
    private readonly Column<ProviderRow, string> name = Text("name", "名称", "name", Longest, each => each.Name);
    private readonly Column<ProviderRow, decimal?> coefficient = May("coefficient", "系数", "coefficient", Cells.Maybe(PayCells.Number), each => each.Coefficient, null);
    private readonly Column<ProviderRow, decimal> dynamic = May("dynamic", "动态调整", "dynamic parts", PayCells.Signed, each => each.Dynamic, 0);
    private readonly Column<ProviderRow, Money> monthly = May("monthly-paid", "月度已付", "paid over the months", Cells.Amount, each => each.Account.MonthlyPaid, Money.Zero);
    private readonly Column<ProviderRow, Money> deposit = May("deposit-held", "扣留保证金", "deposit held", Cells.Amount, each => each.Account.DepositHeld, Money.Zero);
    private readonly Column<ProviderRow, Money> prepaid = May("prepaid", "周转金", "working capital", Cells.Amount, each => each.Account.Prepaid, Money.Zero);
    private readonly Column<ProviderRow, decimal?> score = May("score", "考核分数", "score", Cells.Maybe(PayCells.Number), each => each.Account.Score, null);
    private readonly Column<ProviderRow, Money> refused = May("refused", "拒付金额", "refused items", Cells.Amount, each => Deducted(each, 0), Money.Zero);
    private readonly Column<ProviderRow, Money> recovered = May("recovered", "违规追回", "recoveries", Cells.Amount, each => Deducted(each, 1), Money.Zero);
    private readonly Column<ProviderRow, int> personMonths = May("person-months", "签约人月", "months of persons", PayCells.Days, each => each.PersonMonths, 0);
    private readonly Column<ProviderRow, Money?> communityBudget = May("community-budget", "医共体总额", "community budget", Cells.Maybe(Cells.Amount), each => each.CommunityBudget, null);
    private readonly Column<ProviderRow, Money> inside = May("community-inside", "医共体内基金费用", "fund cost inside", Cells.Amount, each => each.CommunityInside, Money.Zero);
    private readonly Column<ProviderRow, Money> outside = May("community-outside", "医共体外基金费用", "fund cost outside", Cells.Amount, each => each.CommunityOutside, Money.Zero);

    public ProviderForm() => Columns = InOrder(hospital, scheme, level, name, coefficient, dynamic, monthly, deposit, prepaid, score, refused, recovered, personMonths, communityBudget, inside, outside);

    public override Phrase Title => new("机构往来", "institutions");
    internal override IReadOnlyList<Column<ProviderRow>> Columns { get; }
    internal override RowKey Key(ProviderRow record) => RowKey.Once($"{record.Account.Hospital} {(int)record.Account.Scheme}");

    internal override ProviderRow? Read(TableRow row)
    {
        const decimal best = 100;
        Deduction[] deductions = [new("拒付项目 refused items", row.Read(refused)), new("违规追回 recoveries", row.Read(recovered))];
        ProviderAccount account = new(row.Read(hospital), row.Read(scheme), row.Read(monthly), row.Read(deposit), row.Read(prepaid), row.Read(score), deductions) { Level = row.Read(level) };
        ProviderRow read = new(account, row.Read(name), row.Read(coefficient), row.Read(dynamic), row.Read(personMonths), row.Read(communityBudget), row.Read(inside), row.Read(outside));
        if (account.Score > best)
        {
            row.Add("bad-score", score, new("考核分数不超过 100。", "A score is at most 100."), new("请按百分制填写。", "Give it of a hundred."));
        }

        return row.IsSound ? read : null;
    }

    private static Money Deducted(ProviderRow row, int at) => row.Account.Deductions.Count > at ? row.Account.Deductions[at].Amount : Money.Zero;
}
