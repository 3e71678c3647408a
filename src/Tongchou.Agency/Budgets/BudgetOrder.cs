using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Agency.Budgets;

/// <summary>What a budget is compiled by, as it was told 编制任务; what is left out is taken from the books.</summary>
/// <param name="Opening">Null for what the books say.</param>
public sealed record BudgetOrder(RegionCode Region, FundKind Fund, int Year, Money? Opening, string? Reason)
{
    public long Heads { get; init; }
    public Money MonthlyBase { get; init; }
    public Rate Collected { get; init; } = Rate.Whole;
    public Rate? Trend { get; init; }
    /// <summary>Accounts that were told; the books say the others.</summary>
    public IReadOnlyDictionary<AccountRole, Money> LastYear { get; init; } = new Dictionary<AccountRole, Money>();
    public IReadOnlyDictionary<AccountRole, CareVolume> Care { get; init; } = new Dictionary<AccountRole, CareVolume>();
    public IReadOnlyDictionary<AccountRole, GivenAmount> Given { get; init; } = new Dictionary<AccountRole, GivenAmount>();
}

/// <summary>An adjustment plan 预算调整方案 as it was told.</summary>
public sealed record AdjustmentOrder(RegionCode Region, FundKind Fund, int Year, string Reason, IReadOnlyList<BudgetChange> Changes);
