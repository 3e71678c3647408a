using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Measures;

/// <summary>What the law says about measuring funds 基金监测口径.</summary>
public sealed record MeasureTerms(Table<MonthsGrade> Grades, Cited<BalanceKind> Balance, Cited<SpendingKind> Spending)
{
    /// <exception cref="MissingLawException">Somebody sets a part of it and nobody the rest.</exception>
    public static MeasureTerms? Compile(LawOn law) =>
        law.Find(MeasureProvisions.Grade) is { } grades ? new(grades, law.Need(MeasureProvisions.Balance), law.Need(MeasureProvisions.Spending)) : null;

    /// <summary>Null where nothing is spent, and so nothing can run out; a deficit has the lowest grade there is.</summary>
    public Cited<MonthsGrade>? GradeOf(Scheme scheme, PayableMonths months) =>
        months.Whole is { } whole ? Grades.At((int)scheme, MeasureProvisions.Months.Index(whole)) : null;
}

/// <summary>One fund of a scheme as its books show it 分基金状况.</summary>
/// <param name="SpentInTwelveMonths">All spending of the last twelve months.</param>
/// <param name="BenefitsInTwelveMonths">What of it went into benefits.</param>
public sealed record FundMeasure(FundKind Fund, FundPosition Position, Money SpentInTwelveMonths, Money BenefitsInTwelveMonths);

/// <summary>How long a scheme's funds last 险种可支付月数, with numerator and denominator.</summary>
[Clause("JS2021", "12")]
[Clause("FX2019", "五(二)")]
public sealed record SchemeMeasure(Scheme Scheme, IReadOnlyList<FundMeasure> Funds, BalanceKind Balance, SpendingKind Spending, PayableMonths Months)
{
    /// <summary>The funds whose balance counts for a scheme.</summary>
    public static IReadOnlyList<FundKind> FundsOf(Scheme scheme, BalanceKind balance) => (scheme, balance) switch
    {
        (Scheme.Employee, BalanceKind.Total) => [FundKind.EmployeePooled, FundKind.EmployeeAccounts],
        (Scheme.Employee, _) => [FundKind.EmployeePooled],
        _ => [FundKind.Resident],
    };

    /// <param name="funds">At least those that count; others are passed over.</param>
    public static SchemeMeasure Of(Scheme scheme, IReadOnlyList<FundMeasure> funds, BalanceKind balance, SpendingKind spending)
    {
        FundMeasure[] counted = [.. funds.Where(fund => FundsOf(scheme, balance).Contains(fund.Fund))];
        Money left = counted.Aggregate(Money.Zero, (sum, fund) => sum + fund.Position.Surplus);
        Money spent = counted.Aggregate(Money.Zero, (sum, fund) => sum + (spending is SpendingKind.All ? fund.SpentInTwelveMonths : fund.BenefitsInTwelveMonths));
        return new(scheme, counted, balance, spending, PayableMonths.Of(left, spent));
    }

    /// <summary>Whether an account's spending is a benefit: care that was paid for, not a premium, a transfer or a remittance.</summary>
    public static bool IsBenefit(AccountRole role) => role is AccountRole.InpatientExpense or AccountRole.OutpatientExpense or AccountRole.ChronicExpense
        or AccountRole.PharmacyExpense or AccountRole.MaternityExpense or AccountRole.AccountExpense;
}
