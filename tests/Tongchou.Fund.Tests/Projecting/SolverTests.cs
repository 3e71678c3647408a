using Tongchou.Fund.Projecting;

namespace Tongchou.Fund.Tests.Projecting;

public class SolverTests
{
    private const int Years = 15;

    [Theory]
    [InlineData(Lever.EmployeeRate, Scheme.Employee)]
    [InlineData(Lever.ResidentDues, Scheme.Resident)]
    [InlineData(Lever.CostGrowth, Scheme.Employee)]
    [InlineData(Lever.CostGrowth, Scheme.Resident)]
    [InlineData(Lever.Reimbursement, Scheme.Employee)]
    [InlineData(Lever.Reimbursement, Scheme.Resident)]
    public void The_answer_leaves_the_least_months_and_one_step_less_does_not(Lever lever, Scheme scheme)
    {
        SolveGoal goal = new(lever, scheme, 2026, 2039, 6, 9, HoldKind.End);

        ConstantSolution found = new Solver(Town.Plain, Years, goal).Constant();

        found.Holds.ShouldBeTrue();
        LeverRange range = LeverRange.Of(lever);
        int back = range.IsRising ? -range.Step : range.Step;
        Solver.Within(Last(goal, found.Value!.Value), goal).ShouldBeTrue();
        Last(goal, found.Value!.Value + back).Months.Months!.Value.ShouldBeLessThanOrEqualTo(6m);
        Solver.Within(Last(goal, found.Value!.Value + back), goal).ShouldBeFalse();
        Solver.Within(Last(goal, found.Strongest!.Value), goal).ShouldBeTrue();
        Solver.Within(Last(goal, found.Strongest!.Value - back), goal).ShouldBeFalse();
    }

    [Fact]
    public void Where_the_start_leaves_too_much_for_any_constant_value_none_is_named_and_year_by_year_still_does()
    {
        Assumptions rich = Town.Plain with { Costs = Town.Plain.Costs.With(Scheme.Employee, Town.Plain.Costs.Employee with { Opening = Money.Yuan(800_000_000) }) };
        SolveGoal goal = new(Lever.EmployeeRate, Scheme.Employee, 2026, 2039, 6, 9, HoldKind.Every);

        ConstantSolution constant = new Solver(rich, Years, goal).Constant();
        YearlySolution yearly = new Solver(rich, Years, goal).Yearly();

        constant.Holds.ShouldBeFalse();
        constant.Value.ShouldBeNull();
        yearly.Values[0].Holds.ShouldBeFalse(); // dues of nothing at all still leave too much
        yearly.Values[0].Value.ShouldBe(0);
        yearly.Values[^1].Holds.ShouldBeTrue();
        foreach (YearValue each in yearly.Values)
        {
            Solver.Within(yearly.Years.Single(year => year.Year == each.Year), goal).ShouldBe(each.Holds);
        }
    }

    [Fact]
    public void A_debt_that_no_value_repays_is_told_as_none()
    {
        Assumptions poor = Town.Plain with { Costs = Town.Plain.Costs.With(Scheme.Resident, Town.Plain.Costs.Resident with { Opening = Money.Yuan(-90_000_000_000) }) };

        ConstantSolution found = new Solver(poor, 5, new(Lever.ResidentDues, Scheme.Resident, 2026, 2029, 6, 9, HoldKind.Every)).Constant();

        (found.Holds, found.Weakest, found.Value).ShouldBe((false, null, null));
    }

    [Fact]
    public void A_value_that_still_does_is_kept_the_next_year()
    {
        SolveGoal wide = new(Lever.EmployeeRate, Scheme.Employee, 2026, 2030, 0, 36, HoldKind.Every);

        new Solver(Town.Plain, Years, wide).Yearly().Values.ShouldAllBe(each => each.Holds && each.Value == 800);
    }

    [Fact]
    public void A_projection_of_one_year_can_be_solved()
    {
        ConstantSolution found = new Solver(Town.Plain, 1, new(Lever.Reimbursement, Scheme.Resident, 2025, 2025, 6, 9, HoldKind.Every)).Constant();

        found.Holds.ShouldBeTrue();
    }

    private static FundYear Last(SolveGoal goal, int value)
    {
        int given = LeverCourse.Given(Town.Plain, goal.Lever, goal.Scheme);
        return Projection.Run(Town.Plain, PopulationYear.Run(Town.Plain, Years), goal.Scheme, new(goal.Lever, [given, .. Enumerable.Repeat(value, Years - 1)]))[^1];
    }
}
