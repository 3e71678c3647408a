using Tongchou.Payment.Agreements;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;
using Tongchou.Payment.Indicators;
using Tongchou.Payment.OtherMethods;
using Tongchou.Payment.Points;
using Tongchou.Payment.Rates;
using Tongchou.Payment.Weights;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment;

/// <summary>Every provision that paying institutions reads from the packs.</summary>
/// <remarks>Of grouping they name the version alone: its law is the published tables, and what they leave open are the readings of <c>Grouping/Readings</c>.</remarks>
public static class PaymentVocabulary
{
    public static IReadOnlyList<Provision> All => [.. AgreementProvisions.All, .. CaseProvisions.All, .. WeightProvisions.All, .. PointProvisions.All, .. RateProvisions.All, .. DipProvisions.All, .. OtherProvisions.All, .. ClearingProvisions.All, .. IndicatorProvisions.All];
}
