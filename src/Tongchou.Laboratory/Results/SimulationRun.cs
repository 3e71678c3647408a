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
        string key = simulated.KeyOf(population);
        SliceRounds rounds = new(population, simulated, threads);
        Tally total = new(rounds.Dimensions);
        int before = Earlier(key) is { } saved && total.Add(saved.Sums) ? saved.Slices : 0, round = 0;
        int done = rounds.Run(total, before, () => !stop.IsCancellationRequested, slice =>
        {
            if (++round % SavedEvery == 0)
            {
                Save(new(key, slice, total.Sums));
            }

            told?.Invoke(slice, population.Slices);
        });
        if (done < population.Slices)
        {
            Save(new(key, done, total.Sums));
            stop.ThrowIfCancellationRequested();
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
