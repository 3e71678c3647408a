using System.Globalization;

namespace Tongchou.Agency.Cases;

/// <summary>Dates and start words of a case's payment windows in the pack's form.</summary>
internal static class WindowText
{
    /// <returns>Null for a day that is neither in the benefit year nor in the year before.</returns>
    public static string? DayIn(BenefitYear year, DateOnly day)
    {
        string? which = day.Year == year.Number ? "benefit-year" : day.Year == year.Number - 1 ? "previous-year" : null;
        return which is null ? null : string.Create(CultureInfo.InvariantCulture, $"{which} {day:MM-dd}");
    }

    /// <summary><c>payment_day</c>, <c>payment_day_plus_3_months</c>, <c>next_month</c>, or a date.</summary>
    /// <returns>Null for a word that is not understood.</returns>
    public static string? Start(BenefitYear year, string word)
    {
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return DayIn(year, day) is { } on ? $"start-on: {on}" : null;
        }

        const string plus = "-plus-";
        int at = word.IndexOf(plus, StringComparison.Ordinal);
        string rest = at < 0 ? "" : word[(at + plus.Length)..];
        string[] parts = rest.Split('-');
        int months = 0;
        bool countable = at < 0 || (parts is [_, "months" or "month"] && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out months));
        string? start = !countable ? null : (at < 0 ? word : word[..at]) switch
        {
            "payment-day" or "payment-date" or "paid-on" => "payment-day",
            "next-month" or "next-month-first-day" or "first-of-next-month" or "first-day-of-next-month" or "month-after-payment" => "next-month",
            "benefit-year-start" or "year-start" or "benefit-year" or "1-january" or "january-1" => "benefit-year-start",
            _ => null,
        };
        return start is null || (start is "benefit-year-start" && months > 0) ? null
            : months > 0 ? string.Create(CultureInfo.InvariantCulture, $"start: {start}, plus-months: {months}")
            : $"start: {start}";
    }
}
