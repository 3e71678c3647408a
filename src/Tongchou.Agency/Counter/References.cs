using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Counter;

/// <summary>The reference tables as they stood at one moment: institutions, catalogues and mappings, in memory and never changed.</summary>
/// <param name="Seq">The journal number of the reference tables up to which they were read.</param>
public sealed record References(long Seq, IReadOnlyDictionary<string, Institution> Institutions, Catalogue Catalogue, Mapping Mapping)
{
    public static readonly References None = new(0, new Dictionary<string, Institution>(), Catalogue.Of([], new())!, Mapping.Of([], new())!);

    public Institution? Institution(string code) => Institutions.GetValueOrDefault(code);
}
