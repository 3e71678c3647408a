namespace Tongchou.Agency.Records;

/// <summary>One thing that happened to an agreement 定点协议, from the application to the exit; an agreement is the sum of its rows.</summary>
/// <param name="Agreement">The number of the agreement 协议编号.</param>
/// <param name="State">How it stands after this step.</param>
/// <param name="Day">The first day on which it holds.</param>
/// <param name="Digest">Of the text that was signed, where one was.</param>
/// <param name="Document">What was entered: reason, terms, points.</param>
public sealed record AgreementRow(
    long Seq, int N,
    string Institution,
    string Agreement,
    string Region,
    string Move,
    string State,
    string Day,
    string? Digest,
    string EnteredBy,
    string ApprovedBy,
    string Document) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<AgreementRow> Table = RecordTable<AgreementRow>.Reference(
        "agreement_step",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8), row.Text(9)!, row.Text(10)!, row.Text(11)!),
        Column<AgreementRow>.Of("institution", row => row.Institution),
        Column<AgreementRow>.Of("agreement", row => row.Agreement),
        Column<AgreementRow>.Of("region", row => row.Region),
        Column<AgreementRow>.Of("move", row => row.Move),
        Column<AgreementRow>.Of("state", row => row.State),
        Column<AgreementRow>.Of("day", row => row.Day),
        Column<AgreementRow>.Of("digest", row => row.Digest),
        Column<AgreementRow>.Of("entered_by", row => row.EnteredBy),
        Column<AgreementRow>.Of("approved_by", row => row.ApprovedBy),
        Column<AgreementRow>.Of("document", row => row.Document));
}
