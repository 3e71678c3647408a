using Tongchou.Reference;

namespace Tongchou.Benefits.Tests.Reference;

/// <summary>The engine's facts in the reference's plain words, and its outcome back again.</summary>
internal static class Plainly
{
    public static Visit Visit(in Claim claim) => new()
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
        ContinuesStay = claim.ContinuesStay,
        DeductiblePaidInChain = Yuan(claim.DeductiblePaidInChain),
        Begun = claim.Begun,
        Account = Yuan(claim.AccountBalance),
        FamilyAccount = Yuan(claim.FamilyBalance),
    };

    public static Item[] Items(IEnumerable<BillLine> lines) =>
        [.. lines.Select(line => new Item(Yuan(line.Amount), line.Class, line.OwnShare.TenThousandths / 10_000m, line.PriceLimit.IsNone ? null : Yuan(line.PriceLimit.Amount), line.Date))];

    public static Cover Cover(in Coverage coverage) => new(coverage.Days.From, coverage.Days.To, Yuan(coverage.CapChange));

    public static YearSoFar Year(in Accumulators year) => new()
    {
        Stays = year.Stays,
        DeductiblePaid = ByKind(year.DeductiblePaid),
        PooledPaid = ByKind(year.PooledPaid),
        TierCost = ByKind(year.BandUsed),
        CeilingCost = ByKind(year.CeilingCost),
        PooledTotal = Yuan(year.PooledTotal),
        LargeAmountPaid = Yuan(year.LargeAmountPaid),
        SupplementCounted = Yuan(year.SupplementCounted),
        SupplementPaid = Yuan(year.SupplementPaid),
        SeriousCounted = Yuan(year.SeriousCounted),
        SeriousPaid = Yuan(year.SeriousPaid),
        AssistanceCounted = Yuan(year.AssistanceCounted),
        AssistancePaid = Yuan(year.AssistancePaid),
        AssistanceOutpatientPaid = Yuan(year.AssistanceOutpatientPaid),
        TiltCounted = Yuan(year.TiltCounted),
        TiltPaid = Yuan(year.TiltPaid),
        ControlCost = Yuan(year.ControlCost),
        ControlBurden = Yuan(year.ControlBurden),
        ProductInScopeCounted = Yuan(year.SupplementaryInCounted),
        ProductInScopePaid = Yuan(year.SupplementaryInPaid),
        ProductOutOfScopeCounted = Yuan(year.SupplementaryOutCounted),
        ProductOutOfScopePaid = Yuan(year.SupplementaryOutPaid),
    };

    public static Settlement Settlement(Outcome outcome) => new()
    {
        Total = Fen(outcome.Total),
        Uncovered = Fen(outcome.Uncovered),
        OutsideCatalogue = Fen(outcome.OutsideCatalogue),
        AbovePriceLimit = Fen(outcome.AbovePriceLimit),
        FirstOwnShare = Fen(outcome.FirstOwnShare),
        ElsewhereOwnShare = Fen(outcome.ElsewhereOwnShare),
        InScope = Fen(outcome.InScope),
        Deductible = Fen(outcome.Deductible),
        AboveCeiling = Fen(outcome.AboveCeiling),
        AboveYearCeiling = Fen(outcome.AboveYearCeiling),
        Pooled = Fen(outcome.Pooled),
        LargeAmount = Fen(outcome.LargeAmount),
        Supplement = Fen(outcome.Supplement),
        SeriousIllness = Fen(outcome.SeriousIllness),
        Assistance = Fen(outcome.Assistance),
        Tilt = Fen(outcome.Tilt),
        Control = Fen(outcome.Control),
        SupplementaryInScope = Fen(outcome.ProductInScope),
        SupplementaryOutOfScope = Fen(outcome.ProductOutOfScope),
        PersonalAccount = Fen(outcome.Account),
        FamilyAccount = Fen(outcome.FamilyAccount),
        Borne = Burdens(outcome.Borne, outcome.BorneOutOfScope, outcome.Uncovered),
        Remaining = Burdens(outcome.Left, outcome.LeftOutOfScope, outcome.LeftUncovered),
        Change = Change(outcome.Adds),
    };

    private static Remaining Burdens(IReadOnlyDictionary<Bears, decimal> burdens, decimal outOfScope, decimal uncovered) => new()
    {
        Deductible = Fen(burdens[Bears.Deductible]),
        Copayment = Fen(burdens[Bears.Copayment]),
        AboveCeiling = Fen(burdens[Bears.AboveCeiling]),
        FirstOwnShare = Fen(burdens[Bears.FirstOwnShare]),
        OutOfScope = Fen(outOfScope),
        Uncovered = Fen(uncovered),
    };

    private static Accumulators Change(YearSoFar adds) => new()
    {
        Stays = adds.Stays,
        DeductiblePaid = ByVisit(adds.DeductiblePaid),
        PooledPaid = ByVisit(adds.PooledPaid),
        BandUsed = ByVisit(adds.TierCost),
        CeilingCost = ByVisit(adds.CeilingCost),
        PooledTotal = Fen(adds.PooledTotal),
        LargeAmountPaid = Fen(adds.LargeAmountPaid),
        SupplementCounted = Fen(adds.SupplementCounted),
        SupplementPaid = Fen(adds.SupplementPaid),
        SeriousCounted = Fen(adds.SeriousCounted),
        SeriousPaid = Fen(adds.SeriousPaid),
        AssistanceCounted = Fen(adds.AssistanceCounted),
        AssistancePaid = Fen(adds.AssistancePaid),
        AssistanceOutpatientPaid = Fen(adds.AssistanceOutpatientPaid),
        TiltCounted = Fen(adds.TiltCounted),
        TiltPaid = Fen(adds.TiltPaid),
        ControlCost = Fen(adds.ControlCost),
        ControlBurden = Fen(adds.ControlBurden),
        SupplementaryInCounted = Fen(adds.ProductInScopeCounted),
        SupplementaryInPaid = Fen(adds.ProductInScopePaid),
        SupplementaryOutCounted = Fen(adds.ProductOutOfScopeCounted),
        SupplementaryOutPaid = Fen(adds.ProductOutOfScopePaid),
    };

    private static decimal Yuan(Money amount) => amount.Fen / 100m;

    private static Money Fen(decimal yuan) => decimal.IsInteger(yuan * 100) ? new((long)(yuan * 100)) : throw new ArgumentException($"{yuan} is no whole number of fen");

    private static Dictionary<VisitKind, decimal> ByKind(ByVisit amounts) => Words<VisitKind>.All.ToDictionary(kind => kind, kind => Yuan(amounts.Of(kind)));

    private static ByVisit ByVisit(IReadOnlyDictionary<VisitKind, decimal> amounts)
    {
        ByVisit each = default;
        foreach ((VisitKind kind, decimal yuan) in amounts)
        {
            each[(int)kind] = Fen(yuan);
        }

        return each;
    }
}
