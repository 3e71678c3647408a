using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Comparing;

/// <summary>
/// Nobody is insured twice on a day 重复参保: who works is insured as an employee, so that scheme prevails; within one scheme the earlier. What
/// doesn't prevail keeps the days on which nothing else insures the person, so that nobody loses a day.
/// </summary>
[Clause("CN2023", "三")]
public static class DoubleEnrolment
{
    /// <returns>What is left of each coverage in force, in the order in which they prevail; one without a day left is not among them.</returns>
    public static IReadOnlyList<CoverageSpan> Part(IEnumerable<CoverageSpan> coverages)
    {
        List<DateSpan> taken = [];
        List<CoverageSpan> left = [];
        foreach (CoverageSpan span in coverages.Where(span => span.Status is CoverageStatus.Normal).OrderBy(span => span.Scheme is Scheme.Employee ? 0 : 1).ThenBy(span => span.Days.From))
        {
            left.AddRange(Less(span.Days, taken).Select(days => span with { Days = days }));
            taken.Add(span.Days);
        }

        return left;
    }

    /// <summary>The days of a span that none of the others has, in order.</summary>
    public static IReadOnlyList<DateSpan> Less(DateSpan days, IEnumerable<DateSpan> others)
    {
        List<DateSpan> left = [];
        DateSpan rest = days;
        foreach (DateSpan other in others.Where(other => other.Overlaps(days)).OrderBy(other => other.From))
        {
            if (rest.From < other.From)
            {
                left.Add(new(rest.From, other.From.AddDays(-1)));
            }

            if (other.To >= days.To)
            {
                return left;
            }

            rest = rest with { From = other.To >= rest.From ? other.To.AddDays(1) : rest.From };
        }

        left.Add(rest);
        return left;
    }

    /// <summary>The same coverage, of another category on some days.</summary>
    public static IReadOnlyList<CoverageSpan> Recategorised(CoverageSpan span, AssistanceCategory category, DateSpan days)
    {
        if (span.Category == category || !span.Days.Overlaps(days))
        {
            return [span];
        }

        DateSpan common = new(days.From > span.Days.From ? days.From : span.Days.From, days.To < span.Days.To ? days.To : span.Days.To);
        return [.. Less(span.Days, [days]).Select(part => span with { Days = part }).Append(span with { Days = common, Category = category }).OrderBy(part => part.Days.From)];
    }
}
