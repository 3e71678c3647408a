using Tongchou.Agency.Clearings;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Tests.Clearings;

public class ClearingGatheringTests
{
    [Fact]
    public void A_line_has_both_regions_and_the_later_of_their_days()
    {
        FaultList faults = new();

        ClearingLine line = ClearingGathering.Lines([Payable("s1", 500)], [Receivable("s1", 500) with { BusinessDate = "2026-04-01" }], faults).ShouldHaveSingleItem();

        line.ShouldBe(new("111100", "222200", "s1", "resident", "H1", "2026-04-01", Money.Yuan(500)));
        faults.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_reversal_is_a_line_below_nothing()
    {
        ClearingGathering.Lines([Payable("r1", -500) with { DocumentKind = "reverse" }], [Receivable("r1", -500) with { DocumentKind = "reverse" }], new())
            .ShouldHaveSingleItem().Amount.ShouldBe(Money.Yuan(-500));
    }

    [Fact]
    public void Payments_of_earlier_clearings_are_no_care()
    {
        ClearingGathering.IsCare(Payable("s1", 500)).ShouldBeTrue();
        ClearingGathering.IsCare(Payable("c1", -500) with { DocumentKind = "clearing" }).ShouldBeFalse();
    }

    [Theory]
    [InlineData(499)]
    [InlineData(0)]
    public void Where_the_two_books_disagree_the_settlement_is_left_out_and_told(long there)
    {
        FaultList faults = new();

        ClearingGathering.Lines([Payable("s1", 500)], there == 0 ? [] : [Receivable("s1", there)], faults).ShouldBeEmpty();

        faults.All.ShouldHaveSingleItem().Code.ShouldBe("clearing-differs");
    }

    [Fact]
    public void An_id_tells_its_regions_and_month()
    {
        ClearingIds.Parse(ClearingIds.Of("111100", "222200", "2026-03")).ShouldBe(("111100", "222200", "2026-03"));
        ClearingIds.Parse("111100-2026-03").ShouldBeNull();
    }

    private static PostingRow Payable(string document, long yuan) => Row("111100", document) with { Credit = Money.Yuan(yuan) };
    private static PostingRow Receivable(string document, long yuan) => Row("222200", document) with { Debit = Money.Yuan(yuan) };

    private static PostingRow Row(string region, string document) => new(
        1, 1, 0, region, "resident", 0, "2003", Money.Zero, Money.Zero, "2026-03-31", "2026-03-31", "benefit", "blue", "settle", document, null, "H1");
}
