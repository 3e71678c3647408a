using Tongchou.Benefits;

namespace Tongchou.Agency;

/// <summary>A settlement as programs read it: every amount in yuan with two decimals, and the digest of the law it rests on.</summary>
public sealed record SettlementForm(
    string? Id,
    string Region,
    string Scheme,
    string Visit,
    string Total,
    string Uncovered,
    string OutsideCatalogue,
    string AbovePriceLimit,
    string FirstOwnShare,
    string ElsewhereOwnShare,
    string InScope,
    string Deductible,
    string Pooled,
    string LargeAmount,
    string Supplement,
    string SeriousIllness,
    string Assistance,
    string Tilt,
    string Control,
    string SupplementaryInScope,
    string SupplementaryOutOfScope,
    string PersonalAccount,
    string FamilyAccount,
    string Cash,
    string? Refusal,
    string LawDay,
    string LawDigest)
{
    public static SettlementForm Of(SettledBill settled, string? id = null)
    {
        Settlement bill = settled.Settlement;
        return new(
            id, settled.Bill.Region.ToString(), Words<Scheme>.Code(settled.Bill.Scheme), Words<VisitKind>.Code(settled.Bill.Visit.Kind),
            bill.Total.ToPlain(), bill.Uncovered.ToPlain(), bill.OutsideCatalogue.ToPlain(), bill.AbovePriceLimit.ToPlain(), bill.FirstOwnShare.ToPlain(),
            bill.ElsewhereOwnShare.ToPlain(), bill.InScope.ToPlain(), bill.Deductible.ToPlain(), bill.Pooled.ToPlain(), bill.LargeAmount.ToPlain(),
            bill.Supplement.ToPlain(), bill.SeriousIllness.ToPlain(), bill.Assistance.ToPlain(), bill.Tilt.ToPlain(), bill.Control.ToPlain(),
            bill.SupplementaryInScope.ToPlain(), bill.SupplementaryOutOfScope.ToPlain(), bill.PersonalAccount.ToPlain(), bill.FamilyAccount.ToPlain(),
            bill.Cash.ToPlain(), bill.Uncovered.IsPositive ? settled.Entitlement.Refusal?.Code : null, BasisWriter.Day(settled.Bill.LawDay)!, settled.LawDigest);
    }
}
