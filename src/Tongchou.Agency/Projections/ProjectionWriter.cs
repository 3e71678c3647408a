using Tongchou.Fund.Projecting;

namespace Tongchou.Agency.Projections;

/// <summary>Writes projections and solutions in words and plain numbers.</summary>
internal sealed class ProjectionWriter(ProjectionQuestion question, string lawDigest)
{
    private static readonly Phrase assumed = new("人口、基数、增长率、费用和起始结余都是输入的假设,不是政策规定。", "Persons, base, growth, cost and opening balances are assumptions of the input, not law.");

    private readonly BasisWriter basis = new(question.Law.Law, question.Law.Day);

    public ProjectionForm Write(Projection projection, IReadOnlyDictionary<Scheme, IReadOnlyList<Band>> bands, string how) => new(
        basis.Name(question.Region), projection.Population[0].Year, projection.Population[^1].Year, lawDigest, how,
        [.. projection.Population.Select(Row)],
        [.. Words<Scheme>.All.Select(scheme => new ProjectedScheme(CodedWord.Of(scheme), [.. projection.Of(scheme).Select((year, t) => Year(year, bands[scheme][t]))]))],
        [.. question.FromLaw.Select(each => basis.Write(each.Value, each.Source))],
        Caveats());

    public SolutionForm Write(SolveGoal goal, Citation? target, bool asked, ConstantSolution constant, YearlySolution yearly)
    {
        string? weakest = constant.Weakest is { } least ? Text(goal.Lever, least) : null, strongest = constant.Strongest is { } most ? Text(goal.Lever, most) : null;
        string given = Text(goal.Lever, LeverCourse.Given(question.Assumptions, goal.Lever, goal.Scheme));
        int shown = constant.Weakest ?? LeverRange.Of(goal.Lever).At(LeverRange.Of(goal.Lever).Places - 1);
        return new(
            basis.Name(question.Region), CodedWord.Of(goal.Lever), CodedWord.Of(goal.Scheme), goal.From, goal.To, goal.Least, goal.Most, CodedWord.Of(goal.Hold), asked,
            target is null ? null : basis.Write(new($"{goal.Least}–{goal.Most} 个月", $"{goal.Least}–{goal.Most} months"), target), given,
            constant.Value is { } value ? Text(goal.Lever, value) : null, weakest, strongest,
            [.. constant.Years.Where(year => year.Year >= goal.From && year.Year <= goal.To).Select(year => Solved(year, Text(goal.Lever, shown), goal))],
            [.. yearly.Values.Select(each => Solved(yearly.Years.Single(year => year.Year == each.Year), Text(goal.Lever, each.Value), goal))],
            Told(goal, constant, weakest, strongest), Caveats());
    }

    private static Phrase Told(SolveGoal goal, ConstantSolution constant, string? weakest, string? strongest)
    {
        Phrase lever = Words<Lever>.Phrase(goal.Lever), hold = Words<HoldKind>.Phrase(goal.Hold);
        string zh = $"{goal.From}–{goal.To} 年{hold.Zh}保持 {goal.Least}–{goal.Most} 个月", en = $"{goal.Least} to {goal.Most} months {hold.En}, {goal.From}–{goal.To}";
        return (constant.Holds, weakest, strongest) switch
        {
            (true, _, _) => new($"{zh}:{lever.Zh}取 {weakest};{weakest} 与 {strongest} 之间都可以。", $"For {en}: {lever.En} of {weakest}; any value between {weakest} and {strongest} does."),
            (false, null, _) => new($"{zh}:没有一个取值能达到下限,{lever.Zh}用到极限也不够。", $"For {en}: no value does; even the furthest of {lever.En} leaves too little."),
            (false, _, null) => new($"{zh}:没有一个取值能低于上限。", $"For {en}: no value does; every one leaves too much."),
            _ => new($"{zh}:没有一个固定取值。不低于下限至少要 {weakest},不高于上限至多到 {strongest};逐年取值见下。", $"For {en}: no constant value does. The least months need {weakest}, the most months allow {strongest}; values year by year follow."),
        };
    }

    /// <summary>A lever's value as people read it.</summary>
    public static string Text(Lever lever, int value) => lever is Lever.ResidentDues ? new Money(value).ToPlain() : new Rate(value).ToString();

    private static SolvedYear Solved(FundYear year, string value, SolveGoal goal) => new(year.Year, value, Solver.Within(year, goal), year.Balance.ToPlain(), year.Months.Months);

    private IReadOnlyList<Phrase> Caveats() =>
    [
        assumed,
        .. question.FromLaw.Where(each => each.Source.Standing is Standing.Illustrative).Select(each => basis.Write(each.Value, each.Source))
            .Select(each => new Phrase($"{each.Title.Zh}:{each.Value.Zh}({each.Standing.Zh},{each.Path})", $"{each.Title.En}: {each.Value.En} ({each.Standing.En}, {each.Path})")),
    ];

    private static PopulationRow Row(PopulationYear year) => new(
        year.Year, year.Total, year.Count(Membership.Active), year.Count(Membership.Retired), year.Count(Membership.Resident),
        year.Movements.Births, year.Movements.Deaths, year.Movements.Arrived, year.Movements.Left, year.Movements.Joined, year.Movements.Retired);

    private static FundYearForm Year(FundYear year, Band band) => new(
        year.Year, year.Insured, year.Paying, year.Retired, year.PerHead.ToPlain(), year.Personal.ToPlain(), year.Subsidy.ToPlain(), year.Income.ToPlain(), year.Cost.ToPlain(), year.Spending.ToPlain(),
        year.Surplus.ToPlain(), year.Balance.ToPlain(), year.Months.Months, band.Low.Balance.ToPlain(), band.Low.Months.Months, band.High.Balance.ToPlain(), band.High.Months.Months);
}
