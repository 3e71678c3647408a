namespace Tongchou.Fund;

/// <summary>The shape most entries have: one account debited, one credited.</summary>
internal static class Entry
{
    /// <exception cref="UnbookableException">The amount isn't above zero, the fund lacks an account, or the occasion is wrong.</exception>
    public static Voucher Of(Chart chart, Occasion occasion, VoucherKind kind, Phrase summary, AccountRole debit, AccountRole credit, Money amount, Ink ink = Ink.Blue) =>
        new VoucherDraft(chart, occasion, kind, summary, ink).Debit(debit, amount).Credit(credit, amount).Build();
}
