namespace Tongchou.Fund;

/// <summary>How a fund stands 基金状况 on the last day of a trial balance.</summary>
/// <param name="Income">Income of the year so far, not yet carried forward.</param>
/// <param name="Surplus">累计结余: what was carried forward, the risk reserve, and income less expense since.</param>
/// <param name="Cash">What lies on the four deposits.</param>
/// <param name="MonthsPayable">可支付月数: how many months of spending the surplus pays, to one decimal and never rounded up; null where nothing was spent.</param>
[Clause("FX2019", "二(六)")]
public sealed record FundPosition(Money Income, Money Expense, Money Surplus, Money Cash, decimal? MonthsPayable)
{
    private const int MonthsInYear = 12;

    private static readonly AccountRole[] deposits = [AccountRole.RevenueDeposit, AccountRole.SpecialRevenue, AccountRole.SpecialExpenditure, AccountRole.ExpenditureDeposit];

    /// <param name="spentInTwelveMonths">The fund's expense of the last twelve months; the measure of a month.</param>
    public static FundPosition Of(TrialBalance balance, Money spentInTwelveMonths)
    {
        Money income = -Closing(balance, account => account.Nature is AccountNature.Income);
        Money expense = Closing(balance, account => account.Nature is AccountNature.Expense);
        Money surplus = income - expense - Closing(balance, account => account.Nature is AccountNature.Net);
        Money cash = Closing(balance, account => account.Role is { } role && deposits.Contains(role));
        return new(income, expense, surplus, cash, Months(surplus, spentInTwelveMonths));
    }

    private static decimal? Months(Money surplus, Money spent) =>
        spent.IsPositive ? Math.Floor((decimal)surplus.Fen * MonthsInYear * 10 / spent.Fen) / 10 : null;

    private static Money Closing(TrialBalance balance, Func<LedgerAccount, bool> which) =>
        balance.Lines.Where(line => which(line.Account)).Aggregate(Money.Zero, (sum, line) => sum + line.Closing);
}
