using Tongchou.Agency.Booking;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Notes through which day clearings hold everything, so that the next gathering begins there. It only goes forward; a settlement that was left out
/// holds it back, and is read again until it is gathered.
/// </summary>
/// <param name="through">The last such day.</param>
internal sealed class CompleteGathering(DateOnly through, string by) : Act<DateOnly>(RegionPeriods.PartitionOf(nation), "complete-gathering", by)
{
    private static readonly string nation = RegionCode.Nation.ToString();
    private static readonly string name = ClosingRow.NameInHead(nation, ClosingRow.Clearing);

    /// <summary>The last day noted, which is read again: what was being booked when it ended may have come since. Null where nothing was ever gathered.</summary>
    public static DateOnly? Through(IEnumerable<Head> heads) => heads.FirstOrDefault(head => head.Partition == RegionPeriods.PartitionOf(nation))?.ClosedThrough(name);

    protected override string? SubjectOf(DateOnly answer) => Days.Text(answer);

    protected override Outcome<DateOnly> Decide(Entry entry, OpenBooks books)
    {
        if (entry.Head.ClosedThrough(name) is not { } noted || noted < through)
        {
            entry.Close(nation, ClosingRow.Clearing, through);
        }

        return through;
    }
}
