namespace Tongchou.Fund.Adjusting;

/// <summary>What money of a fund is wanted for 资金用途.</summary>
public enum MovementPurpose
{
    [Word("normal-gap", "弥补本地基金正常收支缺口", "a normal gap of the fund")] NormalGap,
    [Word("gap-after-adjustment", "弥补调剂后的缺口", "the gap left after adjustment")] GapAfterAdjustment,
    [Word("breach-loss", "弥补违规造成的损失", "a loss by breach of policy")] BreachLoss,
    [Word("general-budget", "平衡财政预算", "the general budget")] GeneralBudget,
    [Word("emergency", "重大疫情、自然灾害等突发事件", "a major epidemic, disaster or the like")] Emergency,
    [Word("distribution", "分配各地", "distribution to cities")] Distribution,
    [Word("other", "其他用途", "anything else")] Other,
}

/// <summary>Which money it is 资金来源.</summary>
public enum MovementSource
{
    [Word("adjustment-fund", "调剂金", "the adjustment fund")] AdjustmentFund,
    [Word("retained-balance", "留存市级的滚存结余", "a city's retained balance")] RetainedBalance,
    [Word("risk-reserve", "省级风险金", "the risk reserve")] RiskReserve,
    [Word("government", "财政资金", "a government's own money")] Government,
}

/// <summary>A movement of money that somebody asks for 调拨申请.</summary>
/// <param name="FromCity">Null where none is named.</param>
public sealed record Movement(MovementSource Source, MovementPurpose Purpose, Scheme From, Scheme To, string? FromCity = null, string? ToCity = null);

/// <summary>调剂金使用规则: whether money may move, and if not, why. Everything is looked at and all reasons are given.</summary>
[Clause("SC2023", "四")]
public static class MovementRule
{
    public static IReadOnlyList<Phrase> Refusals(Movement movement)
    {
        List<Phrase> refusals = [];
        if (movement.From != movement.To)
        {
            refusals.Add(new("险种间不得相互调剂。", "One scheme's money may not be adjusted to another."));
        }

        if (movement.Purpose is MovementPurpose.GeneralBudget && movement.Source is not MovementSource.Government)
        {
            refusals.Add(new("不得用于平衡财政预算。", "It may not be used to balance the general budget."));
        }

        if (movement.Purpose is MovementPurpose.BreachLoss && movement.Source is not MovementSource.Government)
        {
            refusals.Add(new("违规造成的增支或损失由当地政府弥补,不得动用基金。", "A loss by breach is made good by the governments of the place, not by the fund."));
        }

        if (movement.Purpose is MovementPurpose.Other && movement.Source is not MovementSource.Government)
        {
            refusals.Add(new("基金专款专用。", "The money is for its purpose only."));
        }

        if (movement is { Source: MovementSource.RetainedBalance, Purpose: MovementPurpose.Emergency or MovementPurpose.Distribution })
        {
            refusals.Add(new("滚存结余只能用于弥补本地基金正常收支缺口。", "A retained balance may only meet normal gaps of its own city."));
        }

        if (movement.Source is MovementSource.RetainedBalance && movement.FromCity is { } from && movement.ToCity is { } to && from != to)
        {
            refusals.Add(new("滚存结余留存市级,不调给别的市。", "A retained balance stays with its city."));
        }

        if (movement is { Source: MovementSource.RiskReserve, Purpose: not (MovementPurpose.Emergency or MovementPurpose.BreachLoss or MovementPurpose.GeneralBudget or MovementPurpose.Other) })
        {
            refusals.Add(new("风险金用于突发事件。", "The risk reserve is for emergencies."));
        }

        if (movement.Source is MovementSource.AdjustmentFund && movement.Purpose is MovementPurpose.GapAfterAdjustment)
        {
            refusals.Add(new("调剂后的缺口由各地自行弥补。", "The gap left after adjustment is the city's own."));
        }

        return refusals;
    }
}
