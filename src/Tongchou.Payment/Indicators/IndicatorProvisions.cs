using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Indicators;

/// <summary>What packs may set about how far payment reform has come, in <c>payment/indicators.yaml</c>.</summary>
public static class IndicatorProvisions
{
    public static readonly Provision<Rate> SpendingTarget = new("payment/indicators/spending-target",
        new("按病组、病种付费占住院基金支出的目标", "Target share of in-patient fund spending under DRG or DIP"), RateForm.Instance);

    public static readonly Provision<Rate> RegionsTarget = new("payment/indicators/regions-target",
        new("实际按病组、病种付费的统筹地区占比目标", "Target share of regions that really pay by DRG or DIP"), RateForm.Instance);

    public static IReadOnlyList<Provision> All => [SpendingTarget, RegionsTarget];
}

/// <summary>The targets of a region; a target nobody set is null.</summary>
public sealed record IndicatorTerms(Cited<Rate>? SpendingTarget, Cited<Rate>? RegionsTarget)
{
    public static IndicatorTerms Compile(LawOn law) => new(law.Value(IndicatorProvisions.SpendingTarget), law.Value(IndicatorProvisions.RegionsTarget));
}
