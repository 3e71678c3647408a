namespace Tongchou.Agency.Reconciliation;

/// <summary>A settlement as one side's books show it 对账明细; a refund is a line of its own, with amounts below nothing.</summary>
/// <param name="SettlementId">The settlement; of a refund the one that was taken back, so that both sides name it alike.</param>
/// <param name="Fund">What all funds pay together 基金支付总额.</param>
/// <param name="Account">What personal accounts pay 个人账户支付.</param>
/// <param name="Day">The day it was settled or taken back; null where the side doesn't say.</param>
/// <param name="MessageId">The number of the message that made it, in our books.</param>
public sealed record StatementLine(string SettlementId, string VisitId, string PersonId, bool IsRefund, Money Total, Money Fund, Money Account, DateOnly? Day = null, string MessageId = "")
{
    public bool SameAmounts(StatementLine other) => Total == other.Total && Fund == other.Fund && Account == other.Account;
}

/// <summary>The sums of a statement 对总账.</summary>
/// <param name="Count">Lines, refunds too.</param>
public readonly record struct StatementTotals(int Count, Money Total, Money Fund, Money Account)
{
    public static StatementTotals Of(IEnumerable<StatementLine> lines) => lines.Aggregate(
        default(StatementTotals), (sum, line) => new(sum.Count + 1, sum.Total + line.Total, sum.Fund + line.Fund, sum.Account + line.Account));
}
