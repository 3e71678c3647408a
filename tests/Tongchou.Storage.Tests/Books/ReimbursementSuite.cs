using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Manual reimbursement from the papers to the payment.</summary>
public abstract class ReimbursementSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Clerk = "clerk";
    private const string Reviewer = "reviewer";

    [Fact]
    public async Task An_approved_paper_bill_is_settled_and_owed_to_the_person()
    {
        CoverageRow person = await Insured();
        TaskRow entered = await Entered(Bill(person.PersonId));

        TaskRow approved = Good(await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, entered, Reviewer)));

        SettlementRow row = (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
        ReimbursementCase content = ReimbursementCase.Of(approved);
        content.Settlement.ShouldBe(row.SettlementId);
        content.Amount.ShouldBe(row.Total - row.Cash);
        content.Amount!.Value.IsPositive.ShouldBeTrue();
        row.LawDay.ShouldBe("2026-03-05");
        Balance(await Rows(PostingRow.Table, person.Partition), AccountRole.PersonPayable).ShouldBe(content.Amount.Value);
        Balance(await Rows(PostingRow.Table, person.Partition), AccountRole.InstitutionPayable).ShouldBe(Money.Zero);
        await TheBooksHold(person);
    }

    [Fact]
    public async Task Before_it_is_approved_a_case_books_nothing()
    {
        CoverageRow person = await Insured();

        Settled preview = Good(await ReimbursementOffice.Preview(Agency.Desk, Bill(person.PersonId), Clerk));
        await Entered(Bill(person.PersonId));

        preview.Row.Pooled.IsPositive.ShouldBeTrue();
        (await Rows(SettlementRow.Table, person.Partition)).ShouldBeEmpty();
        (await Rows(PostingRow.Table, person.Partition)).ShouldBeEmpty();
        (await Rows(AccumulatorRow.Table, person.Partition)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_entered_a_case_neither_approves_nor_returns_it()
    {
        TaskRow entered = await Entered(Bill((await Insured()).PersonId));

        Outcome<Done<TaskRow>> approved = await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, entered, Clerk));
        Outcome<Done<TaskRow>> returned = await Agency.Desk.Lanes.Do(new ReturnReimbursement(entered, "缺发票", Clerk));

        approved.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        returned.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
    }

    [Fact]
    public async Task Returning_keeps_everything_that_was_typed_and_tells_why()
    {
        PaperBill bill = Bill((await Insured()).PersonId);
        TaskRow entered = await Entered(bill);

        TaskRow returned = Good(await Agency.Desk.Lanes.Do(new ReturnReimbursement(entered, "缺出院小结", Reviewer)));
        TaskRow again = Good(await ReimbursementOffice.Enter(Agency.Desk, returned, Clerk, Never));

        returned.State.ShouldBe(ReimbursementStates.Returned);
        ReimbursementCase.Of(returned).Reason.ShouldBe("缺出院小结");
        ReimbursementCase.Of(returned).Bill.ToString().ShouldNotBeEmpty();
        ReimbursementCase.Of(returned).Write().ShouldBe(new ReimbursementCase(bill, "缺出院小结", null, null, null).Write());
        again.State.ShouldBe(ReimbursementStates.Entered);
        (await ReimbursementOffice.History(Agency.Desk, again, Never)).Select(row => row.State).ShouldBe(["draft", "entered", "returned", "entered"]);
    }

    [Fact]
    public async Task An_invoice_is_reimbursed_once_whoever_hands_it_in()
    {
        await Entered(Bill((await Insured()).PersonId, invoice: "7001"));
        TaskRow other = await Begun(Bill((await Insured(skip: 1)).PersonId, invoice: "7001"));

        Outcome<Done<TaskRow>> entered = await ReimbursementOffice.Enter(Agency.Desk, other, Clerk, Never);

        entered.Faults.ShouldHaveSingleItem().Code.ShouldBe("invoice-held");
    }

    [Fact]
    public async Task What_was_settled_at_the_window_is_not_reimbursed()
    {
        CoverageRow person = await Insured();
        PaperBill bill = Bill(person.PersonId) with { Visit = VisitKind.Outpatient, Begun = Day };
        TaskRow entered = await Entered(bill);
        await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(3000), Day));

        Outcome<Done<TaskRow>> approved = await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, entered, Reviewer));
        Outcome<Done<TaskRow>> second = await ReimbursementOffice.Enter(Agency.Desk, await Begun(bill with { Invoices = ["7002"] }), Clerk, Never);

        approved.Faults.ShouldHaveSingleItem().Code.ShouldBe("settled-before");
        second.Faults.ShouldHaveSingleItem().Code.ShouldBe("settled-before");
    }

    [Fact]
    public async Task A_reversed_case_frees_its_invoices_and_restores_the_year()
    {
        CoverageRow person = await Insured();
        TaskRow approved = Good(await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, await Entered(Bill(person.PersonId)), Reviewer)));

        TaskRow reversed = Good(await ReimbursementOffice.Reverse(Agency.Desk, approved, Reviewer, Never));
        TaskRow again = await Entered(Bill(person.PersonId));

        reversed.State.ShouldBe(ReimbursementStates.Reversed);
        again.State.ShouldBe(ReimbursementStates.Entered);
        Balance(await Rows(PostingRow.Table, person.Partition), AccountRole.PersonPayable).ShouldBe(Money.Zero);
        await TheBooksHold(person);
        Good(await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, again, Reviewer))).State.ShouldBe(ReimbursementStates.Approved);
    }

    [Fact]
    public async Task Paying_leaves_nothing_owed_and_happens_once()
    {
        CoverageRow person = await Insured();
        TaskRow approved = Good(await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, await Entered(Bill(person.PersonId)), Reviewer)));

        TaskRow paid = Good(await ReimbursementOffice.Pay(Agency.Desk, approved, "cashier", Never));
        Outcome<Done<TaskRow>> again = await ReimbursementOffice.Pay(Agency.Desk, approved, "cashier", Never);

        ReimbursementCase.Of(paid).PaidOn.ShouldBe(Clock.Today);
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("case-state");
        IReadOnlyList<PostingRow> postings = await Rows(PostingRow.Table, person.Partition);
        Balance(postings, AccountRole.PersonPayable).ShouldBe(Money.Zero);
        Balance(postings, AccountRole.ExpenditureDeposit).ShouldBe(ReimbursementCase.Of(paid).Amount!.Value);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_hospital_that_is_not_ours_is_settled_by_the_level_and_place_the_papers_tell()
    {
        CoverageRow person = await Insured();
        PaperBill bill = Bill(person.PersonId) with { Institution = "", Stated = new("外省示例医院(虚构)", HospitalLevel.Level3, new RegionCode(310101)), Emergency = true };

        Good(await Agency.Desk.Lanes.Do(new ApproveReimbursement(Agency.Desk, await Entered(bill), Reviewer)));

        SettlementRow row = (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
        row.Place.ShouldBe("310101");
        row.Region.ShouldBe("210900");
        ClaimText.Read(row.Facts).Claim.Place.ShouldBe(CarePlace.ElsewhereEmergency);
        (await Rows(PostingRow.Table, person.Partition)).Select(posting => posting.Region).Distinct().ShouldHaveSingleItem().ShouldBe("210900");
    }

    [Fact]
    public async Task All_faults_of_the_papers_are_told_at_once()
    {
        PaperBill bill = Bill((await Insured()).PersonId) with { Institution = "H99999999999", Invoices = [], Total = Money.Yuan(1) };

        Outcome<Done<TaskRow>> entered = await ReimbursementOffice.Enter(Agency.Desk, await Begun(bill), Clerk, Never);

        entered.Faults.Select(fault => fault.Code).ShouldBe(["institution-unstated", "invoices", "total-differs"]);
    }

    [Fact]
    public async Task A_scan_comes_back_as_it_was_and_lies_encrypted()
    {
        TaskRow task = await Begun(Bill((await Insured()).PersonId));
        byte[] bytes = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i % 251))];

        ScanRow kept = Good(await Agency.Desk.Lanes.Do(new KeepScan(task.PersonId!, task.TaskId, "image/png", bytes, Agency.Cipher, Clerk)));

        ScanRow found = (await ReimbursementOffice.Scans(Agency.Desk, task, Never)).ShouldHaveSingleItem();
        found.Sm3.ShouldBe(Tongchou.Agency.Sm3.Of(bytes));
        KeepScan.Open(found, Agency.Cipher).ShouldBe(bytes);
        found.Sealed.AsSpan().IndexOf(bytes.AsSpan(0, 16)).ShouldBe(-1);
        kept.ScanId.ShouldBe(found.ScanId);
    }

    private static PaperBill Bill(string person, string invoice = "7000") => new(
        person, TestAgency.Hospital, null, VisitKind.Inpatient, null, Day.AddDays(-4), Day, false, ["I10.x00"],
        [new("XA02BC-0017-00", CatalogueKind.Drug, "艾普拉唑", Quantity.Of(10), UnitPrice.Yuan(300), Money.Yuan(3000), Day)], [invoice], Money.Yuan(3000));

    private async Task<TaskRow> Begun(PaperBill bill) => Good(await Agency.Desk.Lanes.Do(new BeginReimbursement(bill, Clerk)));
    private async Task<TaskRow> Entered(PaperBill bill) => Good(await ReimbursementOffice.Enter(Agency.Desk, await Begun(bill), Clerk, Never));

    private Money Balance(IEnumerable<PostingRow> postings, AccountRole role)
    {
        Chart chart = Agency.Desk.Law.Chart(new RegionCode(210900), Day);
        HashSet<string> accounts = [.. Words<FundKind>.All.Select(fund => chart.Find(fund, role)?.Code.ToString() ?? "")];
        return postings.Where(posting => accounts.Contains(posting.Account)).Aggregate(Money.Zero, (sum, posting) => sum + posting.Credit - posting.Debit);
    }
}

public sealed class SqliteReimbursementTests : ReimbursementSuite<SqliteTestStore>;

public sealed class PostgresReimbursementTests : ReimbursementSuite<PostgresTestStore>;
