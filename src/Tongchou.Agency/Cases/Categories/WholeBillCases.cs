namespace Tongchou.Agency.Cases;

/// <summary><c>bill</c>: a whole bill, settled by the packs themselves.</summary>
internal static class WholeBillCases
{
    public static Figures? Settle(Case @case, LawBook book)
    {
        if (@case.Bill is null)
        {
            @case.Faults.Add("missing-key", Place.At("bill"), new("缺少 bill。", "'bill' is missing."));
            return null;
        }

        if (new BillReader(book.Law, @case.Faults).Read(@case.Bill) is not { } bill || !@case.Faults.IsEmpty)
        {
            return null;
        }

        SettledBill settled = SettleBill.Settle(book, bill);
        Figures figures = Figures.Of(settled.Settlement, @case.Unit);
        if (settled.Entitlement.Covered is { IsEmpty: false } covered && covered.From > DateOnly.MinValue)
        {
            figures.Add(covered.From, "covered-from", "benefit-from");
        }

        return settled.Account?.Cap is { } cap ? figures.Add(cap.EffectiveCap, "effective-cap") : figures;
    }
}
