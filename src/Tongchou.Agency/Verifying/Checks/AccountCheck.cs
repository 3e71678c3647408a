using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>A personal account's balance is the running sum of its movements and never below nothing.</summary>
internal sealed class AccountCheck(Findings findings) : BookCheck(findings)
{
    private readonly Dictionary<string, Money> balances = [];

    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (AccountRow row in rows.OfType<AccountRow>())
        {
            Money expected = balances.GetValueOrDefault(row.PersonId) + row.Amount;
            if (row.Balance != expected || row.Balance.IsNegative)
            {
                Found("account-balance", AccountRow.Table, row, $"个人账户余额记为 {row.Balance},按变动累计应为 {expected}。", $"The account says {row.Balance}; its movements add up to {expected}.");
            }

            balances[row.PersonId] = row.Balance;
        }

        return ValueTask.CompletedTask;
    }
}
