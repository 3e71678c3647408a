using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Server.Start;

/// <summary>Two years of budgets and books of some cities, so that execution, evaluation, the province's sum and alerts have something to show. The figures are made up.</summary>
internal static class DemoBudgets
{
    private const string City = "demonstration", Province = "demonstration-province";

    // Parts of a hundred of a year by month: dues come early, spending hardly ever rests.
    private static readonly int[] incoming = [11, 13, 14, 6, 6, 7, 6, 6, 8, 8, 8, 7], outgoing = [8, 7, 9, 8, 8, 8, 9, 8, 8, 9, 9, 9];

    public static async Task Make(Desk desk, string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        DemoCities told = JsonSerializer.Deserialize<DemoCities>(await File.ReadAllBytesAsync(file), new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower })!;
        HashSet<RegionCode> provinces = [];
        foreach (DemoCity city in told.Cities)
        {
            if (RegionCode.TryParse(city.Region, out RegionCode region) && desk.Law.Law.PackFor(region) is not null)
            {
                await Years(desk, city, region);
                provinces.Add(region.Province);
            }
        }

        foreach (RegionCode province in provinces.Where(province => desk.Law.Law.PackFor(province) is not null))
        {
            foreach (FundKind fund in new[] { FundKind.Resident, FundKind.EmployeePooled })
            {
                await Entered(desk, await CompileBudget.Unified(desk, province, fund, desk.Today.Year, CancellationToken.None), province);
            }

            Warned warned = Made(await WarnFunds.Of(desk, province, desk.Today, City, CancellationToken.None));
            foreach (FundAlertRow alert in warned.Raised.Take(1))
            {
                Did(await desk.Lanes.DoPatiently(new HandleAlert(alert, new(AlertStep.Plan, "控制住院率,推进按病种付费;逐月分析支出", "待遇保障处", desk.Today.AddDays(60)), City), CancellationToken.None));
                Did(await desk.Lanes.DoPatiently(new HandleAlert(alert, new(AlertStep.Follow, "已约谈三家机构,次均费用环比下降", null, null), City), CancellationToken.None));
            }
        }

        if (told.Cities is [var first, ..] && RegionCode.TryParse(first.Region, out RegionCode where) && Words<FundKind>.TryParse(first.Fund, out FundKind of))
        {
            AdjustmentOrder plan = new(where, of, desk.Today.Year, "年中调整门诊保障政策,住院预算调剂到门诊", [new(AccountRole.OutpatientExpense, Money.Yuan(60_000_000)), new(AccountRole.InpatientExpense, Money.Yuan(-60_000_000))]);
            Did(await BudgetOffice.Propose(desk, Made(await CompileBudget.Adjusted(desk, plan, CancellationToken.None)), City, CancellationToken.None));
        }
    }

    private static async Task Years(Desk desk, DemoCity city, RegionCode region)
    {
        FundKind fund = Words<FundKind>.TryParse(city.Fund, out FundKind kind) ? kind : throw new JsonException($"no fund {city.Fund}");
        int year = desk.Today.Year;
        Dictionary<AccountRole, Money> lastYear = city.LastYear.ToDictionary(each => Words<AccountRole>.TryParse(each.Key, out AccountRole role) ? role : throw new JsonException($"no role {each.Key}"), each => Yuan(each.Value));
        BudgetOrder order = new(region, fund, year - 1, Yuan(city.Opening), "上年政策性增支较多,用滚存结余弥补") { Heads = long.Parse(city.Heads, CultureInfo.InvariantCulture), MonthlyBase = city.MonthlyBase is { } wages ? Yuan(wages) : Money.Zero, LastYear = lastYear };
        BudgetDocument before = await Entered(desk, await CompileBudget.Year(desk, order, CancellationToken.None), region.Province);
        await Book(desk, new(region, fund), before, year - 1, BudgetExecution.MonthsInYear, Yuan(city.Opening), Rate.Whole, Rate.Whole);
        await Entered(desk, await ExecuteBudget.Evaluated(desk, region, fund, year - 1, CancellationToken.None), region.Province);
        BudgetDocument now = await Entered(desk, await CompileBudget.Year(desk, order with { Year = year, Opening = null, LastYear = new Dictionary<AccountRole, Money>() }, CancellationToken.None), region.Province);
        _ = Rate.TryParse(city.IncomePace, out Rate income);
        _ = Rate.TryParse(city.SpendingPace, out Rate spending);
        await Book(desk, new(region, fund), now, year, desk.Today.Month, null, income, spending);
    }

    private static async Task Book(Desk desk, Book book, BudgetDocument budget, int year, int through, Money? opening, Rate income, Rate spending)
    {
        Chart chart = desk.Law.Chart(book.Region, new(year, 1, 1));
        List<Voucher> vouchers = [];
        if (opening is { } kept)
        {
            vouchers.Add(Voucher(chart, book, new(year, 1, 1), "年初结余", [(AccountRole.SpecialRevenue, kept)], [(AccountRole.Surplus, kept)]));
        }

        for (int month = 1; month <= through; month++)
        {
            DateOnly day = new AccountingMonth(year, month).LastDay;
            day = day < desk.Today ? day : desk.Today;
            (AccountRole Role, Money Amount)[] came = Shares(budget, AccountNature.Income, income, incoming, month), went = Shares(budget, AccountNature.Expense, spending, outgoing, month);
            vouchers.Add(Voucher(chart, book, day, "当月收入", [(AccountRole.SpecialRevenue, Sum(came))], came));
            vouchers.Add(Voucher(chart, book, day, "当月支出", went, [(AccountRole.SpecialExpenditure, Sum(went))]));
            vouchers.Add(SpecialAccountEntries.MadeAvailable(chart, On(book, day, "用款"), Sum(went)));
        }

        Did(await desk.Lanes.Do(new BookVouchers(book.Region, vouchers)));
    }

    private static (AccountRole Role, Money Amount)[] Shares(BudgetDocument budget, AccountNature nature, Rate pace, int[] parts, int month) =>
        [.. budget.ToBudget().Lines.Where(line => line.Nature == nature && line.Amount.IsPositive).Select(line => (line.Role, Rate.Percent(parts[month - 1]).Of(pace.Of(line.Amount).Rounded).Rounded))];

    private static Voucher Voucher(Chart chart, Book book, DateOnly day, string summary, (AccountRole Role, Money Amount)[] debits, (AccountRole Role, Money Amount)[] credits)
    {
        VoucherDraft draft = new(chart, On(book, day, summary), VoucherKind.Manual, new(summary, "demonstration"), Ink.Blue);
        foreach ((AccountRole role, Money amount) in debits)
        {
            draft.Debit(role, amount);
        }

        foreach ((AccountRole role, Money amount) in credits)
        {
            draft.Credit(role, amount);
        }

        return draft.Build();
    }

    private static Occasion On(Book book, DateOnly day, string what) => new(book, day, day, new("demonstration", $"演示-{book.Fund}-{Days.Text(day)}-{what}"));
    private static Money Sum(IEnumerable<(AccountRole Role, Money Amount)> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
    private static Money Yuan(string text) => BudgetOrderReader.Yuan(text) ?? throw new JsonException($"{text} is no amount");

    private static async Task<BudgetDocument> Entered(Desk desk, Outcome<BudgetDocument> worked, RegionCode office)
    {
        BudgetDocument document = Made(worked);
        TaskRow task = Did(await BudgetOffice.Propose(desk, document with { Reason = document.Findings.Any(finding => finding.NeedsReason) ? document.Reason ?? "用滚存结余弥补" : null }, City, CancellationToken.None));
        Did(await BudgetOffice.Approve(desk, task, Province, office, CancellationToken.None));
        return document;
    }

    private static T Made<T>(Outcome<T> outcome) => outcome.IsRefused ? throw new StartException(ExitCodes.Refused, outcome.Faults) : outcome.Value!;
    private static T Did<T>(Outcome<Done<T>> outcome) => Made(outcome).Value!;

    /// <summary>Many vouchers of one book in one entry.</summary>
    private sealed class BookVouchers(RegionCode region, IReadOnlyList<Voucher> vouchers) : Act<string>(RegionPeriods.PartitionOf(region.ToString()), "book-demonstration", City)
    {
        protected override Outcome<string> Decide(Entry entry, OpenBooks books)
        {
            for (int number = 0; number < vouchers.Count; number++)
            {
                SettlementVouchers.Book(entry, vouchers[number], number, null);
            }

            return "booked";
        }
    }

    private sealed record DemoCities(string? Note, IReadOnlyList<DemoCity> Cities);

    private sealed record DemoCity(string Region, string Fund, string Opening, string Heads, string? MonthlyBase, string IncomePace, string SpendingPace, IReadOnlyDictionary<string, string> LastYear);
}
