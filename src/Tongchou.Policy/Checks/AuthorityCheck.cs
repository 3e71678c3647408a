using Tongchou.Policy.Packs;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Policy.Checks;

/// <summary>Refuses what a region sets outside its powers, with the clause that draws the line (SC2023 六; JS2021 2).</summary>
[Clause("SC2023", "六")]
[Clause("JS2021", "2")]
internal sealed class AuthorityCheck(Pack pack, IReadOnlyList<Pack> above, FaultList faults)
{
    public void Run()
    {
        AuthorityRule[] rules = [.. above.SelectMany(each => each.Authority)];
        foreach (Edition edition in pack.Editions.Values.SelectMany(each => each))
        {
            foreach (AuthorityRule rule in rules)
            {
                // A rule binds what is set while it is in force; what was set before stays until it is replaced.
                if (rule.InForce.Contains(edition.InForce.From) && rule.Covers(edition.Provision))
                {
                    Hold(edition, rule);
                }
            }
        }
    }

    /// <summary>Who could decide each of these, by the rules of the regions above.</summary>
    public static IReadOnlyList<ReformPower> Powers(IReadOnlyList<Edition> editions, IReadOnlyList<Pack> above) =>
        [.. editions.Select(edition => Power(edition.Provision, edition.InForce.From, above))];

    /// <summary>Who could set a provision from a day on, by the rules of the regions above.</summary>
    public static ReformPower Power(Provision provision, DateOnly from, IReadOnlyList<Pack> above)
    {
        AuthorityRule[] rules = [.. above.SelectMany(each => each.Authority).Where(rule => rule.InForce.Contains(from) && rule.Covers(provision))];
        AuthorityRule[] reserved = [.. rules.Where(rule => rule.MaySet.Count > 0)];
        RegionTier[] tiers = reserved.Length == 0 ? [] : [.. Words<RegionTier>.All.Where(tier => reserved.All(rule => rule.MaySet.Contains(tier)))];
        return new(provision, tiers, [.. rules.Select(rule => rule.Clause).Distinct()],
            [.. rules.Where(rule => rule is not { AtLeast: null, AtMost: null }).Select(rule => new PowerBound(rule.Clause, rule.Where, rule.AtLeast, rule.AtMost))], [.. rules.SelectMany(rule => rule.ForbiddenColumns).Distinct()]);
    }

    private void Hold(Edition edition, AuthorityRule rule)
    {
        if (rule.MaySet.Count > 0 && !rule.MaySet.Contains(pack.Region.Tier))
        {
            string zh = string.Join("、", rule.MaySet.Select(tier => Words<RegionTier>.Phrase(tier).Zh));
            string en = string.Join(", ", rule.MaySet.Select(tier => Words<RegionTier>.Phrase(tier).En));
            faults.Add("outside-authority", edition.Place,
                new($"{pack.Name.Zh}不得自行规定“{edition.Provision.Title.Zh}”(依据 {rule.Clause}):只有{zh}可以规定。",
                    $"{pack.Name.En} may not set '{edition.Provision.Title.En}' ({rule.Clause}): only {en} may."),
                new("删去这一项,沿用上级规定。", "Remove it; the higher tier's value holds."));
        }

        foreach (string column in rule.ForbiddenColumns.Intersect(edition.UsedColumns))
        {
            faults.Add("outside-authority", edition.Place,
                new($"{pack.Name.Zh}不得按“{column}”区分“{edition.Provision.Title.Zh}”(依据 {rule.Clause})。",
                    $"{pack.Name.En} may not tell '{edition.Provision.Title.En}' apart by '{column}' ({rule.Clause})."),
                new("各人群适用同一标准。", "Set one value for all."));
        }

        HoldBounds(edition, rule);
    }

    private void HoldBounds(Edition edition, AuthorityRule rule)
    {
        if (rule is { AtLeast: null, AtMost: null })
        {
            return;
        }

        bool[] concerned = Concerned(edition.Provision, rule);
        HashSet<long> told = [];
        foreach ((int cell, var number) in edition.Numbers())
        {
            bool outside = number.Number < rule.AtLeast || number.Number > rule.AtMost;
            if (outside && concerned[cell] && told.Add(number.Number))
            {
                Phrase bound = number.Number < rule.AtLeast ? new("低于下限", "below the lower bound") : new("高于上限", "above the upper bound");
                faults.Add("outside-bounds", edition.Place,
                    new($"{pack.Name.Zh}的“{edition.Provision.Title.Zh}”定为 {number.Shown},{bound.Zh}(依据 {rule.Clause})。",
                        $"{pack.Name.En} sets '{edition.Provision.Title.En}' to {number.Shown}, {bound.En} ({rule.Clause})."),
                    new("改到允许的范围内。", "Bring it inside the bounds."));
            }
        }
    }

    private static bool[] Concerned(Provision provision, AuthorityRule rule)
    {
        bool[] concerned = new bool[provision.CellCount];
        concerned.AsSpan().Fill(true);
        for (int i = 0; i < provision.Columns.Count; i++)
        {
            Column column = provision.Columns[i];
            if (!rule.Where.TryGetValue(column.Name, out IReadOnlyList<string>? cells))
            {
                continue;
            }

            bool[] covered = new bool[column.Size];
            foreach (string cell in cells)
            {
                column.TryCover(cell, covered);
            }

            for (int cell = 0; cell < concerned.Length; cell++)
            {
                concerned[cell] &= covered[provision.Coordinates(cell)[i]];
            }
        }

        return concerned;
    }
}
