using Tongchou.Benefits;

namespace Tongchou.Agency;

/// <summary>Where the money of a bill went: from the bill to its parts, from each part to who pays. Every fen flows once.</summary>
internal static class MoneyFlow
{
    private static readonly (string Id, Phrase Words)[] parts =
    [
        ("in-scope", new("政策范围内", "in scope")),
        ("first-own-share", new("先行自付", "first own share")),
        ("out-of-scope", new("目录外及超限价", "out of scope")),
        ("uncovered", new("不享受待遇", "not covered")),
    ];

    public static (IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowArrow> Arrows) Draw(in Settlement bill)
    {
        List<(string From, string To, Money Amount)> arrows = [];
        Money[] sizes = [bill.InScope, bill.FirstOwnShare + bill.ElsewhereOwnShare, bill.OutsideCatalogue + bill.AbovePriceLimit, bill.Uncovered];
        for (int i = 0; i < parts.Length; i++)
        {
            arrows.Add(("bill", parts[i].Id, sizes[i]));
        }

        ByFunds(bill, sizes, arrows);
        ByPerson(bill, arrows);

        // A payer that draws on a part twice, as assistance does, is one arrow.
        (string From, string To, Money Amount)[] drawn =
        [
            .. arrows.Where(arrow => arrow.Amount.IsPositive).GroupBy(arrow => (arrow.From, arrow.To))
                .Select(same => (same.Key.From, same.Key.To, new Money(same.Sum(arrow => arrow.Amount.Fen)))),
        ];
        HashSet<string> used = [.. drawn.SelectMany(arrow => new[] { arrow.From, arrow.To })];
        List<FlowNode> nodes = [new("bill", new("费用合计", "the bill"), "bill")];
        nodes.AddRange(parts.Where(part => used.Contains(part.Id)).Select(part => new FlowNode(part.Id, part.Words, "part")));
        nodes.AddRange(Words<Payer>.All.Where(payer => used.Contains(Words<Payer>.Code(payer))).Select(payer => new FlowNode(Words<Payer>.Code(payer), Words<Payer>.Phrase(payer), "payer")));
        return (nodes, [.. drawn.Select(arrow => new FlowArrow(arrow.From, arrow.To, arrow.Amount.ToPlain()))]);
    }

    /// <summary>Funds pay in scope; what they took of the first own share came last, from the layers that count it.</summary>
    private static void ByFunds(in Settlement bill, Money[] sizes, List<(string, string, Money)> arrows)
    {
        Money fromFirst = sizes[1] - bill.Borne.FirstOwnShare;
        (Payer Payer, Money Amount)[] layers =
        [
            (Payer.Supplementary, bill.SupplementaryInScope), (Payer.SeriousIllness, bill.SeriousIllness), (Payer.Supplement, bill.Supplement),
            (Payer.Assistance, bill.Assistance + bill.Tilt + bill.Control), (Payer.LargeAmount, bill.LargeAmount), (Payer.Pooled, bill.Pooled),
        ];
        foreach ((Payer payer, Money amount) in layers)
        {
            Money first = Money.Min(fromFirst, amount);
            fromFirst -= first;
            arrows.Add(("first-own-share", Words<Payer>.Code(payer), first));
            arrows.Add(("in-scope", Words<Payer>.Code(payer), amount - first));
        }

        arrows.Add(("out-of-scope", Words<Payer>.Code(Payer.Supplementary), bill.SupplementaryOutOfScope));
    }

    private static void ByPerson(in Settlement bill, List<(string, string, Money)> arrows)
    {
        Money own = bill.PersonalAccount;
        (string Part, Money Borne, Money Left)[] piles =
        [
            ("in-scope", bill.Borne.InScope, bill.Remaining.InScope),
            ("first-own-share", bill.Borne.FirstOwnShare, bill.Remaining.FirstOwnShare),
            ("out-of-scope", bill.Borne.OutOfScope, bill.Remaining.OutOfScope),
            ("uncovered", bill.Borne.Uncovered, bill.Remaining.Uncovered),
        ];
        foreach ((string part, Money borne, Money left) in piles)
        {
            Money byAccounts = borne - left;
            Money byOwn = Money.Min(byAccounts, own);
            own -= byOwn;
            arrows.Add((part, Words<Payer>.Code(Payer.PersonalAccount), byOwn));
            arrows.Add((part, Words<Payer>.Code(Payer.FamilyAccount), byAccounts - byOwn));
            arrows.Add((part, Words<Payer>.Code(Payer.Cash), left));
        }
    }
}
