using System.Text.Json;
using Tongchou.Agency;

namespace Tongchou.Laboratory;

/// <summary>What a simulation rests on: the population, the law, the reform, and the digest of every file it gave. The same again gives the same bytes.</summary>
public sealed record SimulationManifest(
    int Format,
    string Region,
    string Day,
    string? StandIn,
    string Law,
    SimulatedPopulation Population,
    SimulatedReform? Reform,
    IReadOnlyList<string> Regions,
    IReadOnlyList<IllustrativeValue> Illustrative,
    IReadOnlyList<TableInFolder> Files,
    string Digest)
{
    public const int CurrentFormat = 1;

    public string Sealed() => Sm3.Of(JsonSerializer.Serialize(this with { Digest = "" }, AgencyJson.Options));
}

public sealed record SimulatedPopulation(string Digest, ulong Seed, string Region, int Year, int Persons, long Visits);

/// <param name="Powers">Who could decide it, provision by provision.</param>
public sealed record SimulatedReform(Phrase Name, string Region, string From, string Digest, IReadOnlyList<PowerToldOf> Powers);

public sealed record PowerToldOf(string Provision, Phrase Title, Phrase Tiers, IReadOnlyList<string> Clauses);

/// <summary>A value in force that is made up for want of an official text: what rests on it is an example.</summary>
public sealed record IllustrativeValue(string Region, string Provision, string Clause);
