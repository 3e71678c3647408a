using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A run of the adjustment fund is what its digest says, what was approved is what was entered, and what it booked in a book is what its vouchers say.</summary>
/// <param name="reader">A run's content lies in another entry than its approval; it is looked up.</param>
internal sealed class AdjustmentRunCheck(Findings findings, IRecordReader reader, CancellationToken stop) : BookCheck(findings)
{
    protected override async ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (AdjustmentContentRow row in rows.OfType<AdjustmentContentRow>().Where(row => Sm3.Of(PackedAnswer.Open(row.Content)) != row.Digest))
        {
            Found("adjustment-differs", AdjustmentContentRow.Table, row, $"调剂批次 {row.RunId} 的内容与摘要不符。请勿再据此记账,先查明原因。", $"The content of the run {row.RunId} is not what its digest says. Don't book by it before it is known why.");
        }

        foreach (AdjustmentRunRow row in rows.OfType<AdjustmentRunRow>())
        {
            IReadOnlyList<AdjustmentContentRow> kept = await reader.Read(new RecordQuery<AdjustmentContentRow>(AdjustmentContentRow.Table).In(row.Partition).Where("run_id", row.RunId), stop);
            if (kept is not [var content] || content.Digest != row.Digest)
            {
                Found("adjustment-approved-otherwise", AdjustmentRunRow.Table, row, $"调剂批次 {row.RunId} 批准的内容与录入的不同,或没有录入的内容。请核对。", $"What was approved of the run {row.RunId} is not what was entered. Compare both.");
            }
        }

        foreach (IGrouping<(string, string, string), AdjustmentRow> book in rows.OfType<AdjustmentRow>().GroupBy(row => (row.Region, row.Fund, row.RunId)))
        {
            (string region, string fund, string run) = book.Key;
            Money due = AdjustmentVouchers.Debits(book);
            Money booked = rows.OfType<PostingRow>().Where(posting => posting.DocumentKind == AdjustmentPosting.Document && posting.Document == run && posting.Region == region && posting.Fund == fund).Aggregate(Money.Zero, (sum, posting) => sum + posting.Debit);
            if (booked != due)
            {
                Found("adjustment-booked-otherwise", AdjustmentRow.Table, book.First(), $"批次 {run} 在 {region} 应记凭证合计 {due},实为 {booked}。请核对凭证。", $"The run {run} comes to vouchers of {due} in {region}; booked is {booked}. Compare the vouchers.");
            }
        }
    }
}
