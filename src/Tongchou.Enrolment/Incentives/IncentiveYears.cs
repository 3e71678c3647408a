using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Waiting;

namespace Tongchou.Enrolment.Incentives;

/// <summary>Walks a history year by year up to an enrolment and counts what its ceiling depends on.</summary>
/// <remarks>
/// A year in the employee scheme is neutral: no year of the resident scheme, and no break. The ceiling of a past year is
/// held against today's steps, since nobody keeps the old ones apart.
/// </remarks>
[Clause("YN2024", "五")]
[Clause("YN2024", "六")]
public sealed class IncentiveYears
{
    private readonly DuesHistory history;
    private readonly CoverRecord cover;
    private readonly IncentiveTerms terms;
    private readonly WaitingTerms? waiting;
    private readonly Dictionary<BenefitYear, YearClaims> claims = [];

    private int row;
    private int earlierBonusYears;
    private int zeroClaimYears;
    private bool usedLastYear;
    private int brokenYears;
    private int missedRun;

    private IncentiveYears(DuesHistory history, CoverRecord cover, IncentiveTerms terms, WaitingTerms? waiting)
    {
        this.history = history;
        this.cover = cover;
        this.terms = terms;
        this.waiting = waiting;
        foreach (YearClaims claim in history.Claims)
        {
            // Somebody who moved has a record of each region; the year is one, and the lower ceiling the safer.
            claims[claim.Year] = claims.TryGetValue(claim.Year, out YearClaims? other) ? Together(claim, other) : claim;
        }
    }

    public static CapFacts Count(DuesHistory history, CoverRecord cover, IncentiveTerms terms, WaitingTerms? waiting)
    {
        IncentiveYears years = new(history, cover, terms, waiting);
        for (BenefitYear year = cover.First; year <= cover.UpTo; year = year.Next)
        {
            years.Take(year);
        }

        return new(years.row, years.zeroClaimYears, years.usedLastYear, years.brokenYears, years.earlierBonusYears);
    }

    private void Take(BenefitYear year)
    {
        bool underTheRule = year.Number >= terms.FirstYear.Value;
        YearCover here = cover[year];
        switch (here)
        {
            case YearCover.Missed when underTheRule:
                missedRun++;
                break;
            case YearCover.Missed:
                // No consequence follows from it, but a row of years it does break.
                row = 0;
                break;
            case YearCover.Resident:
                Return(year);
                row += underTheRule || terms.EarlierYears.Value is EarlierYears.Counted ? 1 : 0;
                break;
            default:
                Return(year);
                break;
        }

        // The year of the enrolment itself has not ended; its claims count for the next one.
        if (year < cover.UpTo)
        {
            usedLastYear = false;
            if (here is YearCover.Resident && underTheRule)
            {
                TakeClaims(year);
            }
        }
    }

    /// <summary>Ends a run of missed years: what was not repaired breaks the row and lowers the ceiling.</summary>
    private void Return(BenefitYear year)
    {
        if (missedRun == 0)
        {
            return;
        }

        int repaired = terms.RepairedYear.Value is RepairedYear.Continuous ? Repaired(year) : 0;
        if (repaired < missedRun)
        {
            earlierBonusYears += Math.Max(row - terms.YearsBeforeBonus.Value, 0);
            row = 0;
        }

        row += repaired;
        brokenYears += IsSpared(year) ? 0 : missedRun - repaired;
        missedRun = 0;
    }

    /// <summary>The latest missed years are the repaired ones; no more than can be repaired count.</summary>
    private int Repaired(BenefitYear year)
    {
        int paid = history.Repairs.Where(repair => repair.Of == year && repair.Years > 0).Sum(repair => repair.Years);
        int most = waiting is null ? 0 : WaitingPeriod.BrokenYears(missedRun, waiting);
        return Math.Min(paid, most);
    }

    private bool IsSpared(BenefitYear year) =>
        terms.ExemptReturn.Value is ExemptReturn.Spared && waiting is not null
        && history.PaidOn(year) is { } paidOn && Exempt.Find(history, year, paidOn, waiting) is not null;

    private void TakeClaims(BenefitYear year)
    {
        YearClaims? claim = claims.GetValueOrDefault(year);
        if (claim is not null && UsedRaisedPart(claim))
        {
            zeroClaimYears = 0;
            usedLastYear = true;
        }
        else if (!HasClaim(claim) && cover[year.Next] is YearCover.Resident)
        {
            zeroClaimYears++;
        }
    }

    private static YearClaims Together(YearClaims one, YearClaims other) => one with
    {
        FundPaid = one.FundPaid + other.FundPaid,
        InpatientFundPaid = one.InpatientFundPaid + other.InpatientFundPaid,
        SeriousIllnessPaid = one.SeriousIllnessPaid + other.SeriousIllnessPaid,
        OriginalCap = new(Money.Min(one.OriginalCap.Amount, other.OriginalCap.Amount)),
    };

    private bool HasClaim(YearClaims? claim) => claim is not null
        && (terms.ZeroClaim.Value is ZeroClaim.InpatientPayment ? claim.InpatientFundPaid : claim.FundPaid).IsPositive;

    /// <summary>The year's serious-illness payment passed the ceiling as it would have been without any bonus.</summary>
    private bool UsedRaisedPart(YearClaims claim) => !claim.OriginalCap.IsNone
        && claim.SeriousIllnessPaid > claim.OriginalCap.Amount - CapAdjustment.Reduction(brokenYears, claim.OriginalCap, terms);
}
