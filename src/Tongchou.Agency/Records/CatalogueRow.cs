namespace Tongchou.Agency.Records;

/// <summary>An item of a catalogue in one of its dated versions.</summary>
public sealed record CatalogueRow(
    long Seq, int N,
    string Kind,
    string Region,
    string Code,
    string From,
    string To,
    string State,
    string Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<CatalogueRow> Table = RecordTable<CatalogueRow>.Reference(
        "catalogue_item",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!),
        Column<CatalogueRow>.Of("kind", row => row.Kind),
        Column<CatalogueRow>.Of("region", row => row.Region),
        Column<CatalogueRow>.Of("code", row => row.Code),
        Column<CatalogueRow>.Of("valid_from", row => row.From),
        Column<CatalogueRow>.Of("valid_to", row => row.To),
        Column<CatalogueRow>.Of("state", row => row.State),
        Column<CatalogueRow>.Of("document", row => row.Document));
}
