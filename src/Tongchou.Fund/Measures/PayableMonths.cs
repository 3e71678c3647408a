namespace Tongchou.Fund.Measures;

/// <summary>
/// 可支付月数: how many months of spending a balance pays, balance ÷ (a year's spending ÷ 12). Which balance and which spending is said by who asks
/// (<see cref="BalanceKind"/>, <see cref="SpendingKind"/>), since published figures differ in it.
/// </summary>
/// <param name="Balance">The numerator; below nothing for a deficit.</param>
/// <param name="Spending">The denominator: of twelve months.</param>
public readonly record struct PayableMonths(Money Balance, Money Spending)
{
    private const int MonthsInYear = 12;

    public static PayableMonths Of(Money balance, Money spending) => new(balance, spending);

    /// <summary>To two decimals, half away from zero; null where nothing was spent.</summary>
    public decimal? Months => Spending.IsPositive ? Math.Round((decimal)Balance.Fen * MonthsInYear / Spending.Fen, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Full months, never rounded up and none below zero; null where nothing was spent, when a balance lasts for ever.</summary>
    public int? Whole => Spending.IsPositive ? (int)Int128.Min(int.MaxValue, (Int128)Balance.OrZero.Fen * MonthsInYear / Spending.Fen) : null;
}

/// <summary>结余口径: which balance is the numerator.</summary>
public enum BalanceKind
{
    [Word("total", "全部累计结余(职工含个人账户)", "the whole balance, of employees with the personal accounts")] Total,
    [Word("pool", "统筹基金结余", "the pooled fund's balance")] Pool,
}

/// <summary>支出口径: which spending is the denominator.</summary>
public enum SpendingKind
{
    [Word("all", "当年全部支出", "all spending of the year")] All,
    [Word("benefits", "当年待遇支出", "benefits of the year only")] Benefits,
}
