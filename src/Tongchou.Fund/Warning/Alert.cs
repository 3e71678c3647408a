using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Measures;
using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Warning;

/// <summary>预警事由: what about a fund is warned of.</summary>
public enum AlertKind
{
    [Word("months", "可支付月数偏低", "too few payable months")] Months,
    [Word("overspend", "预计支出超预算", "spending will exceed its budget")] Overspend,
    [Word("shortfall", "预计收入短于预算", "income will fall short of its budget")] Shortfall,
}

/// <summary>预警级别.</summary>
public enum AlertLevel
{
    [Word("none", "不预警", "no alert")] None,
    [Word("yellow", "黄色", "yellow")] Yellow,
    [Word("red", "红色", "red")] Red,
}

/// <summary>What packs may set about warnings, in <c>fund/warning.yaml</c>. No official grades were found: they are values of a pack, marked as examples.</summary>
public static class WarningProvisions
{
    /// <summary>Whole percent that a forecast is away from its budget; the last stands for all above.</summary>
    public static readonly NumberColumn Percent = new("percent", new("偏离(%)", "percent away"), 0, 30);

    public static readonly Provision<AlertLevel> Months = new("fund/warning/months",
        new("可支付月数的预警级别", "Level of an alert by the grade of payable months"), WordForm<AlertLevel>.Instance, new WordColumn<MonthsGrade>("grade", new("分级", "grade")));

    public static readonly Provision<AlertLevel> Deviation = new("fund/warning/deviation",
        new("预算偏离的预警级别", "Level of an alert by deviation from the budget"), WordForm<AlertLevel>.Instance, Percent);

    public static readonly Provision<int> PlanDays = new("fund/warning/plan-days",
        new("应提交处置方案的天数", "Days within which a plan is due"), new CountForm(365), new WordColumn<AlertLevel>("level", new("级别", "level"), AlertLevel.Yellow, AlertLevel.Red));

    public static IReadOnlyList<Provision> All => [Months, Deviation, PlanDays];
}

/// <summary>A fund that should be looked after 预警: why, how badly, and the figures with their names.</summary>
/// <param name="Figures">Numerator, denominator and limit, as they were that day.</param>
/// <param name="PlanDays">Days within which a plan is due.</param>
public sealed record Alert(FundKind Fund, AlertKind Kind, AlertLevel Level, Phrase Figures, Citation Rests, int PlanDays);

/// <summary>Finds what is to be warned of 预警监测, from measures and from the execution of the budget.</summary>
[Clause("JS2021", "12")]
[Clause("FX2019", "五(二)")]
[Clause("SC2023", "十一")]
public static class Warnings
{
    /// <param name="grade">Null where nothing was spent.</param>
    public static Alert? OfMonths(SchemeMeasure measure, Cited<MonthsGrade>? grade, LawOn law)
    {
        if (grade is not { } graded || Need(law, WarningProvisions.Months).At((int)graded.Value) is not { Value: not AlertLevel.None } level)
        {
            return null;
        }

        PayableMonths months = measure.Months;
        return new(measure.Scheme is Scheme.Employee ? FundKind.EmployeePooled : FundKind.Resident, AlertKind.Months, level.Value, new(
            $"可支付 {months.Months} 个月({Words<MonthsGrade>.Phrase(graded.Value).Zh})= {Words<BalanceKind>.Phrase(measure.Balance).Zh} {months.Balance} ÷({Words<SpendingKind>.Phrase(measure.Spending).Zh} {months.Spending} ÷ 12)",
            $"{months.Months} payable months ({Words<MonthsGrade>.Phrase(graded.Value).En}) = {Words<BalanceKind>.Phrase(measure.Balance).En} {months.Balance} ÷ ({Words<SpendingKind>.Phrase(measure.Spending).En} {months.Spending} ÷ 12)"),
            graded.Source, Days(law, level.Value));
    }

    /// <summary>Spending that will exceed its budget, income that will fall short of it.</summary>
    public static IEnumerable<Alert> OfExecution(BudgetExecution execution, LawOn law)
    {
        foreach ((AccountNature nature, AlertKind kind, int sign) in new[] { (AccountNature.Expense, AlertKind.Overspend, 1), (AccountNature.Income, AlertKind.Shortfall, -1) })
        {
            int percent = execution.Deviation(nature) is { } off ? sign * off.TenThousandths / 100 : 0;
            if (execution.Through == 0 || percent < 0 || Need(law, WarningProvisions.Deviation).At(WarningProvisions.Percent.Index(percent)) is not { Value: not AlertLevel.None } level)
            {
                continue;
            }

            yield return new(execution.Budget.Fund, kind, level.Value, new(
                $"截至 {execution.Through} 月,全年预计 {execution.Forecast(nature)},预算 {execution.Planned(nature)},偏离 {execution.Deviation(nature)}",
                $"Through month {execution.Through} the year is forecast at {execution.Forecast(nature)} against {execution.Planned(nature)} budgeted, {execution.Deviation(nature)} away"),
                level.Source, Days(law, level.Value));
        }
    }

    private static int Days(LawOn law, AlertLevel level) => Need(law, WarningProvisions.PlanDays).At(level is AlertLevel.Red ? 1 : 0).Value;
    private static Table<T> Need<T>(LawOn law, Provision<T> provision) => law.Find(provision) ?? throw new MissingLawException(provision, law.Pack, law.Day);
}
