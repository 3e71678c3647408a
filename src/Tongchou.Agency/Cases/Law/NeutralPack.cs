using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>
/// A pack in which every layer is off: nothing is shared, owed, limited or added, so that what a region sets cannot disturb
/// a case. Over it the case's own parameters are laid.
/// </summary>
/// <remarks>Left to the region are its readings and which burdens count for serious illness: a case that says nothing about them means the usual ones.</remarks>
internal static class NeutralPack
{
    public static CasePack Of(Scheme scheme, VisitKind visit)
    {
        CasePack pack = new();
        SchemeProvisions own = BenefitsVocabulary.Of(scheme);
        Visit(pack, own.Visits[(int)visit], visit);
        SchemeWide(pack, own, visit);
        Assistance(pack, BenefitsVocabulary.Common);
        Supplementary(pack, BenefitsVocabulary.Common);
        return pack;
    }

    private static void Visit(CasePack pack, VisitProvisions visit, VisitKind kind)
    {
        pack.Set(visit.Deductible, Money.Zero);
        pack.Choose(visit.DeductibleBasis, kind is VisitKind.Inpatient ? DeductibleBasis.PerVisit : DeductibleBasis.PerYear);
        pack.Set(visit.Ratio, Rate.Zero.ToString());
        pack.Choose(visit.BandSpan, BandSpan.PerVisit);
        pack.Set(visit.AgeAddition, Rate.Zero);
        pack.Set(visit.HighestRatio, Rate.Whole);
        pack.Lift(visit.VisitLimit);
        pack.Lift(visit.Ceiling);
        pack.Choose(visit.CeilingOn, CeilingOn.Payment);
    }

    private static void SchemeWide(CasePack pack, SchemeProvisions own, VisitKind visit)
    {
        pack.Lift(own.YearCeiling);
        pack.Set(own.ElsewhereReduction, Rate.Zero);
        pack.Set(own.ElsewhereOwnShare, Rate.Zero);
        pack.Set(own.LargeAmountRatio, Rate.Zero);
        pack.Lift(own.LargeAmountCeiling);
        pack.Set(own.SupplementThreshold, Money.Zero);
        pack.Set(own.SupplementRatio, Rate.Zero);
        pack.Lift(own.SupplementCeiling);
        pack.Set(own.SeriousDeductible, Money.Zero.ToPlain());
        pack.Set(own.SeriousDeductibleShare, Rate.Whole);
        pack.Set(own.SeriousBands, Rate.Zero.ToString());
        pack.Set(own.SeriousAddition, Rate.Zero);
        pack.Lift(own.SeriousCeiling);
        pack.Choose(own.SeriousVisits, visit);
    }

    private static void Assistance(CasePack pack, CommonProvisions common)
    {
        pack.Set(common.AssistanceThreshold, Money.Zero);
        pack.Set(common.AssistanceRatio, Rate.Zero);
        pack.Lift(common.AssistanceLimit);
        pack.Lift(common.AssistanceYearLimit);
        pack.Set(common.TiltThreshold, Money.Zero);
        pack.Set(common.TiltRatio, Rate.Zero);
        pack.Lift(common.TiltLimit);
        pack.Set(common.ControlRatio, Rate.Whole);
    }

    private static void Supplementary(CasePack pack, CommonProvisions common)
    {
        pack.Set(common.SupplementaryInThreshold, Money.Zero);
        pack.Set(common.SupplementaryInRatio, Rate.Zero);
        pack.Lift(common.SupplementaryInLimit);
        pack.Choose(common.SupplementaryInCounts, Burden.Deductible, Burden.Copayment, Burden.AboveCeiling, Burden.FirstOwnShare);
        pack.Set(common.SupplementaryOutThreshold, Money.Zero);
        pack.Set(common.SupplementaryOutRatio, Rate.Zero);
        pack.Lift(common.SupplementaryOutUpper);
        pack.Choose(common.AccountScope, AccountScope.All);
        pack.Choose(common.AccountFamily, YesNo.Yes);
    }
}
