using System.Reflection;

namespace Tongchou.Fund.Tests.Books;

public class VoucherTests
{
    private static readonly Money hundred = Money.Yuan(100);
    private static readonly Phrase words = new("试记", "a trial entry");

    [Fact]
    public void An_unbalanced_entry_cannot_be_made() =>
        Faults(Draft().Debit(AccountRole.InpatientExpense, hundred).Credit(AccountRole.InstitutionPayable, new(9_999))).ShouldBe(["unbalanced"]);

    [Fact]
    public void An_empty_entry_cannot_be_made() => Faults(Draft()).ShouldBe(["empty-voucher"]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000_001)]
    public void A_line_is_above_zero_and_not_beyond_the_largest_amount(long fen) =>
        Faults(Draft().Debit(AccountRole.InpatientExpense, new(fen)).Credit(AccountRole.InstitutionPayable, new(fen))).ShouldBe(["bad-amount", "bad-amount"]);

    [Fact]
    public void An_account_that_the_fund_does_not_have_is_refused_by_role_and_by_code()
    {
        Faults(Draft().Debit(AccountRole.AccountExpense, hundred).Credit(AccountRole.InstitutionPayable, hundred)).ShouldBe(["fund-has-no-account", "unbalanced"]);
        Faults(Draft().Debit(AccountRole.AccountExpense, hundred).Debit(AccountRole.InpatientExpense, hundred).Credit(AccountRole.InstitutionPayable, hundred)).ShouldBe(["fund-has-no-account"]);
        Faults(Draft().Debit(Given.Code("5006"), hundred).Credit(AccountRole.InstitutionPayable, hundred)).ShouldBe(["fund-has-no-account"]);
        Faults(Draft().Debit(Given.Code("9999"), hundred).Credit(AccountRole.InstitutionPayable, hundred)).ShouldBe(["fund-has-no-account"]);
    }

    [Fact]
    public void Expense_cannot_be_paid_out_of_the_revenue_line()
    {
        Faults(Draft().Debit(AccountRole.InpatientExpense, hundred).Credit(AccountRole.RevenueDeposit, hundred)).ShouldBe(["crosses-lines"]);
        Faults(Draft().Debit(AccountRole.InstitutionPayable, hundred).Credit(AccountRole.SpecialRevenue, hundred)).ShouldBe(["crosses-lines"]);
        Faults(Draft().Debit(AccountRole.ExpenditureDeposit, hundred).Credit(AccountRole.DuesIncome, hundred)).ShouldBe(["crosses-lines"]);
    }

    [Fact]
    public void A_transfer_between_the_lines_stays_inside_the_special_account() =>
        Faults(Draft(VoucherKind.LineTransfer).Debit(AccountRole.InpatientExpense, hundred).Credit(AccountRole.SpecialRevenue, hundred)).ShouldBe(["transfer-outside-special-account"]);

    [Fact]
    public void A_carry_forward_moves_no_money() =>
        Faults(Draft(VoucherKind.CarryForward).Debit(AccountRole.ExpenditureDeposit, hundred).Credit(AccountRole.Surplus, hundred)).ShouldBe(["carries-money-forward"]);

    [Fact]
    public void An_entry_needs_a_paper_a_summary_and_a_day_not_before_the_event()
    {
        Occasion occasion = new(new(Given.Region, FundKind.Resident), Given.Day, Given.Day.AddDays(-1), new("settlement", " "));

        Faults(new VoucherDraft(Given.Chart, occasion, VoucherKind.Manual, default)).ShouldBe(["booked-before-event", "no-document", "no-summary", "empty-voucher"]);
    }

    [Fact]
    public void Asking_for_an_entry_that_cannot_be_made_tells_every_fault() =>
        Should.Throw<UnbookableException>(() => Given.Stay(Money.Zero)).Faults.Count.ShouldBe(2);

    [Fact]
    public void A_red_entry_stands_on_the_same_sides_with_negative_amounts()
    {
        Voucher stay = Given.Stay(hundred);

        Voucher red = stay.Reverse(Given.Day, Given.Day.AddDays(1), new("reversal", "7"));

        red.Ink.ShouldBe(Ink.Red);
        red.Postings.ShouldBe(stay.Postings.Select(posting => posting with { Amount = -posting.Amount }));
        red.Total.ShouldBe(-hundred);
        red.TakesBack.ShouldBe(stay.Occasion.Document);
        red.Kind.ShouldBe(stay.Kind);
        red.BookedOn.ShouldBe(Given.Day.AddDays(1));
        Given.Effect(stay, red).ShouldBeEmpty();
    }

    [Fact]
    public void A_red_entry_lets_turnover_shrink_instead_of_growing_on_both_sides()
    {
        Voucher stay = Given.Stay(hundred);

        Turnover.Of([stay, stay.Reverse(Given.Day, Given.Day, new("reversal", "7"))]).ShouldAllBe(turnover => turnover.Debit.IsZero && turnover.Credit.IsZero);
    }

    [Fact]
    public void Taking_back_what_took_back_has_the_effect_of_the_first()
    {
        Voucher stay = Given.Stay(hundred);

        Voucher again = stay.Reverse(Given.Day, Given.Day, new("reversal", "7")).Reverse(Given.Day, Given.Day, new("reversal", "8"));

        again.Ink.ShouldBe(Ink.Blue);
        again.Postings.ShouldBe(stay.Postings);
        again.TakesBack.ShouldBe(new DocumentRef("reversal", "7"));
    }

    [Fact]
    public void A_voucher_that_was_kept_is_read_back_as_it_was_and_an_altered_one_is_not()
    {
        Voucher red = Given.Stay(hundred).Reverse(Given.Day, Given.Day, new("reversal", "7"));
        FaultList faults = new();

        StoredVoucher.TryRead(Given.Chart, red.Occasion, red.Kind, red.Summary, red.Ink, red.Postings, red.TakesBack, faults, out Voucher? read).ShouldBeTrue();
        VoucherText.Of(read!).ShouldBe(VoucherText.Of(red));

        StoredVoucher.TryRead(Given.Chart, red.Occasion, red.Kind, red.Summary, Ink.Blue, red.Postings, red.TakesBack, faults, out _).ShouldBeFalse();
        StoredVoucher.TryRead(Given.Chart, red.Occasion, red.Kind, red.Summary, Ink.Red, [red.Postings[0]], red.TakesBack, faults, out _).ShouldBeFalse();
        faults.All.Select(fault => fault.Code).ShouldBe(["bad-amount", "bad-amount", "unbalanced"]);
    }

    [Fact]
    public void A_red_entry_is_not_booked_before_the_day_it_was_ordered() =>
        Should.Throw<UnbookableException>(() => Given.Stay(hundred).Reverse(Given.Day, Given.Day.AddDays(-1), new("reversal", "7"))).Faults.Single().Code.ShouldBe("booked-before-event");

    /// <summary>The type has no way to say it: one book to a voucher, none to a posting, and nobody outside constructs or changes one.</summary>
    [Fact]
    public void An_entry_from_one_fund_into_another_has_no_way_to_be_written()
    {
        Properties<Posting>().ShouldNotContain(type => type == typeof(Book) || type == typeof(FundKind) || type == typeof(RegionCode));
        Properties<Voucher>().Where(type => type == typeof(Book)).Count().ShouldBe(1);
        typeof(Voucher).GetConstructors().ShouldBeEmpty();
        typeof(Voucher).IsSealed.ShouldBeTrue();
        typeof(Voucher).GetProperties().ShouldAllBe(property => property.SetMethod == null);
        typeof(VoucherDraft).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .SelectMany(method => method.GetParameters()).ShouldNotContain(parameter => parameter.ParameterType == typeof(Book) || parameter.ParameterType == typeof(FundKind));
    }

    [Fact]
    public void No_function_of_the_books_is_given_two_books_or_two_occasions() =>
        typeof(Voucher).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Voucher))
            .Where(method => method.GetParameters().Count(parameter => parameter.ParameterType == typeof(Occasion)) != 1 || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Book) || parameter.ParameterType == typeof(FundKind)))
            .Select(method => method.Name).ShouldBeEmpty();

    private static IEnumerable<Type> Properties<T>() => typeof(T).GetProperties().Select(property => property.PropertyType);

    private static VoucherDraft Draft(VoucherKind kind = VoucherKind.Manual) => new(Given.Chart, Given.Occasion(FundKind.Resident), kind, words);

    private static IEnumerable<string> Faults(VoucherDraft draft)
    {
        FaultList faults = new();
        draft.TryBuild(faults, out Voucher? voucher).ShouldBeFalse();
        voucher.ShouldBeNull();
        return faults.All.Select(fault => fault.Code);
    }
}
