using System.Globalization;
using Tongchou.Agency.Tests.Bills;
using Tongchou.Agency.Tests.Cases;
using Tongchou.Server.Tests.Mutations;

namespace Tongchou.Agency.Tests.Receipts;

public class ReceiptWriterTests
{
    private const int Bills = 4_000;

    /// <summary>Sums of other rows; they rest on those rows' clauses.</summary>
    private static readonly string[] sums = ["in-scope", "cash"];

    [Fact]
    public void On_every_receipt_rows_lines_and_picture_add_up_and_each_amount_names_a_clause()
    {
        BillMutations spoil = new(SampleBills.Texts, 7);
        int written = 0;

        for (int i = 0; i < Bills; i++)
        {
            if (SampleBills.Read(spoil.Next(), new FaultList()) is not { } bill)
            {
                continue;
            }

            Receipt receipt = ReceiptWriter.Write(SettleBill.Settle(CaseRun.Book, bill));
            written++;
            decimal total = Yuan(receipt.Total);
            receipt.Payers.Sum(share => Yuan(share.Amount)).ShouldBe(total);
            receipt.Lines.Sum(line => Yuan(line.Amount)).ShouldBe(total);
            receipt.Lines.Sum(line => Yuan(line.Uncovered)).ShouldBe(Row(receipt, "uncovered"));
            receipt.Lines.Sum(line => Yuan(line.Outside)).ShouldBe(Row(receipt, "outside-catalogue"));
            receipt.Lines.Sum(line => Yuan(line.AbovePriceLimit)).ShouldBe(Row(receipt, "above-price-limit"));
            receipt.Lines.Sum(line => Yuan(line.FirstOwnShare)).ShouldBe(Row(receipt, "first-own-share"));
            receipt.Lines.Sum(line => Yuan(line.InScope)).ShouldBe(Row(receipt, "in-scope") + Row(receipt, "elsewhere-own-share"));
            receipt.Flow.Where(arrow => arrow.From == "bill").Sum(arrow => Yuan(arrow.Amount)).ShouldBe(total);
            foreach (PayerShare share in receipt.Payers)
            {
                receipt.Flow.Where(arrow => arrow.To == share.Payer.Code).Sum(arrow => Yuan(arrow.Amount)).ShouldBe(Yuan(share.Amount), share.Payer.Code);
            }

            receipt.Rows.Where(row => row.Basis.Count == 0 && !sums.Contains(row.Step.Code) && Yuan(row.Amount) != 0)
                .Select(row => row.Step.Code).ShouldBeEmpty($"{receipt.Region.Code} {receipt.Visit.Code} {receipt.Ended}");
            receipt.Rows.SelectMany(row => row.Basis).Where(basis => basis.Document.Number.Length == 0 && basis.Document.Title.IsEmpty).ShouldBeEmpty();
        }

        written.ShouldBeGreaterThan(Bills / 20);
    }

    [Fact]
    public void The_same_bill_gives_the_same_receipt_to_the_byte()
    {
        Bill bill = SampleBills.Read(System.Text.Encoding.UTF8.GetBytes(SampleBills.Texts[0]), new FaultList())!;

        Receipt one = ReceiptWriter.Write(SettleBill.Settle(CaseRun.Book, bill));
        Receipt other = ReceiptWriter.Write(SettleBill.Settle(CaseRun.Book, bill));

        other.Digest.ShouldBe(one.Digest);
    }

    [Theory]
    [InlineData("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")] // GB/T 32905-2016, example 1
    public void SM3_gives_the_digests_of_the_standard(string text, string digest) => Sm3.Of(text).ShouldBe(digest);

    private static decimal Row(Receipt receipt, string step) => receipt.Rows.Where(row => row.Step.Code == step).Sum(row => Yuan(row.Amount));
    private static decimal Yuan(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    [Fact]
    public void A_stay_across_the_turn_of_the_year_is_covered_by_the_dues_of_each_year()
    {
        const string bill = """
            {
              "region": "530800", "scheme": "resident",
              "person": { "born": "1990-02-17", "group": "adult", "dues": { "resident": [ { "year": 2025, "paidOn": "2024-11-20" }, { "year": 2026, "paidOn": "2026-01-03" } ] } },
              "visit": { "kind": "inpatient", "level": "level-2", "begun": "2025-12-30", "ended": "2026-01-05" },
              "lines": [
                { "date": "2025-12-30", "class": "A", "amount": "100.00" },
                { "date": "2026-01-01", "class": "A", "amount": "10.00" },
                { "date": "2026-01-03", "class": "A", "amount": "1000.00" }
              ]
            }
            """;
        Bill read = SampleBills.Read(System.Text.Encoding.UTF8.GetBytes(bill), new FaultList())!;

        Receipt receipt = ReceiptWriter.Write(SettleBill.Settle(CaseRun.Book, read));

        receipt.Lines.Select(line => line.Uncovered).ShouldBe(["0.00", "10.00", "0.00"]); // the day before the dues of 2026 were paid
        Row(receipt, "in-scope").ShouldBe(1100m);
    }
}
