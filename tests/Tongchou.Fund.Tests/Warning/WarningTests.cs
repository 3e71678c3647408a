using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Measures;
using Tongchou.Fund.Tests.Adjusting;
using Tongchou.Fund.Tests.Budgeting;
using Tongchou.Fund.Warning;

namespace Tongchou.Fund.Tests.Warning;

public class WarningTests
{
    private static readonly MeasureTerms terms = MeasureTerms.Compile(Sample.Law)!;

    [Theory]
    [InlineData(299, AlertLevel.Red)]
    [InlineData(300, AlertLevel.Yellow)]
    [InlineData(599, AlertLevel.Yellow)]
    public void A_short_balance_is_warned_of_with_its_numerator_and_denominator(long balance, AlertLevel level)
    {
        Alert alert = OfMonths(balance)!;

        (alert.Fund, alert.Kind, alert.Level).ShouldBe((FundKind.Resident, AlertKind.Months, level));
        alert.Figures.Zh.ShouldContain(new Money(balance).ToString());
        alert.Figures.Zh.ShouldContain("12.00");
        alert.PlanDays.ShouldBe(level is AlertLevel.Red ? 10 : 30);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(5_000)]
    public void A_reasonable_balance_is_not(long balance) => OfMonths(balance).ShouldBeNull();

    [Theory]
    [InlineData(104, null)]
    [InlineData(105, AlertLevel.Yellow)]
    [InlineData(115, AlertLevel.Red)]
    [InlineData(80, null)] // spending less than planned endangers nobody
    public void Spending_beyond_its_budget_is_warned_of(int percent, AlertLevel? level) =>
        (Warnings.OfExecution(Execution(percent, 100), Sample.Law).SingleOrDefault(alert => alert.Kind is AlertKind.Overspend)?.Level).ShouldBe(level);

    [Fact]
    public void Nothing_is_forecast_before_the_first_month() => Warnings.OfExecution(Execution(500, 0, 0), Sample.Law).ShouldBeEmpty();

    [Fact]
    public void Income_that_falls_short_is_warned_of_and_income_beyond_is_not()
    {
        Warnings.OfExecution(Execution(100, 90), Sample.Law).ShouldHaveSingleItem().Kind.ShouldBe(AlertKind.Shortfall);
        Warnings.OfExecution(Execution(100, 130), Sample.Law).ShouldBeEmpty();
    }

    private static Alert? OfMonths(long balance)
    {
        FundMeasure fund = new(FundKind.Resident, new(Money.Zero, Money.Zero, new(balance), Money.Zero, null), new(1_200), new(1_200));
        SchemeMeasure measure = SchemeMeasure.Of(Scheme.Resident, [fund], BalanceKind.Pool, SpendingKind.All);
        return Warnings.OfMonths(measure, terms.GradeOf(Scheme.Resident, measure.Months), Sample.Law);
    }

    private static BudgetExecution Execution(int spent, int came, int through = 12) => BudgetExecution.Of(
        Given.Chart, Town.Compiled, Town.Compiled.Lines.ToDictionary(line => line.Role, line => Town.Even(Rate.Percent(line.Nature is AccountNature.Expense ? spent : came).Of(line.Amount).Rounded)),
        new Dictionary<AccountRole, IReadOnlyList<Money>>(), through, Rate.Percent(5));
}
