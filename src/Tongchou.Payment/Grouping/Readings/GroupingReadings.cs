namespace Tongchou.Payment.Grouping;

/// <summary>The answers that a grouper works with: to what any version leaves open, and to what its tables leave open.</summary>
public sealed record GroupingReadings
{
    public static readonly GroupingReadings Default = new();

    public OtherSex OtherSex { get; init; }
    public BlankAgeDays BlankAgeDays { get; init; }
    public ZeroWeight ZeroWeight { get; init; }
    public WithoutRule WithoutRule { get; init; }
    public UngroupedCode UngroupedCode { get; init; }

    /// <summary>Chosen answers to readings of the version's tables, by name; the default of those that are not here.</summary>
    public IReadOnlyDictionary<string, string> OfTables { get; init; } = new Dictionary<string, string>();

    /// <summary>Readings of every version.</summary>
    public static IReadOnlyList<GroupingReading> Common { get; } =
    [
        Of<OtherSex>("other-sex", new("性别既非 1 也非 2。多数开源实现照常分组。", "Sex other than 1 and 2. Most open implementations group it.")),
        Of<BlankAgeDays>("blank-age-days", new("0 岁而天数为空。多数开源实现视为 0 天。", "No age in days at age zero. Most open implementations read 0 days.")),
        Of<ZeroWeight>("zero-weight", new("28 天以内的新生儿体重写为 0。多数开源实现视为缺体重。", "A newborn of at most 28 days with weight zero. Most open implementations count it as missing.")),
        Of<WithoutRule>("without-rule", new("主要诊断在某大类的表内,但该大类没有一条规则成立。开源实现继续试后面的大类。", "The principal diagnosis is on a category's list and none of its rules holds. The open implementations go on to the next category.")),
        Of<UngroupedCode>("ungrouped-code", new("不入组的编码。地方版的一个开源实现写 0000A、0000B,来源没有说明各指什么,两种对应都可选。", "How no group is written. One open implementation of a local version writes 0000A and 0000B; sources don't say which is which, so both ways can be chosen.")),
    ];

    /// <summary>Reads choices written <c>name=choice</c>; all that is wrong with them is told.</summary>
    public static GroupingReadings Read(IEnumerable<string> chosen, IReadOnlyList<GroupingReading> ofTables, FaultList faults)
    {
        GroupingReadings readings = Default;
        Dictionary<string, string> others = [];
        foreach (string each in chosen)
        {
            string[] parts = each.Split('=', 2, StringSplitOptions.TrimEntries);
            GroupingReading? reading = Common.Concat(ofTables).FirstOrDefault(known => known.Name == parts[0]);
            if (reading is null)
            {
                faults.Add("unknown-reading", Place.At(each), new($"没有口径“{parts[0]}”。", $"There is no reading '{parts[0]}'."), new($"可选:{string.Join('、', Common.Concat(ofTables).Select(known => known.Name))}。", $"There are {string.Join(", ", Common.Concat(ofTables).Select(known => known.Name))}."));
            }
            else if (parts.Length < 2 || reading.Choices.All(choice => choice.Code != parts[1]))
            {
                faults.Add("unknown-choice", Place.At(each), new($"口径“{reading.Name}”没有这种取法。", $"The reading '{reading.Name}' has no such choice."), new($"按“名称=取法”写,可选:{string.Join('、', reading.Choices.Select(choice => choice.Code))}。", $"Write name=choice with one of {string.Join(", ", reading.Choices.Select(choice => choice.Code))}."));
            }
            else if (Common.Contains(reading))
            {
                readings = readings.With(reading.Name, parts[1]);
            }
            else
            {
                others[reading.Name] = parts[1];
            }
        }

        return readings with { OfTables = others };
    }

    private GroupingReadings With(string name, string choice) => name switch
    {
        "other-sex" => this with { OtherSex = Parse<OtherSex>(choice) },
        "blank-age-days" => this with { BlankAgeDays = Parse<BlankAgeDays>(choice) },
        "zero-weight" => this with { ZeroWeight = Parse<ZeroWeight>(choice) },
        "without-rule" => this with { WithoutRule = Parse<WithoutRule>(choice) },
        _ => this with { UngroupedCode = Parse<UngroupedCode>(choice) },
    };

    private static T Parse<T>(string choice) where T : struct, Enum => Words<T>.TryParse(choice, out T member) ? member : default;

    private static GroupingReading Of<T>(string name, Phrase note) where T : struct, Enum =>
        new(name, note, [.. Words<T>.All.Select(member => new GroupingChoice(Words<T>.Code(member), Words<T>.Phrase(member)))]);
}
