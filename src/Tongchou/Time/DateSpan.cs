namespace Tongchou;

/// <summary>A span of days; both ends are inside it. An open end is <see cref="DateOnly.MaxValue"/>.</summary>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    public static DateSpan Since(DateOnly from) => new(from, DateOnly.MaxValue);

    public bool IsOpen => To == DateOnly.MaxValue;
    public bool IsEmpty => To < From;

    public bool Contains(DateOnly day) => From <= day && day <= To;
    public bool Overlaps(DateSpan other) => From <= other.To && other.From <= To;

    public override string ToString() => IsOpen ? $"{From:yyyy-MM-dd}..." : $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}
