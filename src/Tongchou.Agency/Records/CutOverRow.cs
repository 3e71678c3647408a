namespace Tongchou.Agency.Records;

/// <summary>The day from which a region has one resident scheme 并轨切换. There is one for a region; from then on its registers and decisions stand.</summary>
/// <param name="Day">The first day of the one scheme.</param>
/// <param name="State">begun | done</param>
public sealed record CutOverRow(
    short Partition, long Seq, int N,
    string Region,
    string Day,
    string State) : IRecord
{
    public const string Begun = "begun";
    public const string Done = "done";

    public static readonly RecordTable<CutOverRow> Table = new(
        "cut_over",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!),
        Column<CutOverRow>.Of("region", row => row.Region),
        Column<CutOverRow>.Of("day", row => row.Day),
        Column<CutOverRow>.Of("state", row => row.State));
}
