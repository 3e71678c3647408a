namespace Tongchou.Agency.Catalogues;

/// <summary>The catalogues 三大目录 of all regions and days in memory, made to be asked for every line of every bill.</summary>
/// <remarks>
/// One array sorted by code, and for each code where its items begin: a code has few items, so that a look-up is one hash and a
/// short scan. It never changes; a new edition is a new catalogue, put in the place of the old one.
/// </remarks>
public sealed class Catalogue
{
    private readonly CatalogueItem[] items;
    private readonly Dictionary<string, int> begin;

    private Catalogue(CatalogueItem[] items, Dictionary<string, int> begin) => (this.items, this.begin) = (items, begin);

    public int Count => items.Length;
    public IReadOnlyList<CatalogueItem> Items => items;

    /// <summary>Puts items in order and notes every pair of one code, kind and region whose days overlap.</summary>
    /// <returns>Null where any fault was noted.</returns>
    public static Catalogue? Of(IEnumerable<CatalogueItem> all, FaultList faults)
    {
        int before = faults.Count;
        CatalogueItem[] items = [.. all];
        Array.Sort(items, Order);
        Dictionary<string, int> begin = new(items.Length, StringComparer.Ordinal);
        CatalogueItem? last = null;
        for (int i = 0; i < items.Length; i++)
        {
            begin.TryAdd(items[i].Code, i);
            bool same = last is not null && last.Code == items[i].Code && last.Kind == items[i].Kind && last.Region == items[i].Region;
            if (same && last!.Valid.Overlaps(items[i].Valid))
            {
                faults.Add("overlapping-versions", Place.At($"{items[i].Region}/{items[i].Code}"),
                    new($"{items[i].Name}的两个版本日期重叠:{last.Valid} 与 {items[i].Valid}。", $"Two versions of {items[i].Name} overlap: {last.Valid} and {items[i].Valid}."),
                    new("请让前一版本在后一版本开始前一天结束。", "End the earlier version the day before the later one begins."));
            }

            // The one that lasts longest is the one later versions may still overlap.
            last = same && last!.Valid.To > items[i].Valid.To ? last : items[i];
        }

        return faults.Count == before ? new(items, begin) : null;
    }

    /// <summary>The item of a code on a day; where several regions of the chain set it, the nearest one's.</summary>
    /// <param name="kind">The catalogue to look in; null for any.</param>
    public CatalogueItem? Find(RegionChain chain, CatalogueKind? kind, string code, DateOnly day)
    {
        if (!begin.TryGetValue(code, out int first))
        {
            return null;
        }

        CatalogueItem? nearest = null;
        int best = int.MaxValue;
        for (int i = first; i < items.Length && items[i].Code == code; i++)
        {
            CatalogueItem item = items[i];
            if ((kind is null || item.Kind == kind) && item.Valid.Contains(day) && Distance(chain, item.Region) is var far && far < best)
            {
                (nearest, best) = (item, far);
            }
        }

        return nearest;
    }

    private static int Distance(RegionChain chain, RegionCode region)
    {
        for (int i = 0; i < chain.Regions.Count; i++)
        {
            if (chain.Regions[i] == region)
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static int Order(CatalogueItem left, CatalogueItem right)
    {
        int order = string.CompareOrdinal(left.Code, right.Code);
        order = order != 0 ? order : left.Kind.CompareTo(right.Kind);
        order = order != 0 ? order : left.Region.CompareTo(right.Region);
        return order != 0 ? order : left.Valid.From.CompareTo(right.Valid.From);
    }
}
