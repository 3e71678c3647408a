using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Fund.Tests.Budgeting;

public class ExecutionTests
{
    private static readonly Rate tolerance = Rate.Percent(5);

    [Fact]
    public void What_was_booked_and_what_is_left_are_the_budget() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), Gen.Choose(0, 12).ToArbitrary(), (fen, through) =>
        Run(Months(fen), through).Lines.All(line => line.Executed + line.Remaining == line.Budget && line.Executed == line.Months.Aggregate(Money.Zero, (sum, month) => sum + month))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_month_to_come_does_not_count()
    {
        ExecutionLine line = Run([.. Enumerable.Repeat(Money.Yuan(1), 12)], 3).Lines.Single(line => line.Role is AccountRole.InpatientExpense);

        line.Executed.ShouldBe(Money.Yuan(3));
        line.Forecast.ShouldBe(Money.Yuan(12));
        line.Method.ShouldBe(ForecastMethod.Linear);
    }

    [Fact]
    public void Last_year_gives_the_pace_where_it_is_known()
    {
        // A subsidy that came as a whole in March: by June last year had all of it.
        Money[] march = [Money.Zero, Money.Zero, Money.Yuan(70_000_000), .. Enumerable.Repeat(Money.Zero, 9)];

        BudgetExecution execution = BudgetExecution.Of(Given.Chart, Town.Compiled, Booked(AccountRole.SubsidyIncome, march), Booked(AccountRole.SubsidyIncome, march), 6, tolerance);

        ExecutionLine subsidy = execution.Lines.Single(line => line.Role is AccountRole.SubsidyIncome);
        (subsidy.Forecast, subsidy.Method, subsidy.Deviation, subsidy.Flagged).ShouldBe((Money.Yuan(70_000_000), ForecastMethod.LastYearShare, Rate.Zero, false));
    }

    [Fact]
    public void A_year_that_is_over_is_not_forecast_any_more() =>
        Run([.. Enumerable.Repeat(Money.Yuan(5_000_000), 12)], 12).Lines.Single(line => line.Role is AccountRole.InpatientExpense).ShouldSatisfyAllConditions(
            line => line.Forecast.ShouldBe(line.Executed), line => line.Method.ShouldBe(ForecastMethod.WholeYear));

    [Theory]
    [InlineData(10_499, false)]
    [InlineData(10_500, false)] // just at the line
    [InlineData(10_501, true)]
    [InlineData(9_499, true)]
    public void A_forecast_beyond_the_line_is_flagged_on_either_side(int share, bool flagged)
    {
        Money budget = Town.Compiled.Line(AccountRole.InpatientExpense)!.Amount;

        Run(Town.Even(new Rate(share).Of(budget).Rounded), 12).Lines.Single(line => line.Role is AccountRole.InpatientExpense).Flagged.ShouldBe(flagged);
    }

    [Fact]
    public void Money_where_nothing_was_planned_is_flagged_and_shown()
    {
        ExecutionLine line = BudgetExecution.Of(Given.Chart, Town.Compiled, Booked(AccountRole.MaternityExpense, Town.Even(Money.Yuan(12))), Booked(AccountRole.MaternityExpense, []), 2, tolerance)
            .Lines.Single(line => line.Role is AccountRole.MaternityExpense);

        (line.Budget, line.Executed, line.Deviation, line.Flagged).ShouldBe((Money.Zero, Money.Yuan(2), null, true));
    }

    [Fact]
    public void Twice_the_months_of_last_year_change_no_pace() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt[]>(), Gen.Choose(1, 11).ToArbitrary(), (last, through) =>
    {
        Money[] once = [.. Enumerable.Range(0, 12).Select(month => new Money(last.Length == 0 ? 1 : last[month % last.Length].Get))], twice = [.. once.Select(month => month * 2)];

        Money[] booked = [.. Enumerable.Repeat(Money.Yuan(7), 12)];

        return Forecast(once) == Forecast(twice) && Forecast(once) >= Money.Yuan(7 * through);

        Money Forecast(Money[] lastYear) => BudgetExecution.Of(Given.Chart, Town.Compiled, Booked(AccountRole.InpatientExpense, booked), Booked(AccountRole.InpatientExpense, lastYear), through, tolerance)
            .Lines.Single(line => line.Role is AccountRole.InpatientExpense).Forecast;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_as_budgeted_scores_in_full_where_its_balance_is_in_range()
    {
        Dictionary<AccountRole, IReadOnlyList<Money>> booked = Town.Compiled.Lines.ToDictionary(line => line.Role, line => Town.Even(line.Amount));

        Performance whole = Performance.Of(BudgetExecution.Of(Given.Chart, Town.Compiled, booked, booked, 12, tolerance), Town.Terms);

        whole.Scores.ShouldAllBe(score => score.Score == score.Goal.Weight);
        whole.Total.ShouldBe(100);
        whole.Grade.Value.ShouldBe(PerformanceGrade.Excellent);
    }

    [Fact]
    public void Half_the_income_scores_about_half_of_its_weight()
    {
        Dictionary<AccountRole, IReadOnlyList<Money>> booked = Town.Compiled.Lines.ToDictionary(line => line.Role, line => Town.Even(line.Nature is AccountNature.Income ? Rate.Percent(49).Of(line.Amount).Rounded : line.Amount));

        Performance half = Performance.Of(BudgetExecution.Of(Given.Chart, Town.Compiled, booked, booked, 12, tolerance), Town.Terms);

        half.Scores.Single(score => score.Goal.Indicator is PerformanceIndicator.IncomeExecuted).ShouldSatisfyAllConditions(score => score.Value.ShouldBe(49), score => score.Score.ShouldBe(15)); // 30 × 49 ÷ 98
    }

    private static BudgetExecution Run(IReadOnlyList<Money> inpatient, int through) =>
        BudgetExecution.Of(Given.Chart, Town.Compiled, Booked(AccountRole.InpatientExpense, inpatient), new Dictionary<AccountRole, IReadOnlyList<Money>>(), through, tolerance);

    private static Dictionary<AccountRole, IReadOnlyList<Money>> Booked(AccountRole role, IReadOnlyList<Money> months) => new() { [role] = months };

    private static Money[] Months(int[] fen) => [.. Enumerable.Range(0, 12).Select(month => new Money(fen.Length == 0 ? 0 : fen[month % fen.Length]))];
}
