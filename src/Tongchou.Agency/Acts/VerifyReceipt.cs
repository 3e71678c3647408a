using System.Text.Json;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>What came of recomputing a receipt.</summary>
/// <param name="Intact">The digest fits what the receipt says: nobody altered it.</param>
/// <param name="SameLaw">The packs are those the receipt was made under.</param>
/// <param name="Differences">Where recomputing gives something else; empty where it agrees to the fen.</param>
public sealed record ReceiptVerdict(bool Intact, bool SameLaw, IReadOnlyList<Phrase> Differences)
{
    public bool Holds => Intact && Differences.Count == 0;
}

/// <summary>Recomputes a receipt from the bill inside it, and its digest.</summary>
[Clause("JS2021", "23")]
public static class VerifyReceipt
{
    /// <returns>Null, with faults, where the text is no receipt.</returns>
    public static ReceiptVerdict? Verify(LawBook book, ReadOnlyMemory<byte> json, string file, FaultList faults)
    {
        Receipt? receipt;
        try
        {
            receipt = JsonSerializer.Deserialize<Receipt>(json.Span, AgencyJson.Options);
        }
        catch (JsonException broken)
        {
            faults.Add("no-receipt", new Place(file, (int)(broken.LineNumber ?? 0) + 1, 0, broken.Path ?? ""),
                new("这不是一份结算说明单。", "This is no receipt."), new("请用 explain --format json 写出的文件。", "Use a file written by explain --format json."));
            return null;
        }

        if (receipt is not { Bill: not null, Payers: not null, Rows: not null, Digest: not null, Region: not null, Ended: not null })
        {
            faults.Add("no-receipt", new Place(file, 0, 0, ""), new("这份结算说明单缺了内容。", "The receipt lacks parts of its content."));
            return null;
        }

        bool intact = ReceiptWriter.Seal(receipt) is var sealedAgain && sealedAgain.Digest == receipt.Digest && sealedAgain.Number == receipt.Number;
        Node? node = JsonText.Read(JsonSerializer.SerializeToUtf8Bytes(receipt.Bill, AgencyJson.Options), file, faults);
        if (!faults.IsEmpty || new BillReader(book.Law, faults).Read(node) is not { } bill)
        {
            return null;
        }

        Receipt again = ReceiptWriter.Write(SettleBill.Settle(book, bill));
        return new(intact, again.LawDigest == receipt.LawDigest, Compare(receipt, again));
    }

    private static List<Phrase> Compare(Receipt told, Receipt again)
    {
        List<Phrase> differences = [];
        void Check(Phrase what, string before, string now)
        {
            if (before != now)
            {
                differences.Add(new($"{what.Zh}:单上 {before},重算 {now}。", $"{what.En}: the receipt says {before}, recomputed {now}."));
            }
        }

        Check(new("费用合计", "total"), told.Total, again.Total);
        foreach (PayerShare share in again.Payers)
        {
            Check(new(share.Payer.Zh, share.Payer.En), told.Payers.FirstOrDefault(each => each.Payer?.Code == share.Payer.Code)?.Amount ?? "–", share.Amount);
        }

        foreach (ReceiptRow row in again.Rows)
        {
            ReceiptRow? before = told.Rows.FirstOrDefault(each => each.Step?.Code == row.Step.Code);
            Check(new(row.Step.Zh, row.Step.En), before?.Amount ?? "–", row.Amount);
        }

        return [.. differences.Distinct()];
    }
}
