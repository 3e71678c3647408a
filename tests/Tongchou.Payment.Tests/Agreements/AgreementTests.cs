using FsCheck;
using FsCheck.Fluent;
using Tongchou.Payment.Agreements;

namespace Tongchou.Payment.Tests.Agreements;

/// <summary>Agreements by themselves: what may follow what, on which days they hold, what points come to.</summary>
public class AgreementTests
{
    private static readonly DateOnly start = new(2026, 1, 1);
    private static readonly AgreementTerms law = Law(longestYears: 1);

    [Theory]
    [InlineData(AgreementState.None, "Apply,TakeOver")]
    [InlineData(AgreementState.Applied, "Assess,Decline")]
    [InlineData(AgreementState.Negotiated, "Decline,Sign")]
    [InlineData(AgreementState.InForce, "Change,Renew,Suspend,Rescind,Leave")]
    [InlineData(AgreementState.Suspended, "Resume,Rescind,Leave")]
    [InlineData(AgreementState.Declined, "")]
    [InlineData(AgreementState.Ended, "")]
    public void What_may_happen_follows_from_the_state(AgreementState state, string moves) =>
        string.Join(',', AgreementPaths.From(state)).ShouldBe(moves);

    [Fact]
    public void A_step_out_of_order_is_refused_with_what_it_needs_and_what_may_happen_instead()
    {
        Fault fault = AgreementRules.Faults(Agreement.New("a").With(new(AgreementMove.Apply, start, "")), new(AgreementMove.Sign, start, ""), law, []).ShouldHaveSingleItem();

        fault.Message.Zh.ShouldBe("协议的状态是“已申请”,不能办理“签订”;签订须在“已协商”时办理(JS2021 14)。");
        fault.Hint.Zh.ShouldBe("现在可以办理:评估、不予签订。");
    }

    [Theory]
    [InlineData(9, 10, AgreementState.Assessed)]
    [InlineData(5, 4, AgreementState.Declined)]  // too few points
    [InlineData(0, 10, AgreementState.Declined)] // the item that must not fail
    public void An_assessment_is_passed_by_its_points_and_by_what_must_not_fail(int licence, int staff, AgreementState after)
    {
        ItemScore[] scores = [new("licence", licence), new("staff", staff)];

        Agreement agreement = Agreement.New("a").With(new(AgreementMove.Apply, start, "")).With(new(AgreementMove.Assess, start, "") { Scores = scores, IsPassed = law.Passes(scores) });

        agreement.State.ShouldBe(after);
    }

    [Fact]
    public void Every_fault_of_a_sheet_is_told_at_once()
    {
        ItemScore[] scores = [new("licence", 11), new("staff", 3), new("staff", 4), new("garden", 1)];

        law.AssessmentItems.Value.Faults(scores).Select(fault => fault.Code).ShouldBe(["points-beyond", "item-twice", "unknown-item"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("2026-12-31", "2027-06-30", "terms-overlap")]
    [InlineData("2027-01-01", "2027-12-31", null)]
    [InlineData("2027-01-01", "2028-01-01", "term-too-long")]
    [InlineData("2027-03-01", "2027-02-01", "term-order")]
    public void A_renewal_never_shares_a_day_and_is_no_longer_than_the_law_lets_it(string from, string to, string? fault) =>
        AgreementRules.Faults(Signed(), new(AgreementMove.Renew, new(2026, 11, 1), "") { Terms = [new(DateOnly.Parse(from), DateOnly.Parse(to))] }, law, []).Select(each => each.Code).ShouldBe(fault is null ? [] : [fault]);

    [Theory]
    [InlineData("2026-06-01", AgreementState.Suspended, false)]
    [InlineData("2026-05-31", AgreementState.InForce, true)]
    [InlineData("2026-07-01", AgreementState.InForce, true)]
    [InlineData("2026-09-01", AgreementState.Ended, false)]
    [InlineData("2025-12-31", AgreementState.Coming, false)]
    public void Rests_and_the_end_hold_from_their_day_on(string day, AgreementState state, bool inForce)
    {
        Agreement agreement = Signed().With(new(AgreementMove.Suspend, new(2026, 6, 1), "x")).With(new(AgreementMove.Resume, new(2026, 7, 1), "x")).With(new(AgreementMove.Rescind, new(2026, 9, 1), "x"));

        agreement.StateOn(DateOnly.Parse(day)).ShouldBe(state);
        agreement.IsInForce(DateOnly.Parse(day)).ShouldBe(inForce);
        agreement.Until.ShouldBe(new(2026, 8, 31));
    }

    [Fact]
    public void After_any_steps_the_rules_let_through_no_two_terms_or_rests_share_a_day()
    {
        Gen<(int Move, int Day, int Length)[]> steps = Gen.ArrayOf(Gen.Choose(0, Words<AgreementMove>.All.Count - 1).SelectMany(move => Gen.Choose(-20, 900).SelectMany(day => Gen.Choose(-5, 400).Select(length => (move, day, length)))));
        Prop.ForAll(steps.ToArbitrary(), asked =>
        {
            Agreement agreement = Signed();
            foreach ((int move, int day, int length) in asked)
            {
                DateOnly from = start.AddDays(day);
                AgreementMove word = Words<AgreementMove>.All[move];
                AgreementStep step = new(word, from, "x") { Terms = word is AgreementMove.Sign or AgreementMove.Renew ? [new(from, from.AddDays(length))] : [] };
                agreement = AgreementRules.Faults(agreement, step, law, []).Count == 0 ? agreement.With(step) : agreement;
            }

            Apart(agreement.Terms);
            Apart(agreement.Rests);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(10, 10, "best", "100.00")]
    [InlineData(10, 5, "middle", "66.67")]
    [InlineData(0, 10, "worst", "0.00")]
    public void The_grade_decides_what_of_the_deposit_comes_back_and_both_parts_add_up(int first, int second, string grade, string paidBack)
    {
        AppraisalResult result = AppraisalResult.Of("H", 2026, [new("licence", first), new("staff", second)], law);

        result.Grade.ShouldBe(grade);
        result.PaidBack(Money.Yuan(100)).ToString().ShouldBe(paidBack);
        (result.PaidBack(Money.Yuan(100)) + result.Withheld(Money.Yuan(100))).ShouldBe(Money.Yuan(100));
    }

    [Fact]
    public void A_physician_is_suspended_from_the_day_on_until_restored()
    {
        PhysicianStep[] steps = [new(PhysicianMove.Register, start), new(PhysicianMove.Suspend, start.AddDays(10)), new(PhysicianMove.Restore, start.AddDays(20))];

        new[] { 0, 9, 10, 19, 20 }.Select(day => PhysicianStanding.IsSuspended(steps, start.AddDays(day))).ShouldBe([false, false, true, true, false]);
        PhysicianStanding.Fault(steps, new(PhysicianMove.Restore, start.AddDays(30)))!.Code.ShouldBe("physician-order");
        PhysicianStanding.Fault(steps, new(PhysicianMove.Suspend, start.AddDays(5)))!.Code.ShouldBe("step-too-early");
    }

    private static void Apart(IReadOnlyList<DateSpan> spans)
    {
        for (int i = 1; i < spans.Count; i++)
        {
            spans[i].From.ShouldBeGreaterThan(spans[i - 1].To);
        }
    }

    private static Agreement Signed() => Agreement.New("a").With(new(AgreementMove.Apply, new(2025, 10, 1), "")).With(new(AgreementMove.Assess, new(2025, 11, 1), "") { IsPassed = true })
        .With(new(AgreementMove.Negotiate, new(2025, 11, 10), "")).With(new(AgreementMove.Sign, new(2025, 12, 1), "") { Terms = [new(start, new(2026, 12, 31))] });

    private static AgreementTerms Law(int longestYears)
    {
        Citation source = new(new Clause("JS2021", "14"), Standing.Illustrative, RegionCode.Nation, "payment/agreements", DateSpan.Since(DateOnly.MinValue), null);
        ScoreSheet sheet = new([new("licence", new("许可", "licence"), 10, true), new("staff", new("人员", "staff"), 10, false)]);
        AppraisalGrades grades = new([new("best", new("优", "best"), 18, Rate.Whole), new("middle", new("中", "middle"), 12, new(6_667)), new("worst", new("差", "worst"), 0, Rate.Zero)]);
        return new(
            new(new("1", new("协议", "agreement"), []), source), new(longestYears, source), new(60, source), new(180, source), new(sheet, source), new(15, source), new(sheet, source), new(grades, source),
            new(StaysUnderWay.Settled, source), new(SuspendedPhysician.Refused, source));
    }
}

internal static class AgreementSteps
{
    public static Agreement With(this Agreement agreement, AgreementStep step) => agreement with { Steps = [.. agreement.Steps, step] };
}
