using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Cases;

/// <summary>How a case is paid within its method 病例类型.</summary>
public enum CaseKind
{
    [Word("normal", "正常病例", "normal case")] Normal,
    [Word("high-outlier", "高倍率病例", "high outlier")] HighOutlier,
    [Word("low-outlier", "低倍率病例", "low outlier")] LowOutlier,
    [Word("incomplete", "未完整住院", "incomplete stay")] Incomplete,
    [Word("transferred", "转院病例", "transferred case")] Transferred,
    [Word("unstable", "非稳定组病例", "case of an unstable group")] Unstable,
    [Word("ungrouped", "未入组病例", "ungrouped case")] Ungrouped,
    [Word("ambiguous", "歧义病例", "ambiguous case")] Ambiguous,
    [Word("reviewed", "特病单议", "special review")] Reviewed,
    [Word("readmitted", "不合理再入院", "readmission without good reason")] Readmitted,
    [Word("separate", "另行付费", "paid by an amount of its own")] Separate,
}

/// <summary>A case with what it earns: points that share the pool, or a standard in money.</summary>
/// <param name="Group">The group it is paid by; a DIP case gets it only here.</param>
/// <param name="Points">Points or a score, rounded as the region says; nothing where <paramref name="Standard"/> is set.</param>
/// <param name="Standard">The payment standard 支付标准 of the whole stay, patient's part included.</param>
/// <param name="Weight">The weight of its group, for CMI; null where the group has none.</param>
public sealed record PricedCase(PaidCase Case, PaymentMethod Method, CaseKind Kind, string Group, decimal Points, Money? Standard, decimal? Weight, IReadOnlyList<WorkingLine> Lines)
{
    /// <summary>The same with one more line, where something is known only afterwards.</summary>
    public PricedCase With(WorkingLine line) => this with { Lines = [.. Lines, line] };
}
