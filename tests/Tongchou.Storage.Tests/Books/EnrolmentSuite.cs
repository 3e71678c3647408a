using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.Places;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Enrolling, paying and asking through the books, on every store.</summary>
public abstract class EnrolmentSuite(Func<TestStore> make) : IAsyncLifetime
{
    private static readonly CancellationToken never = CancellationToken.None;
    private static readonly RegionCode kunming = new(530100);

    private readonly TestClock clock = new(new(2026, 1, 10));
    private TestStore store = null!;
    private TestAgency agency = null!;
    private int persons;

    public async ValueTask InitializeAsync()
    {
        store = make();
        agency = await TestAgency.WithDemonstration(store, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await agency.DisposeAsync();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Enrolling_asks_for_dues_and_paying_them_insures_and_books()
    {
        string person = await Person();
        clock.Day = new(2026, 10, 8);

        DuesRow owed = (await Enrol(person, 2027)).Value!;
        DuesRow paid = (await Pay(person, owed)).Value!;

        (owed.State, owed.PersonShare, owed.Subsidy).ShouldBe(("owed", Money.Yuan(400), Money.Yuan(724)));
        (paid.State, paid.PaidOn).ShouldBe(("paid", "2026-10-08"));
        CoverageRow covered = (await Coverages(person)).ShouldHaveSingleItem();
        (covered.From, covered.To, covered.State).ShouldBe(("2027-01-01", "2027-12-31", "normal"));
        PostingRow[] postings = [.. (await Rows(PostingRow.Table, person)).Where(row => row.Document == paid.Receipt)];
        postings.Select(row => (row.Fund, row.Debit, row.Credit)).ShouldBe([("resident", Money.Yuan(400), Money.Zero), ("resident", Money.Zero, Money.Yuan(400))]);
    }

    [Fact]
    public async Task The_same_receipt_again_changes_nothing_and_another_one_is_refused()
    {
        string person = await Person();
        DuesRow owed = (await Enrol(person, 2026)).Value!;
        DuesRow paid = (await Pay(person, owed)).Value!;

        (await Pay(person, owed)).Value.ShouldBe(paid);
        (await Pay(person, owed, receipt: "T-2")).Faults.ShouldHaveSingleItem().Code.ShouldBe("paid-before");
        (await Enrol(person, 2026)).Faults.ShouldHaveSingleItem().Code.ShouldBe("enrolled-before");
        (await Enrol(person, 2026, new RegionCode(510100))).Faults.ShouldHaveSingleItem().Code.ShouldBe("double-enrolment");
        (await Rows(PostingRow.Table, person)).Count(row => row.Document == paid.Receipt).ShouldBe(2);
    }

    [Fact]
    public async Task A_household_is_enrolled_member_by_member_who_can_not_be_stays_and_the_same_request_changes_nothing()
    {
        string[] members = [await Person(), await Person(), await Person()];
        foreach (string member in members)
        {
            await Fact(member, FactKind.Household, "HU-7", new(2020, 1, 1));
        }

        clock.Day = new(2026, 10, 8);
        await Enrol(members[1], 2027, new RegionCode(510100));
        HouseholdOffice office = new(agency.Desk, kunming, new(2027), "clerk");
        IReadOnlyList<string> found = await HouseholdOffice.MembersWith(agency.Desk, members[0], never);
        MemberOrder[] orders = [.. found.Select(MemberOrder.Plain)];

        HouseholdStanding looked = await office.Look(orders, never);
        int before = (await Rows(DuesRow.Table, members[0])).Count;
        HouseholdStanding first = await office.Enrol(orders, "R-1", never);
        HouseholdStanding again = await office.Enrol(orders, "R-1", never);
        HouseholdStanding later = await office.Enrol(orders, null, never);

        found.Order().ShouldBe(members.Order());
        (looked.Count(MemberState.Ready), looked.Count(MemberState.Barred), looked.Owed, before).ShouldBe((2, 1, Money.Yuan(800), 0));
        first.Members.Single(member => member.PersonId == members[1]).Faults.ShouldHaveSingleItem().Code.ShouldBe("double-enrolment");
        (first.Count(MemberState.Enrolled), first.Owed, first.Members.Count(member => member.IsNew)).ShouldBe((2, Money.Yuan(800), 2));
        again.Members.Select(member => (member.PersonId, member.State, member.IsNew, member.Dues)).ShouldBe(first.Members.Select(member => (member.PersonId, member.State, member.IsNew, member.Dues)));
        (later.Count(MemberState.Enrolled), later.Members.Count(member => member.IsNew)).ShouldBe((2, 0));
        (await Rows(DuesRow.Table, members[0])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_destitute_person_owes_nothing_and_is_insured_at_once_at_the_assistance_funds_cost()
    {
        string person = await Person();
        await Fact(person, FactKind.Category, "destitute", new(2024, 1, 1));
        clock.Day = new(2026, 11, 1);

        DuesRow paid = (await Enrol(person, 2027)).Value!;

        (paid.State, paid.AssistanceShare, paid.PersonShare).ShouldBe(("paid", Money.Yuan(400), Money.Zero));
        (await Coverages(person)).ShouldHaveSingleItem().Assistance.ShouldBe("destitute");
        (await Rows(PostingRow.Table, person)).GroupBy(row => row.Fund).ToDictionary(fund => fund.Key, fund => fund.Sum(row => row.Debit.Fen)).ShouldBe(new Dictionary<string, long> { ["resident"] = 40_000, ["assistance"] = 40_000 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(1, 3, "2028-04-01")] // the official explainer of a Yunnan prefecture: one missed year, benefits from 1 April
    [InlineData(2, 4, "2028-05-01")]
    [InlineData(3, 5, "2028-06-01")]
    public async Task Who_missed_years_waits_as_the_law_says_when_they_enrol_pay_and_ask(int missed, int months, string from)
    {
        string person = await Person();
        await Carry(person, [.. Enumerable.Range(2020, 8 - missed)]);
        clock.Day = new(2027, 10, 1);

        await Pay(person, (await Enrol(person, 2028)).Value!);

        StoredEntitlement asked = await Ask(person, 2028);
        asked.Account.Wait!.Wait.TotalMonths.ShouldBe(months);
        Days.Text(asked.Account.Entitlement.Covered.From).ShouldBe(from);
        (await Coverages(person)).ShouldHaveSingleItem().From.ShouldBe(from);
    }

    [Fact]
    public async Task Two_missed_years_one_of_them_repaired_wait_three_months()
    {
        string person = await Person();
        await Carry(person, 2024, 2025);
        clock.Day = new(2027, 10, 1);
        await Pay(person, (await Enrol(person, 2028)).Value!);

        DuesRow repair = (await Repair(person, 2028, 1)).Value!;
        (await Coverages(person)).Single().From.ShouldBe("2028-05-01");
        await Pay(person, repair, receipt: "R-1");

        repair.PersonShare.ShouldBe(Money.Yuan(400));
        (await Coverages(person)).Single().From.ShouldBe("2028-04-01");
        (await Ask(person, 2028)).Account.Entitlement.Covered.From.ShouldBe(new DateOnly(2028, 4, 1));
    }

    [Fact]
    public async Task With_four_missed_years_repair_has_no_effect_and_no_notice_is_made()
    {
        string person = await Person();
        await Carry(person, 2024, 2025);
        clock.Day = new(2029, 10, 1);
        await Enrol(person, 2030);

        Fault fault = (await Repair(person, 2030, 3)).Faults.ShouldHaveSingleItem();

        fault.Code.ShouldBe("repair-in-vain");
        fault.Message.Zh.ShouldContain("YN2024 六");
        (await Rows(DuesRow.Table, person)).ShouldNotContain(row => row.Kind == "repair");
    }

    [Fact]
    public async Task Years_in_a_row_raise_the_ceiling_that_bills_are_settled_by()
    {
        string person = await Person();
        await Carry(person, [.. Enumerable.Range(2025, 5)]);
        clock.Day = new(2029, 10, 1);

        await Pay(person, (await Enrol(person, 2030)).Value!);

        Money change = (await Coverages(person)).Single().CapChange;
        change.ShouldBe((await Ask(person, 2030)).Account.Entitlement.CapAdjustment!.Value.Value);
        change.ShouldBe(Money.Yuan(4_000) * 2 + Money.Yuan(4_000) * 5); // two years beyond the fourth, and five without a claim
    }

    [Fact]
    public async Task Somebody_taken_over_as_insured_without_end_loses_no_day_when_the_first_dues_are_paid()
    {
        CoverageRow taken = (await agency.Coverages()).First(row => row.Region == kunming.ToString() && row.Scheme == "resident" && row.To == "9999-12-31");
        clock.Day = new(2026, 10, 8);

        await Pay(taken.PersonId, (await Enrol(taken.PersonId, 2027)).Value!);

        (await Coverages(taken.PersonId)).Select(row => (row.From, row.To)).ShouldBe([(taken.From, "2026-12-31"), ("2027-01-01", "2027-12-31")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_years_run_asks_everybody_once_however_often_it_is_started()
    {
        DuesOffice office = new(agency.Desk, "test");
        clock.Day = new(2026, 10, 8);
        int residents = (await agency.Coverages()).Count(row => row is { Scheme: "resident", State: "normal" } && row.Region == kunming.ToString() && string.CompareOrdinal(row.To, "2026-12-31") >= 0);

        DuesRunReport first = await office.Run(kunming, new(2027), clock.Day, null, never);
        DuesRunReport second = await office.Run(kunming, new(2027), clock.Day, null, never);

        (first.Issued + first.Refused.Values.Sum(), first.Before).ShouldBe((residents, 0));
        (second.Issued, second.Before).ShouldBe((0, first.Issued));
        first.Issued.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Receipts_are_taken_once_what_does_not_fit_comes_back_with_its_reason_and_what_they_lack_is_told()
    {
        clock.Day = new(2026, 10, 8);
        string[] persons = [await Person(), await Person(), await Person(), await Person()];
        foreach (string person in persons)
        {
            await Enrol(person, 2027);
        }

        await Pay(persons[3], (await Rows(DuesRow.Table, persons[3])).Single(), receipt: "T-elsewhere");
        string table = $"""
            人员编号,证件号码,参保区划,待遇年度,实缴金额,缴费日期,税票号码
            {persons[0]},,530100,2027,400,2026-10-08,T-1
            {persons[1]},,530100,2027,399,2026-10-08,T-2
            {persons[2]},,530100,2026,400,2026-10-08,T-3
            ,NOBODY,530100,2027,400,2026-10-08,T-4

            """;
        DuesOffice office = new(agency.Desk, "test");

        ReceiptReport first = await office.TakeReceipts("r.csv", Stream(table), agency.Cipher, never);
        ReceiptReport again = await office.TakeReceipts("r.csv", Stream(table), agency.Cipher, never);

        (first.Taken, first.TakenAmount, first.Again).ShouldBe((1, Money.Yuan(400), 0));
        first.Table.RejectedRows.Select(row => (row.Row, row.Faults[0].Code)).ShouldBe([(3, "amount-differs"), (4, "unknown-dues"), (5, "unknown-person")]);
        first.Missing.ShouldHaveSingleItem().Receipt.ShouldBe("T-elsewhere");
        (again.Taken, again.Again, again.AgainAmount).ShouldBe((0, 1, Money.Yuan(400)));
    }

    [Fact]
    public async Task The_claims_on_all_governments_are_the_subsidy_of_everybody_who_paid_to_the_fen()
    {
        clock.Day = new(2026, 10, 8);
        DuesOffice office = new(agency.Desk, "test");
        Money asked = Money.Zero;
        for (int people = 1; people <= 3; people++)
        {
            string person = await Person();
            await Pay(person, (await Enrol(person, 2027)).Value!, receipt: $"T-{people}");
            long counted = await office.Subsidised(kunming, new(2027), never);
            counted.ShouldBe(people);
            IReadOnlyList<SubsidyClaimRow> claims = Plain(await agency.Desk.Lanes.Do(new ClaimSubsidy(agency.Desk, kunming, new(2027), counted, clock.Day, "test"))).Value!;
            asked = claims.Aggregate(asked, (sum, claim) => sum + claim.Amount);
            asked.ShouldBe(Money.Yuan(724) * people);
            Plain(await agency.Desk.Lanes.Do(new ClaimSubsidy(agency.Desk, kunming, new(2027), counted, clock.Day, "test"))).Value!.ShouldBeEmpty();

            SubsidyClaimRow centre = claims.Single(claim => claim.Government == "centre");
            Plain(await agency.Desk.Lanes.Do(new ReceiveSubsidy(agency.Desk, kunming, new(2027), centre.ClaimId, clock.Day, $"B-{people}", "test"))).Value!.State.ShouldBe("received");
            Plain(await agency.Desk.Lanes.Do(new ReceiveSubsidy(agency.Desk, kunming, new(2027), centre.ClaimId, clock.Day, "B-other", "test"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("received-before");
        }
    }

    [Fact]
    public async Task Dues_are_given_back_before_benefits_begin_and_not_after()
    {
        string person = await Person();
        clock.Day = new(2026, 11, 1);
        DuesRow paid = (await Pay(person, (await Enrol(person, 2027)).Value!)).Value!;

        (await Refund(person, paid, RefundReason.Withdrawn, new(2027, 1, 1))).Faults.ShouldHaveSingleItem().Code.ShouldBe("benefits-begun");
        DuesRow refunded = (await Refund(person, paid, RefundReason.Withdrawn, new(2026, 12, 1))).Value!;

        refunded.State.ShouldBe("refunded");
        (await Coverages(person)).Single().State.ShouldBe("ended");
        (await Rows(PostingRow.Table, person)).Sum(row => row.Debit.Fen).ShouldBe(0);
        (await Pay(person, (await Enrol(person, 2027)).Value!, receipt: "T-9")).Value!.State.ShouldBe("paid");
        (await Coverages(person)).Single().State.ShouldBe("normal");
    }

    [Fact]
    public async Task Before_the_window_opens_after_the_year_and_for_the_departed_nobody_is_enrolled_and_all_reasons_are_named()
    {
        string person = await Person();
        clock.Day = new(2026, 8, 31);
        (await Enrol(person, 2027)).Faults.ShouldHaveSingleItem().Code.ShouldBe("window-not-open");
        (await Enrol(person, 2025)).Faults.ShouldHaveSingleItem().Code.ShouldBe("year-over");

        (await agency.Desk.Lanes.Do(new LeavePerson(person, new(DepartureKind.Deceased, new(2026, 8, 1)), "test", "test"))).IsRefused.ShouldBeFalse();
        (await Enrol(person, 2027)).Faults.Select(fault => fault.Code).ShouldBe(["deceased", "window-not-open"]);
    }

    [Fact]
    public async Task A_stored_file_answers_like_the_pure_rule_for_any_history()
    {
        Random dice = new(4);
        for (int i = 0; i < 25; i++)
        {
            string person = await Person();
            int[] years = [.. Enumerable.Range(2020, 10).Where(_ => dice.Next(3) > 0)];
            await Carry(person, years);
            clock.Day = new(2029, 9 + dice.Next(4), 1 + dice.Next(28));
            await Pay(person, (await Enrol(person, 2030)).Value!);
            DateOnly before = (await Ask(person, 2030)).Account.Entitlement.Covered.From;

            // One more paid year never worsens any right.
            int missing = Enumerable.Range(2020, 10).Except(years).DefaultIfEmpty(2020).First();
            await Carry(person, missing);
            (await Ask(person, 2030)).Account.Entitlement.Covered.From.ShouldBeLessThanOrEqualTo(before);
        }
    }

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<string> Person(DateOnly? born = null)
    {
        PersonId id = PersonId.New();
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.Passport, $"TEST{++persons:D5}", out _)!;
        (await agency.Desk.Lanes.Do(new KeepPerson(new(id, identity, "例", Sex.Female, born ?? new(1980, 5, 1), ""), agency.Cipher, "test"))).IsRefused.ShouldBeFalse();
        return id.Text;
    }

    private async Task Fact(string person, FactKind kind, string code, DateOnly from)
    {
        PersonFact fact = new(kind, code, new(from, DateOnly.MaxValue), "", "test");
        (await agency.Desk.Lanes.Do(new KeepFiling(person, Words<FactKind>.Code(kind), code, fact.Days, fact.Document, "test"))).IsRefused.ShouldBeFalse();
    }

    private async Task Carry(string person, params int[] years) =>
        (await agency.Desk.Lanes.Do(new CarryOver(person, [.. years.Select(year => new CarriedYear(new(year), new(year - 1, 10, 1), kunming, "test"))], "test"))).IsRefused.ShouldBeFalse();

    [Fact]
    public async Task A_pupil_is_better_enrolled_where_they_live_and_a_student_where_they_study_which_only_a_region_may_require()
    {
        clock.Day = new(2026, 10, 8);
        string pupil = await Person(new(2015, 5, 6)), student = await Person(new(2006, 5, 6));
        await Note(pupil, FactKind.UsualResidence, "530802001001");

        (await Advice(pupil, "")).ShouldNotBeNull().Code.ShouldBe("lives-elsewhere");
        (await Advice(pupil, ""))!.Message.Zh.ShouldContain("YN2024 一");
        (await Advice(student, "")).ShouldNotBeNull().Code.ShouldBe("school-unknown");
        (await Advice(student, "S-1")).ShouldBeNull();
        await Note(student, FactKind.School, "S-2");
        (await Advice(student, "")).ShouldBeNull();
        Outcome<DuesRow> enrolled = Plain(await agency.Desk.Lanes.Do(new EnrolResident(agency.Desk, Order(student, ""), "test")));
        enrolled.Value!.Employer.ShouldBe("S-2");
        Plain(await agency.Desk.Lanes.Do(new EnrolResident(agency.Desk, Order(pupil, ""), "test"))).IsRefused.ShouldBeFalse();

        EnrolmentTerms law = agency.Desk.Law.Enrolment(kunming, new(2027));
        EnrolmentTerms strict = law with { Places = new(law.Places!.Pupils!.Value with { Value = PlaceRule.Required }, null) };
        ResidentFile file = (await ResidentFile.Read(agency.Desk.Reader, pupil, never))!;
        PlaceAdvice.Of(strict, file, Order(pupil, "")).ShouldNotBeNull().IsRefusal.ShouldBeTrue();
        PlaceAdvice.Of(law, file, Order(pupil, "") with { Group = PersonGroup.Adult }).ShouldBeNull();
        await Note(pupil, FactKind.UsualResidence, "530102001001");
        (await Advice(pupil, "")).ShouldBeNull();
    }

    private Task<Fault?> Advice(string person, string school) => PlaceAdvice.For(agency.Desk, Order(person, school), never);

    private EnrolOrder Order(string person, string school) => new(person, kunming, new(2027), PersonGroup.Student, null, school, Money.Zero, Money.Zero, clock.Day);

    private async Task Note(string person, FactKind kind, string code) =>
        (await agency.Desk.Lanes.Do(new NoteFact(agency.Desk, person, kunming, new(kind, code, DateSpan.Since(clock.Day), "", "本人申报"), "test"))).Faults.ShouldBeEmpty();

    private async Task<Outcome<DuesRow>> Enrol(string person, int year, RegionCode? region = null) =>
        Plain(await agency.Desk.Lanes.Do(new EnrolResident(agency.Desk, new(person, region ?? kunming, new(year), PersonGroup.Adult, null, "", Money.Zero, Money.Zero, clock.Day), "test")));

    private async Task<Outcome<DuesRow>> Pay(string person, DuesRow dues, string receipt = "T-1") =>
        Plain(await agency.Desk.Lanes.Do(new PayDues(agency.Desk, person, dues.DuesId, dues.Collected, clock.Day, receipt, "test")));

    private async Task<Outcome<DuesRow>> Repair(string person, int year, int years) =>
        Plain(await agency.Desk.Lanes.Do(new EnterRepair(agency.Desk, person, kunming, new(year), years, clock.Day, "test")));

    private async Task<Outcome<DuesRow>> Refund(string person, DuesRow dues, RefundReason reason, DateOnly day) =>
        Plain(await agency.Desk.Lanes.Do(new RefundDues(agency.Desk, person, dues.DuesId, reason, day, "test")));

    private async Task<StoredEntitlement> Ask(string person, int year) => (await AskEntitlement.Ask(agency.Desk, person, kunming, new(year), clock.Day, never)).Value!;

    private async Task<IReadOnlyList<CoverageRow>> Coverages(string person) =>
        await agency.Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), never);

    private async Task<IReadOnlyList<T>> Rows<T>(RecordTable<T> table, string person)
        where T : IRecord
    {
        RecordQuery<T> all = new RecordQuery<T>(table).In(Partitions.Of(person));
        return await agency.Desk.Reader.Read(table.ColumnNames.Contains("person_id") ? all.Where("person_id", person) : all, never);
    }

    private static Outcome<T> Plain<T>(Outcome<Done<T>> outcome) => new(outcome.Value is { } done ? done.Value : default, outcome.Faults);
}

public sealed class SqliteEnrolmentTests() : EnrolmentSuite(() => new SqliteTestStore());

public sealed class PostgresEnrolmentTests() : EnrolmentSuite(() => new PostgresTestStore());
