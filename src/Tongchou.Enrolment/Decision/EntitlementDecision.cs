using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy;

namespace Tongchou.Enrolment.Decision;

/// <summary>居民医保待遇享受资格: decides a person's resident entitlement for a benefit year from a history of dues.</summary>
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
public static class EntitlementDecision
{
    /// <param name="askedOn">Payments made after this day are not known yet.</param>
    /// <param name="originalCap">
    /// The region's serious-illness ceiling before any adjustment, which Benefits knows; the 20% limits are held against it.
    /// Null leaves the ceiling out of the answer.
    /// </param>
    /// <param name="law">The law of the enrolment place in the benefit year.</param>
    public static EntitlementAccount Decide(DuesHistory history, BenefitYear year, DateOnly askedOn, Limit? originalCap, LawOn law) =>
        Decide(history, year, askedOn, originalCap, EnrolmentTerms.Compile(law));

    /// <inheritdoc cref="Decide(DuesHistory, BenefitYear, DateOnly, Limit?, LawOn)"/>
    public static EntitlementAccount Decide(DuesHistory history, BenefitYear year, DateOnly askedOn, Limit? originalCap, EnrolmentTerms terms)
    {
        DuesHistory known = history.KnownOn(askedOn);
        if (known.PaidOn(year) is not { } paidOn)
        {
            DateSpan never = new(year.LastDay, year.FirstDay);
            return new(year, new(never, null, Refusals.NotEnrolled(year, askedOn, terms)), null, null, null, []);
        }

        CoverRecord cover = new(known, year, terms.Years);
        WaitAndStart wait = StartOf(known, year, paidOn, cover, terms);
        CapFacts? capFacts = terms.Incentives is { } incentives ? IncentiveYears.Count(known, cover, incentives, terms.Waiting) : null;
        CapChange? cap = capFacts is { } facts && originalCap is { } original ? CapAdjustment.Decide(facts, original, terms.Incentives!) : null;
        Entitlement entitlement = new(
            Covered(year, wait.Start.Day),
            cap is { Net.IsZero: false } ? new Cited<Money>(cap.Net, Source(cap, terms.Incentives!)) : null,
            Refusals.Of(year, paidOn, wait, terms));
        return new(year, entitlement, wait, capFacts, cap,
            [.. WaitLines.Tell(wait, terms), .. cap is null ? [] : CapLines.Tell(capFacts!.Value, cap, terms.Incentives!)]);
    }

    /// <summary>The wait of an enrolment; one of the year before that has not ended runs on.</summary>
    private static WaitAndStart StartOf(DuesHistory history, BenefitYear year, DateOnly paidOn, CoverRecord cover, EnrolmentTerms terms)
    {
        WaitAndStart own = EnrolmentWait.Decide(history, year, paidOn, cover, terms.Waiting, terms.Start);
        if (history.PaidOn(year.Previous) is not { } paidBefore)
        {
            return own;
        }

        // Else somebody who pays for the old year in December would be rid of the wait in January.
        WaitAndStart before = StartOf(history, year.Previous, paidBefore, cover, terms);
        return before.Start.Day > own.Start.Day && before.Start.Day > paidBefore ? before : own;
    }

    /// <summary>From the start to the end of the benefit year; nothing where the wait outlasts the year.</summary>
    private static DateSpan Covered(BenefitYear year, DateOnly start) =>
        start <= year.LastDay ? new(start, year.LastDay) : new(year.LastDay, year.FirstDay);

    private static Citation Source(CapChange cap, IncentiveTerms terms) =>
        cap.Net.IsNegative ? terms.StepBroken.Source : cap.ContinuousBonus.IsPositive ? terms.StepContinuous.Source : terms.StepZeroClaim.Source;
}
