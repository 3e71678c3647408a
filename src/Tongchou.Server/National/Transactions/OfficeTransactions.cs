using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions.Office;

namespace Tongchou.Server.National.Transactions;

/// <summary>Sign-in, files, settlement lists and reconciliation 签到、文件、清单与对账: 9001, 9002, 9101, 9102, 3201, 3202, 3605, 3606, 4101, 4101A, 4102.</summary>
internal static class OfficeTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        ("9001", OperatorSignIn.Begin),
        ("9002", OperatorSignIn.End),
        ("9101", FileExchange.Upload),
        ("9102", FileExchange.Download),
        ("3201", Reconciling.Totals),
        ("3202", Reconciling.Lines),
        ("3605", CaseResults.Drg),
        ("3606", CaseResults.Dip),
        ("4101", SettlementLists.HandIn),
        ("4101A", SettlementLists.HandIn),
        ("4102", SettlementLists.Change),
    ];
}
