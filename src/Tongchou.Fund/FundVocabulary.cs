using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Measures;
using Tongchou.Fund.Warning;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund;

/// <summary>Every provision that the books, the adjustment fund, the measures, budgets and warnings read from the packs.</summary>
public static class FundVocabulary
{
    public static IReadOnlyList<Provision> All => [.. FundProvisions.All, .. AdjustmentProvisions.All, .. MeasureProvisions.All, .. BudgetProvisions.All, .. WarningProvisions.All];
}
