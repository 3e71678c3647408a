namespace Tongchou.Reference;

/// <summary>What the pooled fund pays of a bill, and the cost its ceilings keep it from sharing.</summary>
/// <param name="AboveYearCeiling">The part above the ceiling of the whole year, which large-amount cover takes up.</param>
internal sealed record PooledShare(decimal Paid, decimal AboveCeiling, decimal AboveYearCeiling, decimal TierCost, decimal CeilingCost)
{
    public static PooledShare Of(Visit visit, Rules rules, VisitRules offered, YearSoFar year, decimal inScope, decimal deductible)
    {
        decimal cost = inScope - deductible;
        decimal points = (offered.PointsByAge?[Math.Clamp(visit.Age, 0, 120)] ?? 0)
            - (rules.PointsOffElsewhere?[(visit.Kind, visit.Place, visit.Referral)] ?? 0);
        IReadOnlyList<Tier> tiers = offered.Ratio[(visit.Level, visit.Group, visit.Category)].Moved(points, offered.HighestRatio);

        // A ceiling on cost cuts the cost; a ceiling on payment cuts what is paid.
        decimal? ceiling = offered.Ceiling?[(visit.Group, Math.Clamp(visit.Diseases, 1, 4))];
        decimal countable = offered.CeilingIsOnCost ? cost.AtMost(ceiling.Less(year.CeilingCost.Of(visit.Kind))) : cost;

        decimal start = (offered.TiersOnWholeCost ? deductible : 0) + (offered.TiersRunThroughYear ? year.TierCost.Of(visit.Kind) : 0);
        (decimal Cost, decimal Ratio)[] pieces = [.. tiers.Pieces(start, start + countable)];
        decimal earned = Yuan.Rounded(pieces.Share()).AtMost(offered.VisitLimit?[(visit.Level, visit.Group)]);

        // The ceiling of the kind of visit comes first; the ceiling of the year cuts what that one leaves.
        decimal allowed = offered.CeilingIsOnCost ? earned : earned.AtMost(ceiling.Less(year.PooledPaid.Of(visit.Kind)));
        decimal paid = allowed.AtMost((rules.YearCeiling?[visit.Group]).Less(year.PooledTotal));
        decimal withinVisit = allowed < earned ? pieces.CostWithin(allowed) : countable;
        decimal within = paid < earned ? pieces.CostWithin(paid) : countable;
        return new(paid, cost - within, withinVisit - within, offered.TiersOnWholeCost ? inScope : cost, countable);
    }
}
