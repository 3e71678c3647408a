namespace Tongchou.Fund.Adjusting;

/// <summary>What a scheme of one city brought in and spent in a year, and what a formula may look at 市(州)年度收支.</summary>
/// <remarks>Of the employee scheme only the pooled fund counts, never the personal accounts (SC2023 四).</remarks>
/// <param name="Income">筹集基数: the year's income of the pooled fund, of residents of the whole fund; the adjustment fund is raised from it.</param>
/// <param name="Expenditure">The year's expenditure of the same fund, with what a breach of policy caused.</param>
public sealed record CityYear(RegionCode City, Money Income, Money Expenditure)
{
    /// <summary>违规增支和损失: the part of the expenditure that breaking the policy caused, by the government that answers for it.</summary>
    public IReadOnlyList<BreachLoss> Breaches { get; init; } = [];

    /// <summary>滚存结余: what the city had kept when the year began.</summary>
    public Money Balance { get; init; }

    /// <summary>Insured people; those above sixty or retired among them.</summary>
    public long Enrolled { get; init; }
    public long Aged { get; init; }

    /// <summary>工作考核系数: how the city's work was assessed.</summary>
    public Rate Assessment { get; init; } = Rate.Whole;

    /// <summary>考核认定缺口: the gap as the province assessed it, where it states an amount instead of a coefficient.</summary>
    public Money? AssessedGap { get; init; }

    /// <summary>计划支出, for a formula that looks at overspending; null where none was planned.</summary>
    public Money? Planned { get; init; }

    /// <summary>Whether the city met what such a formula asks of it: uniform policy, complete remittance, targets.</summary>
    public bool MetConditions { get; init; } = true;

    public Money BreachTotal => Breaches.Aggregate(Money.Zero, (sum, breach) => sum + breach.Amount);

    /// <summary>正常支出: what remains when losses by breach are out.</summary>
    public Money NormalExpenditure => Expenditure - BreachTotal;
}

/// <summary>A loss by breach 违规损失, which a government makes good and no retained balance may (SC2023 四).</summary>
/// <param name="Government">The city or a county of it.</param>
public sealed record BreachLoss(RegionCode Government, Money Amount);

/// <summary>What the province holds of one scheme when a year begins 年初留存.</summary>
/// <param name="Reserve">风险金.</param>
/// <param name="Carried">What a formula that does not give everything left over.</param>
public readonly record struct AdjustmentOpening(Money Reserve, Money Carried);

/// <summary>All that a year's adjustment of one scheme is decided by 年度调剂数据.</summary>
/// <param name="Drawn">动用风险金: what an emergency took out of the reserve in the year.</param>
public sealed record AdjustmentInputs(Scheme Scheme, IReadOnlyList<CityYear> Cities, Money Drawn = default);
