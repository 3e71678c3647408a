using Tongchou.Benefits;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary>The bill that a case describes, in the making: layers add their parameters, the person's facts and the year so far.</summary>
internal sealed class CaseBill
{
    private readonly Case @case;
    private readonly CaseLaw law;
    private Claim claim;
    private Accumulators before;

    public CaseBill(Case @case, CaseLaw law, VisitKind visit)
    {
        this.@case = @case;
        this.law = law;
        Visit = visit;
        Pack = NeutralPack.Of(@case.Scheme, visit);
        Own = BenefitsVocabulary.Of(@case.Scheme);
        claim = new(
            visit, HospitalLevel.Level3, CarePlace.Local, Referral.NotNeeded, @case.Scheme is Scheme.Employee ? PersonGroup.Active : PersonGroup.Adult, Age: 0,
            AssistanceCategory.None, Supplement.None, Diseases: 1, HasSupplementaryProduct: false, InCounty: true, ContinuesStay: false, Money.Zero, law.Day, Money.Zero, Money.Zero);
    }

    /// <summary>The benefits of the region's own pack; null where only the nation speaks for it.</summary>
    public BenefitTerms? Region => law.Standing is { Pack.Region.IsNation: false } standing ? BenefitTerms.Compile(standing, @case.Scheme) : null;

    public VisitKind Visit { get; }
    public CasePack Pack { get; }
    public SchemeProvisions Own { get; }
    public VisitProvisions OwnVisit => Own.Visits[(int)Visit];
    public CommonProvisions Common => BenefitsVocabulary.Common;
    public ref Claim Claim => ref claim;
    public ref Accumulators Before => ref before;
    public List<BillLine> Lines { get; } = [];

    public void Add(Money amount, CatalogueClass @class = CatalogueClass.A, Rate ownShare = default)
    {
        if (amount.IsPositive)
        {
            Lines.Add(new(amount, @class, ownShare, Limit.None, law.Day));
        }
    }

    /// <summary>In-scope cost of the same kind earlier in the year; it is settled first, and the year carried on.</summary>
    public Money CostBefore { get; set; }

    /// <returns>Null, with faults, where the parameters make no law.</returns>
    public SettledCase? Settle()
    {
        if (!@case.Faults.IsEmpty || law.With(Pack, @case.Faults) is not { } day)
        {
            return null;
        }

        BenefitTerms terms = BenefitTerms.Compile(day, @case.Scheme);
        if (CostBefore.IsPositive)
        {
            Accumulators said = before;
            BillLine earlier = new(CostBefore, CatalogueClass.A, Rate.Zero, Limit.None, law.Day);
            Settling.Settle(claim, [earlier], Coverage.Always, terms, default, out Settlement first);
            before += first.Change;
            if (said.PooledTotal.IsPositive)
            {
                // What the case says was paid before weighs more than what follows from the cost.
                (before.PooledPaid, before.PooledTotal) = (said.PooledPaid, said.PooledTotal);
            }
        }

        Settling.Settle(claim, Lines.ToArray(), Coverage.Always, terms, before, out Settlement settlement);
        return new(claim, terms, settlement);
    }
}

/// <summary>A case's bill, settled by the ordinary engine.</summary>
internal sealed record SettledCase(Claim Claim, BenefitTerms Terms, Settlement Settlement);
