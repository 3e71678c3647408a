namespace Tongchou.Agency.Merging;

/// <summary>Sets of days as spans in order, apart from each other by a day at least.</summary>
public static class DayRuns
{
    /// <summary>Every day of any of the spans, once.</summary>
    public static IReadOnlyList<DateSpan> Union(IEnumerable<DateSpan> spans)
    {
        List<DateSpan> runs = [];
        foreach (DateSpan span in spans.Where(span => !span.IsEmpty).OrderBy(span => span.From))
        {
            if (runs.Count > 0 && span.From <= After(runs[^1].To))
            {
                runs[^1] = runs[^1] with { To = span.To > runs[^1].To ? span.To : runs[^1].To };
            }
            else
            {
                runs.Add(span);
            }
        }

        return runs;
    }

    /// <summary>The days of the spans that are on none of the others.</summary>
    public static IReadOnlyList<DateSpan> Less(IEnumerable<DateSpan> spans, IEnumerable<DateSpan> others)
    {
        List<DateSpan> left = [.. Union(spans)];
        foreach (DateSpan taken in Union(others))
        {
            left = [.. left.SelectMany(span => Less(span, taken))];
        }

        return left;
    }

    /// <summary>The days of the spans that lie within a span.</summary>
    public static IReadOnlyList<DateSpan> Within(IEnumerable<DateSpan> spans, DateSpan window) =>
        Union(spans.Select(span => new DateSpan(span.From > window.From ? span.From : window.From, span.To < window.To ? span.To : window.To)));

    /// <summary>How many days they are; the spans have an end.</summary>
    public static long Count(IEnumerable<DateSpan> runs) => Union(runs).Sum(run => run.To.DayNumber - (long)run.From.DayNumber + 1);

    private static IEnumerable<DateSpan> Less(DateSpan span, DateSpan taken)
    {
        if (!span.Overlaps(taken))
        {
            yield return span;
            yield break;
        }

        if (span.From < taken.From)
        {
            yield return span with { To = taken.From.AddDays(-1) };
        }

        if (span.To > taken.To)
        {
            yield return span with { From = taken.To.AddDays(1) };
        }
    }

    private static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
