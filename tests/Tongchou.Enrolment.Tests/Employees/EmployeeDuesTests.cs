using FsCheck;
using FsCheck.Fluent;
using Tongchou.Enrolment.Employees;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.Employees;

/// <summary>The dues of a month of the employee scheme: base, shares, arrears, retirement. Wage 7,000; floor 60%, cap 300%; 8% and 2%.</summary>
public sealed class EmployeeDuesTests
{
    private static readonly EmployeeDuesTerms terms = EmployeeDuesTerms.Compile(TestLaw.Law.On(new(530_100), new(2026, 11, 1))!)!;
    private static readonly Config tenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Theory]
    [InlineData(0, 4_200, BaseLimit.Lifted)]
    [InlineData(4_199, 4_200, BaseLimit.Lifted)]
    [InlineData(4_200, 4_200, BaseLimit.Within)]
    [InlineData(9_000, 9_000, BaseLimit.Within)]
    [InlineData(21_000, 21_000, BaseLimit.Within)]
    [InlineData(21_001, 21_000, BaseLimit.Cut)]
    public void The_base_is_the_wage_between_floor_and_cap(long wage, long expected, BaseLimit limit)
    {
        DuesBase found = DuesBase.Of(Money.Yuan(wage), terms);

        (found.Base.Value, found.Limit).ShouldBe((Money.Yuan(expected), limit));
    }

    [Theory]
    [InlineData(DuesPayer.Employed, 80_000, 20_000, 0, 20_000)]
    [InlineData(DuesPayer.Flexible, 0, 80_000, 0, 0)]
    [InlineData(DuesPayer.Unemployed, 0, 0, 100_000, 0)]
    public void Employer_and_person_the_flexible_alone_or_the_unemployment_fund_pay(DuesPayer payer, long employer, long person, long unemployment, long credit) =>
        MonthShares.Of(payer, Money.Yuan(10_000), terms).ShouldBe(new(new(employer), new(person), new(unemployment), new(credit)));

    [Fact]
    public void The_shares_are_the_whole_to_the_fen_for_any_base_and_any_rates() =>
        Prop.ForAll(Gen.Choose(0, 5_000_000).ToArbitrary(), Gen.Choose(0, 2_000).ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (fen, employer, person) =>
        {
            EmployeeDuesTerms law = terms with { EmployerRate = terms.EmployerRate.With(new Rate(employer)), PersonRate = terms.PersonRate.With(new Rate(person)), FlexibleRate = terms.FlexibleRate.With(new Rate(employer)) };
            foreach (DuesPayer payer in Words<DuesPayer>.All)
            {
                MonthShares shares = MonthShares.Of(payer, new(fen), law);
                Rate whole = payer is DuesPayer.Flexible ? new(employer) : new(employer + person);
                shares.Total.ShouldBe(whole.Of(new(fen)).Rounded);
                new[] { shares.Employer, shares.Person, shares.Unemployment, shares.Credit, shares.Pooled }.ShouldAllBe(part => !part.IsNegative);
                (shares.Pooled + shares.Credit).ShouldBe(shares.Total);
            }
        }).Check(tenThousand);

    [Theory]
    [InlineData(PaymentRhythm.Monthly, 1)]
    [InlineData(PaymentRhythm.Quarterly, 3)]
    [InlineData(PaymentRhythm.Yearly, 12)]
    public void A_flexible_worker_pays_for_one_three_or_twelve_months(PaymentRhythm rhythm, int months) => rhythm.Months().ShouldBe(months);

    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "2026-12-01")]
    [InlineData("2027-03-15", "2026-12-01")]
    public void Coverage_rests_from_the_month_after_the_oldest_unpaid_one(string day, string? from)
    {
        DateOnly? found = Arrears.SuspendedFrom([new(2026, 12, 1), new(2026, 11, 1)], DateOnly.Parse(day), terms)?.Value;

        found.ShouldBe(from is null ? null : DateOnly.Parse(from));
        Arrears.SuspendedFrom([], DateOnly.Parse(day), terms).ShouldBeNull();
    }

    [Theory]
    [InlineData("2027-02-28", "2026-12-01")]
    [InlineData("2027-03-01", "2027-03-01")]
    public void Paid_within_three_months_no_day_is_lost_and_later_it_counts_from_the_payment(string paid, string from) =>
        Arrears.RestoredFrom(new(2026, 12, 1), DateOnly.Parse(paid), terms).Value.ShouldBe(DateOnly.Parse(from));

    [Theory]
    [InlineData(false, 360, 0, null)]
    [InlineData(false, 400, 0, null)]
    [InlineData(false, 348, 12, 403_200L)] // 7,000 × 60% × 8% = 336 yuan, twelve times
    [InlineData(true, 299, 1, 33_600L)]
    [InlineData(true, 300, 0, null)]
    public void Missing_months_before_retirement_are_counted_and_priced(bool isWoman, int months, int missing, long? cost)
    {
        RetirementCover cover = RetirementCover.Decide(months, isWoman, terms);

        (cover.Missing, cover.OneOff?.Value.Fen).ShouldBe((missing, cost));
    }

    [Fact]
    public void One_more_month_of_dues_never_costs_more_at_retirement() =>
        Prop.ForAll(Gen.Choose(0, 500).ToArbitrary(), months =>
            (RetirementCover.Decide(months + 1, false, terms).OneOff?.Value ?? Money.Zero).ShouldBeLessThanOrEqualTo(RetirementCover.Decide(months, false, terms).OneOff?.Value ?? Money.Zero)).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_no_document_says_is_illustrative() =>
        new[] { terms.EmployerRate.Source, terms.AverageWage.Source, terms.YearsMen.Source }.ShouldAllBe(source => source.Standing == Standing.Illustrative);
}
