using FsCheck;
using FsCheck.Fluent;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.Tests.Policies;
using Tongchou.Policy;

namespace Tongchou.Enrolment.Tests.Financing;

/// <summary>Who pays the subsidy: the parts are the standard times the people, whatever the shares and the number.</summary>
public class SubsidySplitTests
{
    private static readonly RegionCode kunming = new(530_100);
    private static readonly Config tenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void The_centre_pays_four_fifths_in_the_west()
    {
        SubsidySplit split = SubsidySplit.Of(Terms(kunming, 2023), 1);

        split.Total.ShouldBe(Money.Yuan(640));
        split.Of(Government.Centre).ShouldBe(Money.Yuan(512));
        split.Local.ShouldBe(Money.Yuan(128));
        split.Parts[0].Share.Source.Standing.ShouldBe(Standing.Official);
    }

    [Fact]
    public void What_no_document_says_is_illustrative()
    {
        SubsidySplit split = SubsidySplit.Of(Terms(kunming, 2023), 1);

        split.Parts.Skip(1).ShouldAllBe(part => part.Share.Source.Standing == Standing.Illustrative);
    }

    [Fact]
    public void What_a_region_adds_above_the_nations_standard_is_its_own()
    {
        SubsidyTerms terms = Terms(kunming, 2023);
        SubsidySplit more = SubsidySplit.Of(terms with { PerHead = terms.PerHead.With(Money.Yuan(700)) }, 10);

        more.Of(Government.Centre).ShouldBe(Money.Yuan(5_120));
        more.Local.ShouldBe(Money.Yuan(1_880));
    }

    [Fact]
    public void Shares_that_are_not_the_whole_together_are_a_fault()
    {
        SubsidyTerms terms = Terms(kunming, 2023);

        terms.Fault.ShouldBeNull();
        (terms with { LocalShares = terms.LocalShares.Select(_ => Rate.Percent(30)) }).Fault!.Message.Zh.ShouldContain("90%");
    }

    [Fact]
    public void The_parts_of_all_governments_are_the_standard_for_any_number_of_people() =>
        Prop.ForAll(
            Gen.Choose(0, 200_000).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(),
            (fen, centre, seed) =>
            {
                System.Random random = new(seed);
                SubsidyTerms terms = Terms(kunming, 2023);
                int province = random.Next(0, 10_001), city = random.Next(0, 10_001 - province);
                Rate[] local = [new(province), new(city), new(10_000 - province - city)];
                int at = 0;
                terms = terms with
                {
                    PerHead = terms.PerHead.With(new Money(fen)),
                    National = terms.National.With(new Money(random.Next(0, 200_001))),
                    CentralShare = terms.CentralShare.With(new Rate(centre)),
                    LocalShares = terms.LocalShares.Select(_ => local[at++]),
                };
                long people = random.NextInt64(0, SubsidySplit.MostPeople + 1);

                SubsidySplit split = SubsidySplit.Of(terms, people);

                return split.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.Amount) == split.Total
                    && split.Total == new Money(fen * people)
                    && split.Parts.All(part => !part.Amount.IsNegative)
                    && split.Of(Government.Centre).Fen <= split.Total.Fen
                    && split.Parts.Skip(1).Zip(local).All(pair => pair.Second > Rate.Zero || pair.First.Amount.IsZero || local.All(share => share == Rate.Zero));
            }).Check(tenThousand);

    [Theory]
    [InlineData(-1)]
    [InlineData(SubsidySplit.MostPeople + 1)]
    public void No_more_people_than_there_are(long people) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SubsidySplit.Of(Terms(kunming, 2023), people));

    private static SubsidyTerms Terms(RegionCode region, int year) => SubsidyTerms.Compile(TestLaw.Law.On(region, new(year, 6, 1))!)!;
}
