namespace Tongchou.Agency.Records;

/// <summary>What a document of a budget 预算文件 says, whole, under its digest. It is written when the document is proposed and never changes.</summary>
/// <param name="Digest">SM3 of what was packed.</param>
public sealed record BudgetContentRow(
    short Partition, long Seq, int N,
    string BudgetId,
    string Digest,
    byte[] Content) : IRecord
{
    public static readonly RecordTable<BudgetContentRow> Table = new(
        "budget_content",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Bytes(5)!),
        Column<BudgetContentRow>.Of("budget_id", row => row.BudgetId),
        Column<BudgetContentRow>.Of("digest", row => row.Digest),
        Column<BudgetContentRow>.Of("content", row => row.Content));
}

/// <summary>A document of a budget that was approved. The latest that compiles or adjusts a fund's year is what holds; those before are its history.</summary>
/// <param name="BudgetId">The number of the task it was entered as.</param>
/// <param name="Kind">The word of a <c>BudgetKind</c>.</param>
/// <param name="Previous">The document it follows; null for the first.</param>
/// <param name="Income">Planned for the year when it holds; of an evaluation what was forecast.</param>
public sealed record BudgetRow(
    short Partition, long Seq, int N,
    string BudgetId,
    string Region,
    string Fund,
    string Year,
    string Kind,
    string? Previous,
    string Digest,
    Money Income,
    Money Spending,
    string EnteredBy,
    string ApprovedBy) : IRecord
{
    public static readonly RecordTable<BudgetRow> Table = new(
        "budget",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8), row.Text(9)!, new(row.Number(10)), new(row.Number(11)),
            row.Text(12)!, row.Text(13)!),
        Column<BudgetRow>.Of("budget_id", row => row.BudgetId),
        Column<BudgetRow>.Of("region", row => row.Region),
        Column<BudgetRow>.Of("fund", row => row.Fund),
        Column<BudgetRow>.Of("budget_year", row => row.Year),
        Column<BudgetRow>.Of("kind", row => row.Kind),
        Column<BudgetRow>.Of("previous", row => row.Previous),
        Column<BudgetRow>.Of("digest", row => row.Digest),
        Column<BudgetRow>.Of("income", row => row.Income),
        Column<BudgetRow>.Of("spending", row => row.Spending),
        Column<BudgetRow>.Of("entered_by", row => row.EnteredBy),
        Column<BudgetRow>.Of("approved_by", row => row.ApprovedBy));
}

/// <summary>An alert about a fund 基金预警 as it became: raised, a plan entered, followed up, closed. The latest row counts, and all of them are its history.</summary>
/// <param name="Raised">The day whose figures raised it.</param>
/// <param name="State">open | planned | followed | closed</param>
/// <param name="Figures">Numerator, denominator and limit, a phrase in JSON.</param>
/// <param name="Office">Who answers for the plan; null before there is one.</param>
/// <param name="Due">The day by which the plan, or once there is one what it promises, is due.</param>
/// <param name="Note">What was planned, found out or done by this row.</param>
public sealed record FundAlertRow(
    short Partition, long Seq, int N,
    string AlertId,
    string Region,
    string Fund,
    string Kind,
    string Level,
    string Raised,
    string State,
    string Figures,
    string? Office,
    string? Due,
    string? Note,
    string By) : IRecord
{
    public static readonly RecordTable<FundAlertRow> Table = new(
        "fund_alert",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!, row.Text(10)!, row.Text(11), row.Text(12), row.Text(13), row.Text(14)!),
        Column<FundAlertRow>.Of("alert_id", row => row.AlertId),
        Column<FundAlertRow>.Of("region", row => row.Region),
        Column<FundAlertRow>.Of("fund", row => row.Fund),
        Column<FundAlertRow>.Of("kind", row => row.Kind),
        Column<FundAlertRow>.Of("level", row => row.Level),
        Column<FundAlertRow>.Of("raised", row => row.Raised),
        Column<FundAlertRow>.Of("state", row => row.State),
        Column<FundAlertRow>.Of("figures", row => row.Figures),
        Column<FundAlertRow>.Of("office", row => row.Office),
        Column<FundAlertRow>.Of("due", row => row.Due),
        Column<FundAlertRow>.Of("note", row => row.Note),
        Column<FundAlertRow>.Of("done_by", row => row.By))
    {
        Key = ["alert_id"],
    };
}
