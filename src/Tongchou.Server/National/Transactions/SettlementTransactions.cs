using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>Pre-settlement, settlement and reversal 结算: 2101–2103, 2206–2208, 2303–2305, 2601.</summary>
internal static class SettlementTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
