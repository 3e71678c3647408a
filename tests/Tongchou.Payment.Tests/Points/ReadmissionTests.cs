using Tongchou.Payment.Cases;
using Tongchou.Payment.Points;

namespace Tongchou.Payment.Tests.Points;

public class ReadmissionTests
{
    private static readonly DateOnly first = new(2025, 3, 10);

    [Theory]
    [InlineData(15, true, "", true)]
    [InlineData(16, true, "", false)]
    [InlineData(0, true, "", true)]
    [InlineData(9, false, "", false)]
    [InlineData(9, true, "chemotherapy", false)]
    [InlineData(9, true, "comfort", true)]
    public void Coming_back_to_the_same_group_within_fifteen_days_without_reason_costs_points(int days, bool sameGroup, string reason, bool costs) =>
        Readmission.CostsPoints(days, sameGroup, reason, Given.Points).ShouldBe(costs);

    [Theory]
    [InlineData(ReadmissionLoses.FirstStay, 63, 126)]
    [InlineData(ReadmissionLoses.LaterStay, 126, 63)]
    public void One_of_the_two_stays_is_halved(ReadmissionLoses loses, int before, int later)
    {
        PricedCase[] stays = [Earned("1", first, 5), Earned("2", first.AddDays(12), 3)];

        IReadOnlyList<PricedCase> after = Readmission.Apply(stays, Given.Points with { ReadmissionLoses = Given.Cited(loses) });

        after.Select(each => each.Points).ShouldBe([before, later]);
    }

    [Fact]
    public void Days_go_from_the_discharge_to_the_next_admission()
    {
        // Discharged 18 days later after a stay of 2 days: 16 days lie between.
        Readmission.Apply([Earned("1", first, 5), Earned("2", first.AddDays(18), 2)], Given.Points).ShouldAllBe(each => each.Points == 126);
        Readmission.Apply([Earned("1", first, 5), Earned("2", first.AddDays(18), 3)], Given.Points)[0].Points.ShouldBe(63);
    }

    [Fact]
    public void Other_persons_and_unknown_ones_are_not_held_against_each_other()
    {
        PricedCase other = Earned("2", first.AddDays(3), 1), nameless = Earned("3", first.AddDays(3), 1);

        Readmission.Apply([Earned("1", first, 5), other with { Case = other.Case with { Person = "Q" } }, nameless with { Case = nameless.Case with { Person = "" } }], Given.Points).ShouldAllBe(each => each.Points == 126);
    }

    private static PricedCase Earned(string id, DateOnly discharged, int days) =>
        Given.Earned(Given.Case(id, "H", "X", 9_000) with { Person = "P", Discharged = discharged, Days = days }, 126);
}
