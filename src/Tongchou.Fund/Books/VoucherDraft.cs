namespace Tongchou.Fund;

/// <summary>A voucher being written 凭证草稿. It can hold anything; <see cref="TryBuild"/> lets only a lawful entry out.</summary>
/// <remarks>Amounts are written above zero; in red the draft negates them when it is built.</remarks>
public sealed class VoucherDraft(Chart chart, Occasion occasion, VoucherKind kind, Phrase summary, Ink ink = Ink.Blue)
{
    private readonly FaultList asked = new();
    private readonly List<Posting> lines = [];

    public VoucherDraft Debit(AccountCode account, Money amount) => Add(account, Side.Debit, amount);
    public VoucherDraft Credit(AccountCode account, Money amount) => Add(account, Side.Credit, amount);
    public VoucherDraft Debit(AccountRole role, Money amount) => Add(role, Side.Debit, amount);
    public VoucherDraft Credit(AccountRole role, Money amount) => Add(role, Side.Credit, amount);

    /// <summary>The voucher, or every reason why there is none.</summary>
    public bool TryBuild(FaultList faults, out Voucher? voucher)
    {
        faults.AddRange(asked.All);
        voucher = StoredVoucher.TryMake(chart, occasion, kind, summary, ink, lines, takesBack: null, faults);
        voucher = asked.IsEmpty ? voucher : null;
        return voucher is not null;
    }

    /// <exception cref="UnbookableException">The draft is no lawful entry.</exception>
    public Voucher Build()
    {
        FaultList faults = new();
        return TryBuild(faults, out Voucher? voucher) ? voucher! : throw new UnbookableException(faults.All);
    }

    private VoucherDraft Add(AccountCode account, Side side, Money amount)
    {
        lines.Add(new(account, side, amount));
        return this;
    }

    private VoucherDraft Add(AccountRole role, Side side, Money amount)
    {
        if (chart.Find(occasion.Book.Fund, role) is { } account)
        {
            return Add(account.Code, side, amount);
        }

        Phrase fund = Words<FundKind>.Phrase(occasion.Book.Fund);
        Phrase name = Words<AccountRole>.Phrase(role);
        asked.Add("fund-has-no-account", Place.At("postings"), new($"{fund.Zh}没有科目“{name.Zh}”。", $"The {fund.En} has no account '{name.En}'."),
            new("核对基金,或在科目表中为该基金设科目。", "Check the fund, or give it the account in the chart."));
        return this;
    }
}
