using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>Questions 查询: 1101, 1201, 5201–5206, 5301–5304.</summary>
internal static class QueryTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
