using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Packs;

/// <summary>Who may set a provision, and within what bounds 决策权限; set by one region, binding those below it.</summary>
/// <param name="Provisions">Paths, where <c>*</c> stands for one segment and <c>**</c> for any number.</param>
/// <param name="MaySet">The tiers that may set it; empty when everybody may.</param>
/// <param name="ForbiddenColumns">Columns that a lower table must not tell apart.</param>
/// <param name="Where">Column and cells that the bounds are for; empty for all.</param>
/// <param name="AtLeast">The lowest lawful number, in fen, ten-thousandths of a rate, or a count; null for none.</param>
public sealed record AuthorityRule(
    IReadOnlyList<string> Provisions,
    Clause Clause,
    DateSpan InForce,
    RegionCode SetBy,
    IReadOnlyList<RegionTier> MaySet,
    IReadOnlyList<string> ForbiddenColumns,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Where,
    long? AtLeast,
    long? AtMost,
    Place Place)
{
    public bool Covers(Provision provision) => Provisions.Any(pattern => Matches(pattern.Split('/'), provision.Path.Split('/')));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (pattern[0] == "**")
        {
            return Matches(pattern[1..], path) || (!path.IsEmpty && Matches(pattern, path[1..]));
        }

        return !path.IsEmpty && (pattern[0] == "*" || pattern[0] == path[0]) && Matches(pattern[1..], path[1..]);
    }
}
