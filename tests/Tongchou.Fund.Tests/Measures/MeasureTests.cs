using FsCheck;
using FsCheck.Fluent;
using Tongchou.Fund.Measures;
using Tongchou.Fund.Tests.Adjusting;

namespace Tongchou.Fund.Tests.Measures;

public class MeasureTests
{
    private static readonly MeasureTerms terms = MeasureTerms.Compile(Sample.Law)!;

    [Theory]
    [InlineData(32_470_80, 35_356_77, 11.02)] // as a county published it
    [InlineData(600, 1_200, 6.00)]
    [InlineData(-100, 1_200, -1.00)]
    [InlineData(0, 1_200, 0.00)]
    public void Payable_months_are_the_balance_over_a_month_of_spending(long balance, long spending, decimal months) =>
        PayableMonths.Of(new(balance), new(spending)).Months.ShouldBe(months);

    [Fact]
    public void Where_nothing_is_spent_no_month_can_be_named() => PayableMonths.Of(new(100), Money.Zero).Months.ShouldBeNull();

    [Theory]
    [InlineData(-5, MonthsGrade.Alarm)]
    [InlineData(29, MonthsGrade.Alarm)] // almost three months are not three
    [InlineData(30, MonthsGrade.Warning)]
    [InlineData(60, MonthsGrade.Reasonable)]
    [InlineData(100, MonthsGrade.Ample)]
    [InlineData(10_000, MonthsGrade.Ample)]
    public void Months_are_graded_as_the_pack_says(long tenths, MonthsGrade grade) =>
        terms.GradeOf(Scheme.Resident, PayableMonths.Of(new(tenths), new(120)))!.Value.Value.ShouldBe(grade);

    [Fact]
    public void Employees_accounts_count_only_when_the_whole_balance_is_asked_for()
    {
        FundMeasure pool = Fund(FundKind.EmployeePooled, 600, 1_200, 1_000), accounts = Fund(FundKind.EmployeeAccounts, 900, 600, 600), residents = Fund(FundKind.Resident, 77, 88, 8);

        SchemeMeasure.Of(Scheme.Employee, [pool, accounts, residents], BalanceKind.Pool, SpendingKind.All).Months.ShouldBe(new(new(600), new(1_200)));
        SchemeMeasure.Of(Scheme.Employee, [pool, accounts, residents], BalanceKind.Total, SpendingKind.All).Months.ShouldBe(new(new(1_500), new(1_800)));
        SchemeMeasure.Of(Scheme.Employee, [pool, accounts, residents], BalanceKind.Pool, SpendingKind.Benefits).Months.ShouldBe(new(new(600), new(1_000)));
        SchemeMeasure.Of(Scheme.Resident, [pool, accounts, residents], BalanceKind.Total, SpendingKind.All).Months.ShouldBe(new(new(77), new(88)));
    }

    [Fact]
    public void Spending_less_never_shortens_the_months() =>
        Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (balance, spending) =>
            PayableMonths.Of(new(balance.Get), new(spending.Get)).Months >= PayableMonths.Of(new(balance.Get), new(spending.Get + 1L)).Months).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(80_00, 80_00, 80_00, 0, true)]
    [InlineData(80_00, 80_00, 80_01, 0, false)]
    [InlineData(80_00, 80_00, 80_01, 1, true)]
    [InlineData(80_00, 70_00, 80_00, 0, false)]
    public void A_statement_is_consistent_when_all_it_says_agrees(long computed, long parts, long stated, long tolerance, bool consistent) =>
        new BalanceCheck(new(computed), new(parts), new(stated)).IsConsistent(new(tolerance)).ShouldBe(consistent);

    private static FundMeasure Fund(FundKind fund, long surplus, long spent, long benefits) => new(fund, new(Money.Zero, Money.Zero, new(surplus), Money.Zero, null), new(spent), new(benefits));
}
