using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;
using Tongchou.Payment.Dip;

namespace Tongchou.Agency.Paying;

/// <summary>One pool of an order, and what only its method needs.</summary>
/// <param name="Rate">Yuan for a weight of one under DRG by rate; null for the one that expected cost and weights give.</param>
/// <param name="ExpectedCost">The expected cost of the cases in scope; null for what they cost.</param>
public sealed record PoolOrder(BudgetPool Pool, decimal? Rate = null, Money? ExpectedCost = null);

/// <summary>Everything a clearing needs 清算材料: whose law on which day, the budgets, and the tables.</summary>
/// <param name="OverallMean">The mean that published weights are measured by; null for that of the cases.</param>
/// <param name="Groups">Published weights; empty for weights made from the cases themselves.</param>
/// <param name="Grouper">The version of the grouper for cases without a group; null for the region's.</param>
/// <param name="DipGroups">The DIP catalogue; empty for one made from the cases themselves.</param>
public sealed record PayOrder(
    RegionCode Region,
    DateOnly Day,
    IReadOnlyList<PoolOrder> Pools,
    Money? OverallMean,
    IReadOnlyList<ReadRow<PaidCase>> Cases,
    IReadOnlyList<ProviderRow> Providers,
    IReadOnlyList<GroupRow> Groups,
    IReadOnlyList<DipGroup> DipGroups,
    IReadOnlyDictionary<string, TreatmentAttribute> Procedures,
    ImportReport CaseReport,
    string? Grouper = null)
{
    /// <summary>What became of the cases that came without a group; null where there were none.</summary>
    public CaseGroups? Grouped { get; init; }

    public IEnumerable<PaidCase> Facts => Cases.Select(row => row.Record);
}
