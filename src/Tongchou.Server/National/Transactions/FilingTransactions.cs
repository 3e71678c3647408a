using Tongchou.Agency.Filing;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions.Filings;

namespace Tongchou.Server.National.Transactions;

/// <summary>What is on file for persons 备案: 2501–2506.</summary>
internal static class FilingTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        ("2501", Filing.Refer),
        ("2502", Filing.TakeBack(PersonRecords.Referral)),
        ("2503", Filing.Register),
        ("2504", Filing.TakeBack(PersonRecords.Chronic)),
        ("2505", Filing.Choose),
        ("2506", Filing.TakeBack(PersonRecords.Designated)),
    ];
}
