namespace Tongchou.Fund.Tests.Closing;

public class ClosingTests
{
    private static readonly Book book = new(Given.Region, FundKind.Resident);
    private static readonly DateOnly newYearsEve = new(2026, 12, 31);
    private static readonly Periods march = new(new(2026, 3, 1), new(2026, 2), 2025);

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", "2026-03-02")] // open
    [InlineData("2026-03-01", "2026-03-01", "2026-03-02")] // closed that evening
    [InlineData("2025-11-30", "2026-03-01", "2026-03-02")] // closed long ago
    [InlineData("2026-12-31", "2026-12-31", "2027-01-01")] // over the year
    [InlineData("2028-02-28", "2028-02-28", "2028-02-29")] // a leap day
    [InlineData("2027-02-28", "2027-02-28", "2027-03-01")]
    public void An_event_is_booked_on_its_own_day_or_the_first_open_one(string day, string closedThrough, string booked) =>
        BusinessDate.For(DateOnly.Parse(day), DateOnly.Parse(closedThrough)).ShouldBe(DateOnly.Parse(booked));

    [Fact]
    public void The_events_own_day_stays_on_a_voucher_that_is_booked_later()
    {
        DateOnly february = new(2026, 2, 10);
        Occasion late = new(book, february, march.BookedOn(february), new("settlement", "1"));

        Voucher voucher = BenefitEntries.Settled(Given.Chart, late, VisitKind.Inpatient, Payee.Institution, new(1));

        voucher.Occasion.Day.ShouldBe(february);
        voucher.BookedOn.ShouldBe(new(2026, 3, 2));
        march.Refusal(voucher).ShouldBeNull();
    }

    [Fact]
    public void A_closed_day_takes_no_entry() =>
        march.Refusal(Given.Stay(new(1), new(2026, 3, 1)))!.Code.ShouldBe("period-closed");

    [Fact]
    public void Days_close_one_after_the_other()
    {
        After(PeriodClosing.CloseDay(march, new(2026, 3, 2), Facts(new(2026, 3, 2)))).DaysThrough.ShouldBe(new(2026, 3, 2));
        Missing(PeriodClosing.CloseDay(march, new(2026, 3, 3), Facts(new(2026, 3, 3)))).ShouldBe(["day-before-open"]);
        Missing(PeriodClosing.CloseDay(march, new(2026, 3, 1), Facts(new(2026, 3, 1)))).ShouldBe(["already-closed"]);
    }

    [Fact]
    public void The_last_of_February_closes_in_a_leap_year_and_the_month_after_it()
    {
        Periods leap = new(new(2028, 2, 28), new(2028, 1), 2027);

        Missing(PeriodClosing.CloseMonth(leap, new(2028, 2), Facts(new(2028, 2, 29)))).ShouldBe(["days-open"]);
        Periods after = After(PeriodClosing.CloseDay(leap, new(2028, 2, 29), Facts(new(2028, 2, 29))));

        after.FirstOpenDay.ShouldBe(new(2028, 3, 1));
        After(PeriodClosing.CloseMonth(after, new(2028, 2), Facts(new(2028, 2, 29)))).MonthsThrough.ShouldBe(new(2028, 2));
    }

    [Fact]
    public void A_refusal_names_all_that_is_missing_at_once()
    {
        TrialBalance unbalanced = TrialBalance.Of(Given.Chart, book, new(march.FirstOpenDay, new(2026, 3, 3)), [], [new Turnover(Given.Code("5001"), new(1), Money.Zero)]);
        TrialBalance tooShort = Given.Trial(new(Given.Region, FundKind.Assistance), new(2026, 3, 1));
        ClosingFacts facts = new(new(2026, 3, 1), [unbalanced, unbalanced, tooShort], [new("settlement", "17")]);

        ClosingRefused refused = (ClosingRefused)PeriodClosing.CloseDay(march, new(2026, 3, 3), facts);

        refused.Missing.Select(fault => fault.Code).ShouldBe(["day-before-open", "not-reached", "unbooked-documents", "book-unbalanced", "book-twice", "book-unbalanced", "balance-of-other-days"]);
        refused.Missing[0].Message.ShouldBe(new("2026-03-02 尚未结账。", "2026-03-02 is still open."));
        refused.Missing[2].Message.En.ShouldBe("1 documents have no entry: settlement 17.");
    }

    [Fact]
    public void A_month_waits_for_its_days_and_the_months_before()
    {
        Missing(PeriodClosing.CloseMonth(march, new(2026, 3), Facts(new(2026, 3, 31)))).ShouldBe(["days-open"]);
        Missing(PeriodClosing.CloseMonth(march, new(2026, 4), Facts(new(2026, 4, 30)))).ShouldBe(["month-before-open", "days-open"]);
        Missing(PeriodClosing.CloseMonth(march, new(2026, 2), Facts(new(2026, 2, 28)))).ShouldBe(["already-closed"]);
    }

    [Fact]
    public void January_waits_for_the_year_before()
    {
        Periods open = new(new(2027, 1, 31), new(2026, 12), 2025);

        Missing(PeriodClosing.CloseMonth(open, new(2027, 1), Facts(new(2027, 1, 31)))).ShouldBe(["year-before-open"]);
        Missing(PeriodClosing.CloseYear(Given.Chart, open, 2027, Facts(new(2027, 12, 31)))).ShouldBe(["year-before-open", "months-open"]);
        Periods after = After(PeriodClosing.CloseYear(Given.Chart, open, 2026, Facts(newYearsEve) with { Today = new(2027, 2, 1) }));
        After(PeriodClosing.CloseMonth(after, new(2027, 1), Facts(new(2027, 1, 31)))).MonthsThrough.ShouldBe(new(2027, 1));
    }

    [Fact]
    public void The_turn_of_the_year_carries_income_and_expense_to_the_surplus_book_by_book()
    {
        Voucher dues = IncomeEntries.DuesReceived(Given.Chart, Given.Occasion(FundKind.Resident), ReceivingAccount.Special, Money.Yuan(100));
        Book assistance = new(Given.Region, FundKind.Assistance);
        TrialBalance[] balances = [Given.Trial(book, newYearsEve, dues, Given.Stay(Money.Yuan(30))), Given.Trial(assistance, newYearsEve, Given.Stay(Money.Yuan(7), fund: FundKind.Assistance))];

        Closed closed = (Closed)PeriodClosing.CloseYear(Given.Chart, new(newYearsEve, new(2026, 12), 2025), 2026, new(newYearsEve, balances, []));

        closed.After.YearsThrough.ShouldBe(2026);
        closed.CarryForward.ShouldAllBe(voucher => voucher.BookedOn == newYearsEve && voucher.Kind == VoucherKind.CarryForward);
        closed.CarryForward.Select(voucher => (voucher.Book.Fund, string.Join(", ", voucher.Postings.Select(posting => $"{Words<Side>.Code(posting.Side)} {posting.Account} {posting.Amount}")))).ShouldBe(
        [
            (FundKind.Resident, "debit 4001 100.00, credit 3001 100.00"),
            (FundKind.Resident, "credit 5001 30.00, debit 3001 30.00"),
            (FundKind.Assistance, "credit 5001 7.00, debit 3001 7.00"),
        ]);
    }

    [Fact]
    public void A_year_in_which_red_entries_outweigh_blue_is_carried_forward_on_the_other_side()
    {
        Voucher red = Given.Stay(Money.Yuan(5)).Reverse(Given.Day, Given.Day, new("reversal", "1"));

        Closed closed = (Closed)PeriodClosing.CloseYear(Given.Chart, new(newYearsEve, new(2026, 12), 2025), 2026, new(newYearsEve, [Given.Trial(book, newYearsEve, red)], []));

        closed.CarryForward.Single().Postings.ShouldBe([new(Given.Code("5001"), Side.Debit, Money.Yuan(5)), new(Given.Code("3001"), Side.Credit, Money.Yuan(5))]);
    }

    [Fact]
    public void New_books_begin_with_everything_before_them_closed()
    {
        Periods periods = Periods.Begin(new(2026, 7, 15));

        periods.ShouldBe(new(new(2026, 7, 14), new(2026, 6), 2025));
        periods.Refusal(Given.Stay(new(1), new(2026, 7, 15))).ShouldBeNull();
        periods.Refusal(Given.Stay(new(1), new(2026, 7, 14)))!.Code.ShouldBe("period-closed");
    }

    [Fact]
    public void A_month_with_open_days_or_a_year_with_open_months_cannot_be_stated_as_closed()
    {
        Should.Throw<ArgumentException>(() => new Periods(new(2026, 3, 30), new(2026, 3), 2025));
        Should.Throw<ArgumentException>(() => new Periods(new(2026, 3, 31), new(2026, 3), 2026));
    }

    private static ClosingFacts Facts(DateOnly lastDay) => new(lastDay, [Given.Trial(book, lastDay)], []);
    private static Periods After(ClosingDecision decision) => decision.ShouldBeOfType<Closed>().After;
    private static IEnumerable<string> Missing(ClosingDecision decision) => decision.ShouldBeOfType<ClosingRefused>().Missing.Select(fault => fault.Code);
}
