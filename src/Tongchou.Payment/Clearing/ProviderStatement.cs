using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Clearing;

/// <summary>A line of a clearing statement 清算项目.</summary>
public enum ClearingItem
{
    [Word("by-points", "点数(分值)所得", "worth of points")] ByPoints,
    [Word("by-standard", "按标准付费病例的标准额", "standards of cases paid by an amount of their own")] ByStandard,
    [Word("lump", "按人头、医共体总额所得", "by heads or the budget of a community")] Lump,
    [Word("payments", "减:患者及其他已付", "less what patients and others paid")] Payments,
    [Word("formula-difference", "按公式核定与标准的差额", "difference between formula and standard")] FormulaDifference,
    [Word("surplus-returned", "减:超出留用范围的结余", "less surplus beyond what may be kept")] SurplusReturned,
    [Word("overspend-shared", "加:合理超支分担", "plus the fund's share of overspend")] OverspendShared,
    [Word("deducted", "减:扣款", "less deductions")] Deducted,
    [Word("appraisal-withheld", "减:考核扣留的保证金", "less deposit withheld by the appraisal")] AppraisalWithheld,
    [Word("deposit-retained", "减:本月扣留保证金", "less deposit retained this month")] DepositRetained,
    [Word("monthly-paid", "减:月度已付", "less paid over the months")] MonthlyPaid,
    [Word("prepaid", "减:冲回周转金", "less working capital taken back")] Prepaid,
}

/// <summary>An amount of a statement, added or (below nothing) taken off.</summary>
public sealed record ClearingLine(ClearingItem Item, Money Amount, WorkingLine Working);

/// <summary>What an institution is due from the fund of one scheme, line by line.</summary>
/// <param name="Standard">The fund amount by standard (P): the first lines together.</param>
/// <param name="ByItem">The fund amount item by item (F).</param>
/// <param name="Due">What the period is worth after sharing, deductions and appraisal.</param>
/// <param name="Final">What is still to be paid; below nothing the institution pays back.</param>
/// <param name="Lines">In the order of the sum; together they make <paramref name="Final"/>.</param>
public sealed record ProviderStatement(string Hospital, HospitalLevel Level, int Cases, decimal Points, Money Cost, Money Standard, Money ByItem, Money Due, Money Final, IReadOnlyList<ClearingLine> Lines)
{
    public Money Of(ClearingItem item) => Lines.Where(line => line.Item == item).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
