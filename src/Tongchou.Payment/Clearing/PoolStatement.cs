using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Clearing;

/// <summary>Where the money of a budget went 预算去向.</summary>
public enum BudgetUse
{
    [Word("providers", "应付医疗机构", "due to institutions")] Providers,
    [Word("surplus-returned", "结余收回基金", "surplus returned to the fund")] SurplusReturned,
    [Word("deducted", "扣款收回基金", "deductions that stay with the fund")] Deducted,
    [Word("appraisal-withheld", "考核扣留", "withheld by the appraisal")] AppraisalWithheld,
    [Word("reserve-left", "预留金结余", "left of the reserve")] ReserveLeft,
    [Word("rounding", "四舍五入尾差", "remainder of rounding")] Rounding,

    /// <summary>Below nothing: the fixed standards came to more than the budget.</summary>
    [Word("unspent", "预算结余(负数为缺口)", "budget left over; below nothing, short")] Unspent,
}

public sealed record BudgetLine(BudgetUse Use, Money Amount, WorkingLine Working);

/// <summary>The clearing 清算 of one pool.</summary>
/// <param name="Shared">What the points shared; nothing where no case earned a point.</param>
/// <param name="Points">Points of all institutions.</param>
/// <param name="PointValue">Yuan per point, unrounded; null where nobody earned a point.</param>
/// <param name="Uses">Where the budget went: the amounts together are the budget, to the fen.</param>
/// <param name="Providers">In the order of their codes.</param>
/// <param name="Cases">By institution, then by number.</param>
public sealed record PoolStatement(
    BudgetPool Pool,
    Money Reserve,
    Money Shared,
    decimal Points,
    decimal? PointValue,
    IReadOnlyList<BudgetLine> Uses,
    IReadOnlyList<ProviderStatement> Providers,
    IReadOnlyList<PricedCase> Cases)
{
    public Money Of(BudgetUse use) => Uses.Where(line => line.Use == use).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>What every line of uses comes to; always the budget.</summary>
    public Money Accounted => Uses.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
