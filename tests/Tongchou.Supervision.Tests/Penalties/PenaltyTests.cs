using FsCheck;
using FsCheck.Fluent;
using Tongchou.Supervision.Penalties;

namespace Tongchou.Supervision.Tests.Penalties;

public class PenaltyTests
{
    [Theory]
    [InlineData(Offender.Institution, Conduct.General, 1_000, 2_000)]
    [InlineData(Offender.Institution, Conduct.Fraud, 2_000, 5_000)]
    [InlineData(Offender.Person, Conduct.Fraud, 2_000, 5_000)]
    public void A_fine_is_a_multiple_of_the_loss(Offender offender, Conduct conduct, long least, long most) =>
        Decide(new(offender, conduct, Money.Yuan(1_000))).Fine.ShouldBe(new Between<Money>(Money.Yuan(least), Money.Yuan(most)));

    [Theory]
    [InlineData(Offender.Institution, Conduct.General, false, false, false)]
    [InlineData(Offender.Institution, Conduct.General, true, false, true)]
    [InlineData(Offender.Institution, Conduct.General, false, true, true)]
    [InlineData(Offender.Institution, Conduct.Fraud, false, false, true)]
    [InlineData(Offender.Person, Conduct.General, false, false, true)]
    public void A_suspension_follows_refusal_or_consequences_or_the_conduct_itself(Offender offender, Conduct conduct, bool refused, bool serious, bool suspended) =>
        (Decide(new(offender, conduct, Money.Yuan(1), refused, serious)).Suspension is not null).ShouldBe(suspended);

    [Fact]
    public void Neglected_duties_are_fined_only_when_correcting_is_refused()
    {
        Decide(new(Offender.Institution, Conduct.Management, Money.Zero)).Fine.ShouldBeNull();
        Decide(new(Offender.Institution, Conduct.Management, Money.Zero, Refused: true)).Fine.ShouldBe(new Between<Money>(Money.Yuan(10_000), Money.Yuan(50_000)));
    }

    [Fact]
    public void Only_fraud_of_an_institution_may_end_its_agreement() =>
        Words<Offender>.All.SelectMany(_ => Words<Conduct>.All, (offender, conduct) => (offender, conduct))
            .Where(each => Decide(new(each.offender, each.conduct, Money.Yuan(1), true, true)).MayEndAgreement).ShouldBe([(Offender.Institution, Conduct.Fraud)]);

    [Fact]
    public void Every_sanction_names_an_article_of_the_regulation() =>
        PenaltyProvisions.All.SelectMany(provision => Sample.Law.Origin(provision)).SelectMany(edition => edition.Sources)
            .ShouldAllBe(source => source.Clause.Document == "REG735" && source.Standing == Standing.Official);

    [Fact]
    public void A_multiple_within_the_range_gives_a_fine_within_the_range() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 60_000).ToArbitrary(), (fen, multiple) =>
        {
            Penalty penalty = Decide(new(Offender.Institution, Conduct.Fraud, new(fen)));
            Rate times = new(multiple);

            return penalty.Multiples is not { } range ? fen == 0 : !range.Contains(times) || penalty.Allows(penalty.FineAt(times), Money.Zero);
        }).QuickCheckThrowOnFailure();

    private static Penalty Decide(PenaltyFact fact) => PenaltyDecision.Decide(fact, PenaltyTerms.Compile(Sample.Law, fact.Offender, fact.Conduct));
}
