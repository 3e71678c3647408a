using Tongchou.Agency.Booking;
using Tongchou.Fund;

namespace Tongchou.Agency.Ledger;

/// <summary>The business date of an entry that is being written.</summary>
public static class OpenDay
{
    /// <summary>The day an event is booked on in a region's books: its own, or the first open day where its own is closed in this partition.</summary>
    public static DateOnly BookedOn(this Entry entry, string region, DateOnly day) => entry.Head.ClosedThrough(region) is { } closed ? BusinessDate.For(day, closed) : day;
}
