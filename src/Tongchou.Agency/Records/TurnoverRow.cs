namespace Tongchou.Agency.Records;

/// <summary>
/// What went through an account of a book on a closed day: a checkpoint 日结发生额, so that a balance is the sum of closed days and of what was booked
/// since. Several rows of one day add up; the carry-forward of a year adds rows to its last day.
/// </summary>
public sealed record TurnoverRow(
    short Partition, long Seq, int N,
    string Region,
    string Fund,
    string Account,
    string BusinessDate,
    Money Debit,
    Money Credit) : IRecord
{
    public static readonly RecordTable<TurnoverRow> Table = new(
        "turnover",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, new(row.Number(7)), new(row.Number(8))),
        Column<TurnoverRow>.Of("region", row => row.Region),
        Column<TurnoverRow>.Of("fund", row => row.Fund),
        Column<TurnoverRow>.Of("account", row => row.Account),
        Column<TurnoverRow>.Of("business_date", row => row.BusinessDate),
        Column<TurnoverRow>.Of("debit", row => row.Debit),
        Column<TurnoverRow>.Of("credit", row => row.Credit));
}
