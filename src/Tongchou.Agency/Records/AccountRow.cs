namespace Tongchou.Agency.Records;

/// <summary>A movement of a personal account 个人账户, with the balance after it.</summary>
/// <param name="Amount">Below nothing where it is taken out.</param>
public sealed record AccountRow(
    short Partition, long Seq, int N,
    string PersonId,
    string Kind,
    Money Amount,
    Money Balance,
    string? Document) : IRecord
{
    public static readonly RecordTable<AccountRow> Table = new(
        "account_movement",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, new(row.Number(5)), new(row.Number(6)), row.Text(7)),
        Column<AccountRow>.Of("person_id", row => row.PersonId),
        Column<AccountRow>.Of("kind", row => row.Kind),
        Column<AccountRow>.Of("amount", row => row.Amount),
        Column<AccountRow>.Of("balance", row => row.Balance),
        Column<AccountRow>.Of("document", row => row.Document));
}
