using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Adjusting;

/// <summary>What packs may set about an adjustment fund, in <c>fund/adjustment.yaml</c>.</summary>
public static class AdjustmentProvisions
{
    /// <summary>Months of balance that a weight tells apart; the last stands for all above.</summary>
    public static readonly NumberColumn Months = new("months", new("可支付月数", "payable months"), 0, 24);

    private static readonly WordColumn<Scheme> scheme = new("scheme", new("险种", "scheme"));

    public static readonly Provision<Rate> RaiseRate = new("fund/adjustment/raise-rate",
        new("调剂金筹集比例", "Rate at which the adjustment fund is raised"), RateForm.Instance, scheme);

    public static readonly Provision<Rate> ReserveRate = new("fund/adjustment/reserve-rate",
        new("风险金提取比例", "Part of what is raised that goes to the risk reserve"), RateForm.Instance, scheme);

    public static readonly Provision<Rate> ReserveTarget = new("fund/adjustment/reserve-target",
        new("风险金目标(占当年收入)", "Target of the risk reserve, of the year's income"), RateForm.Instance, scheme);

    public static readonly Reading<ReserveLastStep> LastStep = new("fund/adjustment/reserve-last-step",
        new("风险金达标当年的提取", "What is taken in the year the reserve reaches its target"));

    public static readonly Reading<DistributionFormula> Formula = new("fund/adjustment/formula",
        new("调剂金分配办法", "Formula by which the adjustment fund is distributed"));

    public static readonly Reading<GapBasis> GapBasis = new("fund/adjustment/gap-basis",
        new("缺口口径", "What counts as a gap"));

    public static readonly Reading<RestBasis> RestBasis = new("fund/adjustment/rest-basis",
        new("余额分配口径", "By what the rest is shared out"));

    public static readonly Provision<Rate> AgedWeight = new("fund/adjustment/aged-weight",
        new("退休或老年参保人的权重", "Weight of the retired or aged"), WeightForm.Instance, scheme);

    public static readonly Provision<Rate> MonthsWeight = new("fund/adjustment/months-weight",
        new("按可支付月数的权重", "Weight by months of balance"), WeightForm.Instance, Months);

    public static readonly Provision<Rate> OverspendLimit = new("fund/adjustment/overspend-limit",
        new("可纳入调剂的超计划幅度", "How far above plan overspending qualifies"), RateForm.Instance);

    public static readonly Provision<Rate> OverspendShare = new("fund/adjustment/overspend-share",
        new("调剂金承担的超支比例", "Share of qualifying overspending that the fund pays"), RateForm.Instance);

    public static IReadOnlyList<Provision> All =>
        [RaiseRate, ReserveRate, ReserveTarget, LastStep, Formula, GapBasis, RestBasis, AgedWeight, MonthsWeight, OverspendLimit, OverspendShare];
}
