using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Measures;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund;

/// <summary>Every provision that the books, the adjustment fund and the measures read from the packs.</summary>
public static class FundVocabulary
{
    public static IReadOnlyList<Provision> All => [.. FundProvisions.All, .. AdjustmentProvisions.All, .. MeasureProvisions.All];
}
