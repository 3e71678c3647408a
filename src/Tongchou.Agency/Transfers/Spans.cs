using Tongchou.Agency.Booking;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Transfers;

/// <summary>Days of insurance, cut and put together so that none is lost and none counts twice.</summary>
internal static class Spans
{
    /// <summary>The days of a span that others leave free, in order.</summary>
    public static IEnumerable<DateSpan> Without(DateSpan span, IEnumerable<DateSpan> others)
    {
        DateOnly from = span.From;
        foreach (DateSpan other in others.Where(other => !other.IsEmpty && other.Overlaps(span)).OrderBy(other => other.From))
        {
            if (other.From > from)
            {
                yield return new(from, other.From.AddDays(-1));
            }

            if (other.To >= span.To)
            {
                yield break;
            }

            from = other.To >= from ? other.To.AddDays(1) : from;
        }

        if (from <= span.To)
        {
            yield return new(from, span.To);
        }
    }

    /// <summary>Ends what is in force after a day. What had begun keeps its days and its state, since bills of those days may still come; what had not never was.</summary>
    public static IReadOnlyList<CoverageRow> End(Entry entry, IEnumerable<CoverageRow> coverages, RegionCode region, DateOnly last)
    {
        List<CoverageRow> ended = [];
        foreach (CoverageRow row in coverages.Where(row => row.Region == region.ToString() && row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal) && Days.Read(row.To) > last).ToArray())
        {
            bool begun = Days.Read(row.From) <= last;
            CoverageRow cut = row with
            {
                Seq = entry.Seq,
                N = entry.Next(CoverageRow.Table),
                To = Days.Text(begun ? last : Days.Read(row.From).AddDays(-1)),
                State = begun ? row.State : Words<CoverageStatus>.Code(CoverageStatus.Ended),
            };
            entry.Add(CoverageRow.Table, cut);
            ended.Add(cut);
        }

        return ended;
    }
}
