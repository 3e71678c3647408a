using System.Security.Cryptography;
using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>A population on disk, held whole: every column of the length and with the digest that the manifest states.</summary>
public sealed class PopulationFolder
{
    private readonly string directory;
    private readonly long[] visitsBefore;

    private PopulationFolder(string directory, PopulationManifest manifest, RegionCode region, RegionCode[] areas, long[] visitsBefore)
    {
        this.directory = directory;
        this.visitsBefore = visitsBefore;
        Manifest = manifest;
        Region = region;
        Areas = areas;
        AreasOfProviders = PopulationTables.AreasOfProviders(areas);
    }

    public PopulationManifest Manifest { get; }
    public RegionCode Region { get; }
    public IReadOnlyList<RegionCode> Areas { get; }

    /// <summary>Where each provider stands, by its number.</summary>
    public int[] AreasOfProviders { get; }
    /// <summary>The names of the chronic diseases, in the order of their bits.</summary>
    public IReadOnlyList<string> DiseaseNames =>
        [.. File.ReadAllLines(Path.Combine(directory, "diseases.csv")).Skip(1).Select(line => line.Split(',')[1])];

    public BenefitYear Year => new(Manifest.Year);

    /// <summary>Persons lie in slices of one length; the last may be shorter.</summary>
    public int Slices => visitsBefore.Length - 1;

    public static string FileOf(ColumnForm form) => $"{form.Name}.npy";

    /// <summary>Opens a folder and holds every file to its manifest.</summary>
    /// <param name="faults">Everything that is missing, cut, altered or of the wrong length.</param>
    /// <param name="told">Is told how many columns are checked, of how many.</param>
    /// <returns>Null where there are faults.</returns>
    public static PopulationFolder? Open(string directory, FaultList faults, Action<long, long>? told, CancellationToken stop)
    {
        int before = faults.Count;
        if (ManifestOf(directory, faults) is not { } manifest)
        {
            return null;
        }

        List<RegionCode> areas = [];
        foreach (string text in manifest.Areas)
        {
            areas.Add(RegionCode.TryParse(text, out RegionCode area) ? area : default);
        }

        bool named = RegionCode.TryParse(manifest.Region, out RegionCode region);
        if (!named || areas.Contains(default) || manifest.Persons is < 1 or > PopulationPlan.MostPersons || manifest.Visits < 0 || manifest.Year is < BenefitYear.Earliest or > BenefitYear.Latest)
        {
            faults.Add("bad-manifest", At(PopulationManifest.FileName), new("清单里的区划、年度或人数不对。", "Region, year or persons of the manifest are wrong."));
            return null;
        }

        foreach (TableInFolder table in manifest.Tables)
        {
            CheckTable(directory, table, faults);
        }

        long[] visits = new long[BlockMaker.Blocks(manifest.Persons) + 1];
        CheckColumns(directory, manifest, visits, faults, told, stop);
        if (faults.Count == before && visits[^1] != manifest.Visits)
        {
            faults.Add("visits-differ", At("person_visits.npy"), new($"各人就诊次数合计 {visits[^1]},清单为 {manifest.Visits}。", $"The persons' visits add up to {visits[^1]}; the manifest has {manifest.Visits}."));
        }

        return faults.Count == before ? new(directory, manifest, region, [.. areas], visits) : null;
    }

    /// <summary>Reads a slice into columns that are used again.</summary>
    public void Read(int number, PopulationSlice slice)
    {
        long first = (long)number * BlockMaker.Size;
        slice.Resize((int)Math.Min(BlockMaker.Size, Manifest.Persons - first), (int)(visitsBefore[number + 1] - visitsBefore[number]));
        foreach (Column column in slice.Columns)
        {
            using FileStream file = new(Path.Combine(directory, FileOf(column.Form)), FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            file.Position = NpyHeader.Length + ((column.Form.Rows is RowKind.Person ? first : visitsBefore[number]) * column.Form.Bytes);
            file.ReadExactly(column.Bytes);
        }
    }

    private static PopulationManifest? ManifestOf(string directory, FaultList faults)
    {
        string path = Path.Combine(directory, PopulationManifest.FileName);
        if (!File.Exists(path))
        {
            faults.Add("no-population", At(directory), new("这里没有人口:缺少 manifest.json。", "There is no population here: manifest.json is missing."),
                new("用 ./tongchou population generate 生成。", "Make one with ./tongchou population generate."));
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<PopulationManifest>(File.ReadAllBytes(path), AgencyJson.Options) is { Columns: not null, Tables: not null, Areas: not null } manifest)
            {
                if (manifest.Format == PopulationManifest.CurrentFormat && manifest.Sealed() == manifest.Digest)
                {
                    return manifest;
                }

                faults.Add("manifest-altered", At(PopulationManifest.FileName), new("清单被改动过,或由别的版本写成。", "The manifest was altered, or written by another version."), new("重新生成人口。", "Make the population anew."));
                return null;
            }
        }
        catch (JsonException)
        {
            // Told below: there is no more to say about text that is no JSON.
        }

        faults.Add("bad-manifest", At(PopulationManifest.FileName), new("清单不完整或不是 JSON。", "The manifest is cut or no JSON."));
        return null;
    }

    private static void CheckTable(string directory, TableInFolder table, FaultList faults)
    {
        string path = Path.Combine(directory, Path.GetFileName(table.File));
        if (!File.Exists(path))
        {
            faults.Add("file-missing", At(table.File), new("缺少这个文件。", "The file is missing."));
        }
        else if (Sm3.Of(File.ReadAllBytes(path)) != table.Digest)
        {
            faults.Add("file-altered", At(table.File), new("内容与清单的摘要不符。", "The content does not match the digest of the manifest."));
        }
    }

    private static void CheckColumns(string directory, PopulationManifest manifest, long[] visits, FaultList faults, Action<long, long>? told, CancellationToken stop)
    {
        IReadOnlyList<Column> columns = new PopulationSlice().Columns;
        Fault?[] found = new Fault?[columns.Count];
        int done = 0;
        Parallel.For(0, columns.Count, new ParallelOptions { CancellationToken = stop }, i =>
        {
            ColumnForm form = columns[i].Form;
            found[i] = manifest.Columns.FirstOrDefault(column => column.Name == form.Name && column.Descr == form.Descr) is { } stated
                ? ColumnCheck.Run(Path.Combine(directory, FileOf(form)), columns[i], form.Rows is RowKind.Person ? manifest.Persons : manifest.Visits, stated.Digest, form.Name == "person_visits" ? visits : null)
                : new("column-not-listed", At(FileOf(form)), new("清单没有列出这一列。", "The manifest does not list this column."), default);
            told?.Invoke(Interlocked.Increment(ref done), columns.Count);
        });
        faults.AddRange(found.OfType<Fault>());
    }

    private static Place At(string file) => new(file, 0, 0, "");
}
