using Tongchou.Benefits.Tests.Reference;
using Tongchou.Policy.Vocabulary;
using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Properties;

/// <summary>More of something never makes something else less.</summary>
public class MoreTests
{
    /// <remarks>
    /// A law of marginal bands. It also holds for slabs and lines that never fall. It needs every layer that counts in-scope
    /// burdens to count all three of them: where a payer counts the copayment but not what lies above the ceiling, a dearer
    /// stay that runs into the ceiling turns copayment into cost above it, and that payer pays less.
    /// </remarks>
    [Fact]
    public void A_dearer_stay_never_draws_less_from_the_funds() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        if (given.Lines.Length == 0 || !IsMonotone(given.Law.Rules))
        {
            return;
        }

        foreach (long fen in (long[])[1, 99, 10_000, 1_234_567])
        {
            BillLine dearerLine = given.Lines[0] with { Class = CatalogueClass.A, OwnShare = Rate.Zero, PriceLimit = Limit.None };
            RandomCase cheaper = given with { Lines = [dearerLine, .. given.Lines[1..]] };
            RandomCase dearer = given with { Lines = [dearerLine with { Amount = dearerLine.Amount + new Money(fen) }, .. given.Lines[1..]] };

            dearer.Settle().FundsTotal.ShouldBeGreaterThanOrEqualTo(cheaper.Settle().FundsTotal);
        }
    });

    [Fact]
    public void A_dearer_stay_never_draws_less_from_the_pooled_fund_under_any_law() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        RandomCase dearer = given with { Lines = [.. given.Lines, Given.Line(777)] };

        dearer.Settle().Pooled.ShouldBeGreaterThanOrEqualTo(given.Settle().Pooled);
    });

    /// <remarks>
    /// Only the pooled fund itself: what it no longer leaves above its ceiling a large-amount subsidy may have shared at a
    /// better ratio.
    /// </remarks>
    [Fact]
    public void A_higher_limit_of_the_pooled_fund_never_makes_it_pay_less() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        BenefitTerms lower = Limited(given, 20_000);
        BenefitTerms higher = Limited(given, 20_001);
        BenefitTerms highest = Limited(given, 90_000);

        Money least = given.Settle(lower).Pooled;
        Money more = given.Settle(higher).Pooled;
        Money most = given.Settle(highest).Pooled;

        more.ShouldBeGreaterThanOrEqualTo(least);
        most.ShouldBeGreaterThanOrEqualTo(more);
    });

    /// <remarks>Under the same laws as a dearer stay: a day more of cover makes cost in scope that was not.</remarks>
    [Fact]
    public void A_longer_record_of_dues_never_makes_the_funds_pay_less() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        if (!IsMonotone(given.Law.Rules))
        {
            return;
        }

        Coverage shorter = given.Coverage == Coverage.Always ? new(TestLaw.Day, TestLaw.Day.AddDays(5), Money.Zero) : given.Coverage;
        Coverage longer = new(shorter.Days.From.AddDays(-7), shorter.Days.To.AddDays(3), shorter.CapChange + Money.Yuan(4_000));

        Money less = (given with { Coverage = shorter }).Settle().FundsTotal;
        Money more = (given with { Coverage = longer }).Settle().FundsTotal;

        more.ShouldBeGreaterThanOrEqualTo(less);
    });

    [Fact]
    public void A_bigger_account_never_means_more_cash() => Property.Holds(Cases.Any, RandomCase.Smaller, given =>
    {
        Claim richer = given.Claim with { AccountBalance = given.Claim.AccountBalance + new Money(12_345) };

        Settlement bill = (given with { Claim = richer }).Settle();

        bill.Cash.ShouldBeLessThanOrEqualTo(given.Settle().Cash);
        bill.FundsTotal.ShouldBe(given.Settle().FundsTotal);
    });

    private static bool IsMonotone(Rules rules)
    {
        Bears[] needed = [Bears.Deductible, Bears.Copayment, Bears.AboveCeiling];
        bool productCountsAll = rules.ProductInScope is null || rules.ProductInScopeCounts.IsSupersetOf(needed);
        return productCountsAll && (rules.SeriousIllness is not { } serious || (serious.Counts.IsSupersetOf(needed) && NeverFalls(serious)));
    }

    private static bool NeverFalls(SeriousIllnessRules serious) =>
        serious.Reading is TierReading.EachPartAtItsOwnRatio
        || (serious.Tiers[^1].To is null && serious.Tiers.Zip(serious.Tiers.Skip(1)).All(pair => pair.First.Ratio <= pair.Second.Ratio));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(int, VisitKind, int), BenefitTerms> limited = [];

    /// <summary>The case's law with another yearly ceiling for the kind of visit.</summary>
    private static BenefitTerms Limited(RandomCase given, int yuan) => limited.GetOrAdd((given.Law.Number, given.Claim.Visit, yuan), _ =>
    {
        Provision ceiling = BenefitsVocabulary.Of(given.Law.Terms.Scheme).Visits[(int)given.Claim.Visit].Ceiling;
        return BenefitTerms.Compile(given.Law.Law.With(RegionCode.Nation, ceiling, $"{yuan}").Law!.On(RegionCode.Nation, TestLaw.Day)!, given.Law.Terms.Scheme);
    });
}
