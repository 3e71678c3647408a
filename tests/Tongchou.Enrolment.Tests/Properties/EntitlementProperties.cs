using FsCheck;
using FsCheck.Fluent;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Waiting;

namespace Tongchou.Enrolment.Tests.Properties;

/// <summary>The law of entitlements: whatever a person's history, more dues are never a disadvantage.</summary>
public class EntitlementProperties
{
    private static readonly Config tenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);
    private static readonly EnrolmentTerms terms = TestLaw.Terms();
    private static readonly Limit cap = new(Money.Yuan(300_000));

    private static EntitlementAccount Decide(Question question) => EntitlementDecision.Decide(question.History, question.Year, question.AskedOn, cap, terms);

    [Fact]
    public void One_more_paid_year_after_the_first_never_moves_the_start_later_nor_the_ceiling_down() =>
        Prop.ForAll(Histories.WithAYear, given =>
        {
            (Question question, int extra) = given;
            DuesHistory more = question.History with
            {
                Resident = [.. question.History.Resident, new(new(extra), new(extra - 1, 11, 1))],
                Claims = [.. question.History.Claims],
            };

            EntitlementAccount before = Decide(question);
            EntitlementAccount after = Decide(question with { History = more });

            return after.Wait!.Start.Day <= before.Wait!.Start.Day && after.Cap!.Net >= before.Cap!.Net;
        }).Check(tenThousand);

    [Fact]
    public void One_more_repaired_year_never_moves_the_start_later_and_never_below_the_floor() =>
        Prop.ForAll(Histories.Any, Gen.Choose(0, 400).ToArbitrary(), (question, day) =>
        {
            RepairPayment repair = new(question.Year, question.PaidOn.AddDays(day - 30), 1);
            DuesHistory more = question.History with { Repairs = [.. question.History.Repairs, repair] };
            DateOnly asked = question.Year.Next.LastDay;

            WaitAndStart before = EntitlementDecision.Decide(question.History, question.Year, asked, null, terms).Wait!;
            WaitAndStart after = EntitlementDecision.Decide(more, question.Year, asked, null, terms).Wait!;

            bool waits = after.Facts.MissedYears > 0 || after.Facts.Late;
            int least = after.Facts.MissedYears >= 4 ? 6 : waits && after.Wait.ExemptBy is null ? 3 : 0;
            return after.Start.Day <= before.Start.Day && after.Wait.TotalMonths >= least;
        }).Check(tenThousand);

    [Fact]
    public void Bonus_and_reduction_stay_within_a_fifth_of_the_original_ceiling_both_ways() =>
        Prop.ForAll(
            (from consecutive in Gen.Choose(0, 60)
             from zero in Gen.Choose(0, 60)
             from broken in Gen.Choose(0, 60)
             from kept in Gen.Choose(0, 30)
             from original in Gen.Choose(0, 100_000_000)
             from reading in Gen.Elements(BonusAndReduction.EachLimited, BonusAndReduction.NetFirst)
             select (new CapFacts(consecutive, zero, false, broken, kept), new Money(original), reading)).ToArbitrary(),
            given =>
            {
                (CapFacts facts, Money original, BonusAndReduction reading) = given;
                IncentiveTerms law = terms.Incentives! with { BonusAndReduction = terms.Incentives!.BonusAndReduction.With(reading) };

                CapChange change = CapAdjustment.Decide(facts, new(original), law);

                return change.Net * 5 <= original && -change.Net * 5 <= original && !change.EffectiveCap.Amount.IsNegative
                    && (reading is BonusAndReduction.NetFirst || (change.TotalBonus * 5 <= original && change.Reduction * 5 <= original));
            }).Check(tenThousand);

    [Fact]
    public void The_same_history_in_another_order_decides_the_same() =>
        Prop.ForAll(Histories.Any, Gen.Choose(0, int.MaxValue).ToArbitrary(), (question, seed) =>
        {
            DuesHistory shuffled = question.History with
            {
                Resident = Shuffle(question.History.Resident, seed),
                Employee = Shuffle(question.History.Employee, seed),
                Repairs = Shuffle(question.History.Repairs, seed),
                Claims = Shuffle(question.History.Claims, seed),
            };

            EntitlementAccount one = Decide(question);
            EntitlementAccount other = Decide(question with { History = shuffled });

            return one.Entitlement == other.Entitlement && one.Wait == other.Wait && one.CapFacts == other.CapFacts && one.Lines.SequenceEqual(other.Lines);
        }).Check(tenThousand);

    [Fact]
    public void Nobody_is_insured_before_paying_nor_outside_the_year() =>
        Prop.ForAll(Histories.Any, question =>
        {
            DateSpan covered = Decide(question).Entitlement.Covered;

            return covered.IsEmpty || (covered.From >= question.PaidOn && covered.From >= question.Year.FirstDay && covered.To == question.Year.LastDay);
        }).Check(tenThousand);

    private static T[] Shuffle<T>(IReadOnlyList<T> items, int seed)
    {
        T[] shuffled = [.. items];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
