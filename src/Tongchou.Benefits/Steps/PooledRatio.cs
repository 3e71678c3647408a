using Tongchou.Policy.Forms;

namespace Tongchou.Benefits;

/// <summary>统筹支付比例 as it applies to one claim: the region's bands with every point added and taken.</summary>
[Clause("FX2019", "二(三)")]
public static class PooledRatio
{
    /// <returns>Null where the region offers nothing for this kind of visit.</returns>
    public static Bands? Of(in Claim claim, BenefitTerms terms)
    {
        if (terms.Of(claim.Visit) is not { } visit)
        {
            return null;
        }

        Bands written = visit.Ratio.At((int)claim.Level, BenefitColumns.GroupIndex(claim.Group), (int)claim.Category).Value;
        Rate change = PooledStep.Change(claim, terms, visit);
        Rate highest = visit.HighestRatio?.Value ?? Rate.Whole;
        Band[] bands = written.Span.ToArray();
        for (int i = 0; i < bands.Length; i++)
        {
            bands[i] = bands[i] with { Rate = Banding.Changed(bands[i].Rate, change, highest) };
        }

        return new(bands);
    }
}
