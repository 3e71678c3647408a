using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;

namespace Tongchou.Storage.Tests.Books;

/// <summary>Failures: nothing is lost, nothing is doubled, and one caller's trouble is not another's.</summary>
public abstract partial class BooksSuite
{
    [Theory]
    [InlineData("Before")]
    [InlineData("After")]
    public async Task A_request_whose_commit_nobody_answered_is_booked_once(string when)
    {
        CoverageRow person = await Insured();
        BreakingStore line = new(Agency.Store.Records);
        await using Lanes lanes = new(line, Clock);
        Desk desk = new(Agency.Desk.Law, lanes, Agency.Desk.Reader, Clock) { References = Agency.Desk.References };
        line.Next = Enum.Parse<BreakingStore.Break>(when);

        Outcome<Done<Settled>> answer = await lanes.Do(new SettleVisit(desk, TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day), "test")
        {
            Request = new RequestKey(TestAgency.Hospital, "m1", "input"),
            Write = settled => System.Text.Encoding.UTF8.GetBytes(settled.Row.SettlementId),
        });

        SettlementRow row = (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
        System.Text.Encoding.UTF8.GetString(answer.Value!.Written!).ShouldBe(row.SettlementId);
        answer.Value.Again.ShouldBe(when == "After");
        await Sound();
    }

    [Theory]
    [InlineData("Before", 0)]
    [InlineData("After", 1)]
    public async Task An_act_without_a_key_is_never_carried_out_twice(string when, int booked)
    {
        BreakingStore line = new(Agency.Store.Records);
        await using Lanes lanes = new(line, Clock);
        line.Next = Enum.Parse<BreakingStore.Break>(when);

        await Should.ThrowAsync<UncertainCommitException>(() => lanes.Do(new WriteAudit("read-person", null, "once", null, "test")));

        (await Agency.Desk.Reader.Count(new RecordQuery<AuditRow>(AuditRow.Table).Where("subject", "once"), Never)).ShouldBe(booked);
        (await lanes.Do(new WriteAudit("read-person", null, "next", null, "test"))).IsRefused.ShouldBeFalse();
        await Sound();
    }

    [Fact]
    public async Task One_act_that_the_store_or_the_act_itself_breaks_on_is_no_trouble_of_the_others()
    {
        List<Task> broken = [];
        List<Task<Outcome<Done<AuditRow>>>> good = [];
        foreach (int i in Enumerable.Range(0, 60))
        {
            good.Add(Agency.Desk.Lanes.Do(new WriteAudit("read-person", null, $"good-{i}", null, "test")));
            if (i % 20 == 0)
            {
                broken.Add(Agency.Desk.Lanes.Do(new PoisonAct(inTheStore: true)));
                broken.Add(Agency.Desk.Lanes.Do(new PoisonAct(inTheStore: false)));
            }
        }

        (await Task.WhenAll(good)).ShouldAllBe(outcome => !outcome.IsRefused);
        foreach (Task act in broken)
        {
            await Should.ThrowAsync<Exception>(() => act);
        }

        (await Agency.Desk.Reader.Count(new RecordQuery<AuditRow>(AuditRow.Table), Never)).ShouldBe(60);
        await Sound();
    }

    [Fact]
    public async Task What_was_answered_is_there_after_the_process_ended()
    {
        CoverageRow person = await Insured();
        Settled first = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day), "m1")).Value!.Value!;

        await Reopen();
        Outcome<Done<Settled>> same = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day), "m1");
        Settled second = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(40), Day), "m2")).Value!.Value!;

        same.Value!.Again.ShouldBeTrue();
        second.Row.Previous.ShouldBe(first.Row.SettlementId);
        await Sound();
    }

    [Fact]
    public async Task Many_callers_of_one_person_and_of_many_leave_sound_books()
    {
        string[] persons = [.. (await Agency.Coverages()).Where(row => row is { Region: "210900", State: "normal" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0).Select(row => row.PersonId)];

        Outcome<Done<Settled>>[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Agency.Settle(TestAgency.Purchase(persons[i % 2 == 0 ? 0 : i % persons.Length], Money.Yuan(10 + i), Day), $"m{i}")));

        answers.ShouldAllBe(answer => !answer.IsRefused && !answer.Value!.Again);
        answers.Select(answer => answer.Value!.Value!.Row.SettlementId).Distinct().Count().ShouldBe(200);
        answers.ShouldAllBe(answer => RecordId.Parse(answer.Value!.Value!.Row.SettlementId)!.Value.Partition == Partitions.Of(answer.Value!.Value!.Row.PersonId));
        await Sound();
    }

    [Fact]
    public async Task Two_servers_over_one_store_never_overtake_each_other()
    {
        CoverageRow person = await Insured();
        await using TestAgency other = await TestAgency.Over(await Store.Open(), Clock);

        for (int i = 0; i < 20; i++)
        {
            Outcome<Done<Settled>>[] both = await Task.WhenAll(new[] { Agency, other }.Select(agency => agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(10 + i), Day), $"{i}")));
            both.Count(answer => answer.Value!.Again).ShouldBe(1);
        }

        (await Rows(SettlementRow.Table, person.Partition)).Count.ShouldBe(20);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? Agency : other).Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(i + 1), Day), $"more {i}")));
        (await Rows(SettlementRow.Table, person.Partition)).Count.ShouldBe(60);
        await Sound();
    }

    [Fact]
    public async Task A_new_year_begins_with_nothing_used_up()
    {
        string person = (await Agency.Coverages()).First(row => row is { Region: "210900", Scheme: "employee", State: "normal" } && row.To == "9999-12-31").PersonId;
        Clock.Day = new(2025, 12, 31);
        Settled old = (await Agency.Settle(TestAgency.Purchase(person, Money.Yuan(300), Clock.Day))).Value!.Value!;
        Clock.Day = new(2026, 1, 1);
        Settled next = (await Agency.Settle(TestAgency.Purchase(person, Money.Yuan(300), Clock.Day))).Value!.Value!;

        (old.Row.Year, next.Row.Year).ShouldBe(("2025", "2026"));
        next.Row.Previous.ShouldBeNull();
        next.Year.ShouldBe(next.Decided.Settlement.Change);
        await Sound();
    }

    protected async Task Sound() => (await new VerifyBooks(Agency.Desk.Reader, Agency.Desk.Law).Verify(null, Never)).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();

    private sealed class PoisonAct(bool inTheStore) : Act<int>(7, "poison", "test")
    {
        protected override Outcome<int> Decide(Entry entry, OpenBooks books)
        {
            entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, 0, inTheStore ? null! : "test", "poison", null, null, null));
            return inTheStore ? 1 : throw new InvalidOperationException("a broken assumption");
        }
    }
}
