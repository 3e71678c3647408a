using Tongchou.Payment.Cases;
using Tongchou.Payment.OtherMethods;

namespace Tongchou.Payment.Clearing;

/// <summary>Whether a month is advanced or the year is squared.</summary>
public enum ClearingStage
{
    [Word("year", "年终清算", "year-end clearing")] Year,
    [Word("month", "月度结算", "monthly settlement")] Month,
}

/// <summary>The budget 总额预算 of one scheme that its institutions share.</summary>
/// <param name="Method">The pool's own method, for cases that name none.</param>
/// <param name="Budget">What the fund has for these cases, the reserve inside.</param>
/// <param name="Reserve">The reserve; null for the region's share of the budget.</param>
/// <param name="PointValue">An estimated value of a point in yuan, for months; null for the value that comes out.</param>
public sealed record BudgetPool(Scheme Scheme, PaymentMethod Method, Money Budget, Money? Reserve = null, decimal? PointValue = null, ClearingStage Stage = ClearingStage.Year);

/// <summary>Money kept back from an institution, with its reason 扣款.</summary>
public sealed record Deduction(string Reason, Money Amount);

/// <summary>What stands between an institution and the fund of one scheme before the clearing.</summary>
/// <param name="MonthlyPaid">What was paid to it over the months.</param>
/// <param name="DepositHeld">What was retained of it over the months.</param>
/// <param name="Prepaid">Working capital it still holds.</param>
/// <param name="Score">Its appraisal, of a hundred; null where it was not appraised.</param>
public sealed record ProviderAccount(string Hospital, Scheme Scheme, Money MonthlyPaid = default, Money DepositHeld = default, Money Prepaid = default, decimal? Score = null, params IReadOnlyList<Deduction> Deductions)
{
    /// <summary>What it earns by heads or by a budget of its own, beside its cases.</summary>
    public IReadOnlyList<LumpPayment> Lumps { get; init; } = [];
    public HospitalLevel Level { get; init; }

    /// <summary>What of the deposit the year's appraisal keeps, where it was decided in money; null where the score alone says it.</summary>
    public Money? Withheld { get; init; }

    public Money Deducted => Deductions.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);
}
