using System.Globalization;
using Tongchou.Agency.Booking;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>The period 期间 of a run as the books write it: a month <c>2026-02</c> or a year <c>2026</c>, with its days, both ends inside.</summary>
public sealed record RunPeriod(string Text, DateSpan Days)
{
    private const int MonthLength = 7, YearLength = 4;

    public int Year => Days.From.Year;

    public string YearText => Text[..YearLength];

    /// <summary>Null where the text is no such period.</summary>
    public static RunPeriod? Parse(PayStage stage, string? text) => stage is PayStage.Month or PayStage.Items ? Month(text) : OfYear(text);

    /// <summary>Whether a period as it is written lies in a year as it is written.</summary>
    public static bool IsIn(string period, string year) => period.StartsWith(year, StringComparison.Ordinal);

    private static RunPeriod? Month(string? text) => text?.Length == MonthLength && DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
        ? new(text, new(first, first.AddMonths(1).AddDays(-1))) : null;

    private static RunPeriod? OfYear(string? text) => text?.Length == YearLength && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 9999
        ? new(text, new(new(year, 1, 1), new(year, 12, 31))) : null;
}
