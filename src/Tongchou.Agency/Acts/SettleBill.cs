using Tongchou.Benefits;
using Tongchou.Enrolment.Decision;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency;

/// <summary>Settles one bill 费用结算试算: the entitlement from the dues, the terms of the day, then the shares.</summary>
[Clause("JS2021", "7")]
[Clause("FX2019", "四(三)")]
public static class SettleBill
{
    /// <exception cref="MissingLawException">The packs of the region are incomplete for that day.</exception>
    public static SettledBill Settle(LawBook book, Bill bill)
    {
        BenefitTerms terms = book.Terms(bill.Region, bill.Scheme, bill.LawDay);
        (Entitlement entitlement, EntitlementAccount? account) = Entitled(bill, terms, BenefitYear.Of(bill.LawDay));
        Entitlement? yearBefore = bill.Visit.Begun.Year < bill.LawDay.Year && bill.Person.Dues is not null
            ? Entitled(bill, terms, BenefitYear.Of(bill.Visit.Begun)).Entitlement
            : null;
        Coverage coverage = Coverage.Of(entitlement, yearBefore);
        List<TraceEntry> entries = [];
        RecordingTrace trace = new(entries);
        Claim claim = bill.ToClaim(terms.AgeCounted?.Value ?? AgeCounted.OnTheDay);
        Settling.Settle(claim, bill.Lines, coverage, terms, bill.YearToDate, out Settlement settlement, ref trace);
        return new(bill, terms, book.Digest, entitlement, account, coverage, settlement, entries);
    }

    /// <summary>A bill that says nothing about dues is of somebody who is covered.</summary>
    private static (Entitlement Entitlement, EntitlementAccount? Account) Entitled(Bill bill, BenefitTerms terms, BenefitYear year)
    {
        if (bill.Person.Dues is not { } dues)
        {
            return (Entitlement.Always, null);
        }

        if (bill.Scheme is Scheme.Employee)
        {
            return (EmployeeEntitlement.Decide(dues, bill.Visit.Begun), null);
        }

        Limit? cap = terms.SeriousIllness?.Ceiling?.At((int)bill.Person.Category).Value;
        LawOn law = terms.Law.Law.On(bill.Region, year.FirstDay)!;
        EntitlementAccount account = EntitlementDecision.Decide(dues, year, bill.LawDay, cap, law);
        return (account.Entitlement, account);
    }
}
