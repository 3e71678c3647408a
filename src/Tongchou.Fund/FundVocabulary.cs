using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund;

/// <summary>Every provision that the books read from the packs.</summary>
public static class FundVocabulary
{
    public static IReadOnlyList<Provision> All => [.. FundProvisions.All];
}
