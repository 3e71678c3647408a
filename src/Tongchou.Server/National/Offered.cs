using System.Collections.Frozen;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions;

namespace Tongchou.Server.National;

/// <summary>The transactions this agency answers. Any other says so with infcode -1.</summary>
internal static class Offered
{
    private static readonly FrozenDictionary<string, Handler> handlers =
        new[] { VisitTransactions.All, SettlementTransactions.All, FilingTransactions.All, CatalogueTransactions.All, QueryTransactions.All, OfficeTransactions.All }
            .SelectMany(all => all).ToFrozenDictionary(pair => pair.InfNo, pair => pair.Handler, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Numbers => handlers.Keys.Order(StringComparer.Ordinal);

    public static Handler? Find(string infNo) => handlers.GetValueOrDefault(infNo);
}
