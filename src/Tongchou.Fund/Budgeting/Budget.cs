using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Budgeting;

/// <summary>A line of a budget 预算科目: one income or expense account of the fund, what is planned for it, and how that was found.</summary>
/// <param name="LastYear">What went through the account the year before; null where nobody knows.</param>
/// <param name="Sum">The working with its numbers, the same in every language.</param>
/// <param name="Rests">The values of law it was found by.</param>
public sealed record BudgetLine(
    AccountRole Role, AccountNature Nature, Money Amount, Money? LastYear, BudgetMethod Method, BudgetIndicator Indicator, string Sum, IReadOnlyList<Citation> Rests)
{
    /// <summary>Whether an account is planned for by a city: what goes through the province's own fund is not.</summary>
    public static bool IsPlanned(LedgerAccount account) =>
        account is { Nature: AccountNature.Income or AccountNature.Expense, Role: not null and not AccountRole.AdjustmentRaised and not AccountRole.AdjustmentDistributed };
}

/// <summary>The budget of a fund for a year 基金预算, in the order of the chart.</summary>
/// <param name="Opening">上年滚存结余: what the fund had kept when the year began.</param>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
[Clause("CN2023", "七")]
public sealed record Budget(FundKind Fund, int Year, Money Opening, IReadOnlyList<BudgetLine> Lines)
{
    public Money Income => Of(AccountNature.Income);
    public Money Spending => Of(AccountNature.Expense);

    /// <summary>当年收支结余.</summary>
    public Money Surplus => Income - Spending;

    /// <summary>年末滚存结余.</summary>
    public Money Closing => Opening + Surplus;

    public PayableMonths Months => PayableMonths.Of(Closing, Spending);

    public BudgetLine? Line(AccountRole role) => Lines.FirstOrDefault(line => line.Role == role);

    private Money Of(AccountNature nature) => Lines.Where(line => line.Nature == nature).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
