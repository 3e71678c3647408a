using System.Globalization;

namespace Tongchou.Laboratory;

/// <summary>A way of telling persons apart 分组维度, with the words of each of its groups.</summary>
public sealed class Dimension(string code, Phrase name, IReadOnlyList<(string Code, Phrase Name)> groups)
{
    public string Code { get; } = code;
    public Phrase Name { get; } = name;
    public IReadOnlyList<(string Code, Phrase Name)> Groups { get; } = groups;

    public static readonly int[] AgesFrom = [0, 15, 30, 45, 60, 70, 80];

    public const int All = 0, Group = 1, Age = 2, Income = 3, Category = 4, Illness = 5, Area = 6, Provider = 7, PersonDimensions = 7;

    /// <param name="areas">The counties of the population.</param>
    /// <param name="diseases">The chronic diseases in the order of their bits.</param>
    public static IReadOnlyList<Dimension> Of(IReadOnlyList<RegionCode> areas, IReadOnlyList<string> diseases) =>
    [
        new("all", new("全体", "everybody"), [("all", new("全体", "everybody"))]),
        new("group", new("人群", "group"), Codes<PersonGroup>()),
        new("age", new("年龄", "age"), [.. AgesFrom.Select((from, i) => i + 1 < AgesFrom.Length ? Ages(from, AgesFrom[i + 1] - 1) : ($"{from}+", new Phrase($"{from} 岁及以上", $"{from} and over")))]),
        new("income", new("收入", "income"), [.. Enumerable.Range(1, 5).Select(fifth => ($"{fifth}", new Phrase(fifth == 1 ? "最低五分之一" : fifth == 5 ? "最高五分之一" : $"第 {fifth} 个五分之一", $"fifth {fifth}")))]),
        new("category", new("救助对象", "assistance category"), Codes<AssistanceCategory>()),
        new("illness", new("慢特病", "registered disease"), [("none", new("无登记", "none registered")), .. diseases.Select((name, row) => (row.ToString(CultureInfo.InvariantCulture), new Phrase(name, name)))]),
        new("area", new("县(区)", "county"), [.. areas.Select(area => ($"{area}", new Phrase($"{area}", $"{area}")))]),
        new("provider", new("定点机构", "provider"),
            [.. areas.SelectMany((area, at) => PopulationPlan.ProvidersOfCounty.Select((level, row) =>
            {
                int number = (at * PopulationPlan.ProvidersOfCounty.Count) + row;
                Phrase of = Words<HospitalLevel>.Phrase(level);
                return ($"{number}", new Phrase($"{area} {of.Zh} {number} 号", $"{area} {of.En}, no. {number}"));
            })), ("elsewhere", new("异地机构", "elsewhere"))]),
    ];

    public static int AgeGroup(int age)
    {
        int group = AgesFrom.Length - 1;
        while (age < AgesFrom[group])
        {
            group--;
        }

        return group;
    }

    private static (string, Phrase) Ages(int from, int to) => ($"{from}-{to}", new Phrase($"{from}–{to} 岁", $"{from} to {to}"));
    private static (string, Phrase)[] Codes<T>() where T : struct, Enum => [.. Words<T>.All.Select(word => (Words<T>.Code(word), Words<T>.Phrase(word)))];
}
