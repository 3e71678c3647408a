namespace Tongchou.Fund.Tests.Books;

public class VoucherTextTests
{
    [Fact]
    public void A_voucher_reads_the_same_every_time() =>
        VoucherText.Of(Given.Stay(Money.Yuan(12)).Reverse(Given.Day, Given.Day.AddDays(1), new("reversal", "7"))).ShouldBe("""
            tongchou-voucher 1
            region 109900
            fund resident
            kind benefit
            ink red
            day 2026-03-02
            booked-on 2026-03-03
            document-kind reversal
            document-number 7
            takes-back-kind settlement
            takes-back-number 1
            summary-zh 冲销settlement 1:住院待遇结算,应付定点机构
            summary-en Takes back settlement 1: Benefit settled (inpatient stay), payable to the institution
            debit 5001 -1200
            credit 2001 -1200

            """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void A_document_number_cannot_pretend_to_be_another_line()
    {
        Voucher sly = BenefitEntries.Settled(Given.Chart, Given.Occasion(FundKind.Resident, number: "1\ndebit 5001 1"), VisitKind.Inpatient, Payee.Institution, new(1));

        VoucherText.Of(sly).Split('\n').Length.ShouldBe(VoucherText.Of(Given.Stay(new(1))).Split('\n').Length);
    }
}
