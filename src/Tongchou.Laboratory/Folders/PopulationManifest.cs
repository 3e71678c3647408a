using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>What a folder of columns says of itself: how it was made, and what each file holds.</summary>
/// <param name="Statistics">SM3 of the tables it was made from.</param>
public sealed record PopulationManifest(
    int Format,
    string Region,
    ulong Seed,
    int Year,
    int Persons,
    long Visits,
    string Statistics,
    IReadOnlyList<string> Areas,
    IReadOnlyList<ColumnInFolder> Columns,
    IReadOnlyList<TableInFolder> Tables,
    IReadOnlyList<FigureCompared> Figures,
    string Digest)
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    /// <summary>The digest over everything else in it: that of the whole population.</summary>
    public string Sealed() => Sm3.Of(JsonSerializer.Serialize(this with { Digest = "" }, AgencyJson.Options));
}

/// <param name="Digest">SHA-256 of the values as they lie in the file, without its head.</param>
public sealed record ColumnInFolder(string Name, string Descr, string Rows, string Meaning, string Digest);

/// <summary>A small table beside the columns.</summary>
public sealed record TableInFolder(string File, string Digest);
