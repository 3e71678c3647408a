using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Measures;

/// <summary>可支付月数分级: how a fund's months of balance are graded. No official grades were found: they are values of a pack.</summary>
public enum MonthsGrade
{
    [Word("alarm", "红色预警", "alarm")] Alarm,
    [Word("warning", "黄色预警", "warning")] Warning,
    [Word("reasonable", "合理区间", "reasonable")] Reasonable,
    [Word("ample", "结余偏多", "ample")] Ample,
}

/// <summary>What packs may set about measures of a fund, in <c>fund/measures.yaml</c>.</summary>
public static class MeasureProvisions
{
    /// <summary>Full months of balance; the last stands for all above.</summary>
    public static readonly NumberColumn Months = new("months", new("可支付月数", "payable months"), 0, 36);

    public static readonly Provision<MonthsGrade> Grade = new("fund/measures/months-grade",
        new("可支付月数分级", "Grade of payable months"), WordForm<MonthsGrade>.Instance, new WordColumn<Scheme>("scheme", new("险种", "scheme")), Months);

    public static readonly Reading<BalanceKind> Balance = new("fund/measures/balance-kind",
        new("可支付月数的结余口径", "Which balance payable months are counted from"));

    public static readonly Reading<SpendingKind> Spending = new("fund/measures/spending-kind",
        new("可支付月数的支出口径", "Which spending payable months are counted by"));

    public static IReadOnlyList<Provision> All => [Grade, Balance, Spending];
}
