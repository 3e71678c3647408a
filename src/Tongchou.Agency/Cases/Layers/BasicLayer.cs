using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>The basic layer 基本医保 of a case: an amount already known, or deductible, ratio or bands, points and ceilings.</summary>
internal static class BasicLayer
{
    private static readonly string[] payNames = ["basic-pay", "pool-pay", "basic-payment", "pay"];
    private static readonly string[] ratioNames = ["ratio", "pool-ratio", "basic-ratio", "reimbursement-ratio"];

    private static readonly Dictionary<string, (BandBase Base, BandSpan Span)> bandBases = new()
    {
        ["absolute"] = (BandBase.Absolute, BandSpan.PerVisit),
        ["absolute-cumulative"] = (BandBase.Absolute, BandSpan.InYear),
        ["above-deductible"] = (BandBase.AboveDeductible, BandSpan.PerVisit),
        ["above-threshold"] = (BandBase.AboveDeductible, BandSpan.PerVisit),
        ["above-deductible-cumulative"] = (BandBase.AboveDeductible, BandSpan.InYear),
        ["cumulative"] = (BandBase.AboveDeductible, BandSpan.InYear),
    };

    public static void Lay(Given given, CaseBill bill)
    {
        if (given.Has(payNames))
        {
            // What basic insurance paid is known; how it came about no longer matters.
            bill.Pack.Set(bill.OwnVisit.Ratio, Tiers.Exactly(given.Amount(payNames) ?? Money.Zero));
            given.Describes("deductible", "ratio", "base-ratio", "bands", "band-base", "stay-no");
            return;
        }

        if (given.Amount("deductible", "threshold") is { } deductible)
        {
            bill.Pack.Set(bill.OwnVisit.Deductible, deductible);
        }

        Ratio(given, bill);
        Year(given, bill);
        Limits(given, bill);
        Elsewhere(given, bill);
    }

    private static void Ratio(Given given, CaseBill bill)
    {
        if (given.Has("bands", "tiers"))
        {
            if (Tiers.Read(given, "bands", "tiers") is var (bands, _))
            {
                bill.Pack.Set(bill.OwnVisit.Ratio, Tiers.Text(bands));
                Points(given, bill);
                RegionRules.StudentBands(given, bands, bill);
            }
        }
        else if (given.Has("base-ratio"))
        {
            if (given.Ratio("base-ratio") is { } @base)
            {
                bill.Pack.Set(bill.OwnVisit.Ratio, @base.ToString());
            }

            Points(given, bill);

            // A base ratio is raised by age as the region says, unless the case brings the points itself.
            if (!given.Has("age-points", "age-addition", "points") && given.Count("age") is { } age)
            {
                bill.Pack.LeaveToRegion(bill.OwnVisit.AgeAddition, bill.OwnVisit.HighestRatio);
                bill.Claim = bill.Claim with { Age = age };
            }
        }
        else if (given.Ratio(ratioNames) is { } ratio)
        {
            bill.Pack.Set(bill.OwnVisit.Ratio, ratio.ToString());
            Points(given, bill);
        }
        else if (!given.Has(ratioNames) && !RegionRules.Lay(given, bill))
        {
            given.Missing("ratio");
        }

        if (given.Choice(bandBases, "band-base", "tier-base") is var (along, span))
        {
            bill.Pack.Choose(bill.OwnVisit.BandBase, along);
            bill.Pack.Choose(bill.OwnVisit.BandSpan, span);
        }
    }

    /// <summary>Points on top of every band, for age or for students, by the case's own word.</summary>
    private static void Points(Given given, CaseBill bill)
    {
        Rate points = given.Points("age-points", "age-addition", "points", "ratio-points") ?? Rate.Zero;
        Rate student = given.Points("student-addition", "student-points") ?? Rate.Zero;
        bool isStudent = given.Flag("student", "is-student") ?? true;
        bill.Pack.Set(bill.OwnVisit.AgeAddition, Rate.Min(isStudent ? points + student : points, Rate.Whole));
        if (given.Ratio("max-ratio", "highest-ratio", "ratio-cap") is { } highest)
        {
            bill.Pack.Set(bill.OwnVisit.HighestRatio, highest);
        }
    }

    /// <summary>What the year has used up before this bill.</summary>
    private static void Year(Given given, CaseBill bill)
    {
        int visit = (int)bill.Visit;
        if (given.Amount("year-to-date-base", "base-before", "cumulative-base-before") is { IsPositive: true } used)
        {
            bill.Before.BandUsed[visit] = used;
            bill.Pack.Choose(bill.OwnVisit.BandSpan, BandSpan.InYear);
        }

        if (given.Amount("deductible-paid-before", "deductible-used", "deductible-paid", "deductible-before") is { } owed)
        {
            bill.Before.DeductiblePaid[visit] = owed;
            bill.Pack.Choose(bill.OwnVisit.DeductibleBasis, DeductibleBasis.PerYear);
        }

        if (given.Amount("paid-before", "pool-paid-before", "basic-paid-before", "pool-used", "limit-used") is { } paid)
        {
            bill.Before.PooledPaid[visit] = paid;
            bill.Before.PooledTotal = paid;
        }

        if (given.Count("stay-no", "stay-number") is { } stay)
        {
            bill.Before.Stays = Math.Max(stay - 1, 0);
            if (stay > 1 && !given.Has("deductible") && bill.Pack.Provisions.Contains(bill.OwnVisit.Deductible))
            {
                given.Missing("deductible");
            }
        }
    }

    private static void Limits(Given given, CaseBill bill)
    {
        if (given.Amount("pool-cap", "basic-cap", "annual-cap", "cap", "annual-limit", "pool-limit", "year-limit") is { } cap)
        {
            bill.Pack.Set(bill.Own.YearCeiling, cap);
        }

        if (given.Amount("visit-limit", "per-visit-limit", "limit-per-visit", "single-limit") is { } each)
        {
            bill.Pack.Set(bill.OwnVisit.VisitLimit, each);
        }

        if (given.Amount("cost-ceiling-above-deductible", "cost-ceiling") is { } ceiling)
        {
            bill.Pack.Set(bill.OwnVisit.Ceiling, ceiling);
            bill.Pack.Choose(bill.OwnVisit.CeilingOn, CeilingOn.Cost);
            bill.Before.CeilingCost[(int)bill.Visit] = given.Amount("ceiling-used-before", "cost-ceiling-used", "ceiling-cost-before") ?? Money.Zero;
        }
    }

    /// <summary>Care elsewhere: points off the ratio, or an own share first; the case's own, else the region's.</summary>
    private static void Elsewhere(Given given, CaseBill bill)
    {
        Rate? points = given.Points("reduction-points", "reduction", "points-off");
        Rate? share = given.Ratio("own-share-first", "own-share-first-ratio", "elsewhere-own-share");
        bool? filed = given.Flag("filed");
        CarePlace? place = given.Choice(CaseWords.Places, "place", "care", "care-place");
        if (points is { } off)
        {
            bill.Pack.Set(bill.Own.ElsewhereReduction, off);
        }

        if (share is { } first)
        {
            bill.Pack.Set(bill.Own.ElsewhereOwnShare, first);
        }

        CarePlace where = place ?? filed switch { true => CarePlace.ElsewhereFiled, false => CarePlace.ElsewhereUnfiled, null => CarePlace.Local };
        if (points is null && share is null && where is not CarePlace.Local)
        {
            bill.Pack.LeaveToRegion(bill.Own.ElsewhereReduction, bill.Own.ElsewhereOwnShare);
            bill.Claim = bill.Claim with { Place = where, Referral = Referral.Referred, InCounty = false };
        }
    }
}
