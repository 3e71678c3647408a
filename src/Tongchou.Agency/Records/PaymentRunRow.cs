namespace Tongchou.Agency.Records;

/// <summary>What a run of payments 拨付批次 was worked out as, whole, under its digest. It is written when the run is proposed and never changes.</summary>
/// <param name="Digest">SM3 of what was packed.</param>
public sealed record PaymentContentRow(
    short Partition, long Seq, int N,
    string RunId,
    string Digest,
    byte[] Content) : IRecord
{
    public static readonly RecordTable<PaymentContentRow> Table = new(
        "payment_content",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Bytes(5)!),
        Column<PaymentContentRow>.Of("run_id", row => row.RunId),
        Column<PaymentContentRow>.Of("digest", row => row.Digest),
        Column<PaymentContentRow>.Of("content", row => row.Content));
}

/// <summary>A run of payments that was approved. The latest of a region, fund, stage and period is what holds; the one before it was corrected.</summary>
/// <param name="RunId">The number of the task it was entered as.</param>
/// <param name="Previous">The run it corrects; null for the first.</param>
/// <param name="Amount">What it pays in all, below nothing where more comes back.</param>
public sealed record PaymentRunRow(
    short Partition, long Seq, int N,
    string RunId,
    string Region,
    string Fund,
    string Stage,
    string Period,
    string? Previous,
    string Digest,
    long Institutions,
    Money Amount,
    string EnteredBy,
    string ApprovedBy) : IRecord
{
    public static readonly RecordTable<PaymentRunRow> Table = new(
        "payment_run",
        row => new((short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8), row.Text(9)!, row.Number(10), new(row.Number(11)), row.Text(12)!, row.Text(13)!),
        Column<PaymentRunRow>.Of("run_id", row => row.RunId),
        Column<PaymentRunRow>.Of("region", row => row.Region),
        Column<PaymentRunRow>.Of("fund", row => row.Fund),
        Column<PaymentRunRow>.Of("stage", row => row.Stage),
        Column<PaymentRunRow>.Of("period", row => row.Period),
        Column<PaymentRunRow>.Of("previous", row => row.Previous),
        Column<PaymentRunRow>.Of("digest", row => row.Digest),
        Column<PaymentRunRow>.Long("institutions", row => row.Institutions),
        Column<PaymentRunRow>.Of("amount", row => row.Amount),
        Column<PaymentRunRow>.Of("entered_by", row => row.EnteredBy),
        Column<PaymentRunRow>.Of("approved_by", row => row.ApprovedBy));
}

/// <summary>What a run changed for one institution: each amount by how much, so that the rows of a stage and period add up to what holds.</summary>
/// <param name="Adjusted">The fund's cost beyond what settlements booked: what clearing says of the cases less their amount by item.</param>
/// <param name="Deducted">Kept back for refused items and audits; above nothing.</param>
/// <param name="Withheld">Kept of the deposit by the appraisal; above nothing.</param>
/// <param name="Deposit">The deposit held 质量保证金: above nothing retained, below released.</param>
/// <param name="Advanced">Monthly advances held 月度预付: above nothing paid, below set off.</param>
/// <param name="Capital">Working capital held 周转金, likewise.</param>
/// <param name="Paid">Money that left the expenditure account, below nothing what came back.</param>
public sealed record ProviderPaymentRow(
    short Partition, long Seq, int N,
    string Institution,
    string Region,
    string Fund,
    string Stage,
    string Period,
    string RunId,
    Money Adjusted,
    Money Deducted,
    Money Withheld,
    Money Deposit,
    Money Advanced,
    Money Capital,
    Money Paid,
    string BusinessDate) : IRecord
{
    public static readonly RecordTable<ProviderPaymentRow> Table = new(
        "provider_payment",
        row => new(
            (short)row.Number(0), row.Number(1), (int)row.Number(2), row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, new(row.Number(9)), new(row.Number(10)), new(row.Number(11)),
            new(row.Number(12)), new(row.Number(13)), new(row.Number(14)), new(row.Number(15)), row.Text(16)!),
        Column<ProviderPaymentRow>.Of("institution", row => row.Institution),
        Column<ProviderPaymentRow>.Of("region", row => row.Region),
        Column<ProviderPaymentRow>.Of("fund", row => row.Fund),
        Column<ProviderPaymentRow>.Of("stage", row => row.Stage),
        Column<ProviderPaymentRow>.Of("period", row => row.Period),
        Column<ProviderPaymentRow>.Of("run_id", row => row.RunId),
        Column<ProviderPaymentRow>.Of("adjusted", row => row.Adjusted),
        Column<ProviderPaymentRow>.Of("deducted", row => row.Deducted),
        Column<ProviderPaymentRow>.Of("withheld", row => row.Withheld),
        Column<ProviderPaymentRow>.Of("deposit", row => row.Deposit),
        Column<ProviderPaymentRow>.Of("advanced", row => row.Advanced),
        Column<ProviderPaymentRow>.Of("capital", row => row.Capital),
        Column<ProviderPaymentRow>.Of("paid", row => row.Paid),
        Column<ProviderPaymentRow>.Of("business_date", row => row.BusinessDate));
}
