using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Laboratory;

namespace Tongchou.Server.Start;

/// <summary>The synthetic populations that reforms are tried on: those named at the start, or in a demonstration one that is made when it is first asked for.</summary>
internal sealed class Populations
{
    private readonly string policies;
    private readonly IReadOnlyList<PopulationFolder> given;
    private readonly Lazy<Task<IReadOnlyList<PopulationFolder>>> made;
    private readonly Lazy<Divisions> names;

    private Populations(string policies, IReadOnlyList<PopulationFolder> given, Func<IReadOnlyList<PopulationFolder>> make)
    {
        this.policies = policies;
        this.given = given;
        made = new(() => Task.Run(make));
        names = new(() => Read(new FaultList()).Divisions);
    }

    /// <summary>The names of counties and cities.</summary>
    public Divisions Names => names.Value;

    /// <summary>All of them; the first caller waits while the demonstration's is made.</summary>
    public async Task<IReadOnlyList<PopulationFolder>> All(CancellationToken stop) => given.Count > 0 ? given : await made.Value.WaitAsync(stop);

    /// <exception cref="StartException">A folder that was named is no whole population; every fault is told.</exception>
    public static Populations Open(ServerOptions options)
    {
        FaultList faults = new();
        List<PopulationFolder> open = [];
        foreach (string folder in options.Population?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (PopulationFolder.Open(folder, faults, null, CancellationToken.None) is { } population)
            {
                open.Add(population);
            }
        }

        if (!faults.IsEmpty)
        {
            throw new StartException(ExitCodes.Refused, faults.All);
        }

        string policies = Ready.Folder(options.Policies, "policies");
        string? recipe = options.Demo && (options.Samples ?? NearbyFolder.Find("samples")) is { } samples ? Path.Combine(samples, "laboratory", "population.json") : null;
        return new(policies, open, () => recipe is not null && File.Exists(recipe) ? [new DemoPopulation(policies, Ready.Beside(options)).Of(recipe)] : []);
    }

    private Statistics Read(FaultList faults) => Statistics.Read(Path.Combine(policies, "statistics"), faults);
}

/// <summary>Makes the demonstration's population beside its database, or opens the one that was made before.</summary>
internal sealed class DemoPopulation(string policies, string beside)
{
    private sealed record Recipe(string Region, int People, ulong Seed, int Year);

    /// <exception cref="InvalidDataException">The recipe or the statistics have faults.</exception>
    public PopulationFolder Of(string recipe)
    {
        FaultList faults = new();
        Recipe read = JsonSerializer.Deserialize<Recipe>(File.ReadAllBytes(recipe), AgencyJson.Options)!;
        Statistics statistics = Statistics.Read(Path.Combine(policies, "statistics"), faults);
        PopulationPlan? plan = RegionCode.TryParse(read.Region, out RegionCode region) ? PopulationPlan.Make(statistics, region, read.People, read.Seed, new BenefitYear(read.Year), faults) : null;
        if (plan is null || !faults.IsEmpty)
        {
            throw new InvalidDataException($"the demonstration's population can't be made: {string.Join("; ", faults.All.Select(fault => fault.Message.En))}");
        }

        // Other figures are another folder, so that what was made of the old ones is never taken for it.
        string folder = Path.Combine(beside, "populations", $"{region}-{read.People}-{read.Seed}-{read.Year}-{statistics.Digest[..12]}");
        return Open(folder) ?? Make(plan, folder);
    }

    private static PopulationFolder Make(PopulationPlan plan, string folder)
    {
        // Two servers that start at once make it twice and keep one; a damaged one is replaced.
        string own = $"{folder}.{Guid.NewGuid():N}";
        new PopulationWriter(plan, own, 1).Write(null, CancellationToken.None);
        if (Directory.Exists(folder) && Open(folder) is null)
        {
            Directory.Delete(folder, recursive: true);
        }

        try
        {
            Directory.Move(own, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(own, recursive: true);
        }

        return Open(folder) ?? throw new InvalidDataException("the demonstration's population was damaged while it was made");
    }

    private static PopulationFolder? Open(string folder) => Directory.Exists(folder) ? PopulationFolder.Open(folder, new FaultList(), null, CancellationToken.None) : null;
}
