using System.Globalization;
using Tongchou.Fund.Adjusting;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Adjustments;

/// <summary>Reads a year's figures from JSON and notes every fault at once; docs/adjustment-fund.md describes the form.</summary>
/// <param name="beside">Keys that others read and this reader passes over.</param>
public sealed class AdjustmentReader(Law law, FaultList faults, params IReadOnlyList<string> beside)
{
    private const int LongestName = 100;
    private const decimal TooMuch = 90_000_000_000_000;

    /// <summary>Codes below it are nobody's; an entry whose code can't be read takes one of them, so that it is no other's twin.</summary>
    private const int UnreadCodes = 1_000;

    private readonly Dictionary<RegionCode, string> names = [];
    private readonly Dictionary<string, Place> places = [];

    /// <returns>Null where any fault was noted.</returns>
    public AdjustmentQuestion? Read(Node? node)
    {
        int before = faults.Count;
        if (node.AsMap(faults) is not { } map)
        {
            if (faults.Count == before)
            {
                faults.Add("empty-input", new Place("", 0, 0, ""), new("这里没有调剂数据。", "There are no figures here."), new("格式见 docs/adjustment-fund.md。", "See docs/adjustment-fund.md."));
            }

            return null;
        }

        Note(map);
        map.AllowOnly(faults, ["note", "year", "region", "formula", "schemes", "cities", .. beside]);
        int year = map.Needed("year", faults).AsCount(faults, BenefitYear.Earliest, BenefitYear.Latest) ?? 0;
        RegionCode? region = Region(map.Needed("region", faults));
        DistributionFormula? formula = map["formula"].AsWord<DistributionFormula>(faults);
        LawOn? on = region is { } known && year > 0 ? law.On(known, new(year, 1, 1)) : null;
        MapNode? openings = map.Needed("schemes", faults).AsMap(faults);
        openings?.AllowOnly(faults, [.. Words<Scheme>.Codes]);
        IReadOnlyList<Node> cities = map.Needed("cities", faults).AsList(faults)?.Items ?? [];
        List<SchemeQuestion> schemes = [];
        foreach (Scheme scheme in Words<Scheme>.All)
        {
            (AdjustmentOpening opening, Money drawn) = Opening(openings?.Needed(Words<Scheme>.Code(scheme), faults).AsMap(faults));
            AdjustmentInputs inputs = new(scheme, [.. cities.Select((city, i) => City(city, i, scheme, region))], drawn);
            Check(opening, inputs, openings is not null && map["cities"] is ListNode);
            if (on is not null && Terms(on, scheme, formula, map) is { } terms)
            {
                schemes.Add(new(opening, inputs, terms));
            }
        }

        return faults.Count == before ? new(region!.Value, year, on!, names, schemes, formula is not null) : null;
    }

    private AdjustmentTerms? Terms(LawOn on, Scheme scheme, DistributionFormula? formula, MapNode map)
    {
        try
        {
            if (AdjustmentTerms.Compile(on, scheme) is not { } terms)
            {
                Once(new("no-adjustment-fund", map["region"]!.Place, new($"{on.Pack.Name.Zh}的政策包在 {on.Day:yyyy-MM-dd} 没有调剂金筹集比例。", $"The pack of {on.Pack.Name.En} raises no adjustment fund on {on.Day:yyyy-MM-dd}."),
                    new("请核对年度和地区,或在政策包 fund/adjustment.yaml 里补上。", "Check year and region, or add it to the pack's fund/adjustment.yaml.")));
                return null;
            }

            AdjustmentTerms chosen = formula is { } asked ? terms with { Formula = terms.Formula.With(asked) } : terms;
            return chosen.Lacks() is { } missing ? throw new MissingLawException(missing, on.Pack, on.Day) : chosen;
        }
        catch (MissingLawException missing)
        {
            Once(missing.Fault);
            return null;
        }
    }

    private RegionCode? Region(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (!RegionCode.TryParse(text, out RegionCode region))
        {
            faults.Add("bad-region", node!.Place, new($"“{text}”不是六位区划代码。", $"'{text}' is not a division code of six digits."), new("写六位数字的区划代码。", "Write a division code of six digits."));
            return null;
        }

        if (region.Tier is not (RegionTier.Province or RegionTier.City) || law.PackFor(region) is null)
        {
            faults.Add("unknown-region", node!.Place, new($"没有 {text} 的政策包,或它不是省、市。", $"There is no policy pack for {text}, or it is neither a province nor a city."),
                NodeReading.OneOf(law.Packs.Where(pack => pack.Region.IsProvince).Select(pack => $"{pack.Region} {pack.Name.Zh}")));
            return null;
        }

        return region;
    }

    private (AdjustmentOpening Opening, Money Drawn) Opening(MapNode? map)
    {
        map?.AllowOnly(faults, "reserve", "carried", "drawn");
        return (new(Amount(map?.Needed("reserve", faults)) ?? Money.Zero, Amount(map?["carried"]) ?? Money.Zero), Amount(map?["drawn"]) ?? Money.Zero);
    }

    private CityYear City(Node node, int index, Scheme scheme, RegionCode? region)
    {
        RegionCode code = new((index % (UnreadCodes - 1)) + 1);
        if (node is not MapNode map)
        {
            Once(new("expected-mapping", node.Place, new("这里应当是一个市(州)的数据。", "The figures of a city are expected here."), new("写 { \"city\": …, \"employee\": …, \"resident\": … }。", "Write { \"city\": …, \"employee\": …, \"resident\": … }.")));
            return new(code, Money.Zero, Money.Zero);
        }

        // What belongs to the city and not to a scheme is read with the first of them.
        if (scheme is Scheme.Employee)
        {
            map.AllowOnly(faults, ["city", "name", .. Words<Scheme>.Codes]);
            code = Code(map.Needed("city", faults), region) ?? code;
            if (map["name"].AsText(faults) is { } name)
            {
                names[code] = name.Length <= LongestName ? name.ReplaceLineEndings(" ") : name[..LongestName];
            }
        }
        else if (map["city"] is ScalarNode { Text: { } text } && RegionCode.TryParse(text, out RegionCode read) && !read.IsNation)
        {
            code = read;
        }

        return map.Needed(Words<Scheme>.Code(scheme), faults).AsMap(faults) is { } figures ? Figures(figures, code, scheme) : new(code, Money.Zero, Money.Zero);
    }

    private CityYear Figures(MapNode map, RegionCode city, Scheme scheme)
    {
        string incomeKey = scheme is Scheme.Employee ? "pooled-income" : "income";
        string[] own = scheme is Scheme.Employee ? ["pooled-income"] : [];
        map.AllowOnly(faults, ["income", .. own, "expenditure", "balance", "enrolled", "aged", "breaches", "assessment", "assessed-gap", "planned", "met-conditions"]);
        Money? income = Amount(map.Needed(incomeKey, faults));
        if (scheme is Scheme.Employee && Amount(map["income"]) is { } whole && income is { } pooled && pooled > whole)
        {
            faults.Add("pooled-above-income", map["pooled-income"]!.Place, new("统筹基金收入超过全部收入。", "The pooled fund's income is more than the whole income."), new("income 含个人账户,应当不小于 pooledIncome。", "'income' holds the personal accounts as well and is at least 'pooledIncome'."));
        }

        if (map["assessment"] is not null && map["assessed-gap"] is { } twice)
        {
            faults.Add("contradiction", twice.Place, new("考核系数和认定缺口只能写一个。", "Only one of assessment and assessedGap can be told."), new("去掉其中一个。", "Take one away."));
        }

        // Where a figure can't be read its own fault is enough: what takes its place draws no second one.
        long? enrolled = People(map.Needed("enrolled", faults));
        return new(city, income ?? Money.Zero, Amount(map.Needed("expenditure", faults)) ?? AdjustmentCheck.Largest)
        {
            Balance = Amount(map.Needed("balance", faults)) ?? Money.Zero,
            Enrolled = enrolled ?? AdjustmentCheck.MostPeople,
            Aged = People(map["aged"]) ?? 0,
            Breaches = [.. (map["breaches"].AsList(faults)?.Items ?? []).Select(each => Breach(each, city))],
            Assessment = Coefficient(map["assessment"]) ?? Rate.Whole,
            AssessedGap = Amount(map["assessed-gap"]),
            Planned = Amount(map["planned"]),
            MetConditions = Flag(map["met-conditions"]) ?? true,
        };
    }

    private BreachLoss Breach(Node node, RegionCode city)
    {
        if (node.AsMap(faults) is not { } map)
        {
            return new(city, Money.Zero);
        }

        map.AllowOnly(faults, "government", "amount");
        RegionCode government = city;
        if (map.Needed("government", faults) is { } named && named.AsText(faults) is { } text && !RegionCode.TryParse(text, out government))
        {
            faults.Add("bad-region", named.Place, new($"“{text}”不是六位区划代码。", $"'{text}' is not a division code of six digits."), new("写负责的市或县(市、区)的代码。", "Write the code of the city or county that answers for it."));
            government = city;
        }

        // A city whose own code can't be read has no counties to tell from others.
        return new(city.Number < UnreadCodes ? city : government, Amount(map.Needed("amount", faults)) ?? Money.Zero);
    }

    private RegionCode? Code(Node? node, RegionCode? region)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (!RegionCode.TryParse(text, out RegionCode code) || (region is { } above && !IsBelow(code, above)))
        {
            string where = region is { } of ? of.ToString() : "";
            faults.Add("city-outside", node!.Place, new($"“{text}”不是 {where} 直接下辖地区的六位代码。", $"'{text}' is not the code of a division directly below {where}."), new("省级调剂写市(州)代码,市级调剂写县(市、区)代码。", "For a province write codes of cities, for a city codes of counties."));
        }

        // Even of another place it is this entry's own code, to which its counties belong.
        return code.IsNation ? null : code;
    }

    private static bool IsBelow(RegionCode code, RegionCode above) => above.IsProvince
        ? code.Tier is RegionTier.City && code.Province == above
        : code.Tier is RegionTier.County && code.City == above;

    private Money? Amount(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out decimal yuan) || (Math.Abs(yuan) <= TooMuch && yuan * 100 != decimal.Truncate(yuan * 100)))
        {
            faults.Add("bad-money", node!.Place, new($"“{Short(text)}”不是金额。", $"'{Short(text)}' is not an amount."), new("写元,最多两位小数,不加千位逗号;金额请写成文本。", "Write yuan with at most two decimals and no thousands separators, as a text."));
            return null;
        }

        // What no long holds is told as too large by the check, like what merely passes its bound.
        return yuan > TooMuch ? AdjustmentCheck.Largest + new Money(1) : yuan < -TooMuch ? new(-1) : new((long)(yuan * 100));
    }

    private long? People(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long people))
        {
            return people;
        }

        faults.Add("bad-number", node!.Place, new($"“{Short(text)}”不是人数。", $"'{Short(text)}' is no number of people."), new("写整数。", "Write a whole number."));
        return null;
    }

    private Rate? Coefficient(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Rate.TryParse(text, out Rate rate))
        {
            return rate;
        }

        faults.Add("bad-rate", node!.Place, new($"“{Short(text)}”不是系数。", $"'{Short(text)}' is no coefficient."), new("写 0.95 或 95%。", "Write 0.95 or 95%."));
        return null;
    }

    private bool? Flag(Node? node)
    {
        string? text = node.AsText(faults);
        if (text is null or "true" or "false")
        {
            return text is null ? null : text == "true";
        }

        faults.Add("bad-flag", node!.Place, new($"“{Short(text)}”应为 true 或 false。", $"'{Short(text)}' should be true or false."), new("写 true 或 false。", "Write true or false."));
        return null;
    }

    /// <summary>What the figures themselves get wrong, at the line where it stands.</summary>
    private void Check(AdjustmentOpening opening, AdjustmentInputs inputs, bool complete)
    {
        FaultList found = new();
        AdjustmentCheck.Check(opening, inputs, $"schemes.{Words<Scheme>.Code(inputs.Scheme)}", found);
        foreach (Fault fault in found.All.Where(fault => complete || fault.Code != "no-cities"))
        {
            Once(places.TryGetValue(fault.Place.Path, out Place place) ? fault with { Place = place } : fault);
        }
    }

    // Both schemes look at the same list of cities.
    private void Once(Fault fault)
    {
        if (!faults.All.Any(each => each.Code == fault.Code && each.Place.Path == fault.Place.Path))
        {
            faults.Add(fault);
        }
    }

    private void Note(Node node)
    {
        places.TryAdd(node.Place.Path, node.Place);
        foreach (Node inner in node switch { MapNode map => map.Entries.Select(entry => entry.Value), ListNode list => list.Items, _ => [] })
        {
            Note(inner);
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
