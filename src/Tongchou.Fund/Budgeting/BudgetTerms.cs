using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Fund.Budgeting;

/// <summary>What packs may set about budgets, in <c>fund/budget.yaml</c>. No official figures were found: they are values of a pack, marked as examples.</summary>
public static class BudgetProvisions
{
    /// <summary>Whole points of a hundred.</summary>
    public static readonly NumberColumn Score = new("score", new("得分", "score"), 0, Performance.Whole);

    private static readonly WordColumn<PerformanceIndicator> indicator = new("indicator", new("绩效指标", "indicator"));
    private static readonly CountForm bound = new();

    public static readonly Provision<Rate> Trend = new("fund/budget/spending-trend",
        new("支出预算的增长趋势", "Growth of spending that a budget reckons with"), RateForm.Instance, new WordColumn<Scheme>("scheme", new("险种", "scheme")));

    public static readonly Provision<Rate> GrowthLimit = new("fund/budget/growth-limit",
        new("预算科目较上年增长的提示线", "Growth of a line that a review is told of"), RateForm.Instance);

    public static readonly Provision<Rate> Deviation = new("fund/budget/deviation",
        new("预算执行偏离的提示线", "Deviation from the budget that is flagged"), RateForm.Instance);

    public static readonly Provision<int> GoalLeast = new("fund/budget/goal-least", new("绩效目标下限", "Least value of a goal"), bound, indicator);
    public static readonly Provision<int> GoalMost = new("fund/budget/goal-most", new("绩效目标上限", "Most value of a goal"), bound, indicator);
    public static readonly Provision<int> GoalWeight = new("fund/budget/goal-weight", new("绩效目标权重", "Weight of a goal"), new CountForm(Performance.Whole), indicator);
    public static readonly Provision<PerformanceGrade> Grade = new("fund/budget/performance-grade", new("绩效评价等级", "Grade of an evaluation"), WordForm<PerformanceGrade>.Instance, Score);

    public static readonly Provision<Rate> TrendKept = new("fund/budget/trend-kept",
        new("绩效结果应用:下年支出增长保留的比例", "Use of an evaluation: the part of next year's growth that is granted"), RateForm.Instance, new WordColumn<PerformanceGrade>("grade", new("等级", "grade")));

    public static IReadOnlyList<Provision> All => [Trend, GrowthLimit, Deviation, GoalLeast, GoalMost, GoalWeight, Grade, TrendKept];
}

/// <summary>The law of budgets of a region on a day 预算管理参数.</summary>
public sealed record BudgetTerms(Table<Rate> Trend, Cited<Rate> GrowthLimit, Cited<Rate> Tolerance, IReadOnlyList<PerformanceGoal> Goals, Citation GoalSource, Table<PerformanceGrade> Grades, Table<Rate> TrendKept)
{
    /// <exception cref="MissingLawException">Somebody sets a part of it and nobody the rest.</exception>
    public static BudgetTerms Compile(LawOn law)
    {
        Table<int> least = Need(law, BudgetProvisions.GoalLeast), most = Need(law, BudgetProvisions.GoalMost), weight = Need(law, BudgetProvisions.GoalWeight);
        return new(
            Need(law, BudgetProvisions.Trend), law.Need(BudgetProvisions.GrowthLimit), law.Need(BudgetProvisions.Deviation),
            [.. Words<PerformanceIndicator>.All.Select(each => new PerformanceGoal(each, least.At((int)each).Value, most.At((int)each).Value, weight.At((int)each).Value)).Where(goal => goal.Weight > 0)],
            weight.Single.Source, Need(law, BudgetProvisions.Grade), Need(law, BudgetProvisions.TrendKept));
    }

    /// <summary>Whole points count, and a part of one does not.</summary>
    public Cited<PerformanceGrade> GradeOf(decimal score) => Grades.At(BudgetProvisions.Score.Index((int)Math.Floor(score)));

    private static Table<T> Need<T>(LawOn law, Provision<T> provision) => law.Find(provision) ?? throw new MissingLawException(provision, law.Pack, law.Day);
}
