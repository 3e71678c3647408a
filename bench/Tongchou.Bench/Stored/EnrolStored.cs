using System.Diagnostics;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Bench.Simulation;
using Tongchou.Storage;

namespace Tongchou.Bench.Stored;

/// <param name="Persons">Persons of the made-up region, each filed with a coverage of the year before.</param>
/// <param name="NoticesPerSecond">Notices of the year's run, durable; <paramref name="RunSeconds"/> is the whole run.</param>
/// <param name="PaymentsPerSecond">Payments taken in: notice, coverage, vouchers.</param>
/// <param name="NoticesToBulk">To the same rows in batches of a hundred by plain inserts.</param>
public sealed record EnrolStoredResult(
    string Store, int Persons, double FiledPerSecond, double NoticesPerSecond, double RunSeconds, double PaymentsPerSecond, double PaySeconds, double NoticesToBulk, double PaymentsToBulk, long RunAgainIssued);

/// <summary>Measures the dues of a made-up region: everybody is asked, everybody pays; against a bare bulk insert of the same rows in the same run.</summary>
public static class EnrolStored
{
    private const int AtOnce = 2_000;
    private const int Sample = 20_000;
    private static readonly BenefitYear year = new(2027);
    private static readonly DateOnly day = new(2026, 10, 8);

    /// <param name="told">Told what is being done and how much of it, from 0 to 1.</param>
    public static async Task<EnrolStoredResult> Run(LawBook law, RegionCode region, string address, int persons, Action<string, double>? told, CancellationToken stop)
    {
        await using Places places = new(address);
        using IStore store = await places.Open("region");
        SimulatedClock clock = new(day.ToDateTime(new TimeOnly(12, 0)));
        Desk desk = new(law, new Lanes(store.Records, clock), store.Reader, clock);
        await using Lanes lanes = desk.Lanes;
        PersonId[] ids = [.. Enumerable.Range(0, persons).Select(i => PersonId.FromSequence(i))];

        double filing = await File(desk, region, ids, told, stop);
        Stopwatch watch = Stopwatch.StartNew();
        DuesOffice office = new(desk, "bench");
        DuesRunReport report = await office.Run(region, year, day, told is null ? null : new Told(done => told("dues run", done / (double)Partitions.Count)), stop);
        double running = watch.Elapsed.TotalSeconds;
        if (report.Issued != persons)
        {
            throw new InvalidOperationException($"{report.Issued} notices for {persons} persons: {string.Join(", ", report.Refused.Select(each => $"{each.Value} {each.Key}"))}");
        }

        double paying = await Pay(desk, region, ids, told, stop);
        (double notices, double payments) = await Baseline(law, region, places, told, stop);
        DuesRunReport again = await office.Run(region, year, day, null, stop);
        return new(
            places.IsPostgres ? "postgres" : "sqlite", persons, Math.Round(persons / filing), Math.Round(persons / running), Math.Round(running, 1), Math.Round(persons / paying), Math.Round(paying, 1),
            Math.Round(persons / running / notices, 2), Math.Round(persons / paying / payments, 2), again.Issued);
    }

    // The rows come from a small region of its own, so that a great one needn't be held in memory.
    private static async Task<(double Notices, double Payments)> Baseline(LawBook law, RegionCode region, Places places, Action<string, double>? told, CancellationToken stop)
    {
        using IStore store = await places.Open("sample");
        RecordingStore recording = new(store.Records);
        SimulatedClock clock = new(day.ToDateTime(new TimeOnly(12, 0)));
        Desk desk = new(law, new Lanes(recording, clock), store.Reader, clock);
        await using Lanes lanes = desk.Lanes;
        PersonId[] ids = [.. Enumerable.Range(0, Sample).Select(i => PersonId.FromSequence(i))];
        await File(desk, region, ids, null, stop);
        told?.Invoke("baseline", 0);
        recording.IsRecording = true;
        await new DuesOffice(desk, "bench").Run(region, year, day, null, stop);
        Queue<RecordedEntry> asked = new(recording.Entries);
        recording.Entries.Clear();
        await Pay(desk, region, ids, null, stop);
        Queue<RecordedEntry> paid = new(recording.Entries);
        await using IBaseline plain = places.IsPostgres ? new PostgresBatches(await places.Migrated("baseline")) : new SqliteBatches(await places.New("baseline"));
        double notices = await plain.Run(asked, 1, double.MaxValue);
        return (notices, await plain.Run(paid, 1, double.MaxValue));
    }

    private static async Task<double> File(Desk desk, RegionCode region, PersonId[] ids, Action<string, double>? told, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        IdentityCipher cipher = new(KeyRing.New());
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.Passport, "BENCH0001", out _)!;
        int done = 0;
        foreach (PersonId[] some in ids.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(id => desk.Lanes.DoPatiently(new KeepPerson(new(id, identity, "例", Sex.Female, new(1980, 5, 1), ""), cipher, "bench"), stop)));
            await Task.WhenAll(some.Select(id => desk.Lanes.DoPatiently(new KeepCoverage(
                new(id, region, PersonGroup.Adult, AssistanceCategory.None, Supplement.None, false, new(year.Previous.FirstDay, year.Previous.LastDay), "", CoverageStatus.Normal, Money.Zero), DuesRecords.CoverageId(year.Previous, region), "bench"), stop)));
            told?.Invoke("persons", (done += some.Length) / (double)ids.Length);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> Pay(Desk desk, RegionCode region, PersonId[] ids, Action<string, double>? told, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string dues = DuesRecords.YearId(year, region);
        Money amount = desk.Law.Enrolment(region, year).Dues!.Personal.Value;
        int done = 0;
        foreach (PersonId[] some in ids.Chunk(AtOnce))
        {
            Outcome<Done<DuesRow>>[] paid = await Task.WhenAll(some.Select(id => desk.Lanes.DoPatiently(new PayDues(desk, id.Text, dues, amount, day, $"B-{id.Text}", "bench"), stop)));
            if (paid.FirstOrDefault(each => each.IsRefused) is { } refused)
            {
                throw new InvalidOperationException(refused.Faults[0].In(Language.En));
            }

            told?.Invoke("payments", (done += some.Length) / (double)ids.Length);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
