namespace Tongchou.Fund.Adjusting;

/// <summary>
/// A way to share out the fund 分配办法. Whatever it is, the laws of <see cref="AdjustmentLaws"/> hold of it: to the fen, nobody below nothing, the same for
/// the same facts in any order.
/// </summary>
public interface IDistribution
{
    /// <summary>Whether all of the pool goes out in the year (SC2023 四); a formula that keeps something carries it into the next year.</summary>
    bool GivesAll { get; }

    /// <summary>An allotment for every city, in the order of the cities.</summary>
    IReadOnlyList<Allotment> Divide(Money pool, IReadOnlyList<CityNeed> cities, AdjustmentTerms terms);
}
