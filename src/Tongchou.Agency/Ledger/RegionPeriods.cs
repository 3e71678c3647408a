using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>How far a region's books are closed, as the head of the region's own partition keeps it.</summary>
public static class RegionPeriods
{
    /// <summary>Where the books of a region as a whole lie: its closings, its checkpoints, and vouchers that are nobody's in particular.</summary>
    public static short PartitionOf(string region) => Partitions.Of(region);

    /// <param name="head">Of the region's own partition.</param>
    /// <returns>Null where no day was ever closed.</returns>
    public static Periods? Of(Head? head, string region)
    {
        if (head is null || Through(ClosingRow.Begin) is not { } before)
        {
            return null;
        }

        Periods begun = Periods.Begin(before.AddDays(1));
        return new(
            Through(ClosingRow.Day) ?? begun.DaysThrough,
            Through(ClosingRow.Month) is { } month ? AccountingMonth.Of(month) : begun.MonthsThrough,
            Through(ClosingRow.Year)?.Year ?? begun.YearsThrough);

        DateOnly? Through(string period) => head.ClosedThrough(ClosingRow.NameInHead(region, period));
    }
}

/// <summary>How a region's books stand towards closing 结账进度.</summary>
/// <param name="Periods">Null where no day was ever closed.</param>
/// <param name="Closing">The day that is being closed: some partitions have closed it and the region has not; closing it again goes on where it stopped.</param>
/// <param name="PartitionsClosed">How many of the <see cref="Records.Partitions.Count"/> partitions have closed it.</param>
public sealed record ClosingProgress(Periods? Periods, DateOnly? Closing, int PartitionsClosed)
{
    public static ClosingProgress Of(IReadOnlyList<Head> heads, string region)
    {
        Periods? periods = RegionPeriods.Of(heads.FirstOrDefault(head => head.Partition == RegionPeriods.PartitionOf(region)), region);
        DateOnly? furthest = heads.Max(head => head.ClosedThrough(region));
        return furthest > (periods?.DaysThrough ?? DateOnly.MinValue)
            ? new(periods, furthest, heads.Count(head => head.ClosedThrough(region) >= furthest))
            : new(periods, null, 0);
    }
}
