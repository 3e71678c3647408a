using Tongchou.Benefits;
using Tongchou.Reference;

namespace Tongchou.Bench;

/// <summary>A claim told to both sides: to the engine, and to the reference in its own words.</summary>
/// <remarks>Fields, so that the engine reads the facts where they lie instead of from a copy.</remarks>
internal sealed class BenchClaim(BenefitTerms terms, Claim claim, BillLine[] lines, Accumulators before, Rules rules, Visit visit, Item[] items, YearSoFar year)
{
    public readonly BenefitTerms Terms = terms;
    public readonly Claim Claim = claim;
    public readonly BillLine[] Lines = lines;
    public readonly Accumulators Before = before;
    public readonly Rules Rules = rules;
    public readonly Visit Visit = visit;
    public readonly Item[] Items = items;
    public readonly YearSoFar Year = year;
}

/// <summary>Makes claims of twenty lines from a seed, over all regions, schemes and kinds of visit of the real packs.</summary>
internal sealed class RandomClaims(IReadOnlyList<(BenefitTerms Terms, Rules Rules)> laws, int seed)
{
    private const int LinesPerClaim = 20;
    private static readonly DateOnly day = new(2025, 6, 2);

    private readonly Random random = new(seed);

    public BenchClaim Next()
    {
        (BenefitTerms terms, Rules rules) = laws[random.Next(laws.Count)];
        VisitKind[] offered = [.. Words<VisitKind>.All.Where(visit => terms.Of(visit) is not null)];
        bool inpatient = random.Next(3) > 0;
        VisitKind kind = inpatient ? VisitKind.Inpatient : offered[random.Next(offered.Length)];
        PersonGroup group = (PersonGroup)(((int)terms.Scheme * 2) + random.Next(2));
        AssistanceCategory category = random.Next(4) == 0 ? Pick<AssistanceCategory>() : AssistanceCategory.None;
        CarePlace place = random.Next(5) == 0 ? Pick<CarePlace>() : CarePlace.Local;
        Claim claim = new(kind, Pick<HospitalLevel>(), place, random.Next(4) == 0 ? Pick<Referral>() : Referral.NotNeeded, group, random.Next(0, 101), category,
            terms.Scheme is Scheme.Employee && random.Next(5) == 0 ? Supplement.CivilServant : Supplement.None, random.Next(1, 5), random.Next(4) == 0,
            place is CarePlace.Local && random.Next(2) == 0, false, Money.Zero, day, Yuan(random.Next(0, 3_000)), Money.Zero);
        BillLine[] lines = [.. Enumerable.Range(0, LinesPerClaim).Select(_ => Line(kind))];
        Accumulators before = new() { Stays = random.Next(0, 3), SeriousCounted = Yuan(random.Next(0, 30_000)) };
        return new(terms, claim, lines, before, rules, Plain(claim), [.. lines.Select(Plain)], new() { Stays = before.Stays, SeriousCounted = before.SeriousCounted.Fen / 100m });
    }

    private BillLine Line(VisitKind kind)
    {
        Money amount = new(random.Next(100, kind is VisitKind.Inpatient ? 600_000 : 30_000));
        CatalogueClass @class = random.Next(10) switch { 0 => CatalogueClass.C, < 5 => CatalogueClass.B, _ => CatalogueClass.A };
        Rate share = @class is CatalogueClass.B ? Rate.Percent(random.Next(1, 5) * 5) : Rate.Zero;
        Limit limit = random.Next(8) == 0 ? new(new Money(amount.Fen / 10 * 9)) : Limit.None;
        return new(amount, @class, share, limit, day);
    }

    private T Pick<T>() where T : struct, Enum => Words<T>.All[random.Next(Words<T>.All.Count)];
    private static Money Yuan(int yuan) => Money.Yuan(yuan);

    private static Visit Plain(in Claim claim) => new()
    {
        Kind = claim.Visit,
        Level = claim.Level,
        Place = claim.Place,
        Referral = claim.Referral,
        Group = claim.Group,
        Age = claim.Age,
        Category = claim.Category,
        Supplement = claim.Supplement,
        Diseases = claim.Diseases,
        HasProduct = claim.HasSupplementaryProduct,
        InCounty = claim.InCounty,
        Begun = claim.Begun,
        Account = claim.AccountBalance.Fen / 100m,
    };

    private static Item Plain(BillLine line) =>
        new(line.Amount.Fen / 100m, line.Class, line.OwnShare.TenThousandths / 10_000m, line.PriceLimit.IsNone ? null : line.PriceLimit.Amount.Fen / 100m, line.Date);
}
