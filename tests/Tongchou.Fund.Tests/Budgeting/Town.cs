using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Tests.Adjusting;
using Tongchou.Policy;

namespace Tongchou.Fund.Tests.Budgeting;

/// <summary>A town's figures and the standards that its budget is compiled by.</summary>
internal static class Town
{
    public static readonly BudgetTerms Terms = BudgetTerms.Compile(Sample.Law);

    public static readonly BudgetStandards Residents = new() { Personal = Cited(Money.Yuan(400)), Subsidy = Cited(Money.Yuan(700)), RaiseRate = Cited(Rate.Percent(5)), Trend = Cited(Rate.Percent(5)) };

    public static readonly BudgetStandards Employees = new()
    {
        EmployerRate = Cited(Rate.Percent(8)), PersonRate = Cited(Rate.Percent(2)), AccountShare = Cited(Rate.Percent(2)), RaiseRate = Cited(Rate.Percent(10)), Trend = Cited(Rate.Percent(6)),
    };

    public static readonly BudgetFacts Resident = new(FundKind.Resident, 2026, Money.Yuan(50_000_000))
    {
        Heads = 100_000,
        Collected = Rate.Percent(98),
        LastYear = new Dictionary<AccountRole, Money>
        {
            [AccountRole.InterestIncome] = Money.Yuan(600_000), [AccountRole.OutpatientExpense] = Money.Yuan(20_000_000), [AccountRole.InpatientExpense] = Money.Yuan(60_000_000),
        },
        Care = new Dictionary<AccountRole, CareVolume> { [AccountRole.InpatientExpense] = new(15_000, Money.Yuan(4_200)) },
        Given = new Dictionary<AccountRole, GivenAmount> { [AccountRole.PremiumExpense] = new(Money.Yuan(7_500_000), "人均 75 元") },
    };

    public static Budget Compiled => BudgetCompiling.Compile(Given.Chart, Resident, Residents);

    public static Cited<T> Cited<T>(T value) => new(value, new(new("EXAMPLE", "示例"), Standing.Illustrative, RegionCode.Nation, "fund/budget/example", new(DateOnly.MinValue, DateOnly.MaxValue), null));

    /// <summary>Twelve months that run so evenly that the last has the rest.</summary>
    public static IReadOnlyList<Money> Even(Money year) => [.. Enumerable.Range(0, 12).Select(month => month < 11 ? new Money(year.Fen / 12) : year - (new Money(year.Fen / 12) * 11))];
}
