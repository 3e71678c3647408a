using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>A settlement that was decided, and everything it rests on.</summary>
public sealed record DecidedSettlement(Settlement Settlement, Claim Claim, Coverage Coverage, CoverageSpan Span, Institution Institution, BenefitTerms Terms, VisitKind Visit, DateOnly LawDay)
{
    /// <summary>The number of the special measure it was settled under.</summary>
    public string? Measure { get; init; }
}

/// <summary>Decides a settlement from the files and the law alone: no books are touched. Pre-settlement, settlement and difference all ask here.</summary>
[Clause("JS2021", "7")]
[Clause("FX2019", "四(三)")]
public static class SettlementDecision
{
    /// <param name="lines">Priced by the catalogue of the place of care.</param>
    /// <param name="year">The person's year so far, in the scheme of the coverage.</param>
    /// <returns>The settlement, or every reason why there is none.</returns>
    public static Booking.Outcome<DecidedSettlement> Decide(Desk desk, SettlementOrder order, PersonFile file, CoverageSpan span, ReadOnlySpan<BillLine> lines, in Accumulators year, Money account)
    {
        if (InstitutionOf(desk, order) is not { } institution)
        {
            return Faults.UnknownInstitution(order.Institution);
        }

        if (desk.Law.Law.PackFor(span.Region) is null)
        {
            return Faults.NoLaw(span.Region);
        }

        IReadOnlyList<Phrase> barred = institution.Barred(order.Kind, order.Ended);
        if (barred.Count > 0 && order.Begun < order.Ended)
        {
            barred = institution.Barred(order.Kind, new(order.Begun, order.Ended), desk.Law.Agreements(institution.Region, order.Ended).StaysUnderWay.Value);
        }

        if (barred.Count > 0)
        {
            return Booking.Outcome<DecidedSettlement>.Refused([.. barred.Select(Faults.Barred)]);
        }

        if (ChronicDisease.Opens.Contains(order.Kind) && !file.DiseasesOn(order.Kind, order.Ended).Any(disease => disease.Institution is null || disease.Institution == institution.Code))
        {
            return Faults.NoDisease(order.Kind, order.Ended);
        }

        try
        {
            BenefitTerms terms = desk.Law.Terms(span.Region, span.Scheme, order.Ended);
            BillPerson person = file.ForBill(span, order.Kind, order.Ended, order.UseAccount ? account : Money.Zero, Money.Zero);
            CarePlace stands = file.CareIn(institution.Region, span, order.Ended, order.Emergency);
            CarePlace place = order.Measure?.PlaceOf(stands) ?? stands;
            Claim claim = new(
                order.Kind, institution.Level, place, ReferralOf(file, order, institution, place), span.Group, person.AgeOn(order.Begun, terms.AgeCounted?.Value ?? AgeCounted.OnTheDay),
                span.Category, span.Supplement, person.Diseases, span.SupplementaryProduct, institution.Region == span.Region || institution.Region.City == span.Region.City,
                ContinuesStay: false, Money.Zero, order.Begun, person.Account, Money.Zero);
            Coverage coverage = new(span.Days, span.CapChange, Earlier(file, span, order.Begun));
            Settling.Settle(claim, lines, coverage, terms, year, out Settlement settlement);
            return new DecidedSettlement(settlement, claim, coverage, span, institution, terms, order.Kind, order.Ended) { Measure = order.Measure?.Number };
        }
        catch (Policy.MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    /// <summary>The institution that gave the care; null where it is neither known nor stated.</summary>
    public static Institution? InstitutionOf(Desk desk, SettlementOrder order) => desk.References.Institution(order.Institution) ?? order.Stated;

    /// <summary>The coverage that settles a visit: the one in force on its last day, or else the last one that covers a day of it.</summary>
    public static CoverageSpan? CoverageFor(PersonFile file, SettlementOrder order)
    {
        DateSpan visit = new(order.Begun, order.Ended);
        return file.Coverages
            .Where(span => span.Status is CoverageStatus.Normal && span.Days.Overlaps(visit) && (order.Scheme is null || span.Scheme == order.Scheme))
            .OrderByDescending(span => span.Covers(order.Ended))
            .ThenByDescending(span => span.Days.To)
            .FirstOrDefault();
    }

    // Days before the span that another span of the same scheme and region covers are covered as well: a year's enrolment follows on the other.
    private static DateSpan Earlier(PersonFile file, CoverageSpan span, DateOnly begun)
    {
        if (begun >= span.Days.From)
        {
            return Coverage.Always.Earlier;
        }

        CoverageSpan? before = file.Coverages.FirstOrDefault(other => other.Scheme == span.Scheme && other.Region == span.Region && other.Covers(begun));
        return before?.Days ?? Coverage.Always.Earlier;
    }

    private static Referral ReferralOf(PersonFile file, SettlementOrder order, Institution institution, CarePlace place)
    {
        bool referred = file.Referrals.Any(filing => filing.Days.Contains(order.Begun) && (filing.To is null || filing.To == institution.Code));
        bool inside = place is CarePlace.Local or CarePlace.ElsewhereEmergency or CarePlace.ElsewhereFiled;
        return referred ? Referral.Referred : inside || order.Emergency ? Referral.NotNeeded : Referral.Unreferred;
    }
}
