namespace Tongchou.Agency.Records;

/// <summary>A movement of the advance 预付周转金 that an institution holds from one fund of one region, with what it holds after it.</summary>
/// <param name="Kind">advanced | offset | returned</param>
/// <param name="Measure">The special measure it was paid under.</param>
/// <param name="Amount">Above nothing where it is paid, below where it is set off or comes back.</param>
public sealed record AdvanceRow(
    short Partition, long Seq, int N,
    string Institution,
    string Region,
    string Fund,
    string Kind,
    string Measure,
    Money Amount,
    Money Balance,
    string Document,
    string BusinessDate) : IRecord
{
    public static readonly RecordTable<AdvanceRow> Table = new(
        "institution_advance",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, new(row.Number(8)), new(row.Number(9)), row.Text(10)!, row.Text(11)!),
        Column<AdvanceRow>.Of("institution", row => row.Institution),
        Column<AdvanceRow>.Of("region", row => row.Region),
        Column<AdvanceRow>.Of("fund", row => row.Fund),
        Column<AdvanceRow>.Of("kind", row => row.Kind),
        Column<AdvanceRow>.Of("measure", row => row.Measure),
        Column<AdvanceRow>.Of("amount", row => row.Amount),
        Column<AdvanceRow>.Of("balance", row => row.Balance),
        Column<AdvanceRow>.Of("document", row => row.Document),
        Column<AdvanceRow>.Of("business_date", row => row.BusinessDate))
    {
        Key = ["institution", "region", "fund"],
    };
}
