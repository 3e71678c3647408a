using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Closes a region's day in one partition: under the partition's lock, so that what is booked after it stands on the next open day. Again it does nothing.</summary>
public sealed class ClosePartition(short partition, string region, DateOnly day, string by) : Act<DateOnly>(partition, "close-partition", by)
{
    protected override string? SubjectOf(DateOnly answer) => region;

    protected override Outcome<DateOnly> Decide(Entry entry, OpenBooks books)
    {
        if (entry.Head.ClosedThrough(region) is not { } closed || closed < day)
        {
            entry.Close(region, ClosingRow.InPartition, day);
        }

        return day;
    }
}
