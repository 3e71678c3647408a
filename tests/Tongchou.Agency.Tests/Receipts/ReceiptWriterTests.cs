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

    private static decimal Yuan(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
