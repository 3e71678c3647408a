using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;

using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A run's content is what its digest says, what was approved is what was entered, and what it booked for an institution is what its vouchers say.</summary>
/// <param name="reader">A run's content lies in another entry than its approval; it is looked up.</param>
internal sealed class PaymentCheck(Findings findings, IRecordReader reader, CancellationToken stop) : BookCheck(findings)
{
    protected override async ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (PaymentContentRow row in rows.OfType<PaymentContentRow>().Where(row => Sm3.Of(PackedAnswer.Open(row.Content)) != row.Digest))
        {
            Found("run-differs", PaymentContentRow.Table, row, $"拨付批次 {row.RunId} 的内容与摘要不符。请勿再据此拨付,先查明原因。", $"The content of the run {row.RunId} is not what its digest says. Don't pay by it before it is known why.");
        }

        foreach (PaymentRunRow row in rows.OfType<PaymentRunRow>())
        {
            IReadOnlyList<PaymentContentRow> kept = await reader.Read(new RecordQuery<PaymentContentRow>(PaymentContentRow.Table).In(row.Partition).Where("run_id", row.RunId), stop);
            if (kept is not [var content] || content.Digest != row.Digest)
            {
                Found("run-approved-otherwise", PaymentRunRow.Table, row, $"拨付批次 {row.RunId} 批准的内容与录入的不同,或没有录入的内容。请核对。", $"What was approved of the run {row.RunId} is not what was entered. Compare both.");
            }
        }

        foreach (ProviderPaymentRow row in rows.OfType<ProviderPaymentRow>())
        {
            Money booked = rows.OfType<PostingRow>().Where(posting => posting.DocumentKind == ProviderPosting.Document && posting.Document == row.RunId && posting.Institution == row.Institution).Aggregate(Money.Zero, (sum, posting) => sum + posting.Debit);
            if (booked != Vouchers(row))
            {
                Found("payment-booked-otherwise", ProviderPaymentRow.Table, row, $"批次 {row.RunId} 对机构 {row.Institution} 应记凭证合计 {Vouchers(row)},实为 {booked}。请核对凭证。",
                    $"The run {row.RunId} comes to vouchers of {Vouchers(row)} for {row.Institution}; booked is {booked}. Compare the vouchers.");
            }
        }
    }

    // Red vouchers are below nothing; what moves the other way has a voucher of its own above it.
    private static Money Vouchers(ProviderPaymentRow row)
    {
        Money always = row.Adjusted + row.Deducted + row.Withheld + Size(row.Deposit);
        return row.Stage == Words<PayStage>.Code(PayStage.Items) ? always + Size(row.Paid)
            : row.Stage == Words<PayStage>.Code(PayStage.Year) ? always - row.Advanced - row.Capital + Size(row.Paid) : always + Size(row.Advanced) + Size(row.Capital);
    }

    private static Money Size(Money amount) => amount.IsNegative ? -amount : amount;
}
