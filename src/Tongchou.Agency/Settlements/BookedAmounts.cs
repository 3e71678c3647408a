using Tongchou.Agency.Records;
using Tongchou.Benefits;

namespace Tongchou.Agency.Settlements;

/// <summary>The amounts of a settlement by their words, as they were booked and as they are computed again.</summary>
public static class BookedAmounts
{
    private static readonly (Phrase Words, Func<SettlementRow, Money> Booked, Func<Settlement, Money> Computed)[] parts =
    [
        (new("费用合计", "total"), row => row.Total, bill => bill.Total),
        (new("待遇享受期外", "uncovered"), row => row.Uncovered, bill => bill.Uncovered),
        (new("目录外费用", "outside the catalogue"), row => row.OutsideCatalogue, bill => bill.OutsideCatalogue),
        (new("超限价", "above the price limit"), row => row.AbovePriceLimit, bill => bill.AbovePriceLimit),
        (new("先行自付", "first own share"), row => row.FirstOwnShare, bill => bill.FirstOwnShare),
        (new("异地就医先行自付", "first own share elsewhere"), row => row.ElsewhereOwnShare, bill => bill.ElsewhereOwnShare),
        (new("政策范围内费用", "in scope"), row => row.InScope, bill => bill.InScope),
        (new("起付标准", "deductible"), row => row.Deductible, bill => bill.Deductible),
        (new("封顶线以上", "above the ceiling"), row => row.AboveCeiling, bill => bill.AboveCeiling),
    ];

    private static readonly (Phrase Words, Func<SettlementRow, Money> Booked, Func<Settlement, Money> Computed)[] payers =
    [
        (new("统筹基金", "pooled fund"), row => row.Pooled, bill => bill.Pooled),
        (new("大额医疗费用补助", "large-amount cover"), row => row.LargeAmount, bill => bill.LargeAmount),
        (new("公务员、企业补充", "supplement"), row => row.Supplement, bill => bill.Supplement),
        (new("大病保险", "serious-illness insurance"), row => row.SeriousIllness, bill => bill.SeriousIllness),
        (new("医疗救助", "medical assistance"), row => row.Assistance, bill => bill.Assistance),
        (new("倾斜救助", "tilted assistance"), row => row.Tilt, bill => bill.Tilt),
        (new("自付控制", "control of the own part"), row => row.Control, bill => bill.Control),
        (new("补充保险产品(范围内)", "supplementary product, in scope"), row => row.SupplementaryIn, bill => bill.SupplementaryInScope),
        (new("补充保险产品(范围外)", "supplementary product, out of scope"), row => row.SupplementaryOut, bill => bill.SupplementaryOutOfScope),
        (new("个人账户", "personal account"), row => row.PersonalAccount, bill => bill.PersonalAccount),
        (new("家庭共济", "family account"), row => row.FamilyAccount, bill => bill.FamilyAccount),
        (new("个人现金", "cash"), row => row.Cash, bill => bill.Cash),
    ];

    private static readonly (Phrase Words, Func<SettlementRow, Money> Booked, Func<Settlement, Money> Computed)[] amounts = [.. parts, .. payers];

    /// <summary>Who bears a booked settlement, and how much each; in the same order for every settlement.</summary>
    public static IReadOnlyList<(Phrase Payer, Money Amount)> Payers(SettlementRow row) => [.. payers.Select(payer => (payer.Words, payer.Booked(row)))];

    /// <summary>What funds and products pay of a booked settlement.</summary>
    public static Money Funds(SettlementRow row) =>
        row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + row.Assistance + row.Tilt + row.Control + row.SupplementaryIn + row.SupplementaryOut;

    /// <summary>A sentence for each amount that is booked otherwise than it is computed.</summary>
    public static IEnumerable<Phrase> Differences(SettlementRow row, Settlement bill) => amounts
        .Where(amount => amount.Booked(row) != amount.Computed(bill))
        .Select(amount => new Phrase(
            $"{amount.Words.Zh}:入账 {amount.Booked(row)},重算 {amount.Computed(bill)}。",
            $"{amount.Words.En}: booked {amount.Booked(row)}, computed again {amount.Computed(bill)}."));
}
