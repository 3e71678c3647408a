using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Tests.Adjusting;

public class MovementRuleTests
{
    [Theory]
    [InlineData(MovementSource.AdjustmentFund, MovementPurpose.NormalGap, Scheme.Employee, Scheme.Employee, true)]
    [InlineData(MovementSource.AdjustmentFund, MovementPurpose.NormalGap, Scheme.Employee, Scheme.Resident, false)]
    [InlineData(MovementSource.AdjustmentFund, MovementPurpose.GeneralBudget, Scheme.Employee, Scheme.Employee, false)]
    [InlineData(MovementSource.AdjustmentFund, MovementPurpose.BreachLoss, Scheme.Resident, Scheme.Resident, false)]
    [InlineData(MovementSource.RetainedBalance, MovementPurpose.NormalGap, Scheme.Resident, Scheme.Resident, true)]
    [InlineData(MovementSource.RetainedBalance, MovementPurpose.GapAfterAdjustment, Scheme.Resident, Scheme.Resident, true)]
    [InlineData(MovementSource.RetainedBalance, MovementPurpose.BreachLoss, Scheme.Resident, Scheme.Resident, false)]
    [InlineData(MovementSource.RetainedBalance, MovementPurpose.Distribution, Scheme.Resident, Scheme.Resident, false)]
    [InlineData(MovementSource.Government, MovementPurpose.BreachLoss, Scheme.Resident, Scheme.Resident, true)]
    [InlineData(MovementSource.RiskReserve, MovementPurpose.Emergency, Scheme.Employee, Scheme.Employee, true)]
    [InlineData(MovementSource.RiskReserve, MovementPurpose.NormalGap, Scheme.Employee, Scheme.Employee, false)]
    [InlineData(MovementSource.AdjustmentFund, MovementPurpose.GapAfterAdjustment, Scheme.Employee, Scheme.Employee, false)]
    public void Money_moves_only_for_its_purpose_and_within_its_scheme(MovementSource source, MovementPurpose purpose, Scheme from, Scheme to, bool allowed) =>
        (MovementRule.Refusals(new(source, purpose, from, to)).Count == 0).ShouldBe(allowed);

    [Fact]
    public void A_retained_balance_stays_with_its_city_and_every_reason_is_given()
    {
        Movement movement = new(MovementSource.RetainedBalance, MovementPurpose.BreachLoss, Scheme.Employee, Scheme.Resident, "a", "b");

        MovementRule.Refusals(movement).Count.ShouldBe(3);
        MovementRule.Refusals(movement with { Purpose = MovementPurpose.NormalGap, To = Scheme.Employee, ToCity = "a" }).ShouldBeEmpty();
    }
}
