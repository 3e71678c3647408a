using Tongchou.Agency.Booking;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Transfers;

/// <summary>A stretch of days that a person was, is or will be insured.</summary>
/// <param name="Scheme">The word of a <see cref="Scheme"/>, or of an <see cref="OldScheme"/> before both became one.</param>
/// <param name="Rests">Whether it rests for arrears or because another scheme came in between: its days are no cover.</param>
public sealed record InsuredSpan(RegionCode Region, string Scheme, DateSpan Days, bool Rests);

/// <summary>
/// A person's days insured as one line 参保时间轴, whatever region and scheme: what lies between two stretches is a gap, what lies in two of them is told twice. The law allows neither to go
/// unseen when somebody moves (CN2023 三).
/// </summary>
/// <param name="Spans">In the order in which they begin.</param>
/// <param name="Gaps">Days between the first and the last stretch on which nobody insured the person.</param>
/// <param name="Doubled">Days insured twice.</param>
[Clause("CN2023", "三")]
public sealed record InsuredLine(IReadOnlyList<InsuredSpan> Spans, IReadOnlyList<DateSpan> Gaps, IReadOnlyList<DateSpan> Doubled)
{
    /// <param name="coverages">The latest row of each coverage. What ended before it began never was.</param>
    public static InsuredLine Of(IEnumerable<CoverageRow> coverages)
    {
        InsuredSpan[] spans =
        [
            .. coverages.Select(SpanOf).Where(span => !span.Days.IsEmpty)
                .OrderBy(span => span.Days.From).ThenBy(span => span.Days.To),
        ];
        DateSpan[] cover = [.. spans.Where(span => !span.Rests).Select(span => span.Days)];
        return new(spans, Between(DayRuns.Union(cover)), DayRuns.Union(cover.SelectMany((span, place) => cover.Skip(place + 1).Where(span.Overlaps).Select(other => Both(span, other)))));
    }

    private static InsuredSpan SpanOf(CoverageRow row)
    {
        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        return new(region, row.Scheme, new(Days.Read(row.From), Days.Read(row.To)), row.State == Words<Persons.CoverageStatus>.Code(Persons.CoverageStatus.Suspended));
    }

    private static DateSpan[] Between(IReadOnlyList<DateSpan> runs) =>
        [.. runs.Zip(runs.Skip(1)).Select(pair => new DateSpan(pair.First.To.AddDays(1), pair.Second.From.AddDays(-1)))];

    private static DateSpan Both(DateSpan one, DateSpan other) => new(one.From > other.From ? one.From : other.From, one.To < other.To ? one.To : other.To);
}
