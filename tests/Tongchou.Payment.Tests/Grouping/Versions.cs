using System.IO.Compression;
using System.Text;
using Tongchou.Payment.Grouping;
using Tongchou.Reference.Grouping;

namespace Tongchou.Payment.Tests.Grouping;

/// <summary>The committed tables, and groupers made of them.</summary>
internal static class Versions
{
    public const string Standard = "chs-drg-1.1";

    private static readonly Dictionary<string, Grouper> compiled = [];
    private static readonly Dictionary<string, PlainTables> plain = [];

    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files(string version) =>
        new[] { version, "codes" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), "policies", "drg", folder)))
            .ToDictionary(file => Path.GetFileName(file).Replace(".gz", "", StringComparison.Ordinal), file => new ReadOnlyMemory<byte>(Bytes(file)));

    public static Grouper Grouper(string version, params string[] readings)
    {
        string key = string.Join(' ', [version, .. readings]);
        lock (compiled)
        {
            return compiled.TryGetValue(key, out Grouper? known) ? known : compiled[key] = Compile(version, readings);
        }
    }

    public static PlainTables Plain(string version)
    {
        lock (plain)
        {
            return plain.TryGetValue(version, out PlainTables? known) ? known : plain[version] = new(Files(version).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span)));
        }
    }

    public static IEnumerable<(PlainDischarge Stay, string Expected)> Vectors()
    {
        string[][] rows = [.. Encoding.UTF8.GetString(Bytes(Path.Combine(Root(), "tests", "Tongchou.Payment.Tests", "Grouping", "vectors.csv.gz"))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        int At(string heading) => Array.IndexOf(rows[0], heading);
        return rows.Skip(1).Select(row => (
            new PlainDischarge(row[At("id")], row[At("sex")], int.Parse(row[At("age")]), Number(row[At("age_days")]), Number(row[At("weight_g")]), Codes(row[At("diagnoses")]), Codes(row[At("procedures")])),
            $"{row[At("mdc")]},{row[At("adrg")]},{row[At("drg")]}"));
    }

    /// <summary>Groups it as a file would have it.</summary>
    public static string CodesOf(this Grouper grouper, PlainDischarge stay)
    {
        DischargeReader reader = new(grouper.Tables.Diagnoses, grouper.Tables.Procedures);
        return Encoding.UTF8.GetString(grouper.Written(grouper.Group(reader.Read(stay))));
    }

    public static Discharge Read(this DischargeReader reader, PlainDischarge stay) => reader.Read(new DischargeCells
    {
        Sex = Encoding.UTF8.GetBytes(stay.Sex),
        Age = Encoding.UTF8.GetBytes($"{stay.Age}"),
        AgeDays = Encoding.UTF8.GetBytes($"{stay.AgeDays}"),
        Weight = Encoding.UTF8.GetBytes($"{stay.Weight}"),
        Diagnoses = Encoding.UTF8.GetBytes(string.Join('|', stay.Diagnoses)),
        Procedures = Encoding.UTF8.GetBytes(string.Join('|', stay.Procedures)),
    });

    private static Grouper Compile(string version, string[] readings)
    {
        FaultList faults = new();
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files = Files(version);
        GroupingReadings chosen = GroupingReadings.Read(readings, TableReader.Readings(files, faults), faults);
        GrouperTables? tables = TableReader.Read(files, chosen, faults);
        Grouper? grouper = tables is null ? null : Payment.Grouping.Grouper.Compile(tables, chosen, faults);
        faults.All.Select(fault => fault.ToString()).ShouldBeEmpty();
        return grouper!;
    }

    private static byte[] Bytes(string file)
    {
        using Stream from = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
        using MemoryStream to = new();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static int? Number(string cell) => cell.Length == 0 ? null : int.Parse(cell);
    private static string[] Codes(string cell) => cell.Length == 0 ? [] : cell.Split('|');

    private static string Root()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Tongchou.slnx")))
        {
            at = at.Parent;
        }

        return at!.FullName;
    }
}
