using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Transfers;

namespace Tongchou.Agency.Tests.Transfers;

public class InsuredLineTests
{
    private static readonly DateOnly first = new(2020, 1, 1);

    [Fact]
    public void What_adjoins_has_no_gap_and_a_day_between_is_one()
    {
        InsuredLine whole = InsuredLine.Of([Row(0, 30), Row(31, 60)]);
        InsuredLine broken = InsuredLine.Of([Row(0, 30), Row(32, 60)]);

        (whole.Gaps.Count, whole.Doubled.Count).ShouldBe((0, 0));
        broken.Gaps.ShouldHaveSingleItem().ShouldBe(new(first.AddDays(31), first.AddDays(31)));
    }

    [Fact]
    public void A_day_insured_twice_is_told_and_what_rests_or_never_began_is_no_cover()
    {
        InsuredLine line = InsuredLine.Of([Row(0, 30), Row(30, 60), Row(20, 25, "suspended"), Row(50, 49, "ended")]);

        line.Doubled.ShouldHaveSingleItem().ShouldBe(new(first.AddDays(30), first.AddDays(30)));
        line.Spans.Count.ShouldBe(3);
        InsuredLine.Of([Row(0, 30), Row(31, 40, "suspended"), Row(41, 50)]).Gaps.ShouldHaveSingleItem().From.ShouldBe(first.AddDays(31));
    }

    [Fact]
    public void Days_covered_and_gaps_are_every_day_from_the_first_to_the_last_once() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Holds).QuickCheckThrowOnFailure();

    private static void Holds(byte[] starts)
    {
        CoverageRow[] rows = [.. starts.Select((start, place) => Row(start * 3, (start * 3) + (place % 17)))];

        InsuredLine line = InsuredLine.Of(rows);

        DateSpan[] days = [.. line.Spans.Select(span => span.Days)];
        long all = days.Length == 0 ? 0 : days.Max(span => span.To).DayNumber - days.Min(span => span.From).DayNumber + 1;
        (DayRuns.Count(days) + DayRuns.Count(line.Gaps)).ShouldBe(all);
        DayRuns.Less(line.Doubled, days).ShouldBeEmpty();
        (line.Doubled.Count == 0).ShouldBe(days.Sum(span => DayRuns.Count([span])) == DayRuns.Count(days));
    }

    private static CoverageRow Row(int from, int to, string state = "normal") =>
        TheRow with { From = Days.Text(first.AddDays(from)), To = Days.Text(first.AddDays(to)), State = state };

    private static CoverageRow TheRow => PersonRecords.RowOf(
        new(PersonId.New(), new(990000), PersonGroup.Active, AssistanceCategory.None, Supplement.None, false, new(first, first), "", CoverageStatus.Normal, Money.Zero), "c", 1, 1, 0);
}
