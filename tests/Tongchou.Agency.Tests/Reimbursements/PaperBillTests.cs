using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Tests.Reimbursements;

public class PaperBillTests
{
    private static readonly DateOnly day = new(2026, 3, 5);
    private static readonly StatedInstitution stated = new("外省示例医院(虚构)", HospitalLevel.Level2, new RegionCode(310101));

    [Fact]
    public void A_complete_bill_of_a_stated_hospital_has_no_fault() => PaperBillCheck.Faults(Bill(), References.None, day).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "dates")]
    [InlineData(1, "line-amount")]
    [InlineData(2, "line-date")]
    [InlineData(3, "invoices")]
    [InlineData(4, "total-differs")]
    [InlineData(5, "institution-unstated")]
    [InlineData(6, "institution-stated")]
    public void Each_fault_of_the_papers_is_told(int which, string code)
    {
        PaperBill sound = Bill();
        PaperLine line = sound.Lines[0];
        PaperBill[] spoiled =
        [
            sound with { Begun = day.AddDays(1), Ended = day.AddDays(-1), Lines = [line with { Date = day }] },
            sound with { Lines = [line with { Amount = Money.Yuan(21) }] },
            sound with { Lines = [line with { Date = day.AddDays(-1) }] },
            sound with { Invoices = ["7", "7"] },
            sound with { Total = Money.Yuan(21) },
            sound with { Stated = null },
            sound with { Stated = stated with { Name = "" } },
        ];

        PaperBillCheck.Faults(spoiled[which], References.None, day).Select(fault => fault.Code).ShouldContain(code);
    }

    [Fact]
    public void A_bill_that_ends_after_today_is_refused() => PaperBillCheck.Faults(Bill(), References.None, day.AddDays(-1)).Select(fault => fault.Code).ShouldBe(["dates"]);

    [Fact]
    public void A_case_reads_back_as_it_was_written()
    {
        ReimbursementCase written = new(Bill(), "缺发票", "2001000000000001", Money.Yuan(12), day);

        ReimbursementCase read = ReimbursementCase.Of(new(1, 1, 0, "t", ReimbursementCase.Kind, "entered", "p", "a", null, written.Write()));

        read.Write().ShouldBe(written.Write());
        read.Bill.Stated.ShouldBe(stated);
        read.Bill.Lines.ShouldBe(written.Bill.Lines);
        (read.Amount, read.PaidOn, read.Reason).ShouldBe((written.Amount, written.PaidOn, written.Reason));
    }

    [Theory]
    [InlineData("2026-03-05", "2026-03-05", 20, true)]  // the same visit
    [InlineData("2026-03-05", "2026-03-05", 19, false)] // another visit on that day
    [InlineData("2026-03-04", "2026-03-04", 20, false)] // another day
    public void An_outpatient_bill_is_the_settled_visit_of_its_day_and_cost(string begun, string ended, long yuan, bool same)
    {
        VisitRow visit = Visit("outpatient", begun, ended);

        (DuplicateCare.Find(Bill(), [visit], _ => Money.Yuan(yuan)) is not null).ShouldBe(same);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-06", true)]
    [InlineData("2026-02-01", "2026-03-03", false)] // discharged on the day of the next admission
    [InlineData("2026-03-05", "2026-03-09", false)]
    public void Nobody_lies_twice_in_one_hospital_at_once(string begun, string ended, bool same)
    {
        PaperBill stay = Bill() with { Visit = VisitKind.Inpatient, Begun = new(2026, 3, 3) };

        (DuplicateCare.Find(stay, [Visit("inpatient", begun, ended)], _ => Money.Zero) is not null).ShouldBe(same);
    }

    [Fact]
    public void A_visit_that_told_the_invoice_is_the_same_whatever_it_cost()
    {
        VisitDetails details = VisitDetails.None with { Told = new Dictionary<string, string> { ["any"] = "7001" } };
        VisitRow visit = Visit("inpatient", "2025-01-01", "2025-01-02") with { Document = details.Write() };

        DuplicateCare.Find(Bill(), [visit], _ => null).ShouldBe(visit);
        DuplicateCare.Find(Bill(), [visit with { SettlementId = null }], _ => null).ShouldBeNull();
    }

    [Fact]
    public void Who_entered_it_never_decides()
    {
        FourEyes.Fault("a", "A")!.Code.ShouldBe("same-hand");
        FourEyes.Fault("a", "b").ShouldBeNull();
    }

    private static PaperBill Bill() => new(
        "P1", "", stated, VisitKind.Outpatient, null, day, day, false, [], [new("", CatalogueKind.Drug, "样品", Quantity.Of(2), UnitPrice.Yuan(10), Money.Yuan(20), day)], ["7001"], Money.Yuan(20));

    private static VisitRow Visit(string kind, string begun, string ended) => new(1, 1, 0, "v", "P1", stated.Code, kind, VisitStates.Settled, begun, ended, "s", null);
}
