namespace Tongchou.Fund.Budgeting;

/// <summary>The law that a budget's lines are found by 编制标准; what nobody sets is null, and a line that needs it is compiled otherwise or not at all.</summary>
public sealed record BudgetStandards
{
    /// <summary>居民个人缴费标准 and 财政补助标准.</summary>
    public Cited<Money>? Personal { get; init; }
    public Cited<Money>? Subsidy { get; init; }

    /// <summary>单位费率, 个人费率, and what of the base goes to the personal account.</summary>
    public Cited<Rate>? EmployerRate { get; init; }
    public Cited<Rate>? PersonRate { get; init; }
    public Cited<Rate>? AccountShare { get; init; }

    /// <summary>调剂金筹集比例; null where no such fund is raised.</summary>
    public Cited<Rate>? RaiseRate { get; init; }

    /// <summary>支出趋势, and what part of it is granted after last year's evaluation.</summary>
    public Cited<Rate>? Trend { get; init; }
    public Cited<Rate>? TrendKept { get; init; }
}
