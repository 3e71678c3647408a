using Tongchou.Server.National.Door;
using Tongchou.Server.National.Files;
using Tongchou.Server.National.Transactions.Catalogues;

namespace Tongchou.Server.National.Transactions;

/// <summary>Catalogues and mappings 目录: 1301–1319, 1901, 3301, 3302.</summary>
internal static class CatalogueTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        .. CatalogueFile.Kinds.Keys.Select(number => (number, (Handler)Downloads.Ask)),
        ("1304", Lists.EthnicDrugs),
        ("1312", Lists.Insured),
        ("1316", Lists.Matches),
        ("1317", Mappings.Ask),
        ("1318", Lists.PriceLimits),
        ("1319", Lists.OwnShares),
        ("1901", CodeTables.Ask),
        ("3301", Mappings.HandIn),
        ("3302", Mappings.TakeBack),
    ];
}
