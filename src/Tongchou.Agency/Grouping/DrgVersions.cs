using System.IO.Compression;
using System.Text;
using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>The versions of the grouper on disk: a folder each below <c>drg/</c> beside the packs, and the classifications they share.</summary>
public sealed class DrgVersions(string policies)
{
    private const string Shared = "codes", Compressed = ".gz", Rules = "rule.csv";

    private readonly string root = Path.Combine(policies, "drg");

    /// <summary>The names of all versions, in a fixed order.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(root) ? [.. Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Where(name => name != Shared).Order(StringComparer.Ordinal)] : [];

    /// <summary>The text of a version's files by name without <c>.gz</c>; null with a fault if there is no such version or a file can't be read.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? Files(string version, FaultList faults)
    {
        if (!Names.Contains(version))
        {
            faults.Add("unknown-version", Place.At("--version"), new($"没有分组方案版本“{version}”。", $"There is no version '{version}' of the grouper."), new($"可选:{string.Join('、', Names)}。", $"There are {string.Join(", ", Names)}."));
            return null;
        }

        try
        {
            return new[] { version, Shared }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csv*")).ToDictionary(NameOf, Read);
        }
        catch (InvalidDataException)
        {
            faults.Add("broken-table", Place.At(version), new("有压缩文件已损坏。", "A compressed file is broken."), new("请重新取得该文件夹。", "Get the folder anew."));
            return null;
        }
    }

    /// <summary>Whether a version has rules to group by; without them it is a list of groups.</summary>
    public static bool CanGroup(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => files.ContainsKey(Rules);

    /// <returns>Null with all faults of the version and of the chosen readings.</returns>
    public Grouper? Grouper(string version, IEnumerable<string> chosen, FaultList faults)
    {
        if (Files(version, faults) is not { } files)
        {
            return null;
        }

        if (!CanGroup(files))
        {
            faults.Add("names-only", Place.At("--version"), new($"版本“{version}”只有组目录,没有分组规则。", $"The version '{version}' is a list of groups; it has no rules to group by."));
            return null;
        }

        int before = faults.Count;
        GroupingReadings readings = GroupingReadings.Read(chosen, TableReader.Readings(files, faults), faults);
        return faults.Count == before && TableReader.Read(files, readings, faults) is { } tables ? Payment.Grouping.Grouper.Compile(tables, readings, faults) : null;
    }

    /// <summary>The names of some codes of a classification.</summary>
    public static Dictionary<string, string> CodeNames(ReadOnlySpan<byte> classification, IReadOnlySet<string> codes)
    {
        Dictionary<string, string> names = [];
        CsvReader rows = new(classification);
        while (rows.Read())
        {
            string code = Encoding.UTF8.GetString(rows[0]);
            if (codes.Contains(code))
            {
                names[code] = Encoding.UTF8.GetString(rows[1]);
            }
        }

        return names;
    }

    private static string NameOf(string file) => Path.GetFileName(file) is var name && name.EndsWith(Compressed, StringComparison.Ordinal) ? name[..^Compressed.Length] : Path.GetFileName(file);

    private static ReadOnlyMemory<byte> Read(string file)
    {
        if (!file.EndsWith(Compressed, StringComparison.Ordinal))
        {
            return File.ReadAllBytes(file);
        }

        using GZipStream from = new(File.OpenRead(file), CompressionMode.Decompress);
        using MemoryStream to = new();
        from.CopyTo(to);
        return to.GetBuffer().AsMemory(0, (int)to.Length);
    }
}
