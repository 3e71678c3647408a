using FsCheck;
using FsCheck.Fluent;
using Tongchou.Benefits.Tests.Reference;

namespace Tongchou.Benefits.Tests.Properties;

/// <summary>Random cases: any law, any person and care, any bill, any year before.</summary>
internal static class Cases
{
    /// <summary>How many laws ten thousand cases share; the next ten thousand take the next laws.</summary>
    public const int LawsPerTenThousand = 300;

    private static readonly int[] edges = [0, 1, 49_99, 50_00, 400_00, 800_00, 799_99, 800_01, 12_000_00, 12_000_01, 60_000_00];

    private static readonly Gen<Money> amounts = Gen.Frequency(
        (4, Gen.Choose(0, 500_00).Select(fen => new Money(fen))),
        (5, Gen.Choose(0, 300).Select(hundreds => Money.Yuan(hundreds * 100))),
        (4, Gen.Choose(0, 40_000_00).Select(fen => new Money(fen))),
        (1, Gen.Choose(0, 500_000_00).Select(fen => new Money(fen))),
        (2, Gen.Elements(edges).Select(fen => new Money(fen))));

    private static readonly Gen<DateOnly> days = Gen.Choose(-20, 20).Select(TestLaw.Day.AddDays);

    private static readonly Gen<Rate> ownShares = Gen.Frequency(
        (5, Gen.Constant(Rate.Zero)), (4, Gen.Choose(1, 20).Select(step => Rate.Percent(step * 5))), (1, Gen.Choose(0, 10_000).Select(parts => new Rate(parts))));

    private static readonly Gen<Limit> priceLimits = Gen.Frequency((4, Gen.Constant(Limit.None)), (1, amounts.Select(amount => new Limit(amount))));

    private static readonly Gen<BillLine> lines =
        from amount in amounts
        from kind in Gen.Frequency((5, Gen.Constant(CatalogueClass.A)), (3, Gen.Constant(CatalogueClass.B)), (1, Gen.Constant(CatalogueClass.C)))
        from ownShare in ownShares
        from limit in priceLimits
        from day in days
        select new BillLine(amount, kind, kind is CatalogueClass.A ? Rate.Zero : ownShare, limit, day);

    private static readonly Gen<Coverage> coverages = Gen.Frequency(
        (3, Gen.Constant(Coverage.Always)),
        (2, from first in days
            from length in Gen.Choose(-5, 40)
            from steps in Gen.Choose(-20, 20)
            select new Coverage(first, first.AddDays(length), Money.Yuan(steps * 1_000))));

    private static readonly Gen<Money> used = Gen.Frequency((3, Gen.Constant(Money.Zero)), (2, amounts));

    private static readonly Gen<ByVisit> usedByVisit = used.ListOf(ByVisit.Length).Select(each =>
    {
        ByVisit amounts = default;
        for (int i = 0; i < each.Count; i++)
        {
            amounts[i] = each[i];
        }

        return amounts;
    });

    private static readonly Gen<Accumulators> years = Gen.Frequency(
        (2, Gen.Constant(default(Accumulators))),
        (3, from stays in Gen.Choose(0, 5)
            from deductible in usedByVisit
            from pooled in usedByVisit
            from bands in usedByVisit
            from cost in usedByVisit
            from each in used.ListOf(17)
            select new Accumulators
            {
                Stays = stays,
                DeductiblePaid = deductible,
                PooledPaid = pooled,
                BandUsed = bands,
                CeilingCost = cost,
                PooledTotal = Words<VisitKind>.All.Aggregate(Money.Zero, (sum, kind) => sum + pooled.Of(kind)),
                LargeAmountPaid = each[0],
                SupplementCounted = each[1],
                SupplementPaid = each[2],
                SeriousCounted = each[3],
                SeriousPaid = each[4],
                AssistanceCounted = each[5],
                AssistancePaid = each[6] + each[7],
                AssistanceOutpatientPaid = each[7],
                TiltCounted = each[8],
                TiltPaid = each[9],
                ControlCost = each[10] + each[11],
                ControlBurden = each[11],
                SupplementaryInCounted = each[12],
                SupplementaryInPaid = each[13],
                SupplementaryOutCounted = each[14],
                SupplementaryOutPaid = each[15],
            }));

    private static readonly Gen<VisitKind> visits = Gen.Frequency((3, Gen.Constant(VisitKind.Inpatient)), (2, Gen.Elements(Words<VisitKind>.All.ToArray())));

    public static Gen<RandomCase> Any(int seed) =>
        from law in Gen.Choose(0, LawsPerTenThousand - 1)
        from visit in visits
        from level in Gen.Elements(Words<HospitalLevel>.All.ToArray())
        from place in Gen.Frequency((2, Gen.Constant(CarePlace.Local)), (1, Gen.Elements(Words<CarePlace>.All.ToArray())))
        from referral in Gen.Elements(Words<Referral>.All.ToArray())
        from second in Gen.Choose(0, 1)
        from age in Gen.Choose(0, 125)
        from category in Gen.Elements(Words<AssistanceCategory>.All.ToArray())
        from supplement in Gen.Elements(Words<Supplement>.All.ToArray())
        from diseases in Gen.Choose(0, 5)
        from flags in Gen.Choose(0, 15)
        from chain in used
        from begun in days
        from account in used
        from family in used
        from items in lines.ListOf()
        from coverage in coverages
        from year in years
        let drawn = RandomLaw.Of(law + (seed / Property.NormalCases * LawsPerTenThousand))
        let groups = Words<PersonGroup>.All.Where(one => BenefitColumns.SchemeOf(one) == drawn.Terms.Scheme).ToArray()
        select new RandomCase(
            drawn,
            new(visit, level, place, referral, groups[second], age, category, supplement, diseases, (flags & 1) > 0, (flags & 2) > 0, (flags & 12) == 12, chain, begun, account, family),
            [.. items],
            coverage,
            year);
}
