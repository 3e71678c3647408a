using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Measures;

namespace Tongchou.Fund.Tests.Budgeting;

public class BudgetTests
{
    [Fact]
    public void Residents_dues_are_heads_times_the_standard_less_what_will_not_come_in()
    {
        BudgetLine dues = Town.Compiled.Line(AccountRole.DuesIncome)!;

        dues.Amount.ShouldBe(Money.Yuan(39_200_000));
        (dues.Method, dues.Indicator, dues.Sum).ShouldBe((BudgetMethod.HeadsStandard, BudgetIndicator.Heads, "100000 × 400.00 × 98%"));
        dues.Rests.ShouldHaveSingleItem().Standing.ShouldBe(Standing.Illustrative);
    }

    [Fact]
    public void A_subsidy_is_owed_for_every_head() => Town.Compiled.Line(AccountRole.SubsidyIncome)!.Amount.ShouldBe(Money.Yuan(70_000_000));

    [Fact]
    public void Employees_dues_follow_the_base_without_what_goes_to_personal_accounts()
    {
        BudgetFacts facts = new(FundKind.EmployeePooled, 2026, Money.Zero) { Heads = 1_000, MonthlyBase = Money.Yuan(6_000) };

        BudgetLine dues = BudgetCompiling.Compile(Given.Chart, facts, Town.Employees).Line(AccountRole.DuesIncome)!;

        dues.Amount.ShouldBe(Money.Yuan(5_760_000)); // 1,000 × 6,000 × 12 × 8%
        dues.Sum.ShouldBe("1000 × 6,000.00 × 12 × (8% + 2% − 2%)");
        dues.Rests.Count.ShouldBe(3);
    }

    [Fact]
    public void Spending_is_visits_times_cost_or_last_year_and_both_grow_by_the_trend()
    {
        Town.Compiled.Line(AccountRole.InpatientExpense)!.Amount.ShouldBe(Money.Yuan(66_150_000)); // 15,000 × 4,200 × 105%
        Town.Compiled.Line(AccountRole.OutpatientExpense)!.Amount.ShouldBe(Money.Yuan(21_000_000));
        Town.Compiled.Line(AccountRole.InterestIncome)!.Amount.ShouldBe(Money.Yuan(600_000));
    }

    [Fact]
    public void The_adjustment_fund_takes_its_share_of_the_own_income() =>
        Town.Compiled.Line(AccountRole.AdjustmentPaid)!.Amount.ShouldBe(Money.Yuan(5_490_000)); // 5% of 39.2 + 70 + 0.6 million

    [Fact]
    public void What_is_given_goes_before_what_is_reckoned()
    {
        BudgetFacts facts = Town.Resident with { Given = new Dictionary<AccountRole, GivenAmount> { [AccountRole.DuesIncome] = new(Money.Yuan(1), "会议纪要") } };

        BudgetLine dues = BudgetCompiling.Compile(Given.Chart, facts, Town.Residents).Line(AccountRole.DuesIncome)!;

        (dues.Amount, dues.Method, dues.Sum).ShouldBe((Money.Yuan(1), BudgetMethod.Given, "会议纪要"));
    }

    [Theory]
    [InlineData(10_000, 105)]
    [InlineData(8_000, 104)]
    [InlineData(5_000, 102.5)]
    public void A_poor_evaluation_takes_back_some_of_the_growth_and_never_of_last_year(int kept, double percent)
    {
        Budget budget = BudgetCompiling.Compile(Given.Chart, Town.Resident, Town.Residents with { TrendKept = Town.Cited(new Rate(kept)) });

        budget.Line(AccountRole.OutpatientExpense)!.Amount.ShouldBe(Money.Yuan((long)(200_000 * percent)));
    }

    [Fact]
    public void A_deficit_asks_for_a_reason_and_a_surplus_for_none()
    {
        Budget poor = Town.Compiled with { Lines = [.. Town.Compiled.Lines.Where(line => line.Role is not AccountRole.SubsidyIncome)] };

        BudgetReview.Of(poor, Town.Terms, null).ShouldContain(finding => finding.Code == "deficit" && finding.NeedsReason);
        BudgetReview.Of(Town.Compiled, Town.Terms, null).ShouldNotContain(finding => finding.NeedsReason);
    }

    [Fact]
    public void Growth_beyond_the_line_is_told_and_bars_nothing()
    {
        BudgetFacts facts = Town.Resident with { LastYear = new Dictionary<AccountRole, Money> { [AccountRole.OutpatientExpense] = Money.Yuan(20_000_000) }, Trend = Rate.Percent(20) };

        BudgetReview.Of(BudgetCompiling.Compile(Given.Chart, facts, Town.Residents), Town.Terms, null).ShouldContain(finding => finding.Code == "growth" && finding.Line == AccountRole.OutpatientExpense && !finding.NeedsReason);
    }

    [Fact]
    public void Every_line_of_a_budget_is_tied_to_an_account_of_the_fund() =>
        Town.Compiled.Lines.ShouldAllBe(line => Given.Chart.Find(FundKind.Resident, line.Role)!.Nature == line.Nature);

    [Fact]
    public void A_plan_that_can_not_be_says_everything_that_is_wrong_with_it()
    {
        FaultList faults = new();

        BudgetChanges.Apply(Given.Chart, Town.Compiled, [new(AccountRole.OutpatientExpense, Money.Yuan(-90_000_000)), new(AccountRole.AccountExpense, Money.Yuan(1)), new(AccountRole.DuesIncome, Money.Yuan(1)), new(AccountRole.DuesIncome, Money.Yuan(1))], faults).ShouldBeNull();

        faults.All.Select(fault => fault.Code).ShouldBe(["line-twice", "below-nothing", "no-such-line"]);
    }

    [Fact]
    public void A_plan_without_a_change_is_none()
    {
        FaultList faults = new();
        BudgetChanges.Apply(Given.Chart, Town.Compiled, [], faults).ShouldBeNull();
        faults.All.ShouldHaveSingleItem().Code.ShouldBe("no-change");
    }

    [Fact]
    public void Plans_add_up_in_any_order() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), changes =>
    {
        BudgetLine[] lines = [.. Town.Compiled.Lines];
        (AccountRole Role, Money By)[] plans = [.. changes.Select((fen, i) => (lines[i % lines.Length].Role, new Money(fen)))];

        Budget forth = plans.Aggregate(Town.Compiled, One), back = plans.Reverse().Aggregate(Town.Compiled, One);

        return forth.Lines.Select(line => (line.Role, line.Amount)).SequenceEqual(back.Lines.Select(line => (line.Role, line.Amount)))
            && forth.Lines.All(line => line.Amount == Town.Compiled.Line(line.Role)!.Amount + plans.Where(plan => plan.Role == line.Role).Aggregate(Money.Zero, (sum, plan) => sum + plan.By));

        static Budget One(Budget budget, (AccountRole Role, Money By) plan) => plan.By.IsZero ? budget : BudgetChanges.Apply(Given.Chart, budget, [new(plan.Role, plan.By)], new())!;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_provinces_budget_is_the_sum_of_its_cities_to_the_fen() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt[]>(), heads =>
    {
        Budget[] cities = [.. heads.Select(each => BudgetCompiling.Compile(Given.Chart, Town.Resident with { Heads = each.Get, Opening = new(each.Get) }, Town.Residents))];

        Budget province = BudgetChanges.Unify(Given.Chart, FundKind.Resident, 2026, cities);

        return province.Income.Fen == cities.Sum(city => city.Income.Fen) && province.Spending.Fen == cities.Sum(city => city.Spending.Fen) && province.Closing.Fen == cities.Sum(city => city.Closing.Fen)
            && province.Lines.All(line => line.Amount.Fen == cities.Sum(city => city.Line(line.Role)!.Amount.Fen));
    }).QuickCheckThrowOnFailure();
}
