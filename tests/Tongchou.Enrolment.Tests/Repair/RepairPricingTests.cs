using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Repair;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Enrolment.Waiting;

namespace Tongchou.Enrolment.Tests.Repair;

public class RepairPricingTests
{
    private static readonly EnrolmentTerms terms = TestLaw.Terms();

    private static RepairOffer Quote(DuesHistory person, int year, DateOnly payOn, EnrolmentTerms? otherwise = null) =>
        RepairPricing.Quote(person, new(year), payOn, otherwise ?? terms, terms.Dues!.Personal)!;

    /// <summary>Returns for the year after so many missed ones, paying in the November before.</summary>
    private static RepairOffer AfterMissing(int years) => Quote(Person.Paid(2024), 2025 + years, new(2024 + years, 11, 20));

    [Fact]
    public void Each_year_has_its_price_and_the_day_it_buys()
    {
        RepairOffer offer = AfterMissing(3);

        offer.Dues.ShouldBe(Money.Yuan(400));
        offer.Quotes.Select(quote => (quote.Years, quote.Price.Value, quote.PayNow, quote.CoveredFrom, quote.Helps)).ShouldBe(
        [
            (0, Money.Zero, Money.Yuan(400), new DateOnly(2028, 6, 1), false),
            (1, Money.Yuan(400), Money.Yuan(800), new DateOnly(2028, 5, 1), true),
            (2, Money.Yuan(800), Money.Yuan(1_200), new DateOnly(2028, 4, 1), true),
            (3, Money.Yuan(1_200), Money.Yuan(1_600), new DateOnly(2028, 4, 1), false),
        ]);
        offer.Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0, "nothing-to-repair")]
    [InlineData(1, 0, "nothing-to-repair")]
    [InlineData(2, 1, null)]
    [InlineData(3, 2, null)]
    [InlineData(4, 0, "floor")] // three and three are six already
    [InlineData(5, 1, "in-part")]
    [InlineData(7, 3, "in-part")]
    public void Money_for_nothing_is_warned_of_before_it_is_taken(int missed, int useful, string? warning)
    {
        RepairOffer offer = AfterMissing(missed);

        offer.MissedYears.ShouldBe(missed);
        offer.UsefulYears.ShouldBe(useful);
        offer.Warning?.Code.ShouldBe(warning);
        (offer.Warning is null).ShouldBe(warning is null);
    }

    [Fact]
    public void Somebody_exempt_has_nothing_to_repair()
    {
        RepairOffer offer = Quote(Person.Paid(2024).In("veteran"), 2028, new(2027, 11, 20));

        offer.Warning!.Code.ShouldBe("exempt");
        offer.UsefulYears.ShouldBe(0);
    }

    [Fact]
    public void Inside_the_wait_only_what_is_left_of_it_can_be_shortened()
    {
        DuesHistory enrolled = Person.Paid(2024, 2028); // insured from 1 June

        RepairOffer offer = Quote(enrolled, 2028, new(2028, 4, 10));

        offer.Dues.ShouldBe(Money.Zero);
        offer.Quotes.Select(quote => quote.CoveredFrom).ShouldBe([new(2028, 6, 1), new(2028, 5, 1), new(2028, 4, 10), new(2028, 4, 10)]);
        Quote(enrolled, 2028, new(2028, 5, 10)).ShouldSatisfyAllConditions(
            late => late.UsefulYears.ShouldBe(1),
            late => late.Warning!.Code.ShouldBe("in-part"));
        Quote(enrolled, 2028, new(2028, 6, 1)).Warning!.Code.ShouldBe("too-late");
    }

    [Fact]
    public void What_is_already_repaired_is_not_sold_twice()
    {
        RepairOffer offer = Quote(Person.Paid(2024, 2028).Repaired(2028, new(2027, 11, 20), 1), 2028, new(2028, 1, 5));

        offer.UsefulYears.ShouldBe(1);
        offer.Warning.ShouldBeNull();
    }

    [Fact]
    public void Where_repair_belongs_to_the_day_of_enrolment_later_money_is_refused() =>
        Quote(Person.Paid(2024, 2028), 2028, new(2028, 1, 10), TestLaw.Terms((WaitingProvisions.RepairTime, "at-payment"))).Warning!.Code.ShouldBe("too-late");

    [Fact]
    public void A_repaired_year_costs_the_premium_of_the_year_of_payment_and_the_dues_that_of_their_own_year()
    {
        Cited<Money> premium = terms.Dues!.Personal.With(Money.Yuan(380));

        RepairOffer offer = RepairPricing.Quote(Person.Paid(2024), new(2027), new(2026, 11, 20), terms, premium)!;

        offer.Quotes[1].Price.Value.ShouldBe(Money.Yuan(380));
        offer.Quotes[1].PayNow.ShouldBe(Money.Yuan(780));
    }

    [Fact]
    public void The_law_of_the_place_gives_the_price_with_its_clause()
    {
        RepairOffer offer = RepairPricing.Quote(Person.Paid(2024), new(2027), new(2026, 11, 20), TestLaw.Law.On(TestLaw.Puer, new(2026, 11, 20))!)!;

        offer.Quotes[1].Price.Value.ShouldBe(Money.Yuan(400));
        offer.Quotes[1].Price.Source.Clause.ShouldBe(new Clause("NATIONAL-PAGES", "筹资2026"));
        RepairPricing.Quote(Person.Paid(2024), new(2027), new(2026, 11, 20), TestLaw.Law.On(RegionCode.Nation, new(2026, 11, 20))!).ShouldBeNull();
    }

    [Fact]
    public void A_quote_comes_true_when_it_is_paid()
    {
        RepairOffer offer = AfterMissing(6);

        foreach (RepairQuote quote in offer.Quotes)
        {
            DuesHistory paid = Person.Paid(2024, 2031).Repaired(2031, offer.PayOn, quote.Years);
            EntitlementDecision.Decide(paid, new(2031), offer.PayOn, null, terms).Entitlement.Covered.From.ShouldBe(quote.CoveredFrom);
        }
    }

    [Fact]
    public void A_wait_that_runs_on_is_repaired_where_it_arose()
    {
        DuesHistory person = Person.Paid(2024, 2029).PaidOn(2028, new(2028, 11, 10)); // five months from then, into 2029

        RepairOffer offer = Quote(person, 2029, new(2028, 12, 1));

        offer.Quotes[0].CoveredFrom.ShouldBe(new(2029, 4, 10));
        offer.Quotes[2].CoveredFrom.ShouldBe(new(2029, 2, 10));
    }

    [Fact]
    public void Where_nobody_waits_there_is_nothing_to_quote() =>
        RepairPricing.Quote(Person.Paid(2024), new(2028), new(2027, 11, 20), terms with { Waiting = null }, terms.Dues!.Personal).ShouldBeNull();
}
