using Tongchou.Agency.Records;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>How a hospital believes the bill to sort, as the pre-settlement told it. Many send nothing, or zeros: that believes nothing.</summary>
internal sealed record ToldAmounts(Money Own, Money Above, Money First, Money Scope)
{
    public const string OwnShare = "fulamt_ownpay_amt";
    public const string AboveLimit = "overlmt_selfpay";
    public const string FirstOwnShare = "preselfpay_amt";
    public const string InScope = "inscp_scp_amt";

    /// <returns>Null where the amounts don't add up to the bill, so that they can't be meant.</returns>
    public static ToldAmounts? Read(InputNode data, Money total)
    {
        ToldAmounts told = new(data.Money(OwnShare) ?? Money.Zero, data.Money(AboveLimit) ?? Money.Zero, data.Money(FirstOwnShare) ?? Money.Zero, data.Money(InScope) ?? Money.Zero);
        return total.IsPositive && told.Own + told.Above + told.First + told.Scope == total ? told : null;
    }

    public Fault? Hold(SettlementRow row)
    {
        Money own = row.Uncovered + row.OutsideCatalogue, first = row.FirstOwnShare + row.ElsewhereOwnShare;
        return own == Own && row.AbovePriceLimit == Above && first == First && row.InScope == Scope ? null : new("pre-settlement-differs", Place.At(InScope),
            new($"与预结算不一致:现为全自费 {own}、超限价 {row.AbovePriceLimit}、先行自付 {first}、政策范围内 {row.InScope}。", $"It differs from the pre-settlement: now {own} own, {row.AbovePriceLimit} above the limit, {first} first own share, {row.InScope} in scope."),
            new("请重新预结算,向参保人确认后再结算。", "Ask for the pre-settlement again before settling."));
    }
}
