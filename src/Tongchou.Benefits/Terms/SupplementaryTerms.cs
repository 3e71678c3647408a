using Tongchou.Policy;

namespace Tongchou.Benefits;

/// <summary>A supplementary product 补充医疗保险 that joins the one-stop settlement (JS2021 7); either part may be absent.</summary>
public sealed class SupplementaryTerms
{
    public Cited<Money>? InThreshold { get; private init; }
    public Cited<Rate>? InRatio { get; private init; }
    public Cited<Limit>? InLimit { get; private init; }
    public BurdenSet InCounts { get; private init; }
    public Cited<Money>? OutThreshold { get; private init; }
    public Cited<Rate>? OutRatio { get; private init; }
    public Cited<Limit>? OutUpper { get; private init; }
    public Cited<UpperMeans>? UpperMeans { get; private init; }

    internal static SupplementaryTerms? Compile(LawOn law, CommonProvisions common)
    {
        SupplementaryTerms terms = new()
        {
            InThreshold = law.Value(common.SupplementaryInThreshold),
            InRatio = law.Value(common.SupplementaryInRatio),
            InLimit = law.Value(common.SupplementaryInLimit),
            InCounts = BurdenSet.Of(law.Value(common.SupplementaryInCounts)?.Value ?? Words<Burden>.All),
            OutThreshold = law.Value(common.SupplementaryOutThreshold),
            OutRatio = law.Value(common.SupplementaryOutRatio),
            OutUpper = law.Value(common.SupplementaryOutUpper),
            UpperMeans = law.Value(common.SupplementaryUpperMeans),
        };
        return terms.InRatio is null && terms.OutRatio is null ? null : terms;
    }
}
