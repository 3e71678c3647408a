using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Benefits;

namespace Tongchou.Storage.Tests.Books;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class StandingClock(DateOnly today) : TimeProvider
{
    public DateOnly Today { get; set; } = today;

    public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8));
}

/// <summary>Suites over an agency with the demonstration's data, on a day in spring; a class per store is one line.</summary>
public abstract class StoreSuite<TStore> : IAsyncLifetime
    where TStore : TestStore, new()
{
    protected static readonly CancellationToken Never = CancellationToken.None;
    protected static readonly DateOnly Day = new(2026, 3, 5);

    private readonly TStore store = new();

    protected StandingClock Clock { get; } = new(new(2026, 4, 10));

    protected TestAgency Agency { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Agency = await TestAgency.WithDemonstration(store, Clock);

    public async ValueTask DisposeAsync()
    {
        await Agency.DisposeAsync();
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <param name="notOn">A day on which the person has no coverage whatever.</param>
    protected async Task<CoverageRow> Insured(string region = "210900", string scheme = "resident", int skip = 0, string? notOn = null)
    {
        IReadOnlyList<CoverageRow> all = await Agency.Coverages();
        HashSet<string> covered = [.. all.Where(row => notOn is not null && string.CompareOrdinal(row.From, notOn) <= 0 && string.CompareOrdinal(row.To, notOn) >= 0).Select(row => row.PersonId)];
        return all.Where(row => !covered.Contains(row.PersonId) && row.Region == region && row.Scheme == scheme && row is { State: "normal", Assistance: "none" } && string.CompareOrdinal(row.To, "2026-12-31") >= 0 && string.CompareOrdinal(row.From, "2026-01-01") <= 0)
            .Skip(skip).First();
    }

    protected Task<IReadOnlyList<T>> Rows<T>(RecordTable<T> table, short partition)
        where T : IRecord => Agency.Desk.Reader.Read(new RecordQuery<T>(table).In(partition), Never);

    /// <summary>Nothing was lost on the way: every change of the year adds up to its latest figures, and every voucher balances.</summary>
    protected async Task TheBooksHold(CoverageRow person)
    {
        IReadOnlyList<SettlementRow> rows = [.. (await Rows(SettlementRow.Table, person.Partition)).Where(row => row.PersonId == person.PersonId)];
        foreach (IGrouping<(string, string), SettlementRow> year in rows.GroupBy(row => (row.Scheme, row.Year)))
        {
            Accumulators sum = year.Aggregate(default(Accumulators), (total, row) => total + YearText.Read(row.Change));
            AccumulatorRow latest = (await Rows(AccumulatorRow.Table, person.Partition)).Last(row => row.PersonId == person.PersonId && (row.Scheme, row.Year) == year.Key);
            YearText.Read(latest.Figures).ShouldBe(sum);
        }

        foreach (IGrouping<(long, long), PostingRow> voucher in (await Rows(PostingRow.Table, person.Partition)).GroupBy(row => (row.Seq, row.Voucher)))
        {
            voucher.Sum(row => row.Debit.Fen).ShouldBe(voucher.Sum(row => row.Credit.Fen));
            voucher.Select(row => (row.Region, row.Fund)).Distinct().ShouldHaveSingleItem();
        }

        IReadOnlyList<AccountRow> account = [.. (await Rows(AccountRow.Table, person.Partition)).Where(row => row.PersonId == person.PersonId)];
        account.Sum(row => row.Amount.Fen).ShouldBe(account.LastOrDefault()?.Balance.Fen ?? 0);
        await TheBooksAreSound();
    }

    /// <summary>Whoever verifies the books finds nothing.</summary>
    protected async Task TheBooksAreSound() => (await Findings()).Select(finding => finding.ToString()).ShouldBeEmpty();

    protected async Task<IReadOnlyList<Finding>> Findings() => (await new VerifyBooks(Agency.Desk.Reader).Verify(null, Never)).Findings;

    protected static T Good<T>(Outcome<Done<T>> outcome)
    {
        outcome.Faults.ShouldBeEmpty();
        return outcome.Value!.Value!;
    }
}
