using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>
/// Runs a simulation over a population on disk. How far it came is kept beside the result, so that a run that was stopped goes on there;
/// the result appears under its name only when it is whole.
/// </summary>
public sealed class SimulationRun(PopulationFolder population, SimulationCase simulated, string directory, int threads)
{
    private const int SavedEvery = 16;
    private const string Progress = "progress.json";

    private readonly string part = $"{Path.TrimEndingDirectorySeparator(directory)}.part";

    private sealed record Saved(string Key, int Slices, IReadOnlyList<long> Sums);

    /// <param name="told">Is told how many slices are simulated, of how many.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what is done is kept.</exception>
    public Tally Run(Action<long, long>? told, CancellationToken stop)
    {
        Directory.CreateDirectory(part);
        string key = Sm3.Of($"{population.Manifest.Digest} {simulated.LawDigest} {simulated.Region} {simulated.Day:yyyy-MM-dd} {simulated.StandIn} {simulated.ReformFile?.Text}");
        IReadOnlyList<Dimension> dimensions = Dimension.Of(population.Areas, population.DiseaseNames);
        Tally total = new(dimensions);
        int slice = Earlier(key) is { } saved && total.Add(saved.Sums) ? saved.Slices : 0;
        PopulationSlice[] slices = [.. Enumerable.Range(0, threads).Select(_ => new PopulationSlice())];
        SliceSimulation[] workers = [.. slices.Select(_ => new SliceSimulation(simulated.Baseline, simulated.Reformed, population.AreasOfProviders, population.Areas, new Tally(dimensions)))];
        for (int round = 1; slice < population.Slices; round++)
        {
            if (stop.IsCancellationRequested)
            {
                Save(new(key, slice, total.Sums));
                stop.ThrowIfCancellationRequested();
            }

            int count = Math.Min(threads, population.Slices - slice), first = slice;
            Parallel.For(0, count, i =>
            {
                population.Read(first + i, slices[i]);
                workers[i].Run(slices[i]);
            });
            for (int i = 0; i < count; i++)
            {
                total.Add(workers[i].Tally);
                workers[i].Tally.Clear();
            }

            slice += count;
            if (round % SavedEvery == 0)
            {
                Save(new(key, slice, total.Sums));
            }

            told?.Invoke(slice, population.Slices);
        }

        ResultFolder.Write(part, population, simulated, total);
        File.Delete(Path.Combine(part, Progress));
        Directory.Move(part, Path.TrimEndingDirectorySeparator(directory));
        return total;
    }

    private Saved? Earlier(string key)
    {
        try
        {
            return JsonSerializer.Deserialize<Saved>(File.ReadAllBytes(Path.Combine(part, Progress)), AgencyJson.Options) is { } saved && saved.Key == key ? saved : null;
        }
        catch (Exception nothing) when (nothing is JsonException or FileNotFoundException)
        {
            return null;
        }
    }

    private void Save(Saved saved)
    {
        string path = Path.Combine(part, Progress), beside = $"{path}.part";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(saved, AgencyJson.Options));
        File.Move(beside, path, overwrite: true);
    }
}
