using FsCheck;
using FsCheck.Fluent;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Tests.Comparing;

/// <summary>Nobody is insured twice on a day, and nobody loses a day by it.</summary>
public class DoubleEnrolmentTests
{
    private static readonly DateOnly first = new(2026, 1, 1);
    private static readonly PersonId person = PersonId.FromSequence(1);

    [Fact]
    public void After_parting_nobody_is_covered_twice_and_every_day_covered_before_still_is() => Hold(told =>
    {
        CoverageSpan[] before = [.. told.Select(each => Span(each.From, each.Days, each.Employee))];

        IReadOnlyList<CoverageSpan> after = DoubleEnrolment.Part(before);

        for (int i = 0; i <= 512; i++)
        {
            DateOnly day = first.AddDays(i);
            after.Count(span => span.Covers(day)).ShouldBe(before.Any(span => span.Covers(day)) ? 1 : 0);
        }
    });

    [Fact]
    public void On_a_day_of_both_schemes_the_employee_scheme_prevails() => Hold(told =>
    {
        CoverageSpan[] before = [.. told.Select(each => Span(each.From, each.Days, each.Employee))];

        IReadOnlyList<CoverageSpan> after = DoubleEnrolment.Part(before);

        foreach (DateOnly day in Enumerable.Range(0, 512).Select(first.AddDays).Where(day => before.Any(span => span.Covers(day) && span.Scheme is Scheme.Employee)))
        {
            after.Single(span => span.Covers(day)).Scheme.ShouldBe(Scheme.Employee);
        }
    });

    [Fact]
    public void A_category_granted_on_some_days_changes_those_and_no_other() => Prop.ForAll(ArbMap.Default.ArbFor<(byte From, byte Days, byte Granted, byte Length)>(), told =>
    {
        CoverageSpan before = Span(told.From, told.Days, employee: false);
        DateSpan on = new(first.AddDays(told.Granted), first.AddDays(told.Granted + told.Length));

        IReadOnlyList<CoverageSpan> after = DoubleEnrolment.Recategorised(before, AssistanceCategory.Destitute, on);

        for (int i = 0; i <= 512; i++)
        {
            DateOnly day = first.AddDays(i);
            after.Where(span => span.Covers(day)).Select(span => span.Category).ShouldBe(before.Covers(day) ? [on.Contains(day) ? AssistanceCategory.Destitute : AssistanceCategory.None] : []);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_has_ended_or_is_suspended_is_no_double()
    {
        CoverageSpan ended = Span(0, 100, employee: true) with { Status = CoverageStatus.Ended };
        CoverageSpan inForce = Span(0, 100, employee: false);

        DoubleEnrolment.Part([ended, inForce]).ShouldBe([inForce]);
    }

    [Fact]
    public void A_span_without_an_end_keeps_what_follows_a_rival()
    {
        DateSpan open = DateSpan.Since(first);

        DoubleEnrolment.Less(open, [new(first.AddDays(10), first.AddDays(20))]).ShouldBe([new(first, first.AddDays(9)), DateSpan.Since(first.AddDays(21))]);
        DoubleEnrolment.Less(open, [DateSpan.Since(first.AddDays(10))]).ShouldBe([new(first, first.AddDays(9))]);
        DoubleEnrolment.Less(open, [open]).ShouldBeEmpty();
    }

    private static void Hold(Action<(byte From, byte Days, bool Employee)[]> law) => Prop.ForAll(ArbMap.Default.ArbFor<(byte From, byte Days, bool Employee)[]>(), law).QuickCheckThrowOnFailure();

    private static CoverageSpan Span(byte from, byte days, bool employee) => new(
        person, new(210900), employee ? PersonGroup.Active : PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, new(first.AddDays(from), first.AddDays(from + days)), "", CoverageStatus.Normal, Money.Zero);
}
