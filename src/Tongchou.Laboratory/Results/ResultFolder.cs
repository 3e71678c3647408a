using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy.Reforms;

namespace Tongchou.Laboratory;

/// <summary>Writes what a simulation gave: tables as CSV, pictures as SVG, a summary, and the manifest that binds them.</summary>
public static class ResultFolder
{
    internal static void Write(string directory, PopulationFolder population, SimulationCase simulated, Tally tally)
    {
        List<TableInFolder> files = [];
        void Put(string file, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            File.WriteAllBytes(Path.Combine(directory, file), bytes);
            files.Add(new(file, Sm3.Of(bytes)));
        }

        bool both = simulated.Reform is not null;
        Put("payers.csv", ResultTables.Payers(tally, both));
        for (int dimension = 1; dimension < tally.Dimensions.Count; dimension++)
        {
            Put($"by-{tally.Dimensions[dimension].Code}.csv", ResultTables.Of(tally, dimension, both));
        }

        Put("summary.json", JsonSerializer.Serialize(SimulationSummary.Of(tally, both), AgencyJson.Indented) + "\n");
        Put("payers.svg", ResultPictures.Payers(tally, both));
        Put("burden-by-income.svg", ResultPictures.Burden(tally, Dimension.Income, both));
        Put("burden-by-age.svg", ResultPictures.Burden(tally, Dimension.Age, both));
        if (simulated.ReformFile is { } reform)
        {
            Put("reform.yaml", reform.Text);
            Put("winners-by-income.svg", ResultPictures.Winners(tally, Dimension.Income));
        }

        SimulationManifest manifest = new(SimulationManifest.CurrentFormat, $"{simulated.Region}", $"{simulated.Day:yyyy-MM-dd}", simulated.StandIn?.ToString(), simulated.LawDigest,
            new(population.Manifest.Digest, population.Manifest.Seed, population.Manifest.Region, population.Manifest.Year, population.Manifest.Persons, population.Manifest.Visits),
            simulated.Reform is { } tried ? new(tried.Name, $"{tried.Region}", $"{tried.From:yyyy-MM-dd}", Sm3.Of(simulated.ReformFile!.Value.Text), [.. simulated.Powers.Select(Told)]) : null,
            [.. simulated.Baseline.Places.Select(place => $"{place.Region}")],
            [.. simulated.Illustrative().Select(source => new IllustrativeValue($"{source.Region}", source.Path, $"{source.Clause}")).Distinct()],
            files, "");
        manifest = manifest with { Digest = manifest.Sealed() };
        File.WriteAllBytes(Path.Combine(directory, PopulationManifest.FileName), JsonSerializer.SerializeToUtf8Bytes(manifest, AgencyJson.Indented));
    }

    public static PowerToldOf Told(ReformPower power) => new(power.Provision.Path, power.Provision.Title,
        power.Tiers.Count == 0
            ? new("各级都", "any tier")
            : new(string.Join("、", power.Tiers.Select(tier => Words<RegionTier>.Phrase(tier).Zh)), string.Join(", ", power.Tiers.Select(tier => Words<RegionTier>.Phrase(tier).En))),
        [.. power.Clauses.Select(clause => $"{clause}")]);
}
