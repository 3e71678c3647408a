using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>Catalogues and mappings 目录: 1301–1319, 3301, 3302.</summary>
internal static class CatalogueTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
