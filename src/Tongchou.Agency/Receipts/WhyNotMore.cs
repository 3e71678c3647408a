using Tongchou.Benefits;

namespace Tongchou.Agency;

/// <summary>为什么不是更多: says in plain words what kept the funds from paying more.</summary>
internal static class WhyNotMore
{
    public static IReadOnlyList<Phrase> Write(SettledBill settled)
    {
        Settlement bill = settled.Settlement;
        List<Phrase> why = [];
        void Say(Money amount, Func<Money, Phrase> words)
        {
            if (amount.IsPositive)
            {
                why.Add(words(amount));
            }
        }

        if (settled.Entitlement.Refusal is { } refusal && bill.Uncovered.IsPositive)
        {
            why.Add(new($"{refusal.Reason.Zh}{refusal.Remedy.Zh}", $"{refusal.Reason.En} {refusal.Remedy.En}"));
        }

        Say(bill.OutsideCatalogue, amount => new($"目录外费用 {amount} 元按规定不进入报销范围。", $"{amount} lies outside the catalogue and is not shared."));
        Say(bill.AbovePriceLimit, amount => new($"超出限价的 {amount} 元按规定由您负担。", $"{amount} lies above the price limit and stays with you."));
        Say(bill.FirstOwnShare, amount => new($"乙类等项目先行自付 {amount} 元,其余才进入报销范围。", $"{amount} is your first own share of class B items; only the rest is shared."));
        Say(bill.ElsewhereOwnShare, amount => new($"异地就医先行自付 {amount} 元。", $"{amount} is your first own share for care elsewhere."));
        Say(bill.Deductible, amount => new($"起付标准以内的 {amount} 元由您负担。", $"{amount} lies below the deductible."));
        Say(bill.AboveCeiling, amount => new($"{amount} 元在年度最高支付限额以上,统筹基金不再支付。", $"{amount} lies above the yearly ceiling of the pooled fund."));
        Say(settled.Settlement.Borne.Copayment, amount => new($"按比例应由您自付的部分还有 {amount} 元。", $"{amount} remains as your copayment by ratio."));
        if (Reduced(settled) is { } reduced)
        {
            why.Add(reduced);
        }

        return why;
    }

    private static Phrase? Reduced(SettledBill settled)
    {
        BillVisit visit = settled.Bill.Visit;
        Rate? points = settled.Terms.ElsewhereReduction?.At((int)visit.Kind, (int)visit.Care, (int)visit.Referral).Value;
        return points is { } known && known > Rate.Zero
            ? new($"异地或未转诊就医,支付比例降低 {known.ToString()[..^1]} 个百分点。", $"Care elsewhere or without referral lowers the ratio by {known.ToString()[..^1]} points.")
            : null;
    }
}
