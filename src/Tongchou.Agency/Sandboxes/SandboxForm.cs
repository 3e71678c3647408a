using Tongchou.Agency.Adjustments;

namespace Tongchou.Agency.Sandboxes;

/// <summary>What a sandbox 调剂沙盘 came to: each scheme by every formula side by side. Amounts are yuan with two decimals as text; the same input and law give the same bytes.</summary>
public sealed record SandboxForm(RegionName Region, int From, int To, string Law, IReadOnlyList<RegionName> Cities, IReadOnlyList<SandboxSchemeForm> Schemes, IReadOnlyList<Phrase> Assumptions, IReadOnlyList<Phrase> Caveats)
{
    /// <summary>Whether every law of the fund holds in every year of every formula.</summary>
    public bool Holds => Schemes.All(scheme => scheme.Formulas.All(formula => formula.Years.All(year => year.Broken.Count == 0)));
}

/// <param name="Lawful">The formula of the pack, or the one that was asked for.</param>
/// <param name="Left">Formulas that were not played, with the reason.</param>
public sealed record SandboxSchemeForm(CodedWord Scheme, CodedWord Lawful, IReadOnlyList<SandboxFormulaForm> Formulas, IReadOnlyList<SandboxLeftForm> Left);

/// <param name="OwnToFind">What cities had to find of their own over all years.</param>
/// <param name="Short">How many times a city was left short.</param>
/// <param name="GapsMet">Part of all gaps that was met; left out where there was none.</param>
/// <param name="Closing">What the last year closes with.</param>
public sealed record SandboxFormulaForm(CodedWord Formula, string OwnToFind, int Short, string? GapsMet, string? GiniOfMonths, OpeningForm Closing, IReadOnlyList<SandboxYearForm> Years);

/// <param name="NetSpread">Mean difference of the net transfer per head of two people taken at random.</param>
/// <param name="Broken">Laws of the fund that do not hold; empty in any sound year.</param>
public sealed record SandboxYearForm(
    int Year, string Income, string Raised, string Drawn, string Taken, string Reserve, string Distributed, string Carried, string Gaps, string? GapsMet, string? GiniOfMonths, string NetSpread, int Short, string OwnToFind,
    IReadOnlyList<string> Broken, IReadOnlyList<SandboxCityForm> Cities);

/// <param name="Months">Months the closing balance pays; left out where nothing is spent.</param>
public sealed record SandboxCityForm(string City, string Income, string Expenditure, long Enrolled, string Remitted, string Received, string Net, string OwnToFind, string Breaches, string ClosingBalance, decimal? Months);

public sealed record SandboxLeftForm(CodedWord Formula, string Zh, string En);
