namespace Tongchou.Storage.Tests.Books;

/// <summary>A clock that a test sets: noon in China of a day.</summary>
public sealed class TestClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));
}
