using FsCheck;
using FsCheck.Fluent;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Clearing;

namespace Tongchou.Payment.Tests.Clearing;

public class PoolClearingTests
{
    private static readonly Config hundreds = Config.QuickThrowOnFailure.WithMaxTest(500);

    /// <summary>Any cases of a few hospitals, any accounts, any budget, any reading.</summary>
    private static readonly Arbitrary<Round> rounds = (
        from cases in Gen.ArrayOf(
            from hospital in Gen.Elements("H1", "H2", "H3", "H4")
            from cost in Gen.Choose(1, 90_000_000)
            from share in Gen.Choose(0, 100)
            from points in Gen.Choose(0, 40_000_000)
            from bedDay in Gen.Elements(false, false, false, true)
            let facts = new PaidCase { Id = "?", Hospital = hospital, Cost = new(cost), PatientPaid = new((long)cost * share / 100), Ratio = share > 50 ? Rate.Percent(share) : null, Deductible = Money.Yuan(100) }
            select bedDay ? Given.Standard(facts, new(points)) : Given.Earned(facts, points / 10_000m))
        from budget in Gen.Choose(1, 2_000_000_000)
        from reserve in Gen.Choose(0, 10)
        from paid in Gen.Choose(0, 50_000_000)
        from pool in Gen.Elements(Words<PointPool>.All.ToArray())
        from part in Gen.Elements(Words<FundPart>.All.ToArray())
        from source in Gen.Elements(Words<SharingSource>.All.ToArray())
        from stage in Gen.Elements(Words<ClearingStage>.All.ToArray())
        select new Round(
            [.. cases.Select((each, i) => each with { Case = each.Case with { Id = $"{i}" } })],
            new(Scheme.Employee, PaymentMethod.DrgPoints, new(budget), Rate.Percent(reserve).Of(new(budget)).Rounded, Stage: stage),
            [new("H1", Scheme.Employee, new(paid), new(paid / 10), new(paid / 20), 70, new Deduction("r", new(paid / 7))), new("H9", Scheme.Employee, new(paid))],
            Given.Clearing with { DrgPool = Given.Cited(pool), FundPart = Given.Cited(part), SharingSource = Given.Cited(source) })).ToArbitrary();

    [Fact]
    public void Every_fen_of_the_budget_is_in_a_named_line() =>
        Prop.ForAll(rounds, round => round.Clear().Accounted == round.Pool.Budget).Check(hundreds);

    [Fact]
    public void The_lines_of_an_institution_add_up_to_what_it_gets() =>
        Prop.ForAll(rounds, round => round.Clear().Providers.All(each => each.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount) == each.Final)).Check(hundreds);

    [Fact]
    public void The_order_of_cases_and_institutions_plays_no_part() =>
        Prop.ForAll(rounds, round =>
        {
            PoolStatement one = round.Clear(), other = (round with { Cases = [.. round.Cases.Reverse()], Accounts = [.. round.Accounts.Reverse()] }).Clear();

            return one.Providers.Select(Told).SequenceEqual(other.Providers.Select(Told)) && one.Uses.Select(use => (use.Use, use.Amount)).SequenceEqual(other.Uses.Select(use => (use.Use, use.Amount)));
        }).Check(hundreds);

    [Fact]
    public void Shared_overspend_never_draws_more_than_the_reserve() =>
        Prop.ForAll(rounds, round => !round.Clear().Of(BudgetUse.ReserveLeft).IsNegative).Check(hundreds);

    [Fact]
    public void Where_points_share_the_whole_pool_only_parts_of_a_fen_are_left() =>
        Prop.ForAll(rounds, round =>
        {
            PoolStatement cleared = (round with { Terms = Given.Clearing with { DrgPool = Given.Cited(PointPool.FundAndPayments) } }).Clear();

            return Math.Abs(cleared.Of(BudgetUse.Rounding).Fen) <= cleared.Providers.Count;
        }).Check(hundreds);

    [Fact]
    public void The_worked_example_of_four_DIP_cases_comes_out()
    {
        PricedCase[] cases = [Scored("1", "H1", 880), Scored("2", "H1", 3_850), Scored("3", "H2", 270), Scored("4", "H2", 2_250)];

        PoolStatement cleared = PoolClearing.Clear(new(Scheme.Employee, PaymentMethod.Dip, Money.Yuan(58_000), Money.Zero), cases, [], KeepAll);

        cleared.Points.ShouldBe(7_250);
        cleared.PointValue.ShouldBe(8);
        cleared.Providers.Select(each => each.Standard).ShouldBe([Money.Yuan(37_840), Money.Yuan(20_160)]);
        cleared.Of(BudgetUse.Rounding).ShouldBe(Money.Zero);
    }

    [Fact]
    public void The_fund_pays_what_patients_left_open()
    {
        // Budget 700 and 300 of patients over 100 points: 10 yuan a point.
        PoolStatement cleared = PoolClearing.Clear(new(Scheme.Employee, PaymentMethod.DrgPoints, Money.Yuan(700), Money.Zero), [Given.Earned(Given.Case("1", "H1", "X", 500, 100), 60), Given.Earned(Given.Case("2", "H2", "X", 500, 200), 40)], [], KeepAll);

        cleared.PointValue.ShouldBe(10);
        cleared.Providers.Select(each => each.Standard).ShouldBe([Money.Yuan(500), Money.Yuan(200)]);
    }

    [Fact]
    public void The_cost_view_divides_by_the_average_share_of_the_fund()
    {
        PoolStatement cleared = PoolClearing.Clear(new(Scheme.Employee, PaymentMethod.Dip, Money.Yuan(700), Money.Zero), [Scored("1", "H1", 100)], [], KeepAll with { DipPool = Given.Cited(PointPool.CostView) });

        cleared.PointValue.ShouldBe(10);
        cleared.Shared.ShouldBe(Money.Yuan(1_000));
    }

    [Fact]
    public void Standards_above_the_budget_show_as_short_and_are_not_hidden_in_rounding()
    {
        PoolStatement cleared = PoolClearing.Clear(new(Scheme.Employee, PaymentMethod.BedDay, Money.Yuan(1_000), Money.Zero), [Given.Standard(Given.Case("1", "H1", "", 1_500), Money.Yuan(1_500))], [], KeepAll);

        cleared.Of(BudgetUse.Unspent).ShouldBe(Money.Yuan(-500));
        cleared.Of(BudgetUse.Rounding).ShouldBe(Money.Zero);
    }

    [Fact]
    public void What_was_paid_and_kept_before_is_taken_off_line_by_line()
    {
        ProviderAccount account = new("H1", Scheme.Employee, Money.Yuan(600), Money.Yuan(60), Money.Yuan(50), 80, new Deduction("refused", Money.Yuan(30)));

        ProviderStatement one = PoolClearing.Clear(new(Scheme.Employee, PaymentMethod.Dip, Money.Yuan(1_000), Money.Zero), [Scored("1", "H1", 100)], [account], KeepAll).Providers[0];

        one.Due.ShouldBe(Money.Yuan(958)); // 1,000 − 30 − a fifth of the deposit of 60
        one.Final.ShouldBe(Money.Yuan(308));
        one.Of(ClearingItem.AppraisalWithheld).ShouldBe(Money.Yuan(-12));
    }

    [Fact]
    public void A_correction_is_the_difference_of_two_runs()
    {
        Dictionary<string, Money> before = new() { ["H1"] = Money.Yuan(10), ["H2"] = Money.Yuan(20) }, after = new() { ["H2"] = Money.Yuan(25), ["H3"] = Money.Yuan(1) };

        ClearingDifference.Between(before, after).Select(each => (each.Hospital, each.Change)).ShouldBe([("H1", Money.Yuan(-10)), ("H2", Money.Yuan(5)), ("H3", Money.Yuan(1))]);
    }

    /// <summary>Surplus stays and overspend is not shared, so that amounts are those of the points alone.</summary>
    private static ClearingTerms KeepAll => Given.Clearing with { SurplusKeptFrom = Given.Cited(0m), OverspendSharedTo = Given.Cited(1m) };

    private static PricedCase Scored(string id, string hospital, decimal score) => Given.Earned(Given.Case(id, hospital, "A", 1_000), score);
    private static (string, Money, Money, Money, decimal) Told(ProviderStatement each) => (each.Hospital, each.Standard, each.Due, each.Final, each.Points);

    private sealed record Round(PricedCase[] Cases, BudgetPool Pool, ProviderAccount[] Accounts, ClearingTerms Terms)
    {
        public PoolStatement Clear() => PoolClearing.Clear(Pool, Cases, Accounts, Terms);
    }
}
