using System.Globalization;
using Tongchou.Agency.Adjustments;
using Tongchou.Fund.Sandboxes;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Sandboxes;

/// <summary>A sandbox as it is asked for: the first year's figures, and what is assumed, for each scheme.</summary>
public sealed record SandboxQuestion(AdjustmentQuestion First, IReadOnlyList<SandboxPlan> Plans);

/// <summary>Reads a year's figures with a <c>sandbox</c> beside them, JSON or YAML, and notes every fault at once; docs/adjustment-fund.md describes the form.</summary>
public sealed class SandboxReader(Law law, FaultList faults)
{
    private const string Key = "sandbox";

    /// <returns>Null where any fault was noted.</returns>
    public SandboxQuestion? Read(Node? node)
    {
        int before = faults.Count;
        AdjustmentQuestion? first = new AdjustmentReader(law, faults, Key).Read(node);
        MapNode? map = node is MapNode whole ? whole.Needed(Key, faults).AsMap(faults) : null;
        map?.AllowOnly(faults, "years", "income-growth", "expenditure-growth", "ageing", "aged-cost", "cities", "migration", "epidemics", "breaches");
        if (map is null)
        {
            return null;
        }

        int years = map.Needed("years", faults).AsCount(faults, 1, SandboxPlan.MostYears) ?? 1;
        CityGrowth growth = Growth(map, default);
        Rate ageing = AsRate(map["ageing"]) ?? Rate.Zero, agedCost = AsRate(map["aged-cost"]) ?? Rate.Whole;
        Dictionary<RegionCode, CityGrowth> growths = [];
        foreach (MapNode city in Maps(map["cities"]))
        {
            city.AllowOnly(faults, "city", "income-growth", "expenditure-growth");
            if (!growths.TryAdd(Region(city, "city"), Growth(city, growth)))
            {
                faults.Add("city-twice", city.Place, new("同一市(州)写了两次。", "A city is listed twice."), new("每个市(州)只留一条。", "Keep one entry for each city."));
            }
        }

        Migration[] moves = [.. Maps(map["migration"]).Select(Move)];
        EpidemicYear[] epidemics = [.. Maps(map["epidemics"]).Select(Epidemic)];
        BreachYear[] breaches = [.. Maps(map["breaches"]).Select(Breach)];
        if (first is null || faults.Count > before)
        {
            return null;
        }

        SandboxPlan[] plans = [.. first.Schemes.Select(scheme => new SandboxPlan(first.Year, years, scheme.Opening, scheme.Inputs)
        {
            Growth = growth, Growths = growths, Ageing = ageing, AgedCost = agedCost, Migrations = moves, Epidemics = epidemics, Breaches = breaches,
        })];

        // What is assumed is the same for both schemes: looked at once.
        FaultList found = new();
        SandboxCheck.Check(plans[0], plans[0].Start.Cities.Select(city => city.City).ToHashSet(), found);
        faults.AddRange(found.All);
        return faults.Count == before ? new(first, plans) : null;
    }

    private IEnumerable<MapNode> Maps(Node? node) => (node.AsList(faults)?.Items ?? []).Select(each => each.AsMap(faults)).OfType<MapNode>();

    private CityGrowth Growth(MapNode map, CityGrowth unless) => new(AsRate(map["income-growth"]) ?? unless.Income, AsRate(map["expenditure-growth"]) ?? unless.Expenditure);

    private Migration Move(MapNode map)
    {
        map.AllowOnly(faults, "from", "to", "share");
        return new(Region(map, "from"), Region(map, "to"), AsRate(map.Needed("share", faults)) ?? Rate.Zero);
    }

    private EpidemicYear Epidemic(MapNode map)
    {
        map.AllowOnly(faults, "year", "expenditure", "income", "drawn", "cities");
        return new(
            Year(map), AsRate(map["expenditure"]) ?? Rate.Zero, AsRate(map["income"]) ?? Rate.Zero, AsRate(map["drawn"]) ?? Rate.Zero,
            [.. (map["cities"].AsList(faults)?.Items ?? []).Select(each => Region(each))]);
    }

    private BreachYear Breach(MapNode map)
    {
        map.AllowOnly(faults, "year", "city", "government", "amount");
        RegionCode city = Region(map, "city");
        return new(Year(map), city, map["government"] is { } named ? Region(named) : city, Amount(map.Needed("amount", faults)));
    }

    private int Year(MapNode map) => map.Needed("year", faults).AsCount(faults, BenefitYear.Earliest, BenefitYear.Latest) ?? 0;

    private RegionCode Region(MapNode map, string key) => map.Needed(key, faults) is { } node ? Region(node) : default;

    private RegionCode Region(Node node)
    {
        RegionCode region = default;
        if (node.AsText(faults) is { } text && !RegionCode.TryParse(text, out region))
        {
            faults.Add("bad-region", node.Place, new($"“{text}”不是六位区划代码。", $"'{text}' is not a division code of six digits."), new("写六位数字的区划代码。", "Write a division code of six digits."));
        }

        return region;
    }

    private Rate? AsRate(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Rate.TryParse(text, out Rate rate))
        {
            return rate;
        }

        faults.Add("bad-rate", node!.Place, new($"“{text}”不是比例。", $"'{text}' is no rate."), new("写 5% 或 0.05。", "Write 5% or 0.05."));
        return null;
    }

    private Money Amount(Node? node)
    {
        Money amount = Money.Zero;
        if (node.AsText(faults) is { } text && (!Money.TryParse(text, out amount) || amount.IsNegative))
        {
            faults.Add("bad-money", node!.Place, new($"“{text}”不是金额。", $"'{text}' is not an amount."), new("写元,最多两位小数。", "Write yuan with at most two decimals."));
        }

        return amount;
    }

    /// <summary>JSON or, by its name, YAML.</summary>
    public static Node? Parse(ReadOnlyMemory<byte> utf8, string file, FaultList faults) =>
        file.EndsWith(".yaml", true, CultureInfo.InvariantCulture) || file.EndsWith(".yml", true, CultureInfo.InvariantCulture)
            ? YamlText.Read(new PolicyFile(file, System.Text.Encoding.UTF8.GetString(utf8.Span)), faults) : JsonText.Read(utf8, file, faults);
}
