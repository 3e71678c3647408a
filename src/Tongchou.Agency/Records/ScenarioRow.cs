namespace Tongchou.Agency.Records;

/// <summary>A reform that was tried and kept 政策方案, with what it came to. A later row of a scenario withdraws it or keeps it again.</summary>
/// <param name="State"><c>kept</c> or <c>withdrawn</c>.</param>
/// <param name="Population">Digest of the population it was tried on.</param>
/// <param name="Law">Digest of the law it changed.</param>
/// <param name="Reform">Its YAML, as the command line takes it.</param>
/// <param name="Figures">SM3 of the figures.</param>
/// <param name="Sheet">The figures, packed.</param>
public sealed record ScenarioRow(
    long Seq, int N,
    string ScenarioId,
    string State,
    string Name,
    string Note,
    string Region,
    string Day,
    string? StandIn,
    string Population,
    string Law,
    string Reform,
    string Figures,
    byte[] Sheet,
    string SavedBy,
    string RecordedAt) : IRecord
{
    public const string Kept = "kept", Withdrawn = "withdrawn";

    public short Partition => Partitions.Reference;

    public static readonly RecordTable<ScenarioRow> Table = RecordTable<ScenarioRow>.Reference(
        "policy_scenario", ["scenario_id"],
        row => new(
            row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8), row.Text(9)!, row.Text(10)!, row.Text(11)!, row.Text(12)!, row.Bytes(13)!,
            row.Text(14)!, row.Text(15)!),
        Column<ScenarioRow>.Of("scenario_id", row => row.ScenarioId),
        Column<ScenarioRow>.Of("state", row => row.State),
        Column<ScenarioRow>.Of("name", row => row.Name),
        Column<ScenarioRow>.Of("note", row => row.Note),
        Column<ScenarioRow>.Of("region", row => row.Region),
        Column<ScenarioRow>.Of("day", row => row.Day),
        Column<ScenarioRow>.Of("stand_in", row => row.StandIn),
        Column<ScenarioRow>.Of("population", row => row.Population),
        Column<ScenarioRow>.Of("law", row => row.Law),
        Column<ScenarioRow>.Of("reform", row => row.Reform),
        Column<ScenarioRow>.Of("figures", row => row.Figures),
        Column<ScenarioRow>.Of("sheet", row => row.Sheet),
        Column<ScenarioRow>.Of("saved_by", row => row.SavedBy),
        Column<ScenarioRow>.Of("recorded_at", row => row.RecordedAt));
}
