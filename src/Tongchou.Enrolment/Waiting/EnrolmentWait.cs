using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Windows;

namespace Tongchou.Enrolment.Waiting;

/// <summary>A wait with the facts it follows from and the day it ends, as one history gives them.</summary>
/// <param name="Of">The benefit year of the enrolment that the wait follows.</param>
/// <param name="Facts">Its repaired years are those repaired in time; payments that came too late are not among them.</param>
public sealed record WaitAndStart(BenefitYear Of, WaitingFacts Facts, Wait Wait, Start Start);

/// <summary>Derives the wait of one enrolment from a history, the payments that repair it in the order they were made.</summary>
[Clause("YN2024", "六")]
public static class EnrolmentWait
{
    public static WaitAndStart Decide(DuesHistory history, BenefitYear year, DateOnly paidOn, CoverRecord cover, WaitingTerms? terms, StartTerms start)
    {
        // A break before the rule began has no consequence, nor has a late payment for a year before it.
        if (terms is null || year.Number < terms.FirstYear.Value)
        {
            WaitingFacts none = new(0, Late: start.Windows?.Value.IsLate(year, paidOn) ?? false);
            return new(year, none, Wait.None, BenefitStart.Decide(new(year, paidOn, 0, history.Born), start));
        }

        RepairPayment[] repairs = [.. history.Repairs.Where(repair => repair.Of == year && repair.Years > 0)
            .OrderBy(repair => repair.PaidOn).ThenBy(repair => repair.Years)];
        WaitingFacts facts = new(
            cover.MissedBefore(year, terms.FirstYear.Value),
            repairs.Where(repair => repair.PaidOn <= paidOn).Sum(repair => repair.Years),
            start.Windows?.Value.IsLate(year, paidOn) ?? false,
            Leaver.LeftTooLongAgo(history, year, paidOn, terms),
            Exempt.Find(history, year, paidOn, terms));
        WaitAndStart decided = With(facts, history.Born, year, paidOn, terms, start);
        return terms.RepairTime.Value is RepairTime.AtPayment ? decided : RepairInTheWait(decided, repairs, history.Born, year, paidOn, terms, start);
    }

    /// <summary>A repair inside the wait takes effect from its own day: what was incurred before stays the person's.</summary>
    private static WaitAndStart RepairInTheWait(WaitAndStart decided, RepairPayment[] repairs, DateOnly? born, BenefitYear year, DateOnly paidOn, WaitingTerms terms, StartTerms start)
    {
        foreach (RepairPayment repair in repairs)
        {
            if (repair.PaidOn > paidOn && repair.PaidOn < decided.Start.Day)
            {
                WaitAndStart shorter = With(decided.Facts with { RepairedYears = decided.Facts.RepairedYears + repair.Years }, born, year, paidOn, terms, start);
                DateOnly day = shorter.Start.Day < repair.PaidOn ? repair.PaidOn : shorter.Start.Day;
                decided = shorter with { Start = shorter.Start with { Day = day } };
            }
        }

        return decided;
    }

    private static WaitAndStart With(WaitingFacts facts, DateOnly? born, BenefitYear year, DateOnly paidOn, WaitingTerms terms, StartTerms start)
    {
        Wait wait = WaitingPeriod.Decide(facts, terms);
        return new(year, facts, wait, BenefitStart.Decide(new(year, paidOn, wait.TotalMonths, born), start));
    }
}
