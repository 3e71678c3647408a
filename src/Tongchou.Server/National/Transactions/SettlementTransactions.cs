using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions.Settlements;

namespace Tongchou.Server.National.Transactions;

/// <summary>Pre-settlement, settlement, reversal and cancelling 结算与冲正: 2101–2103, 2206–2208, 2303–2305, 2601.</summary>
internal static class SettlementTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        ("2101", PharmacySettlement.Settle),
        ("2102", PharmacySettlement.Settle),
        ("2103", Reversal.Reverse),
        ("2206", VisitSettlement.Settle),
        ("2207", VisitSettlement.Settle),
        ("2208", Reversal.Reverse),
        ("2303", VisitSettlement.Settle),
        ("2304", VisitSettlement.Settle),
        ("2305", Reversal.Reverse),
        ("2601", Cancelling.Cancel),
    ];
}
