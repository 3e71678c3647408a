namespace Tongchou.Fund;

/// <summary>An account 会计科目 of the chart.</summary>
/// <param name="Role">What the engine's own entries use it for; null for an account that only a person books on.</param>
/// <param name="Line">The line of money it belongs to; null where it belongs to none, as the surplus.</param>
/// <param name="Funds">The funds that have it.</param>
public sealed record LedgerAccount(AccountCode Code, Phrase Name, AccountNature Nature, AccountRole? Role, FundLine? Line, IReadOnlyList<FundKind> Funds)
{
    /// <summary>The side a balance of it stands on as a rule.</summary>
    public Side NormalSide => Nature is AccountNature.Asset or AccountNature.Expense ? Side.Debit : Side.Credit;

    public bool IsIn(FundKind fund) => Funds.Contains(fund);
}
