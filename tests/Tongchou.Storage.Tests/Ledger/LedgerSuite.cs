using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Fund;
using Tongchou.Fund.Measures;
using Tongchou.Storage.Tests.Books;
using Tongchou.Storage.Tests.Verifying;

namespace Tongchou.Storage.Tests.Ledger;

/// <summary>Closing and reading the funds' books, over every store.</summary>
public abstract class LedgerSuite(Func<TestStore> make) : IAsyncLifetime
{
    private static readonly CancellationToken never = CancellationToken.None;
    private static readonly RegionCode region = BusyDay.Region;
    private static readonly Book resident = new(region, FundKind.Resident);

    private readonly TestClock clock = new(new(2026, 3, 5));
    private TestStore store = null!;
    private TestAgency agency = null!;

    private Desk Desk => agency.Desk;

    private FundLedger Ledger => new(Desk.Law, Desk.Reader);

    public async ValueTask InitializeAsync()
    {
        store = make();
        agency = await TestAgency.WithDemonstration(store, clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (agency is not null)
        {
            await agency.DisposeAsync();
        }

        store?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task After_a_day_is_closed_entries_stand_on_the_next()
    {
        Settled before = await Settle(1);
        Periods closed = await Close(clock.Day);

        Settled after = await Settle(2);

        closed.DaysThrough.ShouldBe(clock.Day);
        before.Row.BusinessDate.ShouldBe("2026-03-05");
        after.Row.BusinessDate.ShouldBe("2026-03-06");
        after.Row.LawDay.ShouldBe("2026-03-05");
    }

    [Fact]
    public async Task Of_many_settlements_beside_a_closing_each_stands_on_a_day_that_was_open()
    {
        string[] persons = await Persons();
        Task<Outcome<Done<Settled>>[]> work = Task.WhenAll(Enumerable.Range(0, 150).Select(i => agency.Settle(BusyDay.Covered(persons[i % persons.Length], Money.Yuan(600), clock.Day))));

        await Close(clock.Day);
        await work;

        (await new VerifyBooks(Desk.Reader, Desk.Law).Verify(null, never)).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        IReadOnlyList<Tongchou.Agency.Records.Turnover> kept = await Desk.Reader.ClosedTurnovers("210900", null, clock.Day, clock.Day, never);
        IReadOnlyList<Tongchou.Agency.Records.Turnover> booked = await Desk.Reader.Turnovers("210900", null, clock.Day, clock.Day, never);
        kept.ShouldBe(booked);
    }

    [Fact]
    public async Task A_closing_broken_off_half_way_counts_as_closing_and_goes_on_when_called_again()
    {
        await Settle(1);
        foreach (int partition in Enumerable.Range(0, 100))
        {
            await Desk.Lanes.Do(new ClosePartition((short)partition, "210900", clock.Day, "chief"));
        }

        ClosingProgress half = await Ledger.Progress(region, never);
        Periods closed = await Close(clock.Day);

        half.ShouldBe(new ClosingProgress(null, clock.Day, 100));
        closed.DaysThrough.ShouldBe(clock.Day);
        (await Ledger.Progress(region, never)).ShouldBe(new ClosingProgress(closed, null, 0));
        (await Desk.Reader.Count(new RecordQuery<ClosingRow>(ClosingRow.Table).Where("period", ClosingRow.InPartition), never)).ShouldBe(Partitions.Count);
    }

    [Fact]
    public async Task Two_who_close_the_same_day_close_it_once()
    {
        await Settle(1);

        Outcome<Periods>[] both = await Task.WhenAll(new CloseDay(Desk, region, clock.Day, "a").Close(never), new CloseDay(Desk, region, clock.Day, "b").Close(never));

        both.Count(outcome => !outcome.IsRefused).ShouldBe(1);
        both.Single(outcome => outcome.IsRefused).Faults.Select(fault => fault.Code).ShouldBeSubsetOf(["closing-raced", "already-closed"]);
        (await Desk.Reader.Count(new RecordQuery<ClosingRow>(ClosingRow.Table).Where("period", ClosingRow.Day), never)).ShouldBe(1);
    }

    [Fact]
    public async Task Days_close_in_order_and_not_before_they_come()
    {
        await Settle(1);
        clock.Day = clock.Day.AddDays(2);

        (await new CloseDay(Desk, region, clock.Day, "chief").Close(never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("day-before-open");
        (await new CloseDay(Desk, region, clock.Day.AddDays(1), "chief").Close(never)).Faults.Select(fault => fault.Code).ShouldContain("not-reached");
        (await Ledger.Progress(region, never)).ShouldBe(new ClosingProgress(null, null, 0));
    }

    [Fact]
    public async Task A_balance_is_the_same_before_and_after_its_days_are_closed()
    {
        await Settle(1);
        await Settle(2);
        await Flow(FundFlow.DuesReceived, 1_000_000, "bank-1");
        DateSpan days = new(clock.Day, clock.Day);
        TrialBalance open = await Ledger.TrialBalance(resident, days, never);

        await Close(clock.Day);
        TrialBalance closed = await Ledger.TrialBalance(resident, days, never);

        open.IsBalanced.ShouldBeTrue();
        closed.Lines.ShouldBe(open.Lines);
        open.Lines.ShouldContain(line => line.Account.Role == AccountRole.DuesIncome && line.Credit == Money.Yuan(1_000_000));
    }

    [Fact]
    public async Task A_29_February_is_a_day_of_its_month()
    {
        clock.Day = new(2024, 2, 28);
        await Flow(FundFlow.DuesReceived, 500, "bank-1");
        clock.Day = new(2024, 3, 1);
        await Close(new(2024, 2, 28));

        Outcome<Periods> early = await new CloseMonth(Desk, region, new(2024, 2), "chief").Close(never);
        await Close(new(2024, 2, 29));
        Outcome<Periods> closed = await new CloseMonth(Desk, region, new(2024, 2), "chief").Close(never);

        early.Faults.Select(fault => fault.Code).ShouldBe(["days-open"]);
        closed.Value.ShouldBe(new Periods(new(2024, 2, 29), new(2024, 2), 2023));
    }

    [Fact]
    public async Task A_year_is_carried_forward_to_the_surplus_once()
    {
        clock.Day = new(2024, 12, 30);
        await Flow(FundFlow.DuesReceived, 500, "bank-1");
        clock.Day = new(2024, 12, 31);
        await Flow(FundFlow.InterestReceived, 20, "bank-2");
        await Close(new(2024, 12, 30));
        await Close(new(2024, 12, 31));
        (await new CloseMonth(Desk, region, new(2024, 12), "chief").Close(never)).Faults.ShouldBeEmpty();
        clock.Day = new(2025, 1, 2);
        await Flow(FundFlow.DuesReceived, 7, "bank-3");
        Outcome<Periods> year = await new CloseYear(Desk, region, 2024, "chief").Close(never);
        Outcome<Periods> again = await new CloseYear(Desk, region, 2024, "chief").Close(never);

        year.Value.ShouldBe(new Periods(new(2024, 12, 31), new(2024, 12), 2024));
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("already-closed");
        TrialBalance next = await Ledger.TrialBalance(resident, new(new(2025, 1, 1), new(2025, 12, 31)), never);
        next.Lines.Single(line => line.Account.Role == AccountRole.Surplus).OpeningCredit.ShouldBe(Money.Yuan(520));
        next.Lines.Where(line => line.Account.Nature is AccountNature.Income).ShouldAllBe(line => line.Opening.IsZero);
        FundPosition position = await Ledger.Position(resident, new(2025, 1, 2), never);
        position.Surplus.ShouldBe(Money.Yuan(527));
        (await new VerifyBooks(Desk.Reader).Verify(null, never)).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_spent_in_twelve_months_is_known_across_the_turn_of_the_year()
    {
        clock.Day = new(2025, 12, 31);
        Settled settled = await Settle(1);
        await Close(clock.Day);
        (await new CloseMonth(Desk, region, new(2025, 12), "chief").Close(never)).Faults.ShouldBeEmpty();
        await Flow(FundFlow.DuesReceived, 10_000, "bank-1");
        (await new CloseYear(Desk, region, 2025, "chief").Close(never)).Faults.ShouldBeEmpty();

        FundPosition position = await Ledger.Position(resident, new(2026, 1, 1), never);

        settled.Row.Pooled.IsPositive.ShouldBeTrue();
        position.Expense.ShouldBe(Money.Zero);
        position.Surplus.ShouldBe(Money.Yuan(10_000) - settled.Row.Pooled);
        position.MonthsPayable.ShouldBe(Math.Floor((decimal)position.Surplus.Fen * 120 / settled.Row.Pooled.Fen) / 10);
        FundMonths months = (await MeasureFunds.Of(Desk.Law, Desk.Reader, region.ToString(), new(2026, 1, 1), never)).Value!.Single(each => each.Scheme == Scheme.Resident);
        months.Measure.Months.ShouldBe(new(position.Surplus, settled.Row.Pooled));
        months.Others.ShouldContain(each => each.Spending == SpendingKind.Benefits && each.Months.Spending == settled.Row.Pooled);
        months.Grade!.Value.Value.ShouldBe(MonthsGrade.Ample);
    }

    [Fact]
    public async Task Payable_months_are_measured_by_funds_that_have_no_books_yet_as_nothing()
    {
        FundMonths months = (await MeasureFunds.Of(Desk.Law, Desk.Reader, region.ToString(), new(2025, 6, 30), never)).Value!.Single(each => each.Scheme == Scheme.Employee);

        months.Measure.Months.ShouldBe(default);
        months.Grade.ShouldBeNull();
        (await MeasureFunds.Of(Desk.Law, Desk.Reader, "99", new(2025, 6, 30), never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-region");
    }

    [Fact]
    public async Task A_statement_comes_in_pages_that_carry_the_balance_on_and_each_line_leads_to_its_voucher()
    {
        foreach (int i in Enumerable.Range(1, 7))
        {
            clock.Day = clock.Day.AddDays(1);
            await Flow(FundFlow.DuesReceived, 100 * i, $"bank-{i}");
        }

        AccountCode.TryParse("4001", out AccountCode dues);
        DateSpan days = new(new(2026, 3, 7), new(2026, 3, 12));
        AccountPage first = (await Ledger.Statement(resident, dues, days, 4, 0, never))!;
        AccountPage second = (await Ledger.Statement(resident, dues, days, 4, 4, never))!;

        first.Count.ShouldBe(6);
        first.Opening.ShouldBe(-Money.Yuan(100));
        first.Lines.Select(line => line.Row.Document).ShouldBe(["bank-2", "bank-3", "bank-4", "bank-5"]);
        second.Opening.ShouldBe(first.Closing);
        second.Closing.ShouldBe(-Money.Yuan(2_800));
        VoucherId id = VoucherId.Parse(first.Lines[0].Voucher.ToString())!.Value;
        BookedVoucher voucher = (await Ledger.Voucher(id, never))!;
        voucher.Lines.Select(line => line.Account).Order().ShouldBe(["100201", "4001"]);
        voucher.Entry.Operator.ShouldBe("accountant");
    }

    [Fact]
    public async Task The_books_go_out_as_tables()
    {
        await Flow(FundFlow.DuesReceived, 1_234, "bank-1");
        TrialBalance balance = await Ledger.TrialBalance(resident, new(clock.Day, clock.Day), never);
        using MemoryStream csv = new();
        using MemoryStream excel = new();

        LedgerExport.Write(balance, csv, TableFormat.Csv);
        LedgerExport.Write(balance, excel, TableFormat.Excel);

        System.Text.Encoding.UTF8.GetString(csv.ToArray()).ShouldContain("4001,保险费收入,0.00,0.00,0.00,1234.00,0.00,1234.00");
        excel.Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task A_voucher_by_hand_is_booked_only_when_another_has_approved_it()
    {
        TaskRow task = await BusyDay.Did(Desk.Lanes.Do(ManualVouchers.Enter(Desk, BusyDay.Voucher(clock.Day), "accountant")));
        long entered = await Desk.Reader.Count(new RecordQuery<PostingRow>(PostingRow.Table), never);

        Outcome<Done<TaskRow>> own = await Desk.Lanes.Do(ManualVouchers.Approve(Desk, task, "Accountant"));
        TaskRow approved = await BusyDay.Did(Desk.Lanes.Do(ManualVouchers.Approve(Desk, task, "chief")));
        Outcome<Done<TaskRow>> again = await Desk.Lanes.Do(ManualVouchers.Approve(Desk, task, "other"));

        entered.ShouldBe(0);
        own.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        approved.DecidedBy.ShouldBe("chief");
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        (await Desk.Reader.Count(new RecordQuery<PostingRow>(PostingRow.Table), never)).ShouldBe(2);
    }

    [Fact]
    public async Task A_voucher_that_no_book_can_take_is_refused_before_anybody_is_asked_to_approve_it()
    {
        ManualVoucher unbalanced = BusyDay.Voucher(clock.Day) with { Lines = [new("1001", "debit", 500), new("2001", "credit", 400)] };

        Outcome<Done<TaskRow>> refused = await Desk.Lanes.Do(ManualVouchers.Enter(Desk, unbalanced, "accountant"));

        refused.Faults.Select(fault => fault.Code).Order().ShouldBe(["crosses-lines", "unbalanced"]);
    }

    [Fact]
    public async Task Every_movement_of_money_is_booked_once_for_its_paper()
    {
        foreach (FundFlow flow in Words<FundFlow>.All.Where(flow => flow is not FundFlow.AccountsCredited))
        {
            Outcome<Done<VoucherId>> booked = await Desk.Lanes.Do(new BookFlow(Desk, Order(flow), "accountant"));
            Outcome<Done<VoucherId>> again = await Desk.Lanes.Do(new BookFlow(Desk, Order(flow), "accountant"));

            booked.Faults.ShouldBeEmpty($"{flow}");
            again.Faults.ShouldHaveSingleItem().Code.ShouldBe("booked-twice");
        }

        (await Desk.Lanes.Do(new BookFlow(Desk, Order(FundFlow.DuesReceived) with { Document = "new", Amount = Money.Zero }, "accountant"))).Faults.Select(fault => fault.Code).Distinct().ShouldBe(["bad-amount"]);
        (await Desk.Lanes.Do(new BookFlow(Desk, Order(FundFlow.InstitutionPaid) with { Document = "new", Institution = null }, "accountant"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-institution");
        (await Ledger.TrialBalances(region, new(clock.Day, clock.Day), never)).ShouldAllBe(balance => balance.IsBalanced);

        FlowOrder Order(FundFlow flow) => new(flow, resident, Money.Yuan(10), clock.Day, "bank-1", TestAgency.Hospital);
    }

    private async Task<Settled> Settle(int person) => await BusyDay.Did(agency.Settle(BusyDay.Covered((await Persons())[person], Money.Yuan(600), clock.Day)));

    private async Task<string[]> Persons() => [.. (await agency.Coverages())
        .Where(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.From, Days.Text(clock.Day)) <= 0 && string.CompareOrdinal(row.To, Days.Text(clock.Day)) >= 0).Select(row => row.PersonId)];

    private async Task<Periods> Close(DateOnly day)
    {
        Outcome<Periods> closed = await new CloseDay(Desk, region, day, "chief").Close(never);
        closed.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        return closed.Value!;
    }

    private Task<VoucherId> Flow(FundFlow flow, long yuan, string document) => BusyDay.Did(Desk.Lanes.Do(new BookFlow(Desk, new(flow, resident, Money.Yuan(yuan), clock.Day, document), "accountant")));
}

/// <summary>The funds' books in SQLite.</summary>
public sealed class SqliteLedgerTests() : LedgerSuite(() => new SqliteTestStore());

/// <summary>The funds' books in PostgreSQL.</summary>
public sealed class PostgresLedgerTests() : LedgerSuite(() => new PostgresTestStore());
