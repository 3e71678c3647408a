namespace Tongchou.Agency.Acts;

/// <summary>Noon in China of the day a story has come to.</summary>
internal sealed class StoryClock : TimeProvider
{
    public DateOnly Day { get; set; } = new(2020, 1, 1);

    public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(8));
}
