using Tongchou.Agency.Acts;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A clearing's lines say what the vouchers of their settlements say, its total is that of its lines, and it is paid at that in both regions' books.</summary>
/// <param name="reader">The settlements lie in the partitions of their persons, the lines in that of the pair of regions; they are looked up one by one.</param>
internal sealed class ClearingCheck(Findings findings, IRecordReader reader, CancellationToken stop) : BookCheck(findings)
{
    private readonly Dictionary<string, Dictionary<string, Money>> funds = [];

    protected override async ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (IGrouping<string, ClearingLineRow> settlement in rows.OfType<ClearingLineRow>().GroupBy(line => line.SettlementId))
        {
            await Compare(settlement.Key, settlement);
        }

        foreach (ClearingRow row in rows.OfType<ClearingRow>())
        {
            ClearingLineRow[] lines = [.. rows.OfType<ClearingLineRow>().Where(line => line.ClearingId == row.ClearingId)];
            if (!funds.TryGetValue(row.ClearingId, out Dictionary<string, Money>? sums))
            {
                sums = funds[row.ClearingId] = lines.GroupBy(line => line.Fund).ToDictionary(fund => fund.Key, Sum);
            }

            Money total = sums.Values.Aggregate(Money.Zero, (sum, fund) => sum + fund);
            if (row.Total != total || (lines.Length > 0 && row.Lines != lines.Length))
            {
                Found("clearing-total", ClearingRow.Table, row, $"异地清算 {row.ClearingId} 记 {row.Lines} 行、{row.Total},明细合计 {total}。请按清算明细核对。",
                    $"The clearing {row.ClearingId} says {row.Lines} lines and {row.Total}; its lines add up to {total}. Compare it with its statement.");
            }

            CheckPayment(row, sums, [.. rows.OfType<PostingRow>().Where(posting => posting.DocumentKind == PayClearing.Document && posting.Document == row.ClearingId)]);
        }
    }

    private async Task Compare(string settlement, IEnumerable<ClearingLineRow> lines)
    {
        IReadOnlyList<PostingRow> postings = RecordId.Parse(settlement) is { } id
            ? await reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).In(id.Partition).Where("seq", id.Seq), stop)
            : [];
        foreach (ClearingLineRow line in lines)
        {
            Money home = Booked(line.Home);
            Money place = Booked(line.Place);
            if (home != line.Amount || place != line.Amount)
            {
                Found("clearing-line-differs", ClearingLineRow.Table, line, $"清算明细 {settlement}({line.Fund})记 {line.Amount},参保地凭证 {home},就医地凭证 {place}。请先核对两地凭证。",
                    $"The clearing's line for {settlement} ({line.Fund}) says {line.Amount}; the insuring region booked {home}, the region of care {place}. Compare the vouchers of both regions.");
            }

            Money Booked(string region) => postings.Where(posting => posting.Document == settlement && posting.Region == region && posting.Fund == line.Fund).Aggregate(Money.Zero, (sum, posting) => sum + posting.Debit);
        }
    }

    private void CheckPayment(ClearingRow row, Dictionary<string, Money> sums, PostingRow[] postings)
    {
        if (postings.Length == 0 && row.State != Clearings.ClearingStates.Paid)
        {
            return;
        }

        // What goes back is booked above nothing as well, the other way round.
        foreach ((string fund, Money amount) in sums)
        {
            foreach (string region in new[] { row.Home, row.Place })
            {
                Money paid = postings.Where(posting => posting.Region == region && posting.Fund == fund).Aggregate(Money.Zero, (sum, posting) => sum + posting.Debit);
                if (paid != (amount.IsNegative ? -amount : amount))
                {
                    Found("clearing-paid-otherwise", ClearingRow.Table, row, $"异地清算 {row.ClearingId} 的基金 {fund} 应付 {amount},账套 {region} 的凭证为 {paid}。请核对支付凭证。",
                        $"The clearing {row.ClearingId} comes to {amount} for the fund {fund}; the book of {region} paid {paid}. Compare the vouchers of the payment.");
                }
            }
        }
    }

    private static Money Sum(IEnumerable<ClearingLineRow> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
}
