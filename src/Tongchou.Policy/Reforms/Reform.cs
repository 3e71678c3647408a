using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Reforms;

/// <summary>A reform 改革方案 that is tried: what one region would set otherwise from a day on.</summary>
public sealed record Reform(RegionCode Region, Phrase Name, DateOnly From, IReadOnlyList<Edition> Editions)
{
    /// <summary>The document that a value of a reform names: none of the law's.</summary>
    public const string Document = "REFORM";
}

/// <summary>Who could decide a provision of a reform 决策权限.</summary>
/// <param name="Tiers">The tiers that may set it; empty where no rule reserves it.</param>
/// <param name="Clauses">The clauses that draw the line or set bounds.</param>
/// <param name="Bounds">Within what a region below may set it.</param>
/// <param name="ForbiddenColumns">What a table of it must not tell apart.</param>
public sealed record ReformPower(Provision Provision, IReadOnlyList<RegionTier> Tiers, IReadOnlyList<Clause> Clauses, IReadOnlyList<PowerBound> Bounds, IReadOnlyList<string> ForbiddenColumns)
{
    /// <summary>Whether a region of a tier may set a table that tells these columns apart.</summary>
    public bool MaySet(RegionTier tier, IReadOnlyList<string> columns) => (Tiers.Count == 0 || Tiers.Contains(tier)) && !ForbiddenColumns.Intersect(columns).Any();
}

/// <summary>Bounds that a clause sets for some or all cells of a provision, in fen, ten-thousandths of a rate, or a count.</summary>
/// <param name="Where">Column and cells that the bounds are for; empty for all.</param>
public sealed record PowerBound(Clause Clause, IReadOnlyDictionary<string, IReadOnlyList<string>> Where, long? AtLeast, long? AtMost)
{
    /// <summary>Whether a row of a table answers any cell that the bounds are for.</summary>
    /// <param name="cells">The row's conditions, by column, as they are written.</param>
    public bool Concerns(Provision provision, IReadOnlyDictionary<string, IReadOnlyList<string>> cells) => provision.Columns.All(column =>
        !Where.TryGetValue(column.Name, out IReadOnlyList<string>? bound) || !cells.TryGetValue(column.Name, out IReadOnlyList<string>? written)
        || Covered(column, bound).Zip(Covered(column, written)).Any(each => each.First && each.Second));

    private static bool[] Covered(Column column, IReadOnlyList<string> cells)
    {
        bool[] covered = new bool[column.Size];
        foreach (string cell in cells)
        {
            column.TryCover(cell, covered);
        }

        return covered;
    }
}
