namespace Tongchou.Agency.Records;

/// <summary>
/// A sheet of lines of cost 费用明细单: the lines that one act wrote of a visit, as one row, because a bill of twenty lines is written in one breath and never
/// read but whole. A line that is withdrawn or priced anew stands again on a later sheet.
/// </summary>
/// <param name="Text">The lines, as <see cref="FeeLineText"/> writes them.</param>
public sealed record FeeSheetRow(short Partition, long Seq, int N, string VisitId, string Text) : IRecord
{
    public static readonly RecordTable<FeeSheetRow> Table = new(
        "fee_sheet",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!),
        Column<FeeSheetRow>.Of("visit_id", row => row.VisitId),
        Column<FeeSheetRow>.Of("lines", row => row.Text));

    /// <summary>The lines, in the order in which they came.</summary>
    /// <exception cref="FormatException">Somebody altered the row.</exception>
    public IReadOnlyList<FeeLine> Lines => FeeLineText.Read(Text);

    /// <summary>What several sheets of a visit, the oldest first, say of each line at last, in the order in which the lines first came.</summary>
    public static IReadOnlyCollection<FeeLine> Latest(IEnumerable<FeeSheetRow> sheets)
    {
        Dictionary<string, FeeLine> latest = [];
        foreach (FeeLine line in sheets.SelectMany(sheet => sheet.Lines))
        {
            latest[line.Line] = line;
        }

        return latest.Values;
    }
}
