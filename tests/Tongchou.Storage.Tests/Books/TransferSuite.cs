using System.Text;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Transfers;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Going from region to region and from scheme to scheme, on every store.</summary>
public abstract class TransferSuite(Func<TestStore> make) : IAsyncLifetime
{
    private static readonly CancellationToken never = CancellationToken.None;
    private static readonly RegionCode kunming = new(530100);
    private static readonly RegionCode puer = new(530800);

    private readonly TestClock clock = new(new(2028, 6, 1));
    private TestStore store = null!;
    private TestStore farStore = null!;
    private TestAgency agency = null!;
    private TestAgency far = null!;
    private int persons;

    public async ValueTask InitializeAsync()
    {
        (store, farStore) = (make(), make());
        agency = await TestAgency.WithDemonstration(store, clock);
        far = await TestAgency.WithDemonstration(farStore, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await agency.DisposeAsync();
        await far.DisposeAsync();
        store.Dispose();
        farStore.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_employee_goes_to_another_agency_with_months_and_balance_and_the_fund_books_both_halves()
    {
        PersonId person = await Person(agency, far);
        await Employ(person, kunming, new(2020, 3, 1), Money.Yuan(1234));

        TransferCertificate certificate = (await Out(person, new(2028, 5, 31))).Value!;
        Arrival arrival = (await In(far, person, certificate, PersonGroup.Active, new(2028, 6, 1))).Value!;
        TransferOnFile came = (await Receive(person, certificate, Money.Yuan(1234), "B-1")).Value!;

        (certificate.Months, certificate.Scheme, certificate.Balance).ShouldBe((99, "employee", Money.Yuan(1234)));
        (arrival.GapDays, arrival.Coverage!.From, arrival.Coverage.State, arrival.Unbroken).ShouldBe((0, "2028-06-01", "normal", null));
        came.MoneyCame.ShouldBe("B-1");
        (await Rows(agency, AccountRow.Table, person)).Select(row => row.Balance).ShouldBe([Money.Yuan(1234), Money.Zero]);
        (await Rows(far, AccountRow.Table, person)).ShouldHaveSingleItem().Balance.ShouldBe(Money.Yuan(1234));
        (await Rows(agency, PostingRow.Table, person)).Where(row => row.Kind == "transfer").Select(row => (row.Fund, row.Account, row.Debit, row.Credit))
            .ShouldBe([("employee-accounts", "5011", Money.Yuan(1234), Money.Zero), ("employee-accounts", "1003", Money.Zero, Money.Yuan(1234))]);
        (await Rows(far, PostingRow.Table, person)).Select(row => (row.Account, row.Debit, row.Credit)).ShouldBe([("100201", Money.Yuan(1234), Money.Zero), ("4007", Money.Zero, Money.Yuan(1234))]);
        CoverageRow left = (await Coverages(agency, person)).Single();
        (left.To, left.State).ShouldBe(("2028-05-31", "normal"));
        (await Coverages(far, person)).Select(row => (row.Region, row.From, row.To, row.State)).ShouldBe([("530100", "2020-03-01", "2028-05-31", "ended"), ("530800", "2028-06-01", "9999-12-31", "normal")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        PersonId person = await Person(agency, far);
        await Employ(person, kunming, new(2020, 3, 1), Money.Yuan(10));
        TransferCertificate certificate = (await Out(person, new(2028, 5, 31))).Value!;
        await In(far, person, certificate, PersonGroup.Active, new(2028, 6, 1));
        await Receive(person, certificate, Money.Yuan(10), "B-1");
        int rows = await Count(person);

        (await Out(person, new(2028, 5, 31))).Value!.ToJson().ShouldBe(certificate.ToJson());
        Arrival again = (await In(far, person, certificate, PersonGroup.Active, new(2028, 6, 1))).Value!;
        await Receive(person, certificate, Money.Yuan(10), "B-1");

        (again.Coverage!.From, again.Years.Count).ShouldBe(("2028-06-01", 0));
        (await Count(person)).ShouldBe(rows);
        (await Receive(person, certificate, Money.Yuan(10), "B-2")).Faults.ShouldHaveSingleItem().Code.ShouldBe("received-before");
    }

    [Fact]
    public async Task A_changed_certificate_another_persons_and_another_regions_are_refused_all_at_once()
    {
        PersonId person = await Person(agency, far);
        PersonId other = await Person(agency, far);
        await Employ(person, kunming, new(2020, 3, 1), Money.Zero);
        TransferCertificate certificate = (await Out(person, new(2028, 5, 31))).Value!;

        FaultList faults = new();
        TransferCertificate.Read(Encoding.UTF8.GetBytes(certificate.ToIndentedJson().Replace("2020-03-01", "2010-03-01", StringComparison.Ordinal)), faults).ShouldBeNull();
        faults.All.Select(fault => fault.Code).ShouldBe(["months-differ", "wrong-digest"]);
        (await In(far, other, certificate with { ToRegion = "530100" }, PersonGroup.Active, new(2028, 5, 30))).Faults.Select(fault => fault.Code).ShouldBe(["wrong-digest", "other-person", "other-region", "overlap"]);
    }

    [Theory]
    [InlineData("2028-08-31", 91, true)] // three months from 1 June end on 31 August
    [InlineData("2028-09-01", 92, false)]
    public async Task A_gap_of_at_most_three_months_counts_as_unbroken(string from, int days, bool unbroken)
    {
        PersonId person = await Person(agency, far);
        await Employ(person, kunming, new(2020, 3, 1), Money.Zero);
        TransferCertificate certificate = (await Out(person, new(2028, 5, 31))).Value!;

        Arrival arrival = (await In(far, person, certificate, PersonGroup.Active, Days.Read(from))).Value!;

        (arrival.GapDays, arrival.Unbroken).ShouldBe((days, unbroken));
        arrival.Source!.Clause.ToString().ShouldContain("YN2024");
    }

    [Fact]
    public async Task A_resident_who_paid_for_the_year_is_insured_to_its_end_and_pays_no_second_time()
    {
        PersonId person = await Person(agency, far);
        await Carry(person, 2025, 2026, 2027);
        clock.Day = new(2027, 10, 1);
        await PayYear(agency, person, kunming, 2028);
        clock.Day = new(2028, 6, 1);

        TransferCertificate certificate = (await Out(person, new(2028, 5, 31))).Value!;
        Arrival arrival = (await In(far, person, certificate, PersonGroup.Adult, new(2028, 6, 1))).Value!;

        certificate.Years.Select(year => year.Year).ShouldBe([2025, 2026, 2027, 2028]);
        arrival.Years.ShouldBe([2025, 2026, 2027, 2028]);
        (arrival.Coverage!.From, arrival.Coverage.To).ShouldBe(("2028-06-01", "2028-12-31"));
        clock.Day = new(2028, 10, 8);
        await PayYear(far, person, puer, 2029);
        (await Coverages(far, person)).Select(row => (row.From, row.To)).ShouldBe([("2028-06-01", "2028-12-31"), ("2029-01-01", "2029-12-31")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_decision_made_again_does_not_bring_back_days_after_the_transfer()
    {
        PersonId person = await Person(agency);
        clock.Day = new(2027, 10, 1);
        await PayYear(agency, person, kunming, 2028);
        clock.Day = new(2028, 6, 1);
        await Out(person, new(2028, 5, 31));

        (await agency.Desk.Lanes.Do(new ReviewCoverage(agency.Desk, person.Text, new(2028), clock.Day, "test"))).IsRefused.ShouldBeFalse();

        (await Coverages(agency, person)).Single().To.ShouldBe("2028-05-31");
    }

    [Fact]
    public async Task From_one_scheme_to_the_other_and_back_within_a_region_no_day_is_lost_and_none_is_covered_twice()
    {
        PersonId person = await Person(agency);
        clock.Day = new(2027, 10, 1);
        await PayYear(agency, person, kunming, 2028);
        clock.Day = new(2028, 8, 1);

        SchemeMove there = (await Move(person, PersonGroup.Active, new(2028, 3, 1))).Value!;
        SchemeMove back = (await Move(person, PersonGroup.Adult, new(2028, 8, 1))).Value!;

        there.Ended.ShouldHaveSingleItem().To.ShouldBe("2028-02-29");
        (back.Begun!.From, back.Begun.To).ShouldBe(("2028-08-01", "2028-12-31"));
        (await Coverages(agency, person)).Select(row => (row.Scheme, row.From, row.To)).ShouldBe([("resident", "2028-01-01", "2028-02-29"), ("employee", "2028-03-01", "2028-07-31"), ("resident", "2028-08-01", "2028-12-31")], ignoreOrder: true);
        (await Move(person, PersonGroup.Adult, new(2028, 8, 1))).Value!.Begun!.CoverageId.ShouldBe(back.Begun.CoverageId);
    }

    [Fact]
    public async Task Dues_of_a_later_year_are_refunded_before_anybody_leaves()
    {
        PersonId person = await Person(agency);
        clock.Day = new(2027, 10, 1);
        await PayYear(agency, person, kunming, 2028);
        clock.Day = new(2028, 11, 1);
        await PayYear(agency, person, kunming, 2029);

        (await Out(person, new(2028, 12, 31))).Faults.ShouldHaveSingleItem().Code.ShouldBe("paid-ahead");
        (await Out(person, new(2030, 1, 1))).Faults.ShouldHaveSingleItem().Code.ShouldBe("not-insured-here");
    }

    [Fact]
    public async Task Whatever_the_life_before_years_and_months_are_the_same_after_and_nobody_is_covered_twice_on_a_day()
    {
        Random dice = new(23);
        for (int i = 0; i < 15; i++)
        {
            PersonId person = await Person(agency, far);
            await Carry(person, [.. Enumerable.Range(2020, 7).Where(_ => dice.Next(3) > 0)]);
            DateOnly begun = new(2027, 1 + dice.Next(12), 1 + dice.Next(28));
            await Employ(person, kunming, begun, new Money(dice.Next(100_000)));
            DateOnly last = begun.AddDays(dice.Next(500));

            TransferCertificate certificate = (await Out(person, last)).Value!;
            PersonGroup group = dice.Next(2) == 0 ? PersonGroup.Active : PersonGroup.Adult;
            (await In(far, person, certificate, group, last.AddDays(1 + dice.Next(200)))).Faults.ShouldBeEmpty();

            ResidentFile before = (await ResidentFile.Read(agency.Desk.Reader, person.Text, never))!;
            ResidentFile after = (await ResidentFile.Read(far.Desk.Reader, person.Text, never))!;
            BenefitYear through = BenefitYear.Of(last);
            after.History(far.Desk.Law, through).Resident.ShouldBe(before.History(agency.Desk.Law, through).Resident, ignoreOrder: true);
            after.History(far.Desk.Law, through).Employee.Where(span => span.From <= last).ShouldBe(before.History(agency.Desk.Law, through).Employee, ignoreOrder: true);
            PersonFile.DoubleCoverage(after.Person.Coverages).ShouldBeEmpty();
            CoverageSpan[] all = [.. before.Person.Coverages, .. after.Person.Coverages.Where(span => span.Region == puer)];
            all.SelectMany((span, at) => all.Skip(at + 1).Where(other => span.Status is CoverageStatus.Normal && other.Status is CoverageStatus.Normal && span.Days.Overlaps(other.Days))).ShouldBeEmpty();
        }
    }

    private async Task<PersonId> Person(params TestAgency[] agencies)
    {
        PersonId id = PersonId.New();
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.Passport, $"MOVE{++persons:D5}", out _)!;
        foreach (TestAgency each in agencies)
        {
            (await each.Desk.Lanes.Do(new KeepPerson(new(id, identity, "例", Sex.Female, new(1980, 5, 1), ""), each.Cipher, "test"))).IsRefused.ShouldBeFalse();
        }

        return id;
    }

    private async Task Employ(PersonId person, RegionCode region, DateOnly from, Money account) => (await agency.Desk.Lanes.Do(new KeepCoverage(
        new(person, region, PersonGroup.Active, AssistanceCategory.None, Supplement.None, false, DateSpan.Since(from), "例单位", CoverageStatus.Normal, account), "E-1", "test"))).Faults.ShouldBeEmpty();

    private async Task Carry(PersonId person, params int[] years) =>
        (await agency.Desk.Lanes.Do(new CarryOver(person.Text, [.. years.Select(year => new CarriedYear(new(year), new(year - 1, 10, 1), kunming, "test"))], "test"))).IsRefused.ShouldBeFalse();

    private async Task PayYear(TestAgency at, PersonId person, RegionCode region, int year)
    {
        Outcome<DuesRow> owed = Plain(await at.Desk.Lanes.Do(new EnrolResident(at.Desk, new(person.Text, region, new(year), PersonGroup.Adult, null, "", Money.Zero, Money.Zero, clock.Day), "test")));
        owed.Faults.ShouldBeEmpty();
        (await at.Desk.Lanes.Do(new PayDues(at.Desk, person.Text, owed.Value!.DuesId, owed.Value.Collected, clock.Day, $"T-{year}", "test"))).Faults.ShouldBeEmpty();
    }

    private async Task<Outcome<TransferCertificate>> Out(PersonId person, DateOnly last) =>
        Plain(await agency.Desk.Lanes.Do(new TransferOut(agency.Desk, new(person.Text, kunming, puer, last, clock.Day), "test")));

    private static async Task<Outcome<Arrival>> In(TestAgency at, PersonId person, TransferCertificate certificate, PersonGroup group, DateOnly from) =>
        Plain(await at.Desk.Lanes.Do(new TransferIn(at.Desk, new(person.Text, certificate, puer, group, from, ""), "test")));

    private async Task<Outcome<TransferOnFile>> Receive(PersonId person, TransferCertificate certificate, Money amount, string document) =>
        Plain(await far.Desk.Lanes.Do(new ReceiveTransfer(far.Desk, person.Text, certificate.Number, amount, clock.Day, document, "test")));

    private async Task<Outcome<SchemeMove>> Move(PersonId person, PersonGroup group, DateOnly from) =>
        Plain(await agency.Desk.Lanes.Do(new MoveScheme(agency.Desk, new(person.Text, kunming, group, from, ""), "test")));

    private async Task<int> Count(PersonId person)
    {
        int rows = 0;
        foreach (TestAgency each in new[] { agency, far })
        {
            rows += (await Rows(each, CoverageRow.Table, person)).Count + (await Rows(each, FilingRow.Table, person)).Count + (await Rows(each, DuesRow.Table, person)).Count
                + (await Rows(each, AccountRow.Table, person)).Count + (await Rows(each, PostingRow.Table, person)).Count;
        }

        return rows;
    }

    private static async Task<IReadOnlyList<CoverageRow>> Coverages(TestAgency at, PersonId person) =>
        await at.Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person.Text)).Where("person_id", person.Text).Latest(), never);

    private static async Task<IReadOnlyList<T>> Rows<T>(TestAgency at, RecordTable<T> table, PersonId person)
        where T : IRecord
    {
        RecordQuery<T> all = new RecordQuery<T>(table).In(Partitions.Of(person.Text));
        return await at.Desk.Reader.Read(table.ColumnNames.Contains("person_id") ? all.Where("person_id", person.Text) : all, never);
    }

    private static Outcome<T> Plain<T>(Outcome<Done<T>> outcome) => new(outcome.Value is { } done ? done.Value : default, outcome.Faults);
}

public sealed class SqliteTransferTests() : TransferSuite(() => new SqliteTestStore());

public sealed class PostgresTransferTests() : TransferSuite(() => new PostgresTestStore());
