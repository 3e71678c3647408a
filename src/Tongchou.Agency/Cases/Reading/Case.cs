using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Cases;

/// <summary>One worked case as it was read; what is wrong with it gathers in <see cref="Faults"/>.</summary>
/// <param name="Region">The six digits the region's text begins with; the nation where it begins with none.</param>
/// <param name="Tolerance">The most by which a number may differ, in the case's unit.</param>
/// <param name="Bill">A whole bill, for cases that carry one.</param>
internal sealed record Case(
    string Id,
    string Category,
    RegionCode Region,
    Scheme Scheme,
    CaseUnit Unit,
    Given Given,
    IReadOnlyList<MapEntry> Expect,
    decimal Tolerance,
    Node? Bill,
    FaultList Faults)
{
    public bool Expects(string field) => Expect.Any(entry => entry.Key == field);

    public CaseNotUnderstood NotUnderstood() => new(Id, Category, new(
        string.Join("", Faults.All.Select(fault => fault.In(Language.Zh))),
        string.Join(" ", Faults.All.Select(fault => fault.In(Language.En)))));
}
