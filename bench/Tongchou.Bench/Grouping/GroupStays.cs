using System.Diagnostics;
using System.Text;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Bench.Grouping;

/// <param name="RecordsPerSecond">Stays grouped by all threads together, from cells in memory: splitting the lists, looking codes up, reading numbers, grouping.</param>
/// <param name="BytesPerRecordAllocated">Bytes allocated per stay in one pass.</param>
/// <param name="LoadSeconds">From the files of the version to a grouper, the first time in this process.</param>
/// <param name="RecordsPerSecondEndToEnd">From a CSV file to a CSV file with the same threads, numbers of stays held against each other.</param>
/// <param name="RatioToPlain">How many times as fast as the plain interpreter of sets and dictionaries, both on one thread in this run.</param>
/// <param name="Agrees">Whether both give every stay the same group.</param>
public sealed record GroupStaysResult(
    double RecordsPerSecond, double BytesPerRecordAllocated, double LoadSeconds, double RecordsPerSecondEndToEnd, double RatioToPlain, double RecordsPerSecondOneThread, double PlainRecordsPerSecond,
    int Threads, int Records, int RecordsInFile, double DiagnosesPerRecord, string Version, bool Agrees);

/// <summary>Measures grouping against the plain interpreter in the same run.</summary>
public sealed class GroupStays
{
    private const int Rounds = 5, Generated = 50_000, PlainStays = 4_000;

    private readonly Grouper grouper;
    private readonly StayCells stays;

    private GroupStays(Grouper grouper, StayCells stays)
    {
        this.grouper = grouper;
        this.stays = stays;
    }

    /// <param name="text">The file of stays; null to make them from the seed.</param>
    /// <param name="seconds">About how long each side is measured.</param>
    /// <returns>Null with faults.</returns>
    public static GroupStaysResult? Run(DrgVersions versions, string version, (string Name, ReadOnlyMemory<byte> Text)? file, int threads, double seconds, int seed, FaultList faults)
    {
        Stopwatch load = Stopwatch.StartNew();
        Grouper? grouper = versions.Grouper(version, [], faults);
        double loadSeconds = load.Elapsed.TotalSeconds;
        if (grouper is null)
        {
            return null;
        }

        PlainTables tables = new(versions.Files(version, faults)!.ToDictionary(each => each.Key, each => Encoding.UTF8.GetString(each.Value.Span)));
        StayCells? stays = file is { } given ? StayCells.Read(given.Name, given.Text.Span, faults) : StayCells.Of(Random(tables, seed));
        if (stays is { Count: 0 })
        {
            faults.Add("no-stays", Place.At(file?.Name ?? ""), new("文件里没有病案。", "There are no stays in the file."));
        }

        return stays is { Count: > 0 } ? new GroupStays(grouper, stays).Measure(new PlainGrouper(tables), version, threads, seconds, loadSeconds) : null;
    }

    private static IEnumerable<PlainDischarge> Random(PlainTables tables, int seed)
    {
        RandomDischarges random = new(tables, seed);
        return Enumerable.Range(0, Generated).Select(_ => random.Next());
    }

    private GroupStaysResult Measure(PlainGrouper plain, string version, int threads, double seconds, double loadSeconds)
    {
        (int Position, PlainDischarge Stay)[] plainStays = [.. stays.Plain().Take(PlainStays)];
        bool agrees = stays.Plain().All(each => Group(each.Position) == plain.Group(each.Stay));
        Repeat(1, seconds / 4, Pass);
        Repeat(1, seconds / 8, PlainPass);

        // In turn, so that a machine whose speed drifts slows both; each figure is the median of its rounds.
        double[] one = new double[Rounds], all = new double[Rounds], slow = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            one[round] = Repeat(1, seconds / Rounds, Pass);
            slow[round] = Repeat(1, seconds / Rounds, PlainPass);
            all[round] = threads == 1 ? one[round] : Repeat(threads, seconds / Rounds, Pass);
        }

        DischargeReader reader = Reader();
        Pass(reader);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(reader);
        double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / stays.Count;
        int inFile = Math.Max(stays.Count, 400_000);
        return new(
            Math.Round(Median(all)), Math.Round(bytes, 3), Math.Round(loadSeconds, 3), Math.Round(EndToEnd(threads, inFile)), Math.Round(Median(one) / Median(slow), 1), Math.Round(Median(one)), Math.Round(Median(slow)),
            threads, stays.Count, inFile, Math.Round(stays.Stays.Average(stay => stay.DiagnosisCodes.Count), 1), version, agrees);

        long PlainPass(DischargeReader reader)
        {
            foreach ((int _, PlainDischarge stay) in plainStays)
            {
                plain.Group(stay);
            }

            return plainStays.Length;
        }
    }

    private long Pass(DischargeReader reader)
    {
        for (int i = 0; i < stays.Count; i++)
        {
            grouper.Group(reader.Read(stays[i]));
        }

        return stays.Count;
    }

    private double EndToEnd(int threads, int records)
    {
        string folder = Directory.CreateTempSubdirectory("tongchou-drg-").FullName;
        try
        {
            string from = Path.Combine(folder, "stays.csv"), to = Path.Combine(folder, "groups.csv");
            using (FileStream file = File.Create(from))
            {
                stays.WriteFile(file, records);
            }

            double[] rounds = new double[3];
            for (int round = 0; round < rounds.Length; round++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                using (FileStream input = File.OpenRead(from))
                using (FileStream output = File.Create(to))
                {
                    new GroupDischarges(grouper, threads).Run("stays.csv", input, output, new());
                }

                rounds[round] = records / watch.Elapsed.TotalSeconds;
            }

            return Median(rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Stays per second of all threads together.</returns>
    private double Repeat(int threads, double seconds, Func<DischargeReader, long> pass)
    {
        long done = 0;
        Stopwatch watch = Stopwatch.StartNew();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return done / watch.Elapsed.TotalSeconds;

        void Work()
        {
            DischargeReader reader = Reader();
            long own = 0;
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                own += pass(reader);
            }

            Interlocked.Add(ref done, own);
        }
    }

    private string Group(int stay) => Encoding.UTF8.GetString(grouper.Written(grouper.Group(Reader().Read(stays[stay]))));
    private DischargeReader Reader() => new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);
    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
