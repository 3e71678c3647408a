using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Storage.Tests.Books;

/// <summary>One person, one file: documents over time, leaving, and files that are merged and parted again.</summary>
public abstract class PersonFileSuite<TStore> : StoreSuite<TStore>
    where TStore : TestStore, new()
{
    private static readonly DateOnly born = new(1980, 5, 6);
    private static readonly RegionCode region = RegionCode.TryParse("210900", out RegionCode code) ? code : default;
    private int made;

    private MergeOffice Office => new(Agency.Desk);
    private FindPersons Persons => new(Agency.Desk, Agency.Cipher);
    private ReadTimeline Timeline => new(Agency.Desk, Agency.Cipher);

    [Fact]
    public async Task Whoever_died_is_insured_through_that_day_and_no_longer()
    {
        PersonId person = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        await Cover(person, new(2027, 1, 1), new(2027, 12, 31));
        DateOnly death = new(2026, 3, 10);

        Good(await Agency.Desk.Lanes.Do(new LeavePerson(person.Text, new(DepartureKind.Deceased, death), "户籍注销证明", "clerk")));

        PersonFile file = await File(person);
        file.Departure.ShouldBe(new(DepartureKind.Deceased, death));
        file.CoverageOn(death).ShouldNotBeNull();
        file.CoverageOn(death.AddDays(1)).ShouldBeNull();
        file.CoverageOn(new(2027, 6, 1)).ShouldBeNull();
        Good(await Agency.Settle(TestAgency.Purchase(person.Text, Money.Yuan(100), death)));
        Outcome<Done<Settled>> late = await Agency.Settle(TestAgency.Purchase(person.Text, Money.Yuan(100), death.AddDays(1)));
        late.Faults.ShouldHaveSingleItem().Code.ShouldBe("deceased");
        late.Faults[0].Message.Zh.ShouldContain("2026-03-10");
        (await Agency.Desk.Lanes.Do(Coverage(person, new(2028, 1, 1), new(2028, 12, 31)))).Faults.ShouldHaveSingleItem().Code.ShouldBe("deceased");
        (await Agency.Desk.Lanes.Do(new RegisterVisit(Agency.Desk, person.Text, TestAgency.Hospital, VisitKind.Outpatient, death.AddDays(1), VisitDetails.None, "clerk"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("deceased");
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_departure_noted_in_error_is_taken_back_with_the_coverages_it_ended()
    {
        PersonId person = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        await Cover(person, new(2027, 1, 1), new(2027, 12, 31));
        string before = Shown(await File(person));
        Good(await Agency.Desk.Lanes.Do(new LeavePerson(person.Text, new(DepartureKind.Departed, new(2026, 3, 10)), "本人申请", "clerk")));
        FilingRow left = (await ReturnPerson.Find(Agency.Desk.Reader, person.Text, Never))!;

        (await ReturnPerson.Undo(Agency.Desk, left, " ", "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        (await ReturnPerson.Undo(Agency.Desk, left, "登记错人", "clerk", Never)).Faults.ShouldBeEmpty();

        Shown(await File(person)).ShouldBe(before);
        (await ReturnPerson.Undo(Agency.Desk, left, "登记错人", "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("not-left");
    }

    [Fact]
    public async Task A_newborn_who_gets_a_number_is_found_by_it_and_by_the_birth_certificate()
    {
        PersonId child = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        string certificate = (await Persons.Open(child.Text, Never))!.Person.Identity.Text;
        string number = Card(child);

        (await KeepDocument.Keep(Agency.Desk, Agency.Cipher, child.Text, IdentityDocument.ResidentCard, number[..17] + (number[17] == '1' ? '2' : '1'), null, "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("identity-number");
        (await KeepDocument.Keep(Agency.Desk, Agency.Cipher, child.Text, IdentityDocument.ResidentCard, number, "新名字", "clerk", Never)).Faults.ShouldBeEmpty();

        foreach (string asked in new[] { certificate, number, "新名字" })
        {
            (await Persons.Find(asked, Never)).ShouldHaveSingleItem().Person.Id.ShouldBe(child);
        }

        (await Timeline.Read(child.Text, null, Never)).Count(entry => entry.Kind is TimelineKind.Identity).ShouldBe(2);
        PersonId other = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        (await KeepDocument.Keep(Agency.Desk, Agency.Cipher, other.Text, IdentityDocument.ResidentCard, number, null, "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("identity-taken");
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Persons_of_one_partition_with_coverages_of_one_number_are_both_insured()
    {
        PersonId first = await Someone(new(2026, 1, 1), new(2026, 12, 31)), second = first;
        while (second == first || Partitions.Of(second.Text) != Partitions.Of(first.Text))
        {
            second = PersonId.New();
        }

        IdentityNumber number = IdentityNumber.Read(IdentityDocument.BirthCertificate, $"F{++made:D9}", out _)!;
        Good(await Agency.Desk.Lanes.Do(new KeepPerson(new(second, number, "例", Sex.Male, born, ""), Agency.Cipher, "clerk")));
        await Cover(second, new(2026, 1, 1), new(2026, 12, 31));

        foreach (PersonId person in new[] { first, second })
        {
            (await File(person)).CoverageOn(Day).ShouldNotBeNull();
            (await ResidentFile.Read(Agency.Desk.Reader, person.Text, Never))!.Coverages.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task What_is_noted_at_the_counter_ends_what_stood_before_and_leaves_what_began_later()
    {
        PersonId person = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        Good(await Note(person, FactKind.UsualResidence, "210902001001", new(2020, 1, 1)));
        Good(await Note(person, FactKind.UsualResidence, "210902001002", new(2023, 1, 1)));

        Good(await Note(person, FactKind.UsualResidence, "530102", new(2021, 1, 1)));

        (await Facts(person)).Where(fact => fact.Kind is FactKind.UsualResidence).OrderBy(fact => fact.Days.From).Select(fact => (fact.Code, Days.Text(fact.Days.From), Days.Text(fact.Days.To))).ShouldBe(
            [("210902001001", "2020-01-01", "2020-12-31"), ("530102", "2021-01-01", "2022-12-31"), ("210902001002", "2023-01-01", "9999-12-31")]);
        (await Note(person, FactKind.UsualResidence, "210902001002", new(2024, 1, 1))).Faults.ShouldHaveSingleItem().Code.ShouldBe("noted-before");
        (await Agency.Desk.Lanes.Do(new NoteFact(Agency.Desk, person.Text, region, new(FactKind.Household, "户 1", new(new(1970, 1, 1), new(2026, 1, 1)), "", " "), "clerk"))).Faults.Select(fault => fault.Code)
            .ShouldBe(["bad-days", "bad-code", "no-source"]);
        (await Note(person, FactKind.Category, "rich", new(2026, 1, 1))).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-group");
        (await Note(person, FactKind.Departure, "departed", new(2026, 1, 1))).Faults.ShouldHaveSingleItem().Code.ShouldBe("departure-by-itself");
        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_category_noted_at_the_counter_goes_to_the_coverage_and_leaves_it_when_taken_back()
    {
        PersonId person = await Someone(new(2026, 1, 1), new(2026, 12, 31));

        FilingRow noted = Good(await Note(person, FactKind.Category, "minimum-living", new(2026, 4, 1)));

        PersonFile file = await File(person);
        file.CoverageOn(new(2026, 3, 31))!.Category.ShouldBe(AssistanceCategory.None);
        file.CoverageOn(new(2026, 4, 1))!.Category.ShouldBe(AssistanceCategory.MinimumLiving);
        (await Agency.Desk.Lanes.Do(new TakeFactBack(person.Text, noted.FilingId, " ", "clerk"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        Good(await Agency.Desk.Lanes.Do(new TakeFactBack(person.Text, noted.FilingId, "登记错人", "clerk")));
        (await Agency.Desk.Lanes.Do(new TakeFactBack(person.Text, noted.FilingId, "登记错人", "clerk"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-fact");
        PersonFile back = await File(person);
        foreach (DateOnly day in new DateOnly[] { new(2026, 1, 1), new(2026, 3, 31), new(2026, 4, 1), new(2026, 12, 31) })
        {
            back.CoverageOn(day)!.Category.ShouldBe(AssistanceCategory.None);
        }

        (await Agency.Desk.Reader.Read(new RecordQuery<AuditRow>(AuditRow.Table).Where("act", "take-fact-back"), Never)).ShouldHaveSingleItem().Detail.ShouldBe("登记错人");
        await TheBooksAreSound();
    }

    private Task<Outcome<Done<FilingRow>>> Note(PersonId person, FactKind kind, string code, DateOnly from) =>
        Agency.Desk.Lanes.Do(new NoteFact(Agency.Desk, person.Text, region, new(kind, code, DateSpan.Since(from), "", "本人申报"), "clerk"));

    private async Task<IReadOnlyList<PersonFact>> Facts(PersonId person) =>
        PersonFacts.Of(await Agency.Desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person.Text)).Where("person_id", person.Text).Latest(), Never));

    [Fact]
    public async Task The_line_of_time_tells_what_was_known_on_a_day_and_who_entered_it()
    {
        PersonId person = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        PersonFact village = new(FactKind.UsualResidence, "210902001001", DateSpan.Since(new(2020, 1, 1)), "某村", "公安");
        FilingRow filed = Good(await Agency.Desk.Lanes.Do(new KeepFiling(person.Text, Words<FactKind>.Code(village.Kind), village.Code, village.Days, village.Document, "anna")));
        Settled settled = Good(await Agency.Settle(TestAgency.Purchase(person.Text, Money.Yuan(100), Day)));
        Clock.Today = new(2026, 5, 1);
        Good(await Agency.Desk.Lanes.Do(new WithdrawFiling(person.Text, filed.Kind, filed.FilingId, "berta")));
        Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled.Row, null, "berta") { Reason = "重复结算" }));

        IReadOnlyList<TimelineEntry> now = await Timeline.Read(person.Text, null, Never);
        IReadOnlyList<TimelineEntry> then = await Timeline.Read(person.Text, new(2026, 4, 30), Never);

        TimelineEntry fact = now.Single(entry => entry.Kind is TimelineKind.Fact);
        fact.Stands.ShouldBeFalse();
        fact.Source.ShouldBe("公安");
        fact.Versions.Select(version => version.By).ShouldBe(["anna", "berta"]);
        now.Single(entry => entry.Id == settled.Row.SettlementId).Stands.ShouldBeFalse();
        now.Count(entry => entry.Kind is TimelineKind.Settlement).ShouldBe(2);
        then.Single(entry => entry.Kind is TimelineKind.Fact).Stands.ShouldBeTrue();
        then.Single(entry => entry.Kind is TimelineKind.Settlement).Stands.ShouldBeTrue();
        (await Timeline.Read(person.Text, new(2026, 4, 9), Never)).ShouldBeEmpty();
        now.Select(entry => entry.Day).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Merged_files_are_one_and_nobody_is_covered_twice()
    {
        PersonId stays = await Someone(new(2026, 1, 1), new(2026, 6, 30));
        PersonId goes = await Someone(new(2025, 1, 1), new(2026, 12, 31));
        Good(await Agency.Desk.Lanes.Do(new KeepFiling(goes.Text, PersonRecords.Chronic, "M03900", DateSpan.Since(new(2020, 1, 1)), PersonRecords.Document("高血压", "chronic", null), "clerk")));
        string number = (await Persons.Open(goes.Text, Never))!.Person.Identity.Text;

        TaskRow task = await Merge(stays, goes);

        (await Office.Approve(task, "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        (await Office.Approve(task, "reviewer", Never)).Faults.ShouldBeEmpty();
        PersonFile file = await File(stays);
        foreach (DateOnly day in new DateOnly[] { new(2025, 3, 1), new(2026, 3, 1), new(2026, 9, 1) })
        {
            file.Coverages.Count(span => span.Covers(day)).ShouldBe(1);
            (await File(goes)).CoverageOn(day).ShouldBeNull();
        }

        file.Diseases.ShouldHaveSingleItem().Code.ShouldBe("M03900");
        (await Persons.Find(number, Never)).ShouldHaveSingleItem().Person.Id.ShouldBe(stays);
        Good(await Agency.Settle(TestAgency.Purchase(stays.Text, Money.Yuan(100), Day)));
        Fault refused = (await Agency.Settle(TestAgency.Purchase(goes.Text, Money.Yuan(100), Day))).Faults.ShouldHaveSingleItem();
        refused.Code.ShouldBe("merged-file");
        refused.Hint.Zh.ShouldContain(stays.Text);
        (await Timeline.Read(stays.Text, null, Never)).Select(entry => entry.PersonId).Distinct().ShouldBe([stays.Text, goes.Text], ignoreOrder: true);
        await TheBooksAreSound();
    }

    [Fact]
    public async Task Merging_and_parting_gives_both_files_back_whatever_was_in_them()
    {
        Random random = new(20260410);
        for (int round = 0; round < 12; round++)
        {
            PersonId stays = await Random(random), goes = await Random(random);
            string[] before = [Shown(await File(stays)), Shown(await File(goes))];

            (await Office.Approve(await Merge(stays, goes), "reviewer", Never)).Faults.ShouldBeEmpty();
            PersonFile.DoubleCoverage((await File(stays)).Coverages).ShouldBeEmpty();
            Outcome<TaskRow> split = await Office.AskSplit(goes.Text, "并错了人", "clerk", Never);
            split.Faults.ShouldBeEmpty();
            (await Office.Approve(split.Value!, "reviewer", Never)).Faults.ShouldBeEmpty();

            new[] { Shown(await File(stays)), Shown(await File(goes)) }.ShouldBe(before, $"round {round}");
            (await Persons.Find((await Persons.Open(goes.Text, Never))!.Person.Identity.Text, Never)).ShouldHaveSingleItem().Person.Id.ShouldBe(goes);
        }

        await TheBooksAreSound();
    }

    [Fact]
    public async Task A_merge_that_broke_off_between_the_files_is_completed_by_approving_again()
    {
        PersonId stays = await Someone(new(2026, 1, 1), new(2026, 6, 30)), goes = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        TaskRow task = await Merge(stays, goes);
        TaskRow approved = Good(await Agency.Desk.Lanes.Do(MergeTask.Of(task).ApproveMerge(task, "reviewer")));
        (await File(stays)).CoverageOn(new(2026, 9, 1)).ShouldBeNull();

        (await Office.Approve(approved, "reviewer", Never)).Faults.ShouldBeEmpty();
        (await Office.Approve(approved, "reviewer", Never)).Faults.ShouldBeEmpty();

        (await File(stays)).Coverages.Count(span => span.Covers(new(2026, 9, 1))).ShouldBe(1);
    }

    [Fact]
    public async Task What_money_hangs_on_bars_a_merge_and_says_how_to_mend_it()
    {
        PersonId stays = await Someone(new(2026, 1, 1), new(2026, 12, 31)), goes = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        Settled settled = Good(await Agency.Settle(TestAgency.Purchase(goes.Text, Money.Yuan(100), Day)));
        VisitRow visit = Good(await Agency.Desk.Lanes.Do(new RegisterVisit(Agency.Desk, goes.Text, TestAgency.Hospital, VisitKind.Outpatient, Day, VisitDetails.None, "clerk")));

        Outcome<TaskRow> refused = await Office.AskMerge(stays.Text, goes.Text, "同一人两份档案", "clerk", Never);
        refused.Faults.Select(fault => fault.Code).ShouldBe(["open-visit", "settled-this-year"], ignoreOrder: true);
        Good(await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled.Row, null, "clerk") { Reason = "并档" }));
        (await Office.AskMerge(stays.Text, goes.Text, "同一人两份档案", "clerk", Never)).Faults.Select(fault => fault.Code).ShouldContain("open-visit");
        (await Office.AskMerge(stays.Text, stays.Text, "同一人两份档案", "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-person");
        visit.State.ShouldBe(VisitStates.Open);
    }

    [Fact]
    public async Task A_file_that_was_merged_is_not_merged_again_nor_into()
    {
        PersonId first = await Someone(new(2026, 1, 1), new(2026, 12, 31)), second = await Someone(new(2026, 1, 1), new(2026, 12, 31)), third = await Someone(new(2026, 1, 1), new(2026, 12, 31));
        (await Office.Approve(await Merge(second, first), "reviewer", Never)).Faults.ShouldBeEmpty();

        (await Office.AskMerge(first.Text, third.Text, "同一人两份档案", "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("merged-file");
        (await Office.AskMerge(third.Text, first.Text, "同一人两份档案", "clerk", Never)).Faults.ShouldNotBeEmpty();
        (await Office.Approve(await Merge(third, second), "reviewer", Never)).Faults.ShouldBeEmpty();

        (await MergeOffice.Standing(Agency.Desk.Reader, first.Text, Never)).ShouldBe(third.Text);
        (await Office.AskSplit(first.Text, "并错了人", "clerk", Never)).Faults.ShouldHaveSingleItem().Code.ShouldBe("merged-further");
        (await Timeline.Read(third.Text, null, Never)).Select(entry => entry.PersonId).Distinct().Count().ShouldBe(3);
    }

    private async Task<TaskRow> Merge(PersonId stays, PersonId goes)
    {
        Outcome<TaskRow> asked = await Office.AskMerge(stays.Text, goes.Text, "同一人两份档案", "clerk", Never);
        asked.Faults.ShouldBeEmpty();
        return asked.Value!;
    }

    private async Task<PersonFile> File(PersonId person) => (await PersonRecords.Read(Agency.Desk.Reader, person.Text, Never))!;

    /// <summary>What counts of a file: coverages that ended never come back, and leave nothing but their trace.</summary>
    private static string Shown(PersonFile file) => string.Join('\n',
        file.Coverages.Where(span => span.Status is not CoverageStatus.Ended).OrderBy(span => span.Days.From).Select(span => $"{span}")
            .Concat(file.Diseases.OrderBy(each => each.Code, StringComparer.Ordinal).Select(each => $"{each}")).Concat(file.Elsewhere.OrderBy(each => each.Days.From).Select(each => $"{each}"))
            .Append($"{file.Departure} {file.MergedInto}"));

    private async Task<PersonId> Someone(DateOnly from, DateOnly to)
    {
        PersonId id = PersonId.New();
        IdentityNumber number = IdentityNumber.Read(IdentityDocument.BirthCertificate, $"F{++made:D9}", out _)!;
        Good(await Agency.Desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(number, Agency.Cipher), id.Text, "clerk")));
        Good(await Agency.Desk.Lanes.Do(new KeepPerson(new(id, number, $"样本{made}", Sex.Unknown, born, ""), Agency.Cipher, "clerk")));
        await Cover(id, from, to);
        return id;
    }

    private async Task<PersonId> Random(Random random)
    {
        DateOnly from = new DateOnly(2024, 1, 1).AddDays(random.Next(700));
        PersonId person = await Someone(from, from.AddDays(random.Next(400)));
        for (int i = random.Next(3); i > 0; i--)
        {
            DateOnly later = new DateOnly(2024, 1, 1).AddDays(random.Next(1400));
            await Agency.Desk.Lanes.Do(Coverage(person, later, later.AddDays(random.Next(200))));
        }

        for (int i = random.Next(3); i > 0; i--)
        {
            await Agency.Desk.Lanes.Do(new KeepFiling(person.Text, PersonRecords.Chronic, $"M0{random.Next(1, 4)}000", DateSpan.Since(new(2020 + random.Next(5), 1, 1)), PersonRecords.Document("病", "chronic", null), "clerk"));
        }

        return person;
    }

    private async Task Cover(PersonId person, DateOnly from, DateOnly to) => Good(await Agency.Desk.Lanes.Do(Coverage(person, from, to)));

    private static KeepCoverage Coverage(PersonId person, DateOnly from, DateOnly to) =>
        new(new(person, region, PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, new(from, to), "", CoverageStatus.Normal, Money.Zero), $"{region}-resident-{from:yyyyMMdd}", "clerk");

    private static string Card(PersonId person)
    {
        string digits = $"210902{born:yyyyMMdd}{person.Text.Sum(letter => letter) % 1000:D3}";
        return digits + IdentityNumber.CheckDigit(digits);
    }
}

public sealed class SqlitePersonFileTests : PersonFileSuite<SqliteTestStore>;

public sealed class PostgresPersonFileTests : PersonFileSuite<PostgresTestStore>;
