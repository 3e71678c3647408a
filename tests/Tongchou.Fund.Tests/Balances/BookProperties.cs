using FsCheck;
using FsCheck.Fluent;

namespace Tongchou.Fund.Tests.Balances;

/// <summary>The laws of a book, whatever is booked.</summary>
public class BookProperties
{
    private static readonly Book book = new(Given.Region, FundKind.Resident);
    private static readonly Config thousand = Config.QuickThrowOnFailure.WithMaxTest(1_000);
    private static readonly DateSpan year = new(new(2026, 1, 1), new(2026, 12, 31));

    private static readonly Func<Occasion, Money, Voucher>[] events =
    [
        (at, amount) => BenefitEntries.Settled(Given.Chart, at, VisitKind.Inpatient, Payee.Institution, amount),
        (at, amount) => BenefitEntries.Settled(Given.Chart, at, VisitKind.Pharmacy, Payee.Person, amount),
        (at, amount) => BenefitEntries.Difference(Given.Chart, at, VisitKind.Chronic, Payee.Region, amount, Money.Zero)!,
        (at, amount) => IncomeEntries.DuesReceived(Given.Chart, at, ReceivingAccount.Revenue, amount),
        (at, amount) => SpecialAccountEntries.Remitted(Given.Chart, at, amount),
        (at, amount) => SpecialAccountEntries.MadeAvailable(Given.Chart, at, amount),
        (at, amount) => SpecialAccountEntries.Allocated(Given.Chart, at, amount),
        (at, amount) => PaymentEntries.Paid(Given.Chart, at, Payee.Institution, amount),
        (at, amount) => AdjustmentEntries.Reserved(Given.Chart, at, amount),
    ];

    private static readonly Arbitrary<Voucher[]> sequences = Gen.ArrayOf(
        from which in Gen.Choose(0, events.Length - 1)
        from fen in Gen.Choose(1, int.MaxValue)
        from day in Gen.Choose(0, 364)
        from red in Gen.Elements(false, false, true)
        let voucher = events[which](Given.Occasion(FundKind.Resident, year.From.AddDays(day)), new(fen))
        select red ? voucher.Reverse(voucher.BookedOn, voucher.BookedOn, new("reversal", "1")) : voucher).ToArbitrary();

    [Fact]
    public void Any_sequence_of_vouchers_leaves_a_trial_balance_that_balances() =>
        Prop.ForAll(sequences, vouchers => TrialBalance.Of(Given.Chart, book, year, [], vouchers).IsBalanced).Check(thousand);

    [Fact]
    public void Taking_everything_back_restores_every_account() =>
        Prop.ForAll(sequences, vouchers =>
        {
            IEnumerable<Voucher> back = vouchers.Select(voucher => voucher.Reverse(voucher.BookedOn, voucher.BookedOn, new("reversal", "2")));

            return TrialBalance.Of(Given.Chart, book, year, [], [.. vouchers, .. back]).Lines.All(line => line.Closing.IsZero && line.Debit.IsZero && line.Credit.IsZero);
        }).Check(thousand);

    [Fact]
    public void Taking_back_twice_changes_nothing() =>
        Prop.ForAll(sequences, vouchers =>
        {
            IEnumerable<Voucher> twice = vouchers.Select(voucher => Back(Back(voucher)));

            return Turnover.Of(twice).SequenceEqual(Turnover.Of(vouchers));
        }).Check(thousand);

    [Fact]
    public void Two_halves_of_the_year_close_as_the_whole_year_does() =>
        Prop.ForAll(sequences, vouchers =>
        {
            DateOnly june = new(2026, 6, 30);
            TrialBalance first = TrialBalance.Of(Given.Chart, book, new(year.From, june), [], [.. vouchers.Where(voucher => voucher.BookedOn <= june)]);
            TrialBalance second = TrialBalance.Of(Given.Chart, book, new(june.AddDays(1), year.To), first.Closings, [.. vouchers.Where(voucher => voucher.BookedOn > june)]);

            return second.IsBalanced && second.Closings.SequenceEqual(TrialBalance.Of(Given.Chart, book, year, [], vouchers).Closings);
        }).Check(thousand);

    [Fact]
    public void A_statement_ends_where_the_trial_balance_does() =>
        Prop.ForAll(sequences, vouchers => TrialBalance.Of(Given.Chart, book, year, [], vouchers).Lines
            .All(line => AccountStatement.Of(line.Account, Money.Zero, vouchers).Closing == line.Closing)).Check(thousand);

    [Fact]
    public void Carrying_the_year_forward_empties_income_and_expense_and_keeps_the_surplus() =>
        Prop.ForAll(sequences, vouchers =>
        {
            TrialBalance before = TrialBalance.Of(Given.Chart, book, year, [], vouchers);
            Periods periods = new(year.To, new(2026, 12), 2025);

            Closed closed = (Closed)PeriodClosing.CloseYear(Given.Chart, periods, 2026, new(year.To, [before], []));
            TrialBalance after = TrialBalance.Of(Given.Chart, book, year, [], [.. vouchers, .. closed.CarryForward]);

            return after.IsBalanced
                && after.Lines.Where(line => line.Account.Nature is AccountNature.Income or AccountNature.Expense).All(line => line.Closing.IsZero)
                && FundPosition.Of(after, Money.Zero).Surplus == FundPosition.Of(before, Money.Zero).Surplus
                && closed.CarryForward.All(voucher => periods.Refusal(voucher) is null && closed.After.Refusal(voucher) is not null);
        }).Check(thousand);

    private static Voucher Back(Voucher voucher) => voucher.Reverse(voucher.BookedOn, voucher.BookedOn, new("reversal", "3"));
}
