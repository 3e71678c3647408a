using System.Globalization;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Supervision.Auditing;

/// <summary>Knowledge points as a list of <c>{ code: ZD02…, name: …, sex: female, frequency: { times: 1, per: day } }</c>.</summary>
public sealed class UseLimitsForm : IForm<IReadOnlyList<UseLimit>>
{
    public static readonly UseLimitsForm Instance = new();

    private const int MostDays = 3_660;
    private const int MostTimes = 1_000;

    public string Schema =>
        """{"type":"array","items":{"type":"object","additionalProperties":false,"required":["code","name"],"properties":{"code":{"type":"string"},"name":{"type":"string"},"""
        + $"\"sex\":{WordForm<Sex>.Instance.Schema},\"age\":{WordForm<AgeGroup>.Instance.Schema},\"insurance\":{WordForm<Insurance>.Instance.Schema},\"visit\":{WordForm<VisitKind>.Instance.Schema},\"level\":{WordForm<HospitalLevel>.Instance.Schema},"
        + $"\"least-age\":{{\"type\":\"integer\"}},\"most-age\":{{\"type\":\"integer\"}},\"course-days\":{{\"type\":\"integer\"}},\"quantity\":{{\"type\":\"number\"}},\"frequency\":{{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"times\",\"per\"],\"properties\":{{\"times\":{{\"type\":\"integer\"}},\"per\":{WordForm<AuditPeriod>.Instance.Schema}}}}},"
        + """ "first-line":{"type":"array","items":{"type":"string"}},"indications":{"type":"array","items":{"type":"string"}},"unit-price":{"type":["number","string"]}""" + "}}}";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<UseLimit> value)
    {
        int before = faults.Count;
        List<UseLimit> limits = [];
        value = limits;
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } map)
            {
                limits.Add(Read(map, faults));
            }
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<UseLimit> value, Language language) => language is Language.En ? $"{value.Count} knowledge points" : $"{value.Count} 个知识点";

    private static UseLimit Read(MapNode map, FaultList faults)
    {
        map.AllowOnly(faults, "code", "name", "sex", "age", "least-age", "most-age", "insurance", "visit", "level", "course-days", "quantity", "frequency", "first-line", "indications", "unit-price");
        return new(map.Needed("code", faults).AsText(faults) ?? "", map.Needed("name", faults).AsText(faults) ?? "")
        {
            Sex = map["sex"].AsWord<Sex>(faults),
            Age = map["age"].AsWord<AgeGroup>(faults),
            LeastAge = map["least-age"].AsCount(faults),
            MostAge = map["most-age"].AsCount(faults),
            Insurance = map["insurance"].AsWord<Insurance>(faults),
            Visit = map["visit"].AsWord<VisitKind>(faults),
            Level = map["level"].AsWord<HospitalLevel>(faults),
            CourseDays = map["course-days"].AsCount(faults, 1, MostDays),
            Quantity = Quantity(map["quantity"], faults),
            Frequency = map["frequency"].AsMap(faults) is { } often && often.Needed("times", faults).AsCount(faults, 1, MostTimes) is { } times && often.Needed("per", faults).AsWord<AuditPeriod>(faults) is { } per ? new(times, per) : null,
            FirstLine = Texts(map["first-line"], faults),
            Indications = Texts(map["indications"], faults),
            UnitPrice = map["unit-price"] is { } price && MoneyForm.Instance.TryRead(price, faults, out Money most) ? most : null,
        };
    }

    private static decimal? Quantity(Node? node, FaultList faults)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal quantity))
        {
            return quantity;
        }

        faults.Add("bad-number", node!.Place, new($"“{text}”不是数量。", $"'{text}' is no quantity."), new("写不小于 0 的数。", "Write a number, zero or more."));
        return null;
    }

    private static IReadOnlyList<string> Texts(Node? node, FaultList faults) => [.. (node.AsList(faults)?.Items ?? []).Select(each => each.AsText(faults)).OfType<string>()];
}

/// <summary>Pairs as a list of <c>[code, name, included code, included name]</c>.</summary>
public sealed class PairsForm : IForm<IReadOnlyList<ExclusivePair>>
{
    public static readonly PairsForm Instance = new();

    public string Schema => """{"type":"array","items":{"type":"array","minItems":4,"maxItems":4,"items":{"type":"string"},"description":"code, name, included code, included name"}}""";

    public bool TryRead(Node node, FaultList faults, out IReadOnlyList<ExclusivePair> value)
    {
        int before = faults.Count;
        List<ExclusivePair> pairs = [];
        value = pairs;
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item is ListNode { Items: [var code, var name, var included, var includedName] })
            {
                pairs.Add(new(code.AsText(faults) ?? "", name.AsText(faults) ?? "", included.AsText(faults) ?? "", includedName.AsText(faults) ?? ""));
            }
            else
            {
                faults.Add("bad-pair", item.Place, new("这里应当是四项:编码、名称、所含项目编码、名称。", "Four entries are expected: code, name, code and name of what is included."), new("写 [编码, 名称, 编码, 名称]。", "Write [code, name, code, name]."));
            }
        }

        return faults.Count == before;
    }

    public string Show(IReadOnlyList<ExclusivePair> value, Language language) => language is Language.En ? $"{value.Count} pairs" : $"{value.Count} 对项目";
}
