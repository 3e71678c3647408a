namespace Tongchou.Fund.Tests.Balances;

public class BalanceTests
{
    private static readonly Book book = new(Given.Region, FundKind.Resident);
    private static readonly DateSpan march = new(new(2026, 3, 1), new(2026, 3, 31));

    [Fact]
    public void A_trial_balance_shows_opening_turnover_and_closing_by_side()
    {
        AccountCode payable = Given.Code(AccountRole.InstitutionPayable);
        AccountCode deposit = Given.Code(AccountRole.ExpenditureDeposit);
        Voucher paid = PaymentEntries.Paid(Given.Chart, Given.Occasion(FundKind.Resident), Payee.Institution, Money.Yuan(40));

        TrialBalance trial = TrialBalance.Of(Given.Chart, book, march, [new(payable, Money.Yuan(-100)), new(deposit, Money.Yuan(100))], [Given.Stay(Money.Yuan(10)), paid]);

        trial.Lines.Select(line => (line.Account.Code.ToString(), line.OpeningDebit.Fen, line.OpeningCredit.Fen, line.Debit.Fen, line.Credit.Fen, line.ClosingDebit.Fen, line.ClosingCredit.Fen)).ShouldBe(
        [
            ("1003", 100_00, 0, 0, 40_00, 60_00, 0),
            ("2001", 0, 100_00, 40_00, 10_00, 0, 70_00),
            ("5001", 0, 0, 10_00, 0, 10_00, 0),
        ]);
        trial.IsBalanced.ShouldBeTrue();
        trial.Totals.ClosingDebit.ShouldBe(Money.Yuan(70));
    }

    [Fact]
    public void A_figure_that_was_altered_unbalances_the_book()
    {
        AccountCode payable = Given.Code(AccountRole.InstitutionPayable);

        TrialBalance.Of(Given.Chart, book, march, [], [.. Turnover.Of([Given.Stay(Money.Yuan(10))]), new Turnover(payable, Money.Zero, new(1))]).IsBalanced.ShouldBeFalse();
        TrialBalance.Of(Given.Chart, book, march, [new Balance(payable, new(1))], Turnover.Of([])).IsBalanced.ShouldBeFalse();
    }

    [Fact]
    public void A_voucher_of_another_book_or_day_is_not_taken_in()
    {
        Should.Throw<ArgumentException>(() => TrialBalance.Of(Given.Chart, book, march, [], [Given.Stay(Money.Yuan(1), fund: FundKind.Assistance)]));
        Should.Throw<ArgumentException>(() => TrialBalance.Of(Given.Chart, book, march, [], [Given.Stay(Money.Yuan(1), new(2026, 4, 1))]));
        Should.Throw<ArgumentException>(() => TrialBalance.Of(Given.Chart, book, march, [new Balance(Given.Code("5006"), new(1))], Turnover.Of([])));
    }

    [Fact]
    public void A_statement_runs_the_balance_and_tells_its_side()
    {
        LedgerAccount payable = Given.Chart.Find(FundKind.Resident, AccountRole.InstitutionPayable)!;
        Voucher stay = Given.Stay(Money.Yuan(30));
        Voucher paid = PaymentEntries.Paid(Given.Chart, Given.Occasion(FundKind.Resident), Payee.Institution, Money.Yuan(50));

        AccountStatement statement = AccountStatement.Of(payable, Money.Yuan(-20), [stay, paid, stay.Reverse(Given.Day, Given.Day, new("reversal", "1"))]);

        statement.Lines.Select(line => (line.Debit.Fen, line.Credit.Fen, line.Balance.Fen, line.BalanceSide)).ShouldBe(
        [
            (0, 30_00, -50_00, Side.Credit),
            (50_00, 0, 0, null),
            (0, -30_00, 30_00, Side.Debit),
        ]);
        statement.Closing.ShouldBe(Money.Yuan(30));
    }

    [Theory]
    [InlineData(600, 1_200, "6.0")]
    [InlineData(599, 1_200, "5.9")] // never rounded up
    [InlineData(-10, 1_200, "-0.1")]
    [InlineData(600, 0, null)]
    public void Months_payable_measure_the_surplus_by_a_month_of_spending(long surplus, long spent, string? months)
    {
        Balance[] openings = [new(Given.Code(AccountRole.ExpenditureDeposit), Money.Yuan(surplus)), new(Given.Code(AccountRole.Surplus), Money.Yuan(-surplus))];

        FundPosition position = FundPosition.Of(TrialBalance.Of(Given.Chart, book, march, openings, Turnover.Of([])), Money.Yuan(spent));

        position.Surplus.ShouldBe(Money.Yuan(surplus));
        position.Cash.ShouldBe(Money.Yuan(surplus));
        position.MonthsPayable?.ToString("F1", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(months);
    }

    [Fact]
    public void The_surplus_counts_what_the_year_has_brought_and_cost_so_far()
    {
        Voucher dues = IncomeEntries.DuesReceived(Given.Chart, Given.Occasion(FundKind.Resident), ReceivingAccount.Special, Money.Yuan(100));

        FundPosition position = FundPosition.Of(Given.Trial(book, march.To, dues, Given.Stay(Money.Yuan(30))), Money.Zero);

        position.ShouldBe(new(Money.Yuan(100), Money.Yuan(30), Money.Yuan(70), Money.Yuan(100), null));
    }
}
