using Tongchou.Agency;
using Tongchou.Policy;

namespace Tongchou.Laboratory;

/// <summary>What a trial rests on: law, population and reform, enough to run it again to the same figures.</summary>
/// <param name="Law">SM3 of the packs.</param>
/// <param name="Places">Whose law settles in the region.</param>
/// <param name="Illustrative">Values in force that are made up for want of an official text.</param>
public sealed record TrialHead(
    RegionName Region, string Day, string Law, SimulatedPopulation Population, IReadOnlyList<RegionName> Places, RegionName? StandIn, TriedReform? Reform, IReadOnlyList<IllustrativeProvision> Illustrative)
{
    internal static TrialHead Of(PopulationFolder population, SimulationCase simulated)
    {
        Law law = simulated.Law;
        RegionName Name(RegionCode region) => new($"{region}", law.PackFor(region)?.Name ?? new($"{region}", $"{region}"));
        PopulationManifest made = population.Manifest;
        return new(
            Name(simulated.Region), $"{simulated.Day:yyyy-MM-dd}", simulated.LawDigest, new(made.Digest, made.Seed, made.Region, made.Year, made.Persons, made.Visits),
            [.. simulated.Baseline.Places.Select(place => Name(place.Region))], simulated.StandIn is { } other ? Name(other) : null,
            simulated.Reform is { } tried ? TriedReform.Of(tried, simulated, Name(tried.Region)) : null,
            [.. simulated.Illustrative().Where(source => source.Clause.Document != Policy.Reforms.Reform.Document).DistinctBy(source => (source.Region, source.Path))
                .Select(source => new IllustrativeProvision(Name(source.Region), source.Path, law.Vocabulary.Find(source.Path)?.Title ?? new(source.Path, source.Path), $"{source.Clause}"))]);
    }
}

public sealed record IllustrativeProvision(RegionName Region, string Path, Phrase Title, string Clause);

/// <summary>The reform that was tried.</summary>
/// <param name="Region">Who would set it.</param>
/// <param name="Yaml">Its text, as the command line takes it.</param>
public sealed record TriedReform(Phrase Name, RegionName Region, string From, string Yaml, IReadOnlyList<ProvisionChange> Changes)
{
    internal static TriedReform Of(Policy.Reforms.Reform tried, SimulationCase simulated, RegionName region) => new(
        tried.Name, region, $"{tried.From:yyyy-MM-dd}", simulated.ReformFile!.Value.Text,
        [.. tried.Editions.Zip(simulated.Powers).Select(each => ProvisionChange.Of(each.First, each.Second, simulated))]);
}

/// <summary>A provision before and after, with the clause it has now and who could decide it.</summary>
/// <param name="Now">The rows in force; none where nobody sets it.</param>
/// <param name="Clause">The clause in force; absent where nobody sets it.</param>
/// <param name="Tiers">The tiers that may set it.</param>
public sealed record ProvisionChange(string Path, Phrase Title, IReadOnlyList<RowInWords> Now, IReadOnlyList<RowInWords> Then, string? Clause, CodedWord? Standing, Phrase Tiers, IReadOnlyList<string> Clauses)
{
    internal static ProvisionChange Of(Policy.Vocabulary.Edition edition, Policy.Reforms.ReformPower power, SimulationCase simulated)
    {
        Policy.Vocabulary.Edition? now = simulated.Law.On(simulated.Baseline.Places[0].Region, simulated.Day)?.Origin(edition.Provision).FirstOrDefault();
        PowerToldOf told = ResultFolder.Told(power);
        return new(edition.Provision.Path, edition.Provision.Title, now is null ? [] : RowInWords.Of(now), RowInWords.Of(edition), now is null ? null : $"{now.Source.Clause}", now is null ? null : CodedWord.Of(now.Source.Standing), told.Tiers, told.Clauses);
    }
}

/// <summary>A row of a table in words.</summary>
public sealed record RowInWords(Phrase When, Phrase Value)
{
    internal static IReadOnlyList<RowInWords> Of(Policy.Vocabulary.Edition edition) =>
    [
        .. edition.Rows(Language.Zh).Zip(edition.Rows(Language.En)).Select(row => new RowInWords(
            new(string.Join(";", row.First.Conditions.Select(each => each.Zh)), string.Join("; ", row.Second.Conditions.Select(each => each.En))), new(row.First.Value, row.Second.Value))),
    ];
}
