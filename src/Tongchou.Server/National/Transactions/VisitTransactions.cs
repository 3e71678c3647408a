using Tongchou.Server.National.Door;

namespace Tongchou.Server.National.Transactions;

/// <summary>Registration, stay and lines of cost 就诊登记与费用明细: 2201–2205, 2301, 2302, 2401–2405.</summary>
internal static class VisitTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } = [];
}
