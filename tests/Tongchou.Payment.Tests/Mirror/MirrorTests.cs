using Tongchou.Payment.Cases;
using Tongchou.Payment.Indicators;
using Tongchou.Payment.Mirror;

namespace Tongchou.Payment.Tests.Mirror;

public class MirrorTests
{
    private static readonly PaidCase[] cases = [Given.Case("1", "H1", "X", 1_000, 400), Given.Case("2", "H2", "X", 500, 200), Given.Case("3", "H2", "0000", 200, 100)];

    [Fact]
    public void Gain_and_loss_are_held_against_the_amount_by_item()
    {
        MirroredMethod mirrored = PaymentMirror.Of(PaymentMethod.DrgPoints, cases, new Dictionary<string, Money> { ["H1"] = Money.Yuan(550), ["H2"] = Money.Yuan(450) }, Money.Yuan(900));

        mirrored.Against.ShouldBe(Money.Yuan(100));
        mirrored.Hospitals.Select(each => each.Gain).ShouldBe([Money.Yuan(-50), Money.Yuan(50)]);
    }

    [Fact]
    public void A_lump_is_shared_to_the_last_fen()
    {
        IReadOnlyDictionary<string, Money> shares = PaymentMirror.Lump(cases, new(100_001));

        shares["H1"].ShouldBe(new Money(60_001));
        shares["H2"].ShouldBe(new Money(40_000));
    }

    [Fact]
    public void Indices_hold_an_institution_against_the_usual_cost_and_days_of_its_groups()
    {
        PricedCase[] priced = [.. cases.Select(each => Given.Earned(each with { Days = each.Id == "1" ? 6 : 2 }, 1) with { Kind = each.Id == "3" ? CaseKind.Ungrouped : CaseKind.Normal, Weight = each.Id == "3" ? null : 0.8m })];

        IReadOnlyList<HospitalIndicators> found = PaymentIndicators.Of(priced);

        found[0].CostIndex.ShouldBe(1.3333m); // 1,000 against a mean of 750
        found[0].TimeIndex.ShouldBe(1.5m);
        found[1].UngroupedShare.ShouldBe(Rate.Percent(50));
        found[1].Cmi.ShouldBe(0.8m);
    }

    [Theory]
    [InlineData(70, true)]
    [InlineData(91, false)]
    public void Coverage_counts_spending_and_meets_a_target_or_not(int target, bool meets)
    {
        PricedCase[] priced = [Given.Earned(cases[0], 1), Given.Earned(cases[1], 1), Given.Standard(cases[2], Money.Yuan(1))];

        Coverage coverage = PaymentIndicators.CoverageOf(priced, new(Given.Cited(Rate.Percent(target)), null));

        coverage.SpendingShare.ShouldBe(Rate.Percent(90)); // 600 + 300 of 1,000
        coverage.MeetsTarget.ShouldBe(meets);
        coverage.Institutions.ShouldBe(2);
    }
}
