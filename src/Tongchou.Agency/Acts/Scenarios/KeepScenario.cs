using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Scenarios;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps a reform that was tried, so that it can be opened, compared and shown to others by its number.</summary>
public static class KeepScenario
{
    public const int LongestName = 60, LongestNote = 2_000;

    /// <summary>Keeps a scenario; one that is kept already stays as it is.</summary>
    public static async Task<Outcome<ScenarioRow>> Keep(Desk desk, Scenario scenario, string by, CancellationToken stop)
    {
        FaultList faults = new();
        if (string.IsNullOrWhiteSpace(scenario.Name) || scenario.Name.Length > LongestName)
        {
            faults.Add("bad-name", Place.At("name"), new($"方案要有名称,最多 {LongestName} 个字。", $"A scenario needs a name of at most {LongestName} characters."), new("写一句话说清改什么,例如“居民起付标准减半”。", "Say in a line what changes, such as 'half the deductible'."));
        }

        if (scenario.Note.Length > LongestNote)
        {
            faults.Add("long-note", Place.At("note"), new($"说明最多 {LongestNote} 个字。", $"A note has at most {LongestNote} characters."), new("请写短些。", "Make it shorter."));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<ScenarioRow>.Refused(faults.All);
        }

        string id = scenario.Id;
        return await Find(desk, id, stop) is { } known
            ? known
            : await Put(desk, (seq, n) => new(seq, n, id, ScenarioRow.Kept, scenario.Name, scenario.Note, $"{scenario.Region}", Days.Text(scenario.Day), scenario.StandIn?.ToString(), scenario.Population, scenario.Law, scenario.Reform,
                scenario.Figures, PackedAnswer.Pack(scenario.Sheet), by, Instants.Text(desk.Clock.GetUtcNow())), by);
    }

    /// <summary>Takes a scenario off the list; only who kept it may. Its rows stay in the books.</summary>
    public static async Task<Outcome<ScenarioRow>> Withdraw(Desk desk, string id, string by, CancellationToken stop) => await Find(desk, id, stop) switch
    {
        null => Missing(id),
        { } known when known.SavedBy != by => new Fault("not-yours", Place.At("id"), new($"方案由 {known.SavedBy} 保存,只有本人可以撤下。", $"{known.SavedBy} kept this scenario; nobody else takes it away."), new("请联系保存人。", "Ask who kept it.")),
        { } known => await Put(desk, (seq, n) => known with { Seq = seq, N = n, State = ScenarioRow.Withdrawn, RecordedAt = Instants.Text(desk.Clock.GetUtcNow()) }, by),
    };

    /// <summary>A scenario that is kept; null where there is none, or it was withdrawn.</summary>
    public static async Task<ScenarioRow?> Find(Desk desk, string id, CancellationToken stop) =>
        await desk.Reader.Read(new RecordQuery<ScenarioRow>(ScenarioRow.Table).Where("scenario_id", id).Latest(), stop) is [{ State: ScenarioRow.Kept } row] ? row : null;

    /// <summary>All that are kept, the newest first.</summary>
    public static async Task<IReadOnlyList<ScenarioRow>> List(Desk desk, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<ScenarioRow>(ScenarioRow.Table).Latest(), stop)).Where(row => row.State == ScenarioRow.Kept).OrderByDescending(row => row.Seq).ThenBy(row => row.ScenarioId, StringComparer.Ordinal)];

    public static Fault Missing(string id) => new("no-scenario", Place.At("id"), new($"没有方案 {id},或已撤下。", $"There is no scenario {id}, or it was taken away."), new("请在方案列表中选择。", "Choose one of the list."));

    private static async Task<Outcome<ScenarioRow>> Put(Desk desk, Func<long, int, ScenarioRow> row, string by)
    {
        Outcome<Done<long>> done = await desk.Lanes.Do(new ChangeReferences<ScenarioRow>(ScenarioRow.Table, [row], by));
        return done.IsRefused ? Outcome<ScenarioRow>.Refused(done.Faults) : row(done.Value!.Value, 0);
    }
}
