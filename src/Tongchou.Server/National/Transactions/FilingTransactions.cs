using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>What is on file for persons 备案: 2001, 2501–2506.</summary>
internal static class FilingTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
