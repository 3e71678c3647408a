using Tongchou.Benefits.Tests.Reference;
using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Columns;

public class YearChainTests
{
    private const int Persons = 43;

    private static YearCell Cell(Random random, Scheme scheme) => new(
        Pick<HospitalLevel>(random), Pick<CarePlace>(random), Pick<Referral>(random), (PersonGroup)(((int)scheme * 2) + random.Next(2)), random.Next(0, 100),
        Pick<AssistanceCategory>(random), scheme is Scheme.Employee ? Pick<Supplement>(random) : Supplement.None, random.Next(2) == 0);

    private static T Pick<T>(Random random) where T : struct, Enum => Words<T>.All[random.Next(Words<T>.All.Count)];

    /// <summary>Costs of every size, from nothing to beyond what eight lanes hold.</summary>
    private static long Cost(Random random) => random.Next(12) switch
    {
        0 => 0,
        1 => random.Next(100),
        < 6 => random.Next(2_000_000),
        < 9 => random.Next(60_000_000),
        < 11 => random.NextInt64(4_200_000_000),
        _ => 4_294_967_290 + random.Next(12),
    };

    [Fact]
    public void A_column_of_persons_settles_as_claims_one_by_one_and_as_the_decimal_reference()
    {
        Random random = new(98);
        int compiled = 0;
        HashSet<string> reached = [];
        for (int number = 0; number < 400; number++)
        {
            RandomLaw law = RandomLaw.Of(number);
            YearCell cell = Cell(random, law.Terms.Scheme);
            if (YearChain.Compile(law.Terms, cell) is not { } chain)
            {
                continue;
            }

            compiled++;
            long[] costs = [.. Enumerable.Range(0, Persons).Select(_ => Cost(random))];
            long[] pooled = new long[Persons], large = new long[Persons], supplement = new long[Persons], serious = new long[Persons], assistance = new long[Persons], cash = new long[Persons];

            YearSums sums = chain.Settle(costs, new() { Cash = cash, Pooled = pooled, LargeAmount = large, Supplement = supplement, SeriousIllness = serious, Assistance = assistance });

            sums.ShouldBe(new YearSums(pooled.Sum(), large.Sum(), supplement.Sum(), serious.Sum(), assistance.Sum(), cash.Sum()));
            for (int i = 0; i < Persons; i++)
            {
                Claim claim = cell.ToClaim(TestLaw.Day);
                BillLine line = new(new Money(costs[i]), CatalogueClass.A, Rate.Zero, Limit.None, TestLaw.Day);
                Settling.Settle(claim, [line], Coverage.Always, law.Terms, default, out Settlement bill);
                Outcome plain = ReferenceSettling.Settle(Plainly.Visit(claim), Plainly.Items([line]), Plainly.Cover(Coverage.Always), law.Rules, Plainly.Year(default));

                (pooled[i], large[i], supplement[i], serious[i], assistance[i], cash[i]).ShouldBe(
                    (bill.Pooled.Fen, bill.LargeAmount.Fen, bill.Supplement.Fen, bill.SeriousIllness.Fen, bill.Of(Payer.Assistance).Fen, bill.Cash.Fen), $"{law}\n{cell} cost {costs[i]}");
                ((decimal)cash[i]).ShouldBe(plain.Cash * 100);
                ((decimal)pooled[i]).ShouldBe(plain.Pooled * 100);
                reached.UnionWith(new[] { (large[i], "large"), (supplement[i], "supplement"), (serious[i], "serious"), (bill.Tilt.Fen, "tilt"), (bill.Control.Fen, "control"), (bill.AboveCeiling.Fen, "above"), (bill.ElsewhereOwnShare.Fen, "elsewhere") }.Where(each => each.Item1 > 0).Select(each => each.Item2));
            }
        }

        compiled.ShouldBeGreaterThan(150);
        reached.Count.ShouldBe(7, string.Join(", ", reached));
    }

    [Fact]
    public void Bands_read_as_slabs_are_left_to_settling_claim_by_claim()
    {
        RandomLaw[] slabs = [.. Enumerable.Range(0, 300).Select(RandomLaw.Of).Where(law => law.Terms.SeriousIllness is { BandMode: { Value: not BandMode.Marginal } } serious && serious.Visits[(int)VisitKind.Inpatient])];

        slabs.ShouldNotBeEmpty();
        slabs.ShouldAllBe(law => YearChain.Compile(law.Terms, Cell(new Random(1), law.Terms.Scheme)) == null);
    }

    [Fact]
    public void A_column_that_is_too_short_is_refused()
    {
        RandomLaw law = Enumerable.Range(0, 50).Select(RandomLaw.Of).First(law => YearChain.Compile(law.Terms, Cell(new Random(1), law.Terms.Scheme)) is not null);
        YearChain chain = YearChain.Compile(law.Terms, Cell(new Random(1), law.Terms.Scheme))!;

        Should.Throw<ArgumentException>(() => chain.Settle(new long[9], new() { Cash = new long[8] }));
    }

    [Fact]
    public void Nobody_costs_nobody_anything()
    {
        RandomLaw law = Enumerable.Range(0, 50).Select(RandomLaw.Of).First(law => YearChain.Compile(law.Terms, Cell(new Random(1), law.Terms.Scheme)) is not null);

        YearChain.Compile(law.Terms, Cell(new Random(1), law.Terms.Scheme))!.Settle([], new() { Cash = [] }).ShouldBe(default);
    }
}
