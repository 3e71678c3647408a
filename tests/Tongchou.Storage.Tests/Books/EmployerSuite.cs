using System.Globalization;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Storage.Tests.Books;

/// <summary>The employee scheme's months through the books, on every store: rolls, payment, arrears, flexible workers, retirement.</summary>
public abstract class EmployerSuite(Func<TestStore> make) : IAsyncLifetime
{
    private const string Employer = "DW001";
    private static readonly CancellationToken never = CancellationToken.None;
    private static readonly RegionCode kunming = new(530100);
    private static readonly AccountingMonth november = new(2026, 11);

    private readonly TestClock clock = new(new(2026, 11, 5));
    private TestStore store = null!;
    private TestAgency agency = null!;
    private int persons;

    public async ValueTask InitializeAsync()
    {
        store = make();
        agency = await TestAgency.Over(await store.Open(), clock);
    }

    public async ValueTask DisposeAsync()
    {
        await agency.DisposeAsync();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_roll_tells_joiners_and_limits_asks_for_dues_and_covers_from_the_month_on()
    {
        string[] people = [await Person(), await Person(), await Person()];

        EmployerRoll roll = await Roll(november, (people[0], 10_000), (people[1], 1_000), (people[2], 99_999));

        roll.Table.IsClean.ShouldBeTrue();
        (roll.Count(RollChange.Joined), roll.Count(BaseLimit.Lifted), roll.Count(BaseLimit.Cut)).ShouldBe((3, 1, 1));
        (roll.EmployerShare, roll.PersonShare).ShouldBe((Money.Yuan(800 + 336 + 1_680), Money.Yuan(200 + 84 + 420)));
        DuesRow dues = (await Rows(DuesRow.Table, people[1])).ShouldHaveSingleItem();
        (dues.Period, dues.Base, dues.State, dues.Employer).ShouldBe(("2026-11", Money.Yuan(4_200), "owed", Employer));
        CoverageRow covered = (await Coverages(people[0])).ShouldHaveSingleItem();
        (covered.From, covered.To, covered.Scheme, covered.Employer).ShouldBe(("2026-11-01", "9999-12-31", "employee", Employer));
    }

    [Fact]
    public async Task The_same_roll_twice_doubles_nothing_and_one_only_looked_at_leaves_nothing()
    {
        string person = await Person();

        (await Roll(november, false, (person, 8_000))).Count(RollChange.Joined).ShouldBe(1);
        (await Rows(DuesRow.Table, person)).ShouldBeEmpty();
        await Roll(november, (person, 8_000));
        await Roll(november, (person, 8_000));

        (await Rows(DuesRow.Table, person)).Count.ShouldBe(1);
        (await Rows(CoverageRow.Table, person)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_roll_tells_changed_bases_and_who_is_missing_leaves_with_the_month_before()
    {
        string[] people = [await Person(), await Person(), await Person()];
        await Roll(november, (people[0], 8_000), (people[1], 8_000), (people[2], 8_000));
        clock.Day = new(2026, 12, 5);

        EmployerRoll roll = await Roll(november.Next, (people[0], 8_000), (people[1], 9_000));

        roll.Lines.Select(line => (line.PersonId, line.Change)).ShouldBe([(people[0], RollChange.Same), (people[1], RollChange.Changed), (people[2], RollChange.Left)]);
        (await Coverages(people[2])).Single().To.ShouldBe("2026-11-30");
        (await Coverages(people[0])).Single().To.ShouldBe("9999-12-31");
    }

    [Fact]
    public async Task Who_leaves_in_the_month_is_still_paid_for_and_covered_to_its_end()
    {
        string person = await Person();

        EmployerRoll roll = await Take($"人员编号,缴费工资,离职日期\n{person},8000,2026-11-20\n", november, true);

        roll.Lines.Single().Change.ShouldBe(RollChange.Left);
        (await Rows(DuesRow.Table, person)).Single().State.ShouldBe("owed");
        (await Coverages(person)).Single().To.ShouldBe("2026-11-30");
    }

    [Fact]
    public async Task Bad_rows_come_back_with_the_reason_and_nobody_leaves_while_there_are_any()
    {
        string[] people = [await Person(), await Person(), await Person()];
        await Roll(november, (people[0], 8_000), (people[1], 8_000));
        clock.Day = new(2026, 12, 5);

        EmployerRoll roll = await Take($"人员编号,证件号码,单位编号,费款所属期,缴费工资\n{people[0]},,,,8000\n,NOBODY,,,8000\n{people[2]},,DW999,2026-11,8000\n", november.Next, true);

        roll.Table.RejectedRows.Select(row => string.Join(' ', row.Faults.Select(fault => fault.Code))).ShouldBe(["unknown-person", "other-employer other-month"]);
        roll.LeaversWait.ShouldBeTrue();
        (await Coverages(people[1])).Single().To.ShouldBe("9999-12-31");
    }

    [Fact]
    public async Task Nobody_is_insured_by_two_employers_for_a_month_until_the_first_reports_the_leaver()
    {
        string person = await Person();
        await Roll(november, (person, 8_000));
        EmployerOffice other = new(agency.Desk, kunming, "DW002", "test");

        EmployerRoll refused = await Take($"人员编号,缴费工资\n{person},8000\n", november, true, other);
        refused.Table.RejectedRows.Single().Faults.Single().Code.ShouldBe("declared-elsewhere");
        EmployerRoll later = await Take($"人员编号,缴费工资\n{person},8000\n", november.Next, true, other);
        later.Table.RejectedRows.Single().Faults.Single().Code.ShouldBe("employed-elsewhere");

        await Take("人员编号,缴费工资\n", november.Next, true);
        (await Take($"人员编号,缴费工资\n{person},8000\n", november.Next, true, other)).Table.IsClean.ShouldBeTrue();
        (await Coverages(person)).Select(row => (row.Employer, row.From, row.To)).ShouldBe([(Employer, "2026-11-01", "2026-11-30"), ("DW002", "2026-12-01", "9999-12-31")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_joiner_who_is_insured_as_a_resident_stops_being_one_the_day_before_and_it_is_told()
    {
        string person = await Person();
        await Keep(person, "r-2026", PersonGroup.Adult, new(new(2026, 1, 1), new(2026, 12, 31)), "");

        (await Roll(november, false, (person, 8_000))).Lines.Single().ResidentGivesWay.ShouldBeTrue();
        EmployerRoll roll = await Roll(november, (person, 8_000));

        roll.Lines.Single().ResidentGivesWay.ShouldBeTrue();
        (await Coverages(person)).Select(row => (row.Scheme, row.From, row.To)).ShouldBe([("resident", "2026-01-01", "2026-10-31"), ("employee", "2026-11-01", "9999-12-31")], ignoreOrder: true);
    }

    [Fact]
    public async Task Paying_credits_the_account_and_books_both_funds_and_the_same_receipt_again_nothing()
    {
        string[] people = [await Person(), await Person()];
        await Roll(november, (people[0], 10_000), (people[1], 8_000));

        (await Pay(november, 1_799)).Faults.Single().Code.ShouldBe("amount-differs");
        EmployerMonth paid = (await Pay(november, 1_800)).Value!;
        (await Pay(november, 1_800)).Value.ShouldBeEquivalentTo(paid);

        (paid.Owed, paid.Paid, paid.People).ShouldBe((Money.Zero, Money.Yuan(1_800), 2));
        (await Rows(AccountRow.Table, people[0])).ShouldHaveSingleItem().Balance.ShouldBe(Money.Yuan(200));
        PostingRow[] postings = [.. (await agency.Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table), never)).Where(row => row.Document == "E-1")];
        postings.GroupBy(row => row.Fund).ToDictionary(fund => fund.Key, fund => (fund.Sum(row => row.Debit.Fen), fund.Sum(row => row.Credit.Fen)))
            .ShouldBe(new Dictionary<string, (long, long)> { ["employee-pooled"] = (144_000, 144_000), ["employee-accounts"] = (36_000, 36_000) }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_month_paid_by_mistake_is_given_back_with_its_days_the_accounts_credit_and_both_funds_income()
    {
        string person = await Person();
        await Roll(november, (person, 10_000));
        await Pay(november, 1_000);
        string dues = (await Rows(DuesRow.Table, person))[^1].DuesId;

        (await Refund(person, dues, RefundReason.Withdrawn)).Faults.ShouldHaveSingleItem().Code.ShouldBe("benefits-begun");
        (await Refund(person, dues, RefundReason.Mistake)).Value!.State.ShouldBe("refunded");

        (await Coverages(person)).Where(row => row.State == "normal").ShouldHaveSingleItem().From.ShouldBe("2026-12-01");
        (await Rows(AccountRow.Table, person)).MaxBy(row => row.Seq)!.Balance.ShouldBe(Money.Zero);
        PostingRow[] postings = [.. (await agency.Desk.Reader.Read(new RecordQuery<PostingRow>(PostingRow.Table), never)).Where(row => row.Document == "E-1")];
        postings.GroupBy(row => (row.Fund, row.Account)).ShouldAllBe(account => account.Sum(row => row.Debit.Fen - row.Credit.Fen) == 0);
        (await Refund(person, dues, RefundReason.Mistake)).Faults.ShouldHaveSingleItem().Code.ShouldBe("not-paid");
        (await Roll(november, (person, 10_000))).Count(RollChange.Joined).ShouldBe(1);
    }

    [Fact]
    public async Task Of_months_paid_ahead_the_last_is_given_back_before_it_begins_and_the_others_stay()
    {
        string person = await Person();
        _ = (await Declare(person, DuesPayer.Flexible, 3)).Value!;
        DuesRow[] paid = (await PayMonths(person, await Rows(DuesRow.Table, person), "F-1")).Value!;

        (await Refund(person, paid[^1].DuesId, RefundReason.Withdrawn)).Value!.Period.ShouldBe("2027-01");

        CoverageRow covered = (await Coverages(person)).ShouldHaveSingleItem();
        (covered.From, covered.To, covered.State).ShouldBe(("2026-11-01", "2026-12-31", "normal"));
    }

    [Theory]
    [InlineData("2027-01-20", "2026-12-01")] // within three months no day is lost
    [InlineData("2027-04-10", "2027-04-10")]
    public async Task Unpaid_months_let_coverage_rest_and_paying_restores_it(string paidOn, string from)
    {
        string person = await Person();
        await Roll(november, (person, 10_000));
        ArrearsOffice office = new(agency.Desk, kunming, Employer, "test");

        (await office.Review(new(2026, 11, 30), null, never)).Suspended.ShouldBeEmpty();
        clock.Day = new(2026, 12, 3);
        (await office.Review(clock.Day, null, never)).Suspended.ShouldBe([(person, new DateOnly(2026, 12, 1))]);
        (await office.Review(clock.Day, null, never)).Suspended.ShouldBeEmpty();
        (await Coverages(person)).Select(row => (row.From, row.To, row.State)).ShouldBe([("2026-11-01", "2026-11-30", "normal"), ("2026-12-01", "9999-12-31", "suspended")], ignoreOrder: true);

        clock.Day = DateOnly.Parse(paidOn, CultureInfo.InvariantCulture);
        (await Pay(november, 1_000)).IsRefused.ShouldBeFalse();

        (await Coverages(person)).Where(row => row.State == "normal").MaxBy(row => row.From)!.From.ShouldBe(from);
        (await Coverages(person)).Where(row => row.State == "normal").MaxBy(row => row.From)!.To.ShouldBe("9999-12-31");
    }

    [Fact]
    public async Task A_regions_arrears_are_told_by_employer_and_reviewed_at_once_whoever_paid_is_left_alone()
    {
        string[] owing = [await Person(), await Person()];
        string other = await Person(), paid = await Person();
        await Roll(november, (owing[0], 10_000), (owing[1], 10_000));
        await Take(Table((other, 10_000)), november, true, new(agency.Desk, kunming, "DW002", "test"));
        await Take(Table((paid, 10_000)), november, true, new(agency.Desk, kunming, "DW003", "test"));
        (await new EmployerOffice(agency.Desk, kunming, "DW003", "test").Pay(november, Money.Yuan(1_000), clock.Day, "T-3", never)).IsRefused.ShouldBeFalse();
        ArrearsOffice office = new(agency.Desk, kunming, null, "test");
        clock.Day = new(2026, 12, 3);

        IReadOnlyList<EmployerArrears> arrears = await office.List(clock.Day, never);
        ArrearsReport report = await office.Review(clock.Day, null, never);

        arrears.Select(each => (each.Employer, each.Persons, each.Owed, each.RestsFrom?.Value)).ShouldBe([("DW001", 2, Money.Yuan(2_000), new DateOnly(2026, 12, 1)), ("DW002", 1, Money.Yuan(1_000), new DateOnly(2026, 12, 1))]);
        report.Looked.ShouldBe(3);
        report.Suspended.Select(each => each.Person).ShouldBe([.. owing, other], ignoreOrder: true);
        (await office.Review(clock.Day, null, never)).Suspended.ShouldBeEmpty();
        (await Coverages(paid)).ShouldHaveSingleItem().State.ShouldBe("normal");
    }

    [Fact]
    public async Task A_flexible_worker_pays_three_months_at_once_and_is_covered_for_them()
    {
        string person = await Person();
        MonthDeclared declared = (await Declare(person, DuesPayer.Flexible, 3)).Value!;
        (await Coverages(person)).ShouldBeEmpty();

        Outcome<DuesRow[]> paid = await PayMonths(person, declared.Dues, "F-1");
        (await PayMonths(person, declared.Dues, "F-1")).IsRefused.ShouldBeFalse();
        (await PayMonths(person, declared.Dues, "F-2")).Faults.Select(fault => fault.Code).Distinct().ShouldBe(["paid-before"]);

        paid.Value!.Select(row => (row.Period, row.PersonShare, row.EmployerShare)).ShouldBe([("2026-11", Money.Yuan(640), Money.Zero), ("2026-12", Money.Yuan(640), Money.Zero), ("2027-01", Money.Yuan(640), Money.Zero)]);
        CoverageRow covered = (await Coverages(person)).ShouldHaveSingleItem();
        (covered.From, covered.To).ShouldBe(("2026-11-01", "2027-01-31"));
        (await Rows(AccountRow.Table, person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_unemployment_fund_pays_for_who_draws_benefit()
    {
        string person = await Person();

        MonthDeclared declared = (await Declare(person, DuesPayer.Unemployed, 1)).Value!;

        DuesRow dues = declared.Dues.Single();
        (dues.PersonShare, dues.EmployerShare, dues.UnemploymentShare).ShouldBe((Money.Zero, Money.Zero, Money.Yuan(420)));
        (await Coverages(person)).Single().To.ShouldBe("2026-11-30");
    }

    [Fact]
    public async Task Who_lacks_months_for_retirement_is_told_how_many_and_what_they_cost_and_is_covered_once_paid()
    {
        string person = await Person();
        await Keep(person, "e", PersonGroup.Active, new(new(2002, 12, 1), DateOnly.MaxValue), "");

        Fault missing = (await Retire(person, false)).Faults.Single();
        Retiring asked = (await Retire(person, true)).Value!;

        missing.Code.ShouldBe("months-missing");
        missing.Message.Zh.ShouldContain("还差 12 个月");
        (asked.Notice!.Years, asked.Notice.Collected).ShouldBe((12, Money.Yuan(336 * 12)));
        (await PayMonths(person, [asked.Notice], "O-1")).IsRefused.ShouldBeFalse();
        (await Retire(person, false)).Value!.Notice.ShouldBeNull();
        (await Coverages(person)).Select(row => (row.Group, row.From, row.To)).ShouldBe([("active", "2002-12-01", "2026-11-30"), ("retired", "2026-12-01", "9999-12-31")], ignoreOrder: true);
    }

    private async Task<string> Person()
    {
        PersonId id = PersonId.New();
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.Passport, $"TEST{++persons:D5}", out _)!;
        (await agency.Desk.Lanes.Do(new KeepPerson(new(id, identity, "例", Sex.Female, new(1980, 5, 1), ""), agency.Cipher, "test"))).IsRefused.ShouldBeFalse();
        return id.Text;
    }

    private async Task Keep(string person, string id, PersonGroup group, DateSpan days, string employer)
    {
        _ = PersonId.TryParse(person, out PersonId? who);
        CoverageSpan span = new(who!, kunming, group, AssistanceCategory.None, Supplement.None, false, days, employer, CoverageStatus.Normal, Money.Zero);
        (await agency.Desk.Lanes.Do(new KeepCoverage(span, id, "test"))).IsRefused.ShouldBeFalse();
    }

    private Task<EmployerRoll> Roll(AccountingMonth month, params (string Person, int Wage)[] rows) => Roll(month, true, rows);

    private Task<EmployerRoll> Roll(AccountingMonth month, bool book, params (string Person, int Wage)[] rows) => Take(Table(rows), month, book);

    private static string Table(params (string Person, int Wage)[] rows) => $"人员编号,缴费工资\n{string.Join('\n', rows.Select(row => $"{row.Person},{row.Wage}"))}\n";

    private async Task<EmployerRoll> Take(string table, AccountingMonth month, bool book, EmployerOffice? office = null) =>
        (await (office ?? new(agency.Desk, kunming, Employer, "test")).Roll("r.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(table)), month, book, clock.Day, agency.Cipher, never)).Value!;

    private Task<Outcome<EmployerMonth>> Pay(AccountingMonth month, int yuan) => new EmployerOffice(agency.Desk, kunming, Employer, "test").Pay(month, Money.Yuan(yuan), clock.Day, "E-1", never);

    private async Task<Outcome<MonthDeclared>> Declare(string person, DuesPayer payer, int months) =>
        Plain(await agency.Desk.Lanes.Do(new DeclareMonth(agency.Desk, new(person, kunming, november, months, payer, null, Money.Yuan(8_000), clock.Day), "test")));

    private async Task<Outcome<DuesRow[]>> PayMonths(string person, IReadOnlyList<DuesRow> dues, string receipt) =>
        Plain(await agency.Desk.Lanes.Do(new PayMonths(agency.Desk, person, [.. dues.Select(row => row.DuesId)], dues.Aggregate(Money.Zero, (sum, row) => sum + row.Collected), clock.Day, receipt, "test")));

    private async Task<Outcome<DuesRow>> Refund(string person, string dues, RefundReason reason) => Plain(await agency.Desk.Lanes.Do(new RefundDues(agency.Desk, person, dues, reason, clock.Day, "test")));

    private async Task<Outcome<Retiring>> Retire(string person, bool oneOff) => Plain(await agency.Desk.Lanes.Do(new RetireEmployee(agency.Desk, person, kunming, clock.Day, oneOff, "test")));

    private async Task<IReadOnlyList<CoverageRow>> Coverages(string person) =>
        await agency.Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), never);

    private async Task<IReadOnlyList<T>> Rows<T>(RecordTable<T> table, string person)
        where T : IRecord => await agency.Desk.Reader.Read(new RecordQuery<T>(table).In(Partitions.Of(person)).Where("person_id", person), never);

    private static Outcome<T> Plain<T>(Outcome<Done<T>> outcome) => new(outcome.Value is { } done ? done.Value : default, outcome.Faults);
}

public sealed class SqliteEmployerTests() : EmployerSuite(() => new SqliteTestStore());

public sealed class PostgresEmployerTests() : EmployerSuite(() => new PostgresTestStore());
