namespace Tongchou.Agency.Records;

/// <summary>Something on file for a person 备案: chronic disease, transfer, designated institution, care elsewhere. The latest row of an id counts.</summary>
/// <param name="Code">Disease, institution or place, as the kind asks.</param>
public sealed record FilingRow(
    short Partition, long Seq, int N,
    string PersonId,
    string FilingId,
    string Kind,
    string? Code,
    string From,
    string To,
    string State,
    string? Document) : IRecord
{
    public static readonly RecordTable<FilingRow> Table = new(
        "filing",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6), row.Text(7)!, row.Text(8)!,
            row.Text(9)!, row.Text(10)),
        Column<FilingRow>.Of("person_id", row => row.PersonId),
        Column<FilingRow>.Of("filing_id", row => row.FilingId),
        Column<FilingRow>.Of("kind", row => row.Kind),
        Column<FilingRow>.Of("code", row => row.Code),
        Column<FilingRow>.Of("valid_from", row => row.From),
        Column<FilingRow>.Of("valid_to", row => row.To),
        Column<FilingRow>.Of("state", row => row.State),
        Column<FilingRow>.Of("document", row => row.Document))
    {
        Key = ["person_id", "filing_id"],
    };
}
