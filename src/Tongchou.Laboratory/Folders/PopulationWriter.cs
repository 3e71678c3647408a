using System.Text;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>
/// Writes a population as a folder of columns. It is written beside, as <c>DIR.part</c>, and gets its name when it is whole; a run that
/// was stopped is gone on with where it was.
/// </summary>
public sealed class PopulationWriter(PopulationPlan plan, string directory, int threads)
{
    private const int SavedEvery = 8;
    private const string Progress = "progress.json";

    private readonly string part = $"{Path.TrimEndingDirectorySeparator(directory)}.part";

    /// <summary>How far an earlier run came.</summary>
    private sealed record Saved(string Key, int Blocks, int Persons, long Visits, IReadOnlyList<long> Sums);

    /// <param name="told">Is told how many persons are made, of how many.</param>
    /// <exception cref="OperationCanceledException">It was stopped; what is made is kept.</exception>
    /// <exception cref="IOException">The disk is full or broken; what is made is kept.</exception>
    public PopulationManifest Write(Action<long, long>? told, CancellationToken stop)
    {
        Directory.CreateDirectory(part);
        string key = Sm3.Of($"{plan.Region} {plan.Persons} {plan.Seed} {plan.Year} {plan.Statistics.Digest} {BlockMaker.Size}");
        Saved saved = Earlier(key) ?? new(key, 0, 0, 0, []);
        PopulationTotals totals = PopulationTotals.Of(saved.Sums);
        PopulationSlice[] slices = [.. Enumerable.Range(0, threads).Select(_ => new PopulationSlice())];
        BlockMaker[] makers = [.. slices.Select(_ => new BlockMaker(plan))];
        PopulationTotals[] own = new PopulationTotals[threads];
        ColumnFile[] files = Open(slices[0], ref saved, ref totals);
        try
        {
            int blocks = BlockMaker.Blocks(plan.Persons);
            for (int first = saved.Blocks; first < blocks; first += threads)
            {
                stop.ThrowIfCancellationRequested();
                int count = Math.Min(threads, blocks - first);
                Parallel.For(0, count, i =>
                {
                    makers[i].Make(first + i, slices[i]);
                    own[i] = new();
                    own[i].Add(slices[i], plan.Year);
                });
                Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, column =>
                {
                    for (int i = 0; i < count; i++)
                    {
                        files[column].Append(slices[i].Columns[column].Bytes);
                    }
                });
                for (int i = 0; i < count; i++)
                {
                    totals.Add(own[i]);
                    saved = saved with { Blocks = first + i + 1, Persons = saved.Persons + slices[i].Persons, Visits = saved.Visits + slices[i].Visits };
                }

                if (first / threads % SavedEvery == SavedEvery - 1)
                {
                    Save(files, saved with { Sums = totals.Sums });
                }

                told?.Invoke(saved.Persons, plan.Persons);
            }

            return Finish(files, saved, totals);
        }
        catch (OperationCanceledException)
        {
            Save(files, saved with { Sums = totals.Sums });
            throw;
        }
        finally
        {
            Array.ForEach(files, file => file.Dispose());
        }
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

    private ColumnFile[] Open(PopulationSlice slice, ref Saved saved, ref PopulationTotals totals)
    {
        Saved from = saved;
        List<ColumnFile> open = [];
        try
        {
            open.AddRange(slice.Columns.Select(column => Column(column.Form, column.Form.Rows is RowKind.Person ? from.Persons : from.Visits)));
        }
        catch (InvalidDataException)
        {
            // Less is there than was noted, as after a fall of the machine: begin anew.
            open.ForEach(file => file.Dispose());
            open.Clear();
            saved = new(from.Key, 0, 0, 0, []);
            totals = new();
            open.AddRange(slice.Columns.Select(column => Column(column.Form, 0)));
        }

        return [.. open];
    }

    private ColumnFile Column(ColumnForm form, long keep) => new(Path.Combine(part, PopulationFolder.FileOf(form)), form, keep);

    private void Save(ColumnFile[] files, Saved saved)
    {
        Array.ForEach(files, file => file.Flush());
        string path = Path.Combine(part, Progress), beside = $"{path}.part";
        File.WriteAllBytes(beside, JsonSerializer.SerializeToUtf8Bytes(saved, AgencyJson.Options));
        File.Move(beside, path, overwrite: true);
    }

    private PopulationManifest Finish(ColumnFile[] files, Saved saved, PopulationTotals totals)
    {
        ColumnInFolder[] columns = [.. files.Select(file => file.Close())];
        TableInFolder[] tables = [.. PopulationTables.Of(plan).Select(table =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(table.Text);
            File.WriteAllBytes(Path.Combine(part, table.File), bytes);
            return new TableInFolder(table.File, Sm3.Of(bytes));
        })];
        PopulationManifest manifest = new(PopulationManifest.CurrentFormat, $"{plan.Region}", plan.Seed, plan.Year.Number, saved.Persons, saved.Visits, plan.Statistics.Digest,
            [.. plan.Areas.Select(area => $"{area}")], columns, tables, totals.Compare(plan.Statistics.Published, plan.Region), "");
        manifest = manifest with { Digest = manifest.Sealed() };
        File.WriteAllBytes(Path.Combine(part, PopulationManifest.FileName), JsonSerializer.SerializeToUtf8Bytes(manifest, AgencyJson.Indented));
        File.Delete(Path.Combine(part, Progress));
        Directory.Move(part, Path.TrimEndingDirectorySeparator(directory));
        return manifest;
    }
}
