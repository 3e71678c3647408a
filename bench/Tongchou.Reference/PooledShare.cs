namespace Tongchou.Reference;

/// <summary>What the pooled fund pays of a bill, and the cost its ceilings keep it from sharing.</summary>
internal sealed record PooledShare(decimal Paid, decimal AboveCeiling, decimal TierCost, decimal CeilingCost)
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

        decimal paid = earned.AtMost((rules.YearCeiling?[visit.Group]).Less(year.PooledTotal));
        if (!offered.CeilingIsOnCost)
        {
            paid = paid.AtMost(ceiling.Less(year.PooledPaid.Of(visit.Kind)));
        }

        decimal within = paid < earned ? pieces.CostWithin(paid) : countable;
        return new(paid, cost - within, offered.TiersOnWholeCost ? inScope : cost, countable);
    }
}
