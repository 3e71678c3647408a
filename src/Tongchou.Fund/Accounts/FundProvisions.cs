using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund;

/// <summary>What packs may set about the books, in <c>fund/chart.yaml</c>.</summary>
public static class FundProvisions
{
    public static readonly Provision<Chart> Accounts = new("fund/chart/accounts", new("基金会计科目表", "Chart of accounts of the funds"), ChartForm.Instance);

    public static IReadOnlyList<Provision> All => [Accounts];
}
