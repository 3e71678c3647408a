using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Indicators;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;
using Tongchou.Payment.Rates;
using Tongchou.Policy;

namespace Tongchou.Agency.Paying;

/// <summary>Everything the law says about paying institutions, for one region and day.</summary>
public sealed record PayTerms(PointTerms Points, RateTerms Rates, DipTerms Dip, OtherTerms Other, ClearingTerms Clearing, IndicatorTerms Indicators)
{
    /// <exception cref="MissingLawException">The packs are incomplete for that day.</exception>
    public static PayTerms Compile(LawOn law) =>
        new(PointTerms.Compile(law), RateTerms.Compile(law), DipTerms.Compile(law), OtherTerms.Compile(law), ClearingTerms.Compile(law), IndicatorTerms.Compile(law));
}
