using System.Globalization;
using Tongchou.Fund.Projecting;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Projections;

/// <summary>Reads rows such as <c>{ "group": "active", "sex": "male", "ages": "20-29", "value": 12 }</c> into a value for each cohort.</summary>
/// <remarks>Without a group or a sex a row is of all; no cohort may have two rows.</remarks>
internal sealed class CohortRows(FaultList faults)
{
    private static readonly Sex[] sexes = [Sex.Male, Sex.Female];

    /// <param name="value">Reads a row's value and notes what is wrong with it.</param>
    /// <param name="spread">The value is of the whole band and shared out over its cohorts; else it is of each.</param>
    /// <param name="complete">Every cohort needs a row.</param>
    public ByCohort<long> Read(Node? node, string key, Func<Node?, long?> value, bool spread = false, bool complete = false)
    {
        long?[] cells = new long?[Cohort.Count];
        int before = faults.Count;
        foreach (Node item in node.AsList(faults)?.Items ?? [])
        {
            if (item.AsMap(faults) is { } row)
            {
                Row(row, value, spread, cells);
            }
        }

        // A row that can't be read would draw a second fault for what it leaves out.
        if (complete && node is not null && faults.Count == before)
        {
            Gaps(node, key, cells);
        }

        return ByCohort<long>.Of(cohort => cells[cohort.Index] ?? 0);
    }

    private void Row(MapNode row, Func<Node?, long?> value, bool spread, long?[] cells)
    {
        row.AllowOnly(faults, "group", "sex", "ages", "value");
        int before = faults.Count;
        Membership? group = row["group"].AsWord<Membership>(faults);
        Sex? sex = row["sex"].AsWord<Sex>(faults);
        if (sex is Sex.Unknown)
        {
            faults.Add("unknown-word", row["sex"]!.Place, new("性别要分男女。", "The sex has to be told here."), NodeReading.OneOf(sexes.Select(Words<Sex>.Code)));
        }

        (int From, int To)? ages = Ages(row.Needed("ages", faults));
        long? read = value(row.Needed("value", faults));
        if (faults.Count != before || ages is not { } band || read is not { } whole)
        {
            return;
        }

        Cohort[] cohorts = [.. Cohort.All.Where(each => (group is null || each.Membership == group) && (sex is null || each.Sex == sex) && each.Age >= band.From && each.Age <= band.To)];
        if (cohorts.Any(each => cells[each.Index] is not null))
        {
            faults.Add("overlap", row.Place, new("这一行与前面的行重叠。", "This row overlaps one before it."), new("每个身份、性别、年龄只写一次。", "Write every group, sex and age once."));
            return;
        }

        for (int i = 0; i < cohorts.Length; i++)
        {
            // What doesn't share evenly goes to the first ages, one each.
            cells[cohorts[i].Index] = spread ? (whole / cohorts.Length) + (i < whole % cohorts.Length ? 1 : 0) : whole;
        }
    }

    private (int From, int To)? Ages(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        string[] ends = text.Split('-');
        if (ends.Length is 1 or 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to) && from <= to && to <= Cohort.Oldest)
        {
            return (from, to);
        }

        faults.Add("bad-ages", node!.Place, new($"“{text}”不是年龄段。", $"'{text}' is no band of ages."), new($"写成 20-29,在 0 到 {Cohort.Oldest} 之间({Cohort.Oldest} 含以上)。", $"Write it like 20-29, from 0 to {Cohort.Oldest}, which stands for all above."));
        return null;
    }

    private void Gaps(Node node, string key, long?[] cells)
    {
        foreach (IGrouping<(Membership, Sex), Cohort> gap in Cohort.All.Where(each => cells[each.Index] is null).GroupBy(each => (each.Membership, each.Sex)))
        {
            (Membership group, Sex sex) = gap.Key;
            (int first, int last) = (gap.Min(each => each.Age), gap.Max(each => each.Age));
            faults.Add("gap", node.Place, new($"{key} 缺 {Words<Membership>.Phrase(group).Zh}{Words<Sex>.Phrase(sex).Zh} {first} 到 {last} 岁之间的数。", $"{key} lacks {Words<Membership>.Phrase(group).En}, {Words<Sex>.Phrase(sex).En}, of ages between {first} and {last}."),
                new($"每个身份和性别都写全 0 到 {Cohort.Oldest} 岁;没有人的年龄也要写。", $"Give every group and sex all ages from 0 to {Cohort.Oldest}, also where nobody is yet."));
        }
    }
}
