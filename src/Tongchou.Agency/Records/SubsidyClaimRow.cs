namespace Tongchou.Agency.Records;

/// <summary>What a region asks of one government for its residents of a year 财政补助申请, and what came of it. The latest row of an id counts.</summary>
/// <param name="Government">One of <see cref="Enrolment.Financing.Government"/>.</param>
/// <param name="People">All residents counted for it, those of earlier claims among them.</param>
/// <param name="Amount">The government's whole share less what earlier claims asked for; below nothing where people were given their dues back.</param>
/// <param name="Document">The number of the bank's paper by which it came.</param>
public sealed record SubsidyClaimRow(
    short Partition, long Seq, int N,
    string Region,
    string Year,
    string ClaimId,
    string Government,
    long People,
    Money Amount,
    string ClaimedOn,
    string State,
    string? ReceivedOn,
    string? Document) : IRecord
{
    public const string Claimed = "claimed";
    public const string Received = "received";

    public static readonly RecordTable<SubsidyClaimRow> Table = new(
        "subsidy_claim",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Number(7), new(row.Number(8)), row.Text(9)!, row.Text(10)!, row.Text(11), row.Text(12)),
        Column<SubsidyClaimRow>.Of("region", row => row.Region),
        Column<SubsidyClaimRow>.Of("benefit_year", row => row.Year),
        Column<SubsidyClaimRow>.Of("claim_id", row => row.ClaimId),
        Column<SubsidyClaimRow>.Of("government", row => row.Government),
        Column<SubsidyClaimRow>.Long("people", row => row.People),
        Column<SubsidyClaimRow>.Of("amount", row => row.Amount),
        Column<SubsidyClaimRow>.Of("claimed_on", row => row.ClaimedOn),
        Column<SubsidyClaimRow>.Of("state", row => row.State),
        Column<SubsidyClaimRow>.Of("received_on", row => row.ReceivedOn),
        Column<SubsidyClaimRow>.Of("document", row => row.Document))
    {
        Key = ["region", "benefit_year", "claim_id"],
    };
}
