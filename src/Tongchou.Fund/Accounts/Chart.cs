using System.Collections.Frozen;

namespace Tongchou.Fund;

/// <summary>The chart of accounts 会计科目表: which accounts there are and which fund has which.</summary>
/// <remarks>It is data of a pack (<see cref="FundProvisions.Accounts"/>); <see cref="ChartForm"/> sees that no code and no role is there twice.</remarks>
public sealed class Chart
{
    private static readonly int roles = Words<AccountRole>.All.Count;

    private readonly FrozenDictionary<AccountCode, LedgerAccount> byCode;
    private readonly LedgerAccount?[] byFundAndRole;

    /// <exception cref="ArgumentException">A code is there twice, or two accounts have one role in one fund.</exception>
    public Chart(IEnumerable<LedgerAccount> accounts)
    {
        All = [.. accounts.OrderBy(account => account.Code)];
        byCode = All.ToFrozenDictionary(account => account.Code);
        byFundAndRole = new LedgerAccount?[Words<FundKind>.All.Count * roles];
        foreach (LedgerAccount account in All)
        {
            foreach (FundKind fund in account.Role is null ? [] : account.Funds)
            {
                ref LedgerAccount? place = ref byFundAndRole[((int)fund * roles) + (int)account.Role!];
                place = place is null ? account : throw new ArgumentException($"{place.Code} and {account.Code} are both {account.Role} of {fund}", nameof(accounts));
            }
        }
    }

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<LedgerAccount> All { get; }

    public IEnumerable<LedgerAccount> Of(FundKind fund) => All.Where(account => account.IsIn(fund));
    public LedgerAccount? Find(AccountCode code) => byCode.GetValueOrDefault(code);

    /// <summary>The account a fund has for a role; null where it has none.</summary>
    public LedgerAccount? Find(FundKind fund, AccountRole role) => byFundAndRole[((int)fund * roles) + (int)role];
}
