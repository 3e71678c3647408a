namespace Tongchou.Fund;

/// <summary>The business date 记账日期.</summary>
public static class BusinessDate
{
    /// <summary>The day an event is booked on: its own, or the first open day where its own is closed.</summary>
    /// <param name="closedThrough">The last closed day; every day up to it is closed.</param>
    public static DateOnly For(DateOnly eventDay, DateOnly closedThrough) => eventDay > closedThrough ? eventDay : closedThrough.AddDays(1);
}
