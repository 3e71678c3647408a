namespace Tongchou.Agency.Records;

/// <summary>Something one person enters and another approves: a paper bill, a reversal of a closed day, a change of the catalogue. The latest row counts.</summary>
public sealed record TaskRow(
    short Partition, long Seq, int N,
    string TaskId,
    string Kind,
    string State,
    string? PersonId,
    string EnteredBy,
    string? DecidedBy,
    string Document) : IRecord
{
    public static readonly RecordTable<TaskRow> Table = new(
        "task",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6), row.Text(7)!, row.Text(8),
            row.Text(9)!),
        Column<TaskRow>.Of("task_id", row => row.TaskId),
        Column<TaskRow>.Of("kind", row => row.Kind),
        Column<TaskRow>.Of("state", row => row.State),
        Column<TaskRow>.Of("person_id", row => row.PersonId),
        Column<TaskRow>.Of("entered_by", row => row.EnteredBy),
        Column<TaskRow>.Of("decided_by", row => row.DecidedBy),
        Column<TaskRow>.Of("document", row => row.Document))
    {
        Key = ["task_id"],
    };
}
