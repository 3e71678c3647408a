using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.Incentives;

public class CapAdjustmentTests
{
    private static readonly IncentiveTerms terms = TestLaw.Terms().Incentives!;
    private static readonly Limit cap = new(Money.Yuan(300_000));

    [Theory]
    [InlineData(4, 0, false, 0, 0, 0, 0, 0, 300_000)] // CA-D-01
    [InlineData(5, 0, false, 0, 4_000, 0, 4_000, 0, 304_000)] // CA-D-02
    [InlineData(3, 1, false, 0, 0, 4_000, 4_000, 0, 304_000)] // CA-D-03
    [InlineData(1, 0, false, 1, 0, 0, 0, 3_000, 297_000)] // CA-D-10
    [InlineData(6, 0, false, 0, 8_000, 0, 8_000, 0, 308_000)]
    [InlineData(6, 3, true, 0, 8_000, 0, 8_000, 0, 308_000)] // used: the zero-claim part goes, the continuous one stays
    [InlineData(19, 0, false, 0, 60_000, 0, 60_000, 0, 360_000)]
    [InlineData(20, 0, false, 0, 64_000, 0, 60_000, 0, 360_000)] // held at 20%
    [InlineData(14, 14, false, 0, 40_000, 56_000, 60_000, 0, 360_000)] // both together
    [InlineData(1, 0, false, 20, 0, 0, 0, 60_000, 240_000)]
    [InlineData(1, 0, false, 21, 0, 0, 0, 60_000, 240_000)]
    [InlineData(6, 0, false, 2, 8_000, 0, 8_000, 6_000, 302_000)] // back, and earning again
    public void Years_move_the_ceiling(int consecutive, int zeroClaim, bool used, int broken, long continuous, long zero, long bonus, long reduction, long effective)
    {
        CapChange change = CapAdjustment.Decide(new(consecutive, zeroClaim, used, broken), cap, terms);

        change.ContinuousBonus.ShouldBe(Money.Yuan(continuous));
        change.ZeroClaimBonus.ShouldBe(Money.Yuan(zero));
        change.TotalBonus.ShouldBe(Money.Yuan(bonus));
        change.Reduction.ShouldBe(Money.Yuan(reduction));
        change.EffectiveCap.Amount.ShouldBe(Money.Yuan(effective));
    }

    [Fact]
    public void Without_a_ceiling_there_is_nothing_to_move()
    {
        CapChange change = CapAdjustment.Decide(new(10, 5, BrokenYears: 3), Limit.None, terms);

        change.Net.ShouldBe(Money.Zero);
        change.EffectiveCap.IsNone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(BonusAndReduction.EachLimited, 45_000)] // 60,000 of 64,000 less 15,000
    [InlineData(BonusAndReduction.NetFirst, 49_000)] // 64,000 less 15,000
    public void Bonus_and_reduction_meet_as_the_reading_says(BonusAndReduction reading, long net) =>
        CapAdjustment.Decide(new(20, BrokenYears: 5), cap, terms with { BonusAndReduction = terms.BonusAndReduction.With(reading) }).Net.ShouldBe(Money.Yuan(net));

    [Fact]
    public void A_limit_is_never_passed_by_part_of_a_fen()
    {
        CapChange change = CapAdjustment.Decide(new(100), new(new Money(1_000_004)), terms);

        change.TotalBonus.Fen.ShouldBe(200_000);
    }
}
