using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;
using Tongchou.Payment.Cases;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Paying institutions from the books: advances, working capital, the year's clearing, corrections.</summary>
public abstract class PaymentSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Other = "H21090000002";

    private static readonly RegionCode region = new(210900);

    private Desk Desk => Agency.Desk;

    protected PaymentSuite() => Clock.Today = new(2026, 5, 6);

    [Fact]
    public async Task A_month_is_advanced_once_however_often_it_is_approved_and_only_by_another_hand()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Stay(1, 12_000, TestAgency.Hospital);
        PaymentRun run = Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));

        TaskRow task = Good(await PaymentOffice.Propose(Desk, run, "cashier", Never));
        TaskRow twice = Good(await PaymentOffice.Propose(Desk, run, "cashier", Never));
        Outcome<Done<TaskRow>> sameHand = await PaymentOffice.Approve(Desk, task, "cashier", Never);
        Good(await PaymentOffice.Approve(Desk, task, "head", Never));
        Outcome<Done<TaskRow>> again = await PaymentOffice.Approve(Desk, task, "head", Never);

        twice.TaskId.ShouldBe(task.TaskId);
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        RunInstitution one = run.Institutions.ShouldHaveSingleItem();
        one.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount).ShouldBe(one.Target.Paid);
        one.Target.Advanced.ShouldBe(one.Target.Paid);
        ProviderBalance balance = (await Balances()).Single(each => each.Institution == TestAgency.Hospital);
        balance.ShouldSatisfyAllConditions(() => balance.Advanced.ShouldBe(one.Target.Advanced), () => balance.Deposit.ShouldBe(one.Target.Deposit), () => balance.Paid.ShouldBe(one.Target.Paid));
        (await On(AccountRole.Advance)).ShouldBe(one.Target.Advanced);
        (await On(AccountRole.DepositWithheld)).ShouldBe(-one.Target.Deposit);
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(-one.Target.Paid);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_month_that_is_worked_out_anew_books_only_the_difference()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Paid(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));
        await Stay(1, 12_000, TestAgency.Hospital);
        PaymentRun more = Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));
        PaymentRun late = more with { Previous = null };

        Outcome<Done<TaskRow>> overtaken = await PaymentOffice.Propose(Desk, late, "cashier", Never);
        TaskRow first = Good(await PaymentOffice.Propose(Desk, more, "cashier", Never));
        TaskRow second = Good(await PaymentOffice.Propose(Desk, more with { Day = "2026-04-29" }, "cashier", Never));
        Good(await PaymentOffice.Approve(Desk, first, "head", Never));
        Outcome<Done<TaskRow>> lateToo = await PaymentOffice.Approve(Desk, second, "head", Never);

        overtaken.Faults.ShouldHaveSingleItem().Code.ShouldBe("run-overtaken");
        lateToo.Faults.ShouldHaveSingleItem().Code.ShouldBe("run-overtaken");
        RunInstitution one = more.Institutions.ShouldHaveSingleItem();
        one.Before.IsZero.ShouldBeFalse();
        (await On(AccountRole.Advance)).ShouldBe(one.Target.Advanced);
        (await ReadPayments.Rows(Desk, "210900", first.TaskId, Never)).ShouldHaveSingleItem().Advanced.ShouldBe(one.Target.Advanced - one.Before.Advanced);
        (await PaymentOffice.Approve(Desk, Good(await PaymentOffice.Propose(Desk, Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never)), "cashier", Never)), "head", Never)).Faults.ShouldBeEmpty();
        (await On(AccountRole.Advance)).ShouldBe(one.Target.Advanced);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task What_a_break_left_of_a_run_is_not_booked_once_a_newer_run_holds()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Stay(1, 9_000, Other);
        TaskRow task = Good(await PaymentOffice.Propose(Desk, Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never)), "cashier", Never));
        await using Lanes lanes = new(new DownAtStore(Agency.Store.Records, downAt: 3), Clock);
        Desk broken = new(Desk.Law, lanes, Desk.Reader, Clock) { References = Desk.References };

        await Should.ThrowAsync<LineBrokeException>(() => PaymentOffice.Approve(broken, task, "head", Never));
        TaskRow half = (await ReadPayments.Find(Desk, task.TaskId, Never))!;
        int booked = (await ReadPayments.Rows(Desk, "210900", task.TaskId, Never)).Count;
        await Stay(2, 12_000, Other);
        PaymentRun newer = Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));
        await Paid(new(newer, []));
        Outcome<Done<TaskRow>> late = await PaymentOffice.Approve(Desk, half, "head", Never);

        (half.State, booked).ShouldBe(("approved", 1));
        late.Faults.ShouldHaveSingleItem().Code.ShouldBe("run-overtaken");
        (await On(AccountRole.Advance)).ShouldBe(newer.Institutions.Aggregate(Money.Zero, (sum, each) => sum + each.Target.Advanced));
        await TheBooksAreSound();
    }

    [Fact]
    public async Task What_the_year_paid_is_what_of_the_budget_was_used_to_the_fen()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Stay(1, 15_000, TestAgency.Hospital);
        await Stay(2, 9_000, Other);
        await Stay(3, 7_000, Other, withList: false);
        await Paid(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month) with { Deductions = [new(TestAgency.Hospital, "稽核追回", Money.Yuan(10))] }, Never));
        Clock.Today = new(2027, 2, 1);
        PaymentRun year = Run(await Year(Money.Yuan(20_000)));

        await Paid(new(year, []));

        year.Cases!.Unpaid.ShouldHaveSingleItem().Code.ShouldBe("no-list");
        year.Cases.Paid.Count.ShouldBe(3);
        year.Uses.Aggregate(Money.Zero, (sum, line) => sum + line.Amount).ShouldBe(Money.Yuan(20_000));
        Money used = year.Uses.Single(line => line.Item == "providers").Amount;
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(-used);
        IReadOnlyList<ProviderBalance> balances = await Balances();
        balances.ShouldAllBe(each => each.Advanced.IsZero && each.Capital.IsZero && each.Deposit.IsZero);
        balances.Aggregate(Money.Zero, (sum, each) => sum + each.Paid).ShouldBe(used);
        balances.Single(each => each.Institution == TestAgency.Hospital).ShouldSatisfyAllConditions(each => each.Owed.ShouldBe(Money.Zero), each => each.Deducted.ShouldBe(Money.Yuan(10)));

        // What is not cleared stays owed: the stay without a list.
        balances.Single(each => each.Institution == Other).Owed.IsPositive.ShouldBeTrue();
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_cleared_year_is_corrected_by_another_run_and_takes_no_more_advances()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Stay(2, 9_000, Other);
        await Paid(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));
        Clock.Today = new(2027, 2, 1);
        await Paid(await Year(Money.Yuan(9_000)));
        PaymentRun corrected = Run(await Year(Money.Yuan(8_000)));

        WorkedOut late = await WorkOutAdvance.Month(Desk, Order("2026-05", PayStage.Month), Never);
        await Paid(new(corrected, []));

        late.Faults.ShouldContain(fault => fault.Code == "year-cleared");
        corrected.Previous.ShouldNotBeNull();
        corrected.Paid.IsNegative.ShouldBeTrue();
        corrected.Institutions.ShouldAllBe(each => each.Change.Advanced.IsZero && each.Change.Deposit.IsZero);
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(-corrected.Uses.Single(line => line.Item == "providers").Amount);
        (await Balances()).ShouldAllBe(each => each.Owed.IsZero && each.Advanced.IsZero);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Working_capital_is_paid_for_the_year_before_and_set_off_at_the_clearing()
    {
        await Stay(0, 12_000, TestAgency.Hospital);
        Clock.Today = new(2027, 1, 5);
        PaymentRun capital = Run(await WorkOutAdvance.Capital(Desk, Order("2027", PayStage.Capital), Never));
        await Paid(new(capital, []));

        RunInstitution one = capital.Institutions.ShouldHaveSingleItem();
        one.Lines.ShouldHaveSingleItem().Amount.ShouldBe(one.Target.Capital);
        (await Balances()).Single(each => each.Institution == TestAgency.Hospital).Capital.ShouldBe(one.Target.Paid);
        await Stay(1, 5_000, TestAgency.Hospital, new(2027, 1, 4));
        Clock.Today = new(2028, 1, 10);
        PaymentRun year = Run(await Year(Money.Yuan(9_000), "2027"));
        await Paid(new(year, []));
        year.Institutions.Single().Target.Capital.ShouldBe(-one.Target.Capital);
        (await Balances()).Single(each => each.Institution == TestAgency.Hospital).Capital.ShouldBe(Money.Zero);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Who_has_no_agreement_is_told_and_not_paid_with_the_clause()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        await Stay(2, 9_000, Other);
        PaymentRun before = Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));
        TaskRow waiting = Good(await PaymentOffice.Propose(Desk, before, "cashier", Never));
        TaskRow rest = Good(await Desk.Lanes.Do(AgreementTasks.Enter(Desk, new AgreementOrder(Other, "suspend", new(2026, 2, 1), "违规"), "clerk")));
        Good(await AgreementTasks.Approve(Desk, rest, "head", Never));

        Outcome<Done<TaskRow>> approved = await PaymentOffice.Approve(Desk, waiting, "head", Never);
        PaymentRun after = Run(await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month), Never));

        approved.Faults.ShouldHaveSingleItem().Message.Zh.ShouldContain("JS2021 14");
        after.Institutions.ShouldHaveSingleItem().Institution.ShouldBe(TestAgency.Hospital);
        RunRefusal refused = after.Refused.ShouldHaveSingleItem();
        refused.ShouldSatisfyAllConditions(() => refused.Institution.ShouldBe(Other), () => refused.Code.ShouldBe("no-agreement"), () => refused.Amount!.Value.IsPositive.ShouldBeTrue());
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(Money.Zero);
    }

    [Fact]
    public async Task What_can_not_be_paid_is_refused_with_every_reason()
    {
        (await WorkOutAdvance.Month(Desk, Order("2026-05", PayStage.Month) with { Budget = Money.Zero, Deductions = [new("H99999999999", "x", Money.Yuan(1))] }, Never)).Faults.Select(fault => fault.Code)
            .ShouldBe(["period-not-over", "no-budget", "bad-deduction"], ignoreOrder: true);
        (await WorkOutAdvance.Month(Desk, Order("2026-02", PayStage.Month), Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("nothing-to-pay");
        (await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month) with { Region = new(999900) }, Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-books");
        await Stay(0, 8_000, TestAgency.Hospital);
        (await WorkOutAdvance.Month(Desk, Order("2026-04", PayStage.Month) with { Budget = Money.Yuan(100) }, Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("over-budget");
        (await Year(Money.Yuan(20_000))).Faults.ShouldHaveSingleItem().Code.ShouldBe("period-not-over");
        Clock.Today = new(2027, 2, 1);
        (await Year(Money.Zero)).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-budget");
    }

    [Fact]
    public async Task What_no_group_pays_for_is_paid_month_by_month_as_it_was_settled_and_the_year_leaves_it_alone()
    {
        await Stay(0, 8_000, TestAgency.Hospital);
        Money first = await Visit(1, 300, TestAgency.Hospital), second = await Visit(2, 500, TestAgency.Hospital);
        PaymentRun run = Run(await WorkOutItems.Month(Desk, Order("2026-04", PayStage.Items) with { Deductions = [new(TestAgency.Hospital, "稽核追回", Money.Yuan(10))] }, Never));

        await Paid(new(run, []));
        WorkedOut early = await WorkOutItems.Month(Desk, Order("2026-05", PayStage.Items), Never);
        WorkedOut insurers = await WorkOutItems.Month(Desk, Order("2026-04", PayStage.Items) with { Fund = FundKind.Supplementary }, Never);

        RunInstitution one = run.Institutions.ShouldHaveSingleItem();
        one.Target.Paid.ShouldBe(first + second - Money.Yuan(10));
        one.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount).ShouldBe(one.Target.Paid);
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(-one.Target.Paid);
        (await On(AccountRole.OutpatientExpense)).ShouldBe(-Money.Yuan(10));
        early.Faults.ShouldContain(fault => fault.Code == "period-not-over");
        insurers.Faults.ShouldHaveSingleItem().Code.ShouldBe("insurers-own");

        Clock.Today = new(2027, 2, 1);
        PaymentRun year = Run(await Year(Money.Yuan(9_000)));
        await Paid(new(year, []));
        (await On(AccountRole.ExpenditureDeposit)).ShouldBe(-one.Target.Paid - year.Uses.Single(line => line.Item == "providers").Amount);
        (await Balances()).ShouldHaveSingleItem().Owed.ShouldBe(Money.Zero);

        // A cleared year hinders no month of items, and the same month again changes nothing.
        Run(await WorkOutItems.Month(Desk, Order("2026-04", PayStage.Items) with { Deductions = [new(TestAgency.Hospital, "稽核追回", Money.Yuan(10))] }, Never)).Paid.ShouldBe(Money.Zero);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Another_fund_pays_what_it_bears_of_stays_as_well()
    {
        await Stay(0, 90_000, TestAgency.Hospital);
        RunOrder order = Order("2026-04", PayStage.Items) with { Fund = FundKind.SeriousIllness };
        PaymentRun run = Run(await WorkOutItems.Month(Desk, order, Never));

        await Paid(new(run, []));

        run.Fund.ShouldBe("serious-illness");
        run.Institutions.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Item.ShouldBe("inpatient-expense");
        run.Paid.IsPositive.ShouldBeTrue();
        ProviderBalance balance = (await ReadPayments.Balances(Desk, region, FundKind.SeriousIllness, Never)).ShouldHaveSingleItem();
        balance.ShouldSatisfyAllConditions(() => balance.Owed.ShouldBe(Money.Zero), () => balance.Paid.ShouldBe(run.Paid));
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Births_are_cases_of_the_year_and_go_by_item_where_no_list_came()
    {
        SettlementRow stay = await Stay(0, 8_000, TestAgency.Hospital), other = await Stay(1, 7_000, TestAgency.Hospital, withList: false);
        Good(await Desk.Lanes.Do(new PutBirth(stay)));
        Good(await Desk.Lanes.Do(new PutBirth(other)));
        ListFacts facts = new("2", 30, null, null, ["O80.000"], [], 4, "complete");
        string birth = PutBirth.Number(stay);
        Good(await Desk.Lanes.Do(new KeepUpload(TestAgency.Hospital, "settlement-list", birth, "handed-in", [1], "test") { Also = GroupSettlementList.Keep(Desk, Desk.References.Institution(TestAgency.Hospital)!, stay with { SettlementId = birth }, facts) }));

        IReadOnlyList<PaidCase> cases = await BookStays.Of(Desk, region, Scheme.Resident, 2026, Never);

        cases.Single(each => each.Id == birth).ShouldSatisfyAllConditions(each => each.Method.ShouldBeNull(), each => each.Diagnosis.ShouldBe("O80.000"));
        cases.Single(each => each.Id == PutBirth.Number(other)).Method.ShouldBe(PaymentMethod.PerItem);
        cases.Single(each => each.Id == other.SettlementId).Method.ShouldBeNull();
    }

    /// <summary>A settled birth like a stay that was settled: no pack here offers births.</summary>
    private sealed class PutBirth(SettlementRow like) : Act<SettlementRow>(like.Partition, "put-birth", "test")
    {
        public static string Number(SettlementRow like) => like.SettlementId + "B";

        protected override Outcome<SettlementRow> Decide(Entry entry, OpenBooks books)
        {
            SettlementRow row = like with { Seq = entry.Seq, N = 0, SettlementId = Number(like), Visit = Words<VisitKind>.Code(VisitKind.Maternity), Previous = null };
            entry.Add(SettlementRow.Table, row);
            return row;
        }
    }

    /// <summary>What an outpatient visit of April cost the pooled fund.</summary>
    private async Task<Money> Visit(int person, int yuan, string hospital)
    {
        DateOnly now = Clock.Today;
        Clock.Today = new(2026, 4, 10);
        CoverageRow insured = await Insured(skip: person);
        SettlementOrder order = TestAgency.Purchase(insured.PersonId, Money.Yuan(yuan), Day, hospital);
        SettlementRow row = Good(await Agency.Settle(order with { UseAccount = false, Fees = [order.Fees[0] with { Code = "XA02BC-0017-00" }] })).Row;
        Clock.Today = now;
        row.Pooled.IsPositive.ShouldBeTrue();
        return row.Pooled;
    }

    private async Task<SettlementRow> Stay(int person, int yuan, string hospital, DateOnly? day = null, bool withList = true)
    {
        // A stay is booked when it is settled; the runs are worked out in the month after.
        DateOnly now = Clock.Today;
        Clock.Today = day ?? new(2026, 4, 10);
        CoverageRow insured = await Insured(skip: person);
        DateOnly ended = day ?? Day;
        SettlementOrder order = TestAgency.Purchase(insured.PersonId, Money.Yuan(yuan), ended, hospital, VisitKind.Inpatient);
        SettlementRow row = Good(await Agency.Settle(order with { UseAccount = false, Fees = [order.Fees[0] with { Code = "XA02BC-0017-00" }] })).Row;
        row.Pooled.IsPositive.ShouldBeTrue();
        if (withList)
        {
            ListFacts facts = new("1", 60, null, null, ["I20.001", "E11.900"], ["36.0700"], 8, "complete");
            Good(await Desk.Lanes.Do(new KeepUpload(hospital, "settlement-list", row.SettlementId, "handed-in", [1], "test") { Also = GroupSettlementList.Keep(Desk, Desk.References.Institution(hospital)!, row, facts) }));
        }

        Clock.Today = now;
        return row;
    }

    private async Task<WorkedOut> Year(Money budget, string year = "2026")
    {
        RunOrder order = Order(year, PayStage.Year);
        IReadOnlyList<PaidCase> stays = await BookStays.Of(Desk, region, Scheme.Resident, order.Period.Year, Never);
        return await WorkOutYear.Year(Desk, order, BookOrder.Of(region, order.Period, Scheme.Resident, PaymentMethod.DrgPoints, budget, null, stays), stays, Never);
    }

    private static RunOrder Order(string period, PayStage stage) => new(region, Scheme.Resident, RunPeriod.Parse(stage, period)!, null);

    private static PaymentRun Run(WorkedOut worked)
    {
        worked.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return worked.Run!;
    }

    private async Task Paid(WorkedOut worked) => Good(await PaymentOffice.Approve(Desk, Good(await PaymentOffice.Propose(Desk, Run(worked), "cashier", Never)), "head", Never));

    private Task<IReadOnlyList<ProviderBalance>> Balances() => ReadPayments.Balances(Desk, region, FundKind.Resident, Never);

    /// <summary>The balance of an account of the resident fund, debits less credits, of the vouchers that runs wrote.</summary>
    private async Task<Money> On(AccountRole role)
    {
        string account = Desk.Law.Chart(region, Day).Find(FundKind.Resident, role)!.Code.ToString();
        IReadOnlyList<PostingRow> rows = await Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table).Where("region", "210900").Where("account", account).Where("document_kind", "payment-run"), Never);
        return rows.Aggregate(Money.Zero, (sum, row) => sum + row.Debit - row.Credit);
    }
}

public sealed class SqlitePaymentTests : PaymentSuite<SqliteTestStore>;

public sealed class PostgresPaymentTests : PaymentSuite<PostgresTestStore>;
