using System.Diagnostics;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Verifying;
using Tongchou.Bench.Hospitals;
using Tongchou.Storage;

namespace Tongchou.Bench.Torture;

/// <param name="Acknowledged">Messages that were answered as done.</param>
/// <param name="Doubtful">Of the messages on their way when the server was killed, those asked for again.</param>
/// <param name="Settlements">Settlements that stand in the books at the end.</param>
/// <param name="Complaints">What was wrong; empty when everything acknowledged is there once and the books are sound.</param>
public sealed record TortureResult(string Store, int Cycles, int Seed, int Acknowledged, int Doubtful, long Settlements, double Seconds, IReadOnlyList<string> Complaints);

/// <summary>
/// Kills the server again and again while clerks work, and holds the books against what the clerks were told: everything acknowledged is there once,
/// nothing else is, the journal is unbroken, the books balance, and the accumulators equal a replay.
/// </summary>
/// <param name="program">The command line's own file.</param>
/// <param name="options">Further options of <c>serve</c>: where packs and samples lie.</param>
public sealed class TortureRun(string program, string store, IReadOnlyList<string> options, int seed)
{
    private const int Clerks = 8;
    private const int LongestLife = 500;
    private const int CyclesPerLook = 25;

    private readonly Random random = new(seed);
    private readonly List<string> complaints = [];

    // What the demonstration settled before any clerk came.
    private readonly HashSet<string> before = [];

    /// <param name="progress">Hears of each cycle.</param>
    public async Task<TortureResult> Run(LawBook law, int cycles, IProgress<int>? progress, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string[] serve = ["--store", store, "--demo", .. options];
        await using (ServerProcess first = await ServerProcess.Start(program, serve))
        {
            // The first start lays the demonstration out; it is not the one to be killed.
        }

        IReadOnlyList<Clerk> clerks = await Hire(law, stop);
        int killed = 0;
        for (int cycle = 1; cycle <= cycles && complaints.Count == 0 && !stop.IsCancellationRequested; cycle++)
        {
            killed = cycle;
            await OneLife(clerks, serve, kill: true);
            complaints.AddRange(clerks.SelectMany(clerk => clerk.Complaints));
            if (cycle % CyclesPerLook == 0 || cycle == cycles)
            {
                await OneLife(clerks, serve, kill: false);
                await Look(law, clerks, stop);
            }

            progress?.Report(cycle);
        }

        return new(store.StartsWith(StoreAddress.Sqlite, StringComparison.Ordinal) ? "sqlite" : "postgres", killed, seed, clerks.Sum(clerk => clerk.Acknowledged), clerks.Sum(clerk => clerk.Doubtful),
            clerks.SelectMany(clerk => clerk.Customers).Sum(customer => (long)customer.Standing.Count), Math.Round(watch.Elapsed.TotalSeconds, 1), complaints);
    }

    /// <summary>Starts the server and lets the clerks work until it is killed, or, where it is not to be, until every doubt is settled.</summary>
    private async Task OneLife(IReadOnlyList<Clerk> clerks, string[] serve, bool kill)
    {
        await using ServerProcess server = await ServerProcess.Start(program, serve);
        using HttpClient line = new(new SocketsHttpHandler { MaxConnectionsPerServer = Clerks }) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(30) };
        if (!kill)
        {
            foreach (Clerk clerk in clerks)
            {
                await clerk.Settle(line);
            }

            return;
        }

        using CancellationTokenSource closing = new();
        Task work = Task.WhenAll(clerks.Select(clerk => clerk.Work(line, closing.Token)));
        await Task.Delay(random.Next(LongestLife));
        await server.Kill();
        await closing.CancelAsync();
        await work;
    }

    private async Task<IReadOnlyList<Clerk>> Hire(LawBook law, CancellationToken stop)
    {
        using IStore books = await StoreAddress.Open(store, DateTimeOffset.UtcNow, stop);
        await using Lanes lanes = new(books.Records, TimeProvider.System);
        Desk desk = new(law, lanes, books.Reader, TimeProvider.System);
        await ReferenceReader.Refresh(desk, stop);
        before.UnionWith((await books.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), stop)).Select(row => row.SettlementId));
        Institution[] pharmacies = [.. desk.References.Institutions.Values.Where(each => each.Barred(VisitKind.Pharmacy, desk.Today).Count == 0).OrderBy(each => each.Code)];
        string[] codes = [.. desk.References.Catalogue.Items.Where(item => item.Kind is Agency.Catalogues.CatalogueKind.Drug).Select(item => item.Code).Distinct().Take(50), "NOT-IN-CATALOGUE"];
        string today = Days.Text(desk.Today);
        CoverageRow[] covered = [.. (await books.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table), stop)).Where(row => row.State == "normal" && string.CompareOrdinal(row.From, today) <= 0 && string.CompareOrdinal(row.To, today) >= 0).OrderBy(row => row.PersonId, StringComparer.Ordinal)];
        return
        [
            .. Enumerable.Range(0, Clerks).Select(i => new Clerk(
                new Hospital(pharmacies[i % pharmacies.Length].Code.Text, pharmacies[i % pharmacies.Length].Region.ToString(), i * 1_000),
                [.. covered.Where((_, place) => place % Clerks == i).Select(row => new Customer(row.PersonId, row.Scheme == "employee" ? "310" : "390"))], codes, (seed * Clerks) + i)),
        ];
    }

    /// <summary>Opens the books while no server runs, and compares.</summary>
    private async Task Look(LawBook law, IReadOnlyList<Clerk> clerks, CancellationToken stop)
    {
        using IStore books = await StoreAddress.Open(store, DateTimeOffset.UtcNow, stop);
        VerifyReport report = await new VerifyBooks(books.Reader, law).Verify(null, stop);
        complaints.AddRange(report.Findings.Select(finding => finding.In(Language.En)));
        IReadOnlyList<SettlementRow> rows = await books.Reader.Read(new RecordQuery<SettlementRow>(SettlementRow.Table), stop);
        HashSet<string?> reversed = [.. rows.Where(row => row.Kind == SettlementKinds.Reverse).Select(row => row.Concerns)];
        Dictionary<string, SettlementRow> standing = rows.Where(row => row.Kind == SettlementKinds.Settle && !before.Contains(row.SettlementId) && !reversed.Contains(row.SettlementId)).ToDictionary(row => row.SettlementId);
        foreach (Standing told in clerks.SelectMany(clerk => clerk.Customers).SelectMany(customer => customer.Standing))
        {
            if (!standing.Remove(told.Settlement, out SettlementRow? row))
            {
                complaints.Add($"the settlement {told.Settlement} was acknowledged and is not in the books");
            }
            else if (row.Total.Fen != told.Fen)
            {
                complaints.Add($"the settlement {told.Settlement} is {row.Total} in the books and {new Money(told.Fen)} with the pharmacy");
            }
        }

        complaints.AddRange(standing.Keys.Select(id => $"the settlement {id} stands in the books and nobody was told of it"));
    }
}
