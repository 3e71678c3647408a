using System.Globalization;

namespace Tongchou.Agency.Booking;

/// <summary>Instants as the books keep them, in UTC, and the day they fall on in China, where law counts days.</summary>
public static class Instants
{
    private static readonly TimeSpan china = TimeSpan.FromHours(8);

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The clock on a wall in China.</summary>
    public static DateTime Local(DateTimeOffset instant) => instant.ToOffset(china).DateTime;

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));
}

/// <summary>Days as files and tables keep them: <c>2026-01-31</c>.</summary>
public static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
