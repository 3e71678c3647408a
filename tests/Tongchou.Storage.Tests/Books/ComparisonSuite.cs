using System.Text;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Participation;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Files of departments against ours, and what follows from a difference.</summary>
public abstract class ComparisonSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private const string Head = "证件号码,证件号码杂凑,姓名,出生日期,事项,编码,编码名称,险种,开始日期,结束日期\n";
    private static readonly RegionCode region = new(210900);

    [Fact]
    public async Task Somebody_who_died_is_insured_until_that_day_once_another_has_resolved_it()
    {
        CoverageRow person = await Insured();
        string file = $"{await Number(person)},,,,死亡,,,,2026-03-01,\n";

        Compared first = await Compare(Department.PublicSecurity, file);
        Compared again = await Compare(Department.PublicSecurity, file);
        ListedMismatch open = (await Open()).ShouldHaveSingleItem();
        Outcome<Done<TaskRow>> sameHand = await ResolveMismatch.Do(Agency.Desk, open.Task, "clerk", Never);
        Good(await ResolveMismatch.Do(Agency.Desk, open.Task, "head", Never));

        (first.Matched, first.New, again.New).ShouldBe((1, 1, 0));
        open.Mismatch.Kind.ShouldBe(MismatchKind.DeceasedCovered);
        sameHand.Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        PersonFile known = (await PersonRecords.Read(Agency.Desk.Reader, person.PersonId, Never))!;
        known.CoverageOn(new(2026, 3, 1)).ShouldNotBeNull();
        known.CoverageOn(new(2026, 3, 2)).ShouldBeNull();
        (await Compare(Department.PublicSecurity, file)).Found.ShouldBeEmpty();
        (await Facts(person)).ShouldContain(fact => fact.Kind == FactKind.Departure && fact.Code == PersonFacts.Deceased && fact.Days.From == new DateOnly(2026, 3, 1));
        (await Open()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_insured_elsewhere_as_an_employee_ends_the_residents_coverage_for_those_days()
    {
        CoverageRow person = await Insured();
        await Compare(Department.Agency, $"{await Number(person)},,,,在其他统筹区参保,530100,,职工医保,2026-03-01,2026-06-30\n");

        ListedMismatch open = (await Open()).ShouldHaveSingleItem();
        Good(await ResolveMismatch.Do(Agency.Desk, open.Task, "head", Never));

        open.Mismatch.Kind.ShouldBe(MismatchKind.DoubleEnrolment);
        PersonFile known = (await PersonRecords.Read(Agency.Desk.Reader, person.PersonId, Never))!;
        new[] { new DateOnly(2026, 2, 28), new(2026, 3, 1), new(2026, 6, 30), new(2026, 7, 1) }.Select(day => known.CoverageOn(day) is not null).ShouldBe([true, false, false, true]);
        known.Coverages.Select(span => span.Days).ShouldBeUnique();
    }

    [Fact]
    public async Task A_category_granted_is_kept_and_changes_the_coverage_from_that_day()
    {
        CoverageRow person = await Insured();
        await Compare(Department.CivilAffairs, $"{await Number(person)},,,,认定救助类别,minimum-living,低保,,2026-04-01,\n");

        Good(await ResolveMismatch.Do(Agency.Desk, (await Open()).ShouldHaveSingleItem().Task, "head", Never));

        PersonFile known = (await PersonRecords.Read(Agency.Desk.Reader, person.PersonId, Never))!;
        known.CoverageOn(new(2026, 3, 31))!.Category.ShouldBe(AssistanceCategory.None);
        known.CoverageOn(new(2026, 4, 1))!.Category.ShouldBe(AssistanceCategory.MinimumLiving);
        PersonFile.DoubleCoverage(known.Coverages).ShouldBeEmpty();
        (await Compare(Department.CivilAffairs, $"{await Number(person)},,,,认定救助类别,minimum-living,低保,,2026-04-01,\n")).Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Digests_under_the_shared_key_find_the_same_persons_as_numbers()
    {
        CoverageRow person = await Insured();
        string hash = SharedHash.Of(SharedHash.KeyOf(Department.Education, Agency.Cipher), await Number(person));
        string foreign = SharedHash.Of(SharedHash.KeyOf(Department.Tax, Agency.Cipher), await Number(person));

        Compared compared = await Compare(Department.Education, $",{hash},,,在校就读,S-1,示例小学,,2026-02-20,\n,{foreign},,,在校就读,S-1,示例小学,,2026-02-20,\n");

        compared.Matched.ShouldBe(1);
        (await Open()).OrderBy(each => each.Mismatch.Kind).Select(each => (each.Mismatch.Kind, each.Task.PersonId)).ShouldBe([(MismatchKind.NotOnFile, null), (MismatchKind.FactDiffers, person.PersonId)]);
    }

    [Fact]
    public async Task A_list_told_to_be_complete_also_finds_whom_it_leaves_out()
    {
        CoverageRow one = await Insured();
        CoverageRow other = await Insured(skip: 1);
        string both = $"{await Number(one)},,,,在校就读,S-1,示例小学,,2026-02-20,\n{await Number(other)},,,,在校就读,S-1,示例小学,,2026-02-20,\n";
        await Compare(Department.Education, both, complete: true);
        foreach (ListedMismatch each in await Open())
        {
            Good(await ResolveMismatch.Do(Agency.Desk, each.Task, "head", Never));
        }

        (await Compare(Department.Education, both, complete: true)).Found.ShouldBeEmpty();
        await Compare(Department.Education, $"{await Number(one)},,,,在校就读,S-1,示例小学,,2026-02-20,\n", complete: true);
        ListedMismatch left = (await Open()).ShouldHaveSingleItem();
        Good(await ResolveMismatch.Do(Agency.Desk, left.Task, "head", Never));

        (left.Mismatch.Kind, left.Task.PersonId).ShouldBe((MismatchKind.NotOnTheirs, other.PersonId));
        PersonFacts.On(await Facts(other), FactKind.School, Clock.Today).ShouldBeNull();
        PersonFacts.On(await Facts(one), FactKind.School, Clock.Today).ShouldNotBeNull();
    }

    [Fact]
    public async Task Somebody_of_the_same_name_and_birthday_is_perhaps_on_file_twice_and_then_insured_once()
    {
        CoverageRow person = await Insured();
        Person known = await Who(person);
        Person twin = known with { Id = PersonId.New(), Identity = IdentityNumber.Read(IdentityDocument.Passport, "E00000001", out _)! };
        Good(await Agency.Desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(twin.Identity, Agency.Cipher), twin.Id.Text, "test")));
        Good(await Agency.Desk.Lanes.Do(new IndexName(SealedPerson.NameLookup(twin.Name, Agency.Cipher), twin.Id.Text, "test")));
        Good(await Agency.Desk.Lanes.Do(new KeepPerson(twin, Agency.Cipher, "test")));
        Good(await Agency.Desk.Lanes.Do(new KeepCoverage(PersonRecords.CoverageOf(person, twin.Id), "second", "test")));

        await Compare(Department.PublicSecurity, $"{known.Identity.Text},,{known.Name},,常住,210902001001,示例村,,2026-01-01,\n");
        ListedMismatch open = (await Open()).Single(each => each.Mismatch.Kind == MismatchKind.PossibleDouble);
        Good(await ResolveMismatch.Do(Agency.Desk, open.Task, "head", Never));

        // Both coverages began on one day, so which of the files keeps it is left to their numbers; that one does, and one only, is the rule.
        CoverageSpan? first = (await PersonRecords.Read(Agency.Desk.Reader, person.PersonId, Never))!.CoverageOn(Day);
        CoverageSpan? second = (await PersonRecords.Read(Agency.Desk.Reader, twin.Id.Text, Never))!.CoverageOn(Day);
        open.Task.PersonId.ShouldBe(twin.Id.Text);
        (first is null).ShouldNotBe(second is null);
    }

    [Fact]
    public async Task Bad_lines_are_told_and_never_stop_the_good_ones_and_who_is_dismissed_stays_as_is()
    {
        CoverageRow person = await Insured();

        Compared compared = await Compare(Department.Education, $"{await Number(person)},,,,死亡,,,,2026-03-01,\n{await Number(person)},,,,在校就读,,,,2026-03-01,\n{await Number(person)},,,,在校就读,S-2,,,2026-03-01,\n");
        ListedMismatch open = (await Open()).ShouldHaveSingleItem();
        Outcome<Done<TaskRow>> silent = await ResolveMismatch.Dismiss(Agency.Desk, open.Task, " ", "head");
        Good(await ResolveMismatch.Dismiss(Agency.Desk, open.Task, "学校已更正", "head"));

        compared.Report.Faults.Select(fault => fault.Code).ShouldBe(["not-competent", "bad-code"]);
        silent.Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        (await Facts(person)).ShouldBeEmpty();
        (await Compare(Department.Education, $"{await Number(person)},,,,在校就读,S-2,,,2026-03-01,\n")).New.ShouldBe(0);
    }

    [Fact]
    public async Task Who_should_be_insured_is_counted_by_where_they_live_and_missing_once_their_coverage_ends()
    {
        CoverageRow person = await Insured();
        Good(await Agency.Desk.Lanes.Do(new KeepFiling(person.PersonId, Words<FactKind>.Code(FactKind.UsualResidence), "210902001001", DateSpan.Since(new(2026, 1, 1)), PersonRecords.Document("示例村", "test"), "test")));
        EnrolmentPicture before = await CountEnrolment.Of(Agency.Desk, region, 2026, Never);
        await Compare(Department.PublicSecurity, $"{await Number(person)},,,,死亡,,,,2026-03-01,\n");
        ListedMismatch death = (await Open()).ShouldHaveSingleItem();
        Good(await Agency.Desk.Lanes.Do(new KeepCoverage(PersonRecords.CoverageOf(person, PersonId.TryParse(person.PersonId, out PersonId? id) ? id : throw new FormatException()) with { Days = new(new(2026, 1, 1), new(2026, 2, 1)) }, person.CoverageId, "test")));
        EnrolmentPicture lapsed = await CountEnrolment.Of(Agency.Desk, region, 2026, Never);
        List<string> missing = [];
        await foreach ((Resident resident, PersonRow row) in CountEnrolment.Missing(Agency.Desk, region, 2026, "210902001", Never))
        {
            missing.Add(resident.PersonId);
            CountEnrolment.Line(resident, row, Agency.Cipher)[3].ShouldContain("*");
        }

        Good(await ResolveMismatch.Do(Agency.Desk, death.Task, "head", Never));
        EnrolmentPicture buried = await CountEnrolment.Of(Agency.Desk, region, 2026, Never);

        before.Count.By(CountedBy.Village).Single(area => area.Code == "210902001001").ShouldBe(("210902001001", "示例村", new(1, 1, 0)));
        (lapsed.Count.All.Should, lapsed.Count.All.Insured).ShouldBe((before.Count.All.Should, before.Count.All.Insured - 1));
        missing.ShouldBe([person.PersonId]);
        buried.Count.All.Should.ShouldBe(before.Count.All.Should - 1);
        before.Assisted!.Value.Value.ShouldBe(Rate.Percent(99));
    }

    private async Task<Compared> Compare(Department department, string lines, bool complete = false)
    {
        using MemoryStream file = new(Encoding.UTF8.GetBytes(Head + lines));
        return await new CompareFile(Agency.Desk, Agency.Cipher, new(region, department, "file.csv", complete), "clerk").Take(file, Never);
    }

    private Task<IReadOnlyList<ListedMismatch>> Open() => FindMismatches.List(Agency.Desk, TaskStates.Entered, each => each == region, null, Never);

    private async Task<string> Number(CoverageRow person) => (await Who(person)).Identity.Text;

    private async Task<Person> Who(CoverageRow person) => SealedPerson.Open((await Rows(PersonRow.Table, person.Partition)).Last(row => row.PersonId == person.PersonId), Agency.Cipher);

    private async Task<IReadOnlyList<PersonFact>> Facts(CoverageRow person) => PersonFacts.Of(await Agency.Desk.Reader.Read(
        new RecordQuery<FilingRow>(FilingRow.Table).In(person.Partition).Where("person_id", person.PersonId).Latest(), Never));
}

public sealed class SqliteComparisonTests : ComparisonSuite<SqliteTestStore>;

public sealed class PostgresComparisonTests : ComparisonSuite<PostgresTestStore>;
