using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Counter;
using Tongchou.Laboratory;
using Tongchou.Policy;
using Tongchou.Policy.Reforms;
using Tongchou.Policy.Yaml;
using Tongchou.Server.Start;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>Reads what a request wants tried, and notes everything that is wrong with it at once.</summary>
internal sealed class TrialOrders(Desk desk, Populations populations)
{
    public const string FileName = "reform.yaml";

    private const int LongestYaml = 1 << 20, MostChanges = 200, MostRows = 500;
    private static readonly Phrase unnamed = new("试算方案", "A trial");

    /// <returns>Null with faults.</returns>
    public async Task<(PopulationFolder Population, SimulationCase Case)?> Read(TrialBody body, FaultList faults, CancellationToken stop)
    {
        (PopulationFolder? population, RegionCode region, DateOnly day) = await Where(body.Population, body.Region, body.Day, faults, stop);
        RegionCode? standIn = Optional(body.StandIn, "standIn", faults);
        RegionCode decider = Optional(body.Decider, "decider", faults) ?? desk.Law.Law.PackFor(region)?.Region ?? region;
        string? yaml = Yaml(body, decider, day, faults);
        if (population is null || !faults.IsEmpty)
        {
            return null;
        }

        try
        {
            return SimulationCase.Make(desk.Law, population.Areas, region, day, standIn, yaml is null ? null : new PolicyFile(FileName, yaml), faults) is { } simulated ? (population, simulated) : null;
        }
        catch (MissingLawException missing)
        {
            faults.Add(missing.Fault);
            return null;
        }
    }

    /// <summary>A population, a region of it and a day; those that are left out have a default.</summary>
    public async Task<(PopulationFolder? Population, RegionCode Region, DateOnly Day)> Where(string? digest, string? region, string? day, FaultList faults, CancellationToken stop)
    {
        IReadOnlyList<PopulationFolder> all = await populations.All(stop);
        PopulationFolder? population = string.IsNullOrEmpty(digest) ? all.FirstOrDefault() : all.FirstOrDefault(each => each.Manifest.Digest == digest);
        if (population is null)
        {
            faults.Add("no-population", Place.At("population"), new("服务器没有这个合成人口。", "The server has no such population."), new("启动时用 --population 指明人口文件夹。", "Name its folder with --population when the server starts."));
            return (null, default, default);
        }

        RegionCode where = population.Region;
        if (!string.IsNullOrWhiteSpace(region) && (!RegionCode.TryParse(region.Trim(), out where) || desk.Law.Law.PackFor(where) is null))
        {
            faults.Add("bad-region", Place.At("region"), new($"“{Short(region)}”不是有政策包的地区。", $"'{Short(region)}' is no region with a pack."), new("请在列表中选择。", "Choose one of the list."));
        }

        DateOnly on = DefaultDay(population);
        if (!string.IsNullOrWhiteSpace(day) && (!DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on) || on.Year is < BenefitYear.Earliest or > BenefitYear.Latest))
        {
            faults.Add("bad-day", Place.At("day"), new($"日期“{Short(day)}”不对。", $"'{Short(day)}' is no day."), new("请写成 2026-01-31。", "Write it as 2026-01-31."));
        }

        return (population, where, on);
    }

    /// <summary>The middle of the population's year: its visits are of that year's law.</summary>
    public static DateOnly DefaultDay(PopulationFolder population) => new(population.Manifest.Year, 7, 1);

    private static string? Yaml(TrialBody body, RegionCode decider, DateOnly day, FaultList faults)
    {
        if (!string.IsNullOrWhiteSpace(body.Yaml))
        {
            if (body.Yaml.Length > LongestYaml)
            {
                faults.Add("long-reform", Place.At("yaml"), new("方案超过 1 MB。", "The reform is larger than 1 MB."), new("请只写要改变的规定。", "Write only what it changes."));
            }

            return body.Yaml;
        }

        if (body.Changes is not { Count: > 0 } changes)
        {
            return null;
        }

        if (changes.Count > MostChanges || changes.Any(change => change is not { Path: not null, Rows: { Count: > 0 and <= MostRows } rows } || rows.Any(row => row is not { Cells: not null, Value: not null } || row.Cells.Values.Any(cells => cells is null || cells.Contains(null!)))))
        {
            faults.Add("bad-changes", Place.At("changes"), new($"改动写得不完整,或超过 {MostChanges} 项、每项 {MostRows} 行。", $"The changes are not whole, or more than {MostChanges} of {MostRows} rows each."), new("每项要有 path 和 rows,每行要有 cells 和 value。", "Each needs a path and rows, each row cells and a value."));
            return null;
        }

        string name = string.IsNullOrWhiteSpace(body.Name) ? "" : body.Name.Trim();
        return ReformText.Write(name.Length == 0 ? unnamed : new(name, name), decider, day, changes, faults);
    }

    private RegionCode? Optional(string? text, string place, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!RegionCode.TryParse(text.Trim(), out RegionCode region) || desk.Law.Law.PackFor(region) is null)
        {
            faults.Add("bad-region", Place.At(place), new($"“{Short(text)}”不是有政策包的地区。", $"'{Short(text)}' is no region with a pack."), new("请在列表中选择。", "Choose one of the list."));
        }

        return region;
    }

    private static string Short(string text) => text.Length > 30 ? text[..30] : text;
}
