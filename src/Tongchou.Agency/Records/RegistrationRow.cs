namespace Tongchou.Agency.Records;

/// <summary>
/// A line of an old scheme's register 原制度登记. As it was imported it lies in the partition of its own key, and the latest row counts; at the
/// cut-over a second one is written beside the person it became.
/// </summary>
/// <param name="State">imported | taken-over</param>
/// <param name="PersonId">Whose it is; null before the cut-over.</param>
/// <param name="Refund">How much of the dues is paid back; nothing before the cut-over.</param>
/// <param name="Sealed">SM4: the whole line.</param>
public sealed record RegistrationRow(
    short Partition, long Seq, int N,
    string Region,
    string Scheme,
    string Number,
    string State,
    string? PersonId,
    Money Dues,
    Money Refund,
    Money Balance,
    string From,
    string To,
    byte[] Sealed) : IRecord
{
    public const string Imported = "imported";
    public const string TakenOver = "taken-over";

    public static readonly RecordTable<RegistrationRow> Table = new(
        "old_registration",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7), new(row.Number(8)), new(row.Number(9)),
            new(row.Number(10)), row.Text(11)!, row.Text(12)!, row.Bytes(13)!),
        Column<RegistrationRow>.Of("region", row => row.Region),
        Column<RegistrationRow>.Of("scheme", row => row.Scheme),
        Column<RegistrationRow>.Of("number", row => row.Number),
        Column<RegistrationRow>.Of("state", row => row.State),
        Column<RegistrationRow>.Of("person_id", row => row.PersonId),
        Column<RegistrationRow>.Of("dues", row => row.Dues),
        Column<RegistrationRow>.Of("refund", row => row.Refund),
        Column<RegistrationRow>.Of("balance", row => row.Balance),
        Column<RegistrationRow>.Of("valid_from", row => row.From),
        Column<RegistrationRow>.Of("valid_to", row => row.To),
        Column<RegistrationRow>.Of("sealed", row => row.Sealed))
    {
        Key = ["region", "scheme", "number"],
    };
}
