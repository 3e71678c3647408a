using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;

namespace Tongchou.Storage.Tests.Books;

/// <summary>What every store of the books must do; a class per store gives the store.</summary>
public abstract partial class BooksSuite(Func<TestStore> make) : IAsyncLifetime
{
    protected static readonly CancellationToken Never = CancellationToken.None;
    protected static readonly DateOnly Day = new(2026, 3, 5);

    protected TestAgency Agency { get; private set; } = null!;

    protected TestStore Store { get; private set; } = null!;

    protected TestClock Clock { get; } = new(Day);

    public async ValueTask InitializeAsync()
    {
        Store = make();
        Agency = await TestAgency.WithDemonstration(Store, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (Agency is not null)
        {
            await Agency.DisposeAsync();
        }

        Store?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The process ends and another begins: what was not durable is gone.</summary>
    protected async Task Reopen()
    {
        await Agency.DisposeAsync();
        Agency = await TestAgency.Over(await Store.Open(), Clock);
    }

    [Fact]
    public async Task A_settlement_is_booked_whole()
    {
        CoverageRow person = await Insured();

        Settled settled = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day))).Value!.Value!;

        SettlementRow row = (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
        row.ShouldBe(settled.Row);
        row.Total.ShouldBe(Money.Yuan(500));
        (await Rows(VisitRow.Table, person.Partition)).ShouldHaveSingleItem().SettlementId.ShouldBe(row.SettlementId);
        (await Rows(FeeSheetRow.Table, person.Partition)).ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Amount.ShouldBe(Money.Yuan(500));
        YearText.Read((await Rows(AccumulatorRow.Table, person.Partition)).ShouldHaveSingleItem().Figures).ShouldBe(settled.Year);
        IReadOnlyList<PostingRow> postings = await Rows(PostingRow.Table, person.Partition);
        postings.Sum(posting => posting.Debit.Fen).ShouldBe(postings.Sum(posting => posting.Credit.Fen));
    }

    [Fact]
    public async Task A_pre_settlement_books_nothing()
    {
        CoverageRow person = await Insured();
        IReadOnlyList<Head> before = await Agency.Desk.Reader.Heads(Never);

        Outcome<Done<Settled>> asked = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day), "m1", trial: true);

        asked.Value!.Value!.Row.SettlementId.ShouldBe("");
        (await Agency.Desk.Reader.Heads(Never)).Select(head => head.Seq).ShouldBe(before.Select(head => head.Seq));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_answer_and_is_booked_once()
    {
        CoverageRow person = await Insured();
        SettlementOrder order = TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day);

        Outcome<Done<Settled>>[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Agency.Settle(order, "m1")));

        answers.Count(answer => !answer.Value!.Again).ShouldBe(1);
        answers.Select(answer => System.Text.Encoding.UTF8.GetString(answer.Value!.Written!)).Distinct().ShouldHaveSingleItem();
        (await Rows(SettlementRow.Table, person.Partition)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_number_never_stands_for_two_things()
    {
        CoverageRow person = await Insured();
        await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(500), Day), "m1");

        Outcome<Done<Settled>> other = await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(501), Day), "m1");

        other.Faults.ShouldHaveSingleItem().Code.ShouldBe("message-reused");
    }

    [Fact]
    public async Task A_reversal_restores_year_account_and_books()
    {
        CoverageRow person = await Insured();
        Settled first = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(800), Day))).Value!.Value!;
        Settled second = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(900), Day))).Value!.Value!;

        Reversed reversed = (await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, second.Row, null, "test"))).Value!.Value!;

        reversed.Year.ShouldBe(first.Year);
        reversed.Balance.ShouldBe(first.Balance);
        Dictionary<string, long> ofFirst = (await Rows(PostingRow.Table, person.Partition)).Where(row => row.Document == first.Row.SettlementId).GroupBy(row => $"{row.Fund} {row.Account}").ToDictionary(group => group.Key, group => group.Sum(row => row.Debit.Fen - row.Credit.Fen));
        Dictionary<string, long> ofAll = (await Rows(PostingRow.Table, person.Partition)).GroupBy(row => $"{row.Fund} {row.Account}").ToDictionary(group => group.Key, group => group.Sum(row => row.Debit.Fen - row.Credit.Fen));
        ofAll.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key).ShouldBe(ofFirst.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task The_last_settlement_is_reversed_first()
    {
        CoverageRow person = await Insured();
        Settled first = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(800), Day))).Value!.Value!;
        Settled second = (await Agency.Settle(TestAgency.Purchase(person.PersonId, Money.Yuan(900), Day))).Value!.Value!;

        Outcome<Done<Reversed>> early = await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, first.Row, null, "test"));
        await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, second.Row, null, "test"));
        Outcome<Done<Reversed>> late = await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, first.Row, null, "test"));
        Outcome<Done<Reversed>> again = await Agency.Desk.Lanes.Do(new ReverseSettlement(Agency.Desk, first.Row, null, "test"));

        early.Faults.ShouldHaveSingleItem().Code.ShouldBe("not-last");
        late.Value!.Value!.Year.ShouldBe(default(Accumulators));
        again.Faults.ShouldHaveSingleItem().Code.ShouldBe("already-reversed");
    }

    protected async Task<CoverageRow> Insured() => (await Agency.Coverages()).First(row => row is { Region: "210900", Scheme: "resident", State: "normal" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0);

    protected Task<IReadOnlyList<T>> Rows<T>(RecordTable<T> table, short partition)
        where T : IRecord => Agency.Desk.Reader.Read(new RecordQuery<T>(table).In(partition), Never);
}
