using System.Globalization;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Budgets;

/// <summary>Reads what a budget or an adjustment plan is made of from JSON and notes every fault at once; docs/budget.md describes the form.</summary>
public sealed class BudgetOrderReader(Law law, FaultList faults)
{
    private const int MostHeads = 2_000_000_000;
    private const int LongestReason = 500;

    /// <summary>Ten trillion yuan, beyond what the whole country's funds spend.</summary>
    private const decimal Largest = 10_000_000_000_000;

    /// <summary>Yuan with at most two decimals, below nothing as well; null for anything else.</summary>
    public static Money? Yuan(string? text) =>
        text is { Length: <= 32 } && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal yuan)
        && Math.Abs(yuan) <= Largest && yuan * 100 == decimal.Truncate(yuan * 100) ? new((long)(yuan * 100)) : null;

    /// <returns>Null where any fault was noted.</returns>
    public BudgetOrder? Order(Node? node)
    {
        int before = faults.Count;
        if (Whole(node) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "note", "region", "fund", "year", "opening", "heads", "monthly-base", "collected", "trend", "lines", "reason");
        (RegionCode region, FundKind fund, int year) = Book(map);
        Dictionary<AccountRole, Money> lastYear = [];
        Dictionary<AccountRole, CareVolume> care = [];
        Dictionary<AccountRole, GivenAmount> given = [];
        foreach ((AccountRole role, MapNode line) in Lines(map, needed: false))
        {
            line.AllowOnly(faults, "role", "last-year", "visits", "cost-per-visit", "amount", "reason");
            if (line["last-year"] is { } last)
            {
                lastYear[role] = Amount(last);
            }

            if (line["visits"] is not null || line["cost-per-visit"] is not null)
            {
                care[role] = new(line.Needed("visits", faults).AsCount(faults, 0, MostHeads) ?? 0, Amount(line.Needed("cost-per-visit", faults)));
            }

            if (line["amount"] is { } amount)
            {
                given[role] = new(Amount(amount), Reason(line.Needed("reason", faults)) ?? "");
            }
        }

        BudgetOrder order = new(region, fund, year, map["opening"] is { } opening ? Amount(opening, negative: true) : null, Reason(map["reason"]))
        {
            Heads = map["heads"].AsCount(faults, 0, MostHeads) ?? 0,
            MonthlyBase = map["monthly-base"] is { } wages ? Amount(wages) : Money.Zero,
            Collected = Share(map["collected"], Rate.Zero, Rate.Whole) ?? Rate.Whole,
            Trend = Share(map["trend"], Rate.Percent(-50), Rate.Whole),
            LastYear = lastYear,
            Care = care,
            Given = given,
        };
        return faults.Count == before ? order : null;
    }

    /// <returns>Null where any fault was noted.</returns>
    public AdjustmentOrder? Adjustment(Node? node)
    {
        int before = faults.Count;
        if (Whole(node) is not { } map)
        {
            return null;
        }

        map.AllowOnly(faults, "note", "region", "fund", "year", "reason", "lines");
        (RegionCode region, FundKind fund, int year) = Book(map);
        List<BudgetChange> changes = [];
        foreach ((AccountRole role, MapNode line) in Lines(map, needed: true))
        {
            line.AllowOnly(faults, "role", "by");
            changes.Add(new(role, Amount(line.Needed("by", faults), negative: true)));
        }

        string? reason = Reason(map.Needed("reason", faults));
        return faults.Count == before ? new(region, fund, year, reason!, changes) : null;
    }

    private MapNode? Whole(Node? node)
    {
        int before = faults.Count;
        MapNode? map = node.AsMap(faults);
        if (map is null && faults.Count == before)
        {
            faults.Add("empty-input", Place.At(""), new("这里没有预算数据。", "There is nothing of a budget here."), new("格式见 docs/budget.md。", "See docs/budget.md."));
        }

        return map;
    }

    private (RegionCode Region, FundKind Fund, int Year) Book(MapNode map)
    {
        Node? where = map.Needed("region", faults);
        RegionCode region = default;
        if (where.AsText(faults) is { } text && (!RegionCode.TryParse(text, out region) || law.PackFor(region) is null || region.Tier is not RegionTier.City))
        {
            faults.Add("unknown-region", where!.Place, new($"“{text}”不是有政策包的市(州)。", $"'{text}' is no city with a policy pack."), new("写市(州)的六位区划代码。", "Write the six digits of a city."));
        }

        return (region, map.Needed("fund", faults).AsWord<FundKind>(faults) ?? default, map.Needed("year", faults).AsCount(faults, BenefitYear.Earliest, BenefitYear.Latest) ?? 0);
    }

    private List<(AccountRole Role, MapNode Line)> Lines(MapNode map, bool needed)
    {
        List<(AccountRole Role, MapNode Line)> lines = [];
        foreach (Node item in (needed ? map.Needed("lines", faults) : map["lines"]).AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } line && line.Needed("role", faults).AsWord<AccountRole>(faults) is { } role)
            {
                if (lines.Any(each => each.Role == role))
                {
                    faults.Add("line-twice", line.Place, new($"科目“{Words<AccountRole>.Phrase(role).Zh}”写了两次。", $"'{Words<AccountRole>.Phrase(role).En}' is there twice."), new("合并成一行。", "Make it one line."));
                }

                lines.Add((role, line));
            }
        }

        return lines;
    }

    private Money Amount(Node? node, bool negative = false)
    {
        if (node.AsText(faults) is not { } text)
        {
            return Money.Zero;
        }

        if (Yuan(text) is { } amount && (negative || !amount.IsNegative))
        {
            return amount;
        }

        faults.Add("bad-amount", node!.Place, new($"“{Short(text)}”不是金额。", $"'{Short(text)}' is no amount."), new("写元,最多两位小数,不加千位逗号。", "Write yuan with at most two decimals and no thousands separators."));
        return Money.Zero;
    }

    private Rate? Share(Node? node, Rate least, Rate most)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Rate.TryParse(text, out Rate rate) && rate >= least && rate <= most)
        {
            return rate;
        }

        faults.Add("bad-rate", node!.Place, new($"“{Short(text)}”不是 {least} 到 {most} 的比例。", $"'{Short(text)}' is no ratio from {least} to {most}."), new("写 98% 或 0.98。", "Write 98% or 0.98."));
        return null;
    }

    private string? Reason(Node? node)
    {
        if (node.AsText(faults)?.Trim() is not { } text)
        {
            return null;
        }

        if (text.Length is 0 or > LongestReason)
        {
            faults.Add("bad-reason", node!.Place, new($"原因应为 1 到 {LongestReason} 个字。", $"A reason has 1 to {LongestReason} characters."), new("请写明原因。", "Say why."));
        }

        return text.Length == 0 ? null : text;
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
