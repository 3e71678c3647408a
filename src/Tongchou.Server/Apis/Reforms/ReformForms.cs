using Tongchou.Agency;
using Tongchou.Laboratory;
using Tongchou.Policy.Reforms;

namespace Tongchou.Server.Apis.Reforms;

/// <summary>What the laboratory has 政策实验室.</summary>
public sealed record LaboratoryForm(IReadOnlyList<PopulationForm> Populations);

/// <summary>A synthetic population.</summary>
/// <param name="Day">The day whose law is tried where none is named.</param>
/// <param name="Regions">The regions whose persons are in it and that have a pack.</param>
public sealed record PopulationForm(string Digest, RegionName Region, int Persons, long Visits, long Seed, int Year, string Day, IReadOnlyList<RegionName> Regions);

/// <summary>The provisions of a region that can be moved.</summary>
public sealed record MovableLaw(RegionName Region, string Day, string Law, IReadOnlyList<Decider> Deciders, IReadOnlyList<MovableProvision> Provisions);

/// <summary>A region whose pack speaks here, its own or one above.</summary>
public sealed record Decider(RegionName Region, CodedWord Tier);

/// <summary>A provision with its rows in force.</summary>
/// <param name="Kind"><c>rate</c>, <c>money</c>, <c>limit</c>, <c>bands</c> or <c>word</c>.</param>
/// <param name="Choices">The words of a reading.</param>
/// <param name="Tiers">The tiers that may set it, in words.</param>
/// <param name="Deciders">Of the regions above, those that may.</param>
public sealed record MovableProvision(
    string Path, Phrase Title, string Scheme, string Kind, IReadOnlyList<CodedWord> Choices, RegionName SetBy, IReadOnlyList<MovableRow> Rows, Phrase Tiers, IReadOnlyList<string> Clauses, IReadOnlyList<string> Deciders);

/// <summary>A row of the table, or the single value.</summary>
/// <param name="Text">The value as a pack writes it.</param>
/// <param name="Least">Where its slider begins: percent for a rate, yuan for an amount.</param>
/// <param name="Bounds">The clauses that set these bounds; none where they only suit a slider.</param>
public sealed record MovableRow(Phrase When, IReadOnlyDictionary<string, IReadOnlyList<string>> Cells, string Text, Phrase Shown, string Least, string Most, string Step, IReadOnlyList<string> Bounds, string Clause, CodedWord Standing);

/// <summary>A reform to be tried: changes of provisions, or its YAML; with neither, the law as it is.</summary>
/// <param name="Population">Digest of a population; left out, the first.</param>
/// <param name="StandIn">Whose law settles where no pack offers stays.</param>
/// <param name="Decider">Who would set it; left out, the region.</param>
public sealed record TrialBody(string? Population, string? Region, string? Day, string? StandIn, string? Decider, string? Name, IReadOnlyList<ProvisionDraft>? Changes, string? Yaml);

/// <summary>A trial under way or done.</summary>
/// <param name="Id">The same reform of the same law on the same population always has the same.</param>
/// <param name="Sheet">What it came to, once it is done.</param>
public sealed record TrialForm(string Id, CodedWord State, int Hundredths, TrialSheet? Sheet);

/// <summary>A trial to be kept.</summary>
/// <param name="Trial">Its number.</param>
public sealed record ScenarioBody(string? Trial, string? Name, string? Note);

public sealed record ScenarioLine(string Id, string Name, string Note, RegionName Region, string Day, string Law, string Population, string Figures, string SavedBy, string SavedAt, bool IsCurrent);

/// <summary>A scenario as it was kept.</summary>
/// <param name="Changes">What it changes, as the page takes it; absent where its YAML says more than the page can.</param>
/// <param name="Sheet">The figures as they were when it was kept.</param>
public sealed record ScenarioForm(ScenarioLine Line, string? StandIn, string Decider, string Yaml, IReadOnlyList<ProvisionDraft>? Changes, TrialSheet Sheet);
