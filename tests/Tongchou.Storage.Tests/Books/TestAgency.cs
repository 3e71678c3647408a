using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Storage.Tests.Books;

/// <summary>An agency over a store.</summary>
public sealed class TestAgency : IAsyncDisposable
{
    /// <summary>A first-class hospital of the demonstration's first city.</summary>
    public const string Hospital = "H21090000001";

    private static readonly Lazy<LawBook> law = new(ReadLaw);
    private static readonly IdentityCipher cipher = new(KeyRing.New());

    private TestAgency(IStore store, TimeProvider clock, IRecordStore records)
    {
        Store = store;
        Desk = new(law.Value, new Lanes(records, clock), store.Reader, clock) { Groupers = new(new(Repository("policies"))) };
    }

    public IStore Store { get; }

    /// <summary>The same for every agency here, so that what one wrote another can read.</summary>
    public IdentityCipher Cipher { get; } = cipher;

    public Desk Desk { get; }

    /// <summary>With the demonstration's institutions, catalogue and persons, taken in at the clock's time.</summary>
    public static async Task<TestAgency> WithDemonstration(TestStore store, TimeProvider clock, Func<IRecordStore, IRecordStore>? around = null)
    {
        await store.BeginWith($"demonstration at {clock.GetUtcNow():O}", async empty =>
        {
            await using TestAgency agency = await Over(await empty.Open(), clock);
            await agency.TakeDemonstration();
        });
        return await Over(await store.Open(), clock, around);
    }

    /// <summary>With whatever the store holds.</summary>
    public static async Task<TestAgency> Over(IStore store, TimeProvider clock, Func<IRecordStore, IRecordStore>? around = null)
    {
        TestAgency agency = new(store, clock, around?.Invoke(store.Records) ?? store.Records);
        await ReferenceReader.Refresh(agency.Desk, CancellationToken.None);
        return agency;
    }

    public async Task TakeDemonstration()
    {
        MasterData data = new(Desk, Cipher, "test");
        foreach (ImportKind kind in Words<ImportKind>.All)
        {
            string path = Path.Combine(Repository("samples/demo"), $"{Words<ImportKind>.Code(kind)}.csv");
            ImportReport report = await data.Take(kind, path, File.OpenRead(path), CancellationToken.None);
            report.Faults.ShouldBeEmpty();
        }

        await ReferenceReader.Refresh(Desk, CancellationToken.None);
    }

    /// <summary>The persons on file, by their numbers, in an order that is the same each time.</summary>
    public async Task<IReadOnlyList<CoverageRow>> Coverages()
    {
        // The numbers of persons are drawn anew each time; their birthdays are not.
        Dictionary<string, string> born = (await Desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table), CancellationToken.None)).ToDictionary(row => row.PersonId, row => row.Born);
        IReadOnlyList<CoverageRow> rows = await Desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table), CancellationToken.None);
        return [.. rows.OrderBy(row => row.From, StringComparer.Ordinal).ThenBy(row => born[row.PersonId], StringComparer.Ordinal)];
    }

    public static SettlementOrder Purchase(string person, Money amount, DateOnly day, string? institution = null, VisitKind kind = VisitKind.Outpatient) => new(
        person, institution ?? Hospital, null, kind, null, day, day,
        [new("1", null, "", "none", CatalogueKind.Drug, "样品", Quantity.One, new UnitPrice(amount.Fen * 10_000), amount, day, null)], ["I10.x00"], false, true, amount);

    public async Task<Outcome<Done<Settled>>> Settle(SettlementOrder order, string? message = null, bool trial = false) => await Desk.Lanes.Do(new SettleVisit(Desk, order, "test", trial)
    {
        Request = message is null ? null : new RequestKey(order.Institution, message, Sm3.Of(order.ToString())),
        Write = settled => System.Text.Encoding.UTF8.GetBytes(settled.Row.SettlementId),
    });

    public async ValueTask DisposeAsync()
    {
        await Desk.Lanes.DisposeAsync();
        Store.Dispose();
    }

    private static LawBook ReadLaw()
    {
        (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(PolicyFolder.Read(Repository("policies")));
        return book ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    public static string Repository(string folder)
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Tongchou.slnx")))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return Path.Combine(at, folder);
    }
}
