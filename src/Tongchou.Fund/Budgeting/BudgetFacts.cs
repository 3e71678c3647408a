namespace Tongchou.Fund.Budgeting;

/// <summary>What the budget of a fund is compiled from 编制依据: enrolment, wages, what was booked, and what is known of the year to come. None of it is law.</summary>
/// <param name="Opening">上年滚存结余.</param>
public sealed record BudgetFacts(FundKind Fund, int Year, Money Opening)
{
    /// <summary>预计参保缴费人数: who will pay dues, on average over the year.</summary>
    public long Heads { get; init; }

    /// <summary>预计月均缴费基数 of employees.</summary>
    public Money MonthlyBase { get; init; }

    /// <summary>征缴率: what part of the dues owed will come in.</summary>
    public Rate Collected { get; init; } = Rate.Whole;

    /// <summary>Growth of spending where a region knows better than its pack; null for the pack's.</summary>
    public Rate? Trend { get; init; }

    /// <summary>上年执行数, by account.</summary>
    public IReadOnlyDictionary<AccountRole, Money> LastYear { get; init; } = new Dictionary<AccountRole, Money>();

    /// <summary>就诊量: visits that are expected, and what one cost the fund last year.</summary>
    public IReadOnlyDictionary<AccountRole, CareVolume> Care { get; init; } = new Dictionary<AccountRole, CareVolume>();

    /// <summary>What is set as an amount, with its reason.</summary>
    public IReadOnlyDictionary<AccountRole, GivenAmount> Given { get; init; } = new Dictionary<AccountRole, GivenAmount>();
}

/// <param name="CostPerVisit">次均基金支付 of last year.</param>
public sealed record CareVolume(long Visits, Money CostPerVisit);

/// <summary>An amount somebody sets 直接给定, with the reason.</summary>
public sealed record GivenAmount(Money Amount, string Reason);
