using System.Globalization;

namespace Tongchou.Enrolment.Windows;

/// <summary>A day of the year before a benefit year, or of the year itself; the last day of a month may be left to the calendar.</summary>
/// <param name="YearsBefore">One for the year before the benefit year, zero for the year itself.</param>
/// <param name="Day">The day of the month; 31 for its last day, whatever it is.</param>
public readonly record struct WindowDay(int YearsBefore, int Month, int Day)
{
    private const string Before = "previous-year ";
    private const string Within = "benefit-year ";
    private const string MonthEnd = "end";

    public DateOnly In(BenefitYear year)
    {
        int number = year.Number - YearsBefore;
        return new(number, Month, Math.Min(Day, DateTime.DaysInMonth(number, Month)));
    }

    /// <summary>Reads <c>previous-year 09-01</c> or <c>benefit-year 02-end</c>.</summary>
    public static bool TryParse(string text, out WindowDay day)
    {
        day = default;
        int before = text.StartsWith(Before, StringComparison.Ordinal) ? 1 : text.StartsWith(Within, StringComparison.Ordinal) ? 0 : -1;
        string rest = before < 0 ? "" : text[(before == 1 ? Before : Within).Length..];
        if (rest.Length < 4 || rest[2] != '-' || !int.TryParse(rest[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12)
        {
            return false;
        }

        // In a leap year every day exists that exists at all.
        int number = 31;
        if (rest[3..] != MonthEnd
            && (!int.TryParse(rest[3..], NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1 || number > DateTime.DaysInMonth(2024, month)))
        {
            return false;
        }

        day = new(before, month, number);
        return true;
    }

    public string In(Language language)
    {
        bool last = Day == 31 && DateTime.DaysInMonth(2024, Month) < 31;
        return language is Language.En
            ? $"{(last ? "the last day of " : "")}{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month)}{(last ? "" : $" {Day}")}{(YearsBefore == 1 ? " of the year before" : "")}"
            : $"{(YearsBefore == 1 ? "上年" : "当年")}{Month}月{(last ? "末" : $"{Day}日")}";
    }
}
