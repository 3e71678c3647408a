using Tongchou.Fund.Projecting;
using Tongchou.Policy;

namespace Tongchou.Agency.Projections;

/// <summary>A projection as it is asked for 测算输入.</summary>
/// <param name="FromLaw">Values the input left out and the region's law gave.</param>
public sealed record ProjectionQuestion(RegionCode Region, LawOn Law, Assumptions Assumptions, Uncertainty Uncertainty, IReadOnlyList<(Phrase Value, Citation Source)> FromLaw);
