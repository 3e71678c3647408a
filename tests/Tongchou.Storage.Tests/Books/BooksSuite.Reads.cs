using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Storage.Tests.Verifying;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Reading beside the acts, and the acts that put things on file.</summary>
public abstract partial class BooksSuite
{
    [Fact]
    public async Task Questions_take_conditions_pages_and_the_latest_of_each_key()
    {
        foreach (int i in Enumerable.Range(0, 9))
        {
            await BusyDay.Did(Agency.Desk.Lanes.Do(new KeepUpload(TestAgency.Hospital, "list", $"u{i % 3}", $"state-{i}", [(byte)i], "test")));
        }

        RecordQuery<UploadRow> all = new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(TestAgency.Hospital)).Where("kind", "list");
        async Task<string[]> States(RecordQuery<UploadRow> query) => [.. (await Agency.Desk.Reader.Read(query, Never)).Select(row => row.State)];

        (await States(all.Where("reference", "u1"))).ShouldBe(["state-1", "state-4", "state-7"]);
        (await States(all.First(2, 3))).ShouldBe(["state-3", "state-4"]);
        (await States(all.Newest(2, 1))).ShouldBe(["state-7", "state-6"]);
        (await States(all.Latest())).ShouldBe(["state-6", "state-7", "state-8"]);
        (await States(all.From("state", "state-3").Through("state", "state-5"))).ShouldBe(["state-3", "state-4", "state-5"]);
        (await States((all with { Partition = null }).By("reference").First(4))).ShouldBe(["state-0", "state-3", "state-6", "state-1"]);
        (await Agency.Desk.Reader.Count(all.Latest(), Never)).ShouldBe(3);
        (await Agency.Desk.Reader.Count(all.Latest("state"), Never)).ShouldBe(9);
        Should.Throw<ArgumentException>(() => all.Latest("1 = 1"));
        Should.Throw<ArgumentException>(() => new RecordQuery<AuditRow>(AuditRow.Table).Latest());
        (await Agency.Desk.Reader.Sums(all.First(4), ["n", "partition"], Never)).ShouldBe([0, 4 * Partitions.Of(TestAgency.Hospital)]);
        Should.Throw<ArgumentException>(() => all.Where("1 = 1; drop table upload", "x"));
    }

    [Fact]
    public async Task A_stay_goes_from_admission_to_settlement_and_back()
    {
        CoverageRow person = await Insured();
        VisitRow visit = await BusyDay.Did(Agency.Desk.Lanes.Do(new RegisterVisit(Agency.Desk, person.PersonId, TestAgency.Hospital, VisitKind.Inpatient, Day.AddDays(-2), VisitDetails.None, "test")));
        await BusyDay.Did(Agency.Desk.Lanes.Do(new ChargeFees(Agency.Desk, visit.VisitId, person.PersonId, TestAgency.Hospital, [BusyDay.Fee("1", 5_000, Day), BusyDay.Fee("2", 1, Day)], "test")));
        await BusyDay.Did(Agency.Desk.Lanes.Do(new WithdrawFees(visit.VisitId, person.PersonId, TestAgency.Hospital, ["2"], null, "test")));
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(5_000), Day, kind: VisitKind.Inpatient) with { Visit = visit.VisitId, Begun = Day.AddDays(-2), Fees = [] };

        (await Agency.Settle(order)).Faults.ShouldHaveSingleItem().Code.ShouldBe("visit-state");
        await BusyDay.Did(Agency.Desk.Lanes.Do(new ChangeVisit(visit.VisitId, person.PersonId, TestAgency.Hospital, new VisitChange.Discharge(Day, VisitDetails.None), "test")));
        Settled settled = (await Agency.Settle(order)).Value!.Value!;
        await BusyDay.Did(Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, settled.Row, TestAgency.Hospital, "test")));

        (await Agency.Desk.Reader.Read(new RecordQuery<VisitRow>(VisitRow.Table).In(visit.Partition).Where("visit_id", visit.VisitId).Newest(1), Never)).ShouldHaveSingleItem().State.ShouldBe(VisitStates.Discharged);
        (await Agency.Settle(order)).Value!.Value!.Row.Total.ShouldBe(Money.Yuan(5_000));
        await Sound();
    }

    [Fact]
    public async Task A_filing_is_kept_once_and_withdrawn()
    {
        string person = (await Insured()).PersonId;
        KeepFiling Keep() => new(person, PersonRecords.Elsewhere, "320500", DateSpan.Since(Day), PersonRecords.Document(Words<ElsewhereKind>.Code(ElsewhereKind.Temporary)), "test");

        FilingRow filed = await BusyDay.Did(Agency.Desk.Lanes.Do(Keep()));
        (await Agency.Desk.Lanes.Do(Keep())).Faults.ShouldHaveSingleItem().Code.ShouldBe("filed-before");
        await BusyDay.Did(Agency.Desk.Lanes.Do(new WithdrawFiling(person, PersonRecords.Elsewhere, filed.FilingId, "test")));
        await BusyDay.Did(Agency.Desk.Lanes.Do(Keep()));

        (await Agency.Desk.Lanes.Do(new WithdrawFiling(person, PersonRecords.Elsewhere, filed.FilingId, "test"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-filing");
    }

    [Fact]
    public async Task Who_enters_never_approves_and_who_returns_ends_it()
    {
        EnterTask Enter() => new(Partitions.Of("210900"), "catalogue", null, "{}", "clerk");
        DecideTask Decide(TaskRow task, bool approve, string by) => approve ? DecideTask.Approve(task, by, (_, _) => []) : DecideTask.Return(task, by, "不符合规定");
        TaskRow first = await BusyDay.Did(Agency.Desk.Lanes.Do(Enter()));
        TaskRow second = await BusyDay.Did(Agency.Desk.Lanes.Do(Enter()));

        (await Agency.Desk.Lanes.Do(Decide(first, true, "CLERK"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("same-hand");
        (await BusyDay.Did(Agency.Desk.Lanes.Do(Decide(first, true, "chief")))).State.ShouldBe(TaskStates.Approved);
        (await BusyDay.Did(Agency.Desk.Lanes.Do(Decide(second, false, "clerk")))).State.ShouldBe(TaskStates.Returned);
        (await Agency.Desk.Lanes.Do(Decide(second, true, "chief"))).Faults.ShouldHaveSingleItem().Code.ShouldBe("task-decided");
        (await Rows(AuditRow.Table, second.Partition)).ShouldHaveSingleItem().Detail.ShouldBe("不符合规定");
    }

    [Fact]
    public async Task What_cannot_be_carried_out_is_not_approved_either()
    {
        TaskRow task = await BusyDay.Did(Agency.Desk.Lanes.Do(new EnterTask(Partitions.Of("210900"), "catalogue", null, "{}", "clerk")));

        Outcome<Done<TaskRow>> refused = await Agency.Desk.Lanes.Do(DecideTask.Approve(task, "chief", (_, _) => [Tongchou.Agency.Settlements.Faults.UnknownVisit("v")]));
        Outcome<Done<TaskRow>> silent = await Agency.Desk.Lanes.Do(DecideTask.Return(task, "chief", " "));

        refused.Faults.ShouldHaveSingleItem().Code.ShouldBe("unknown-visit");
        silent.Faults.ShouldHaveSingleItem().Code.ShouldBe("no-reason");
        (await Rows(TaskRow.Table, task.Partition)).ShouldHaveSingleItem().State.ShouldBe(TaskStates.Entered);
    }
}
