using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>Sign-in, files, settlement lists and reconciliation 签到、文件、清单与对账: 9001, 9002, 9101, 9102, 3201, 3202, 4101, 4101A, 4102.</summary>
internal static class OfficeTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
