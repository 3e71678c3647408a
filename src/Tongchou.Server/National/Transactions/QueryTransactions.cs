using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions.Queries;

namespace Tongchou.Server.National.Transactions;

/// <summary>Questions 查询: 1101, 1201, 5201–5206, 5301–5304.</summary>
internal static class QueryTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        ("1101", Identify.Ask),
        ("1201", Places.Ask),
        ("5201", VisitQueries.Ask),
        ("5202", VisitQueries.Diagnoses),
        ("5203", Settled.Ask),
        ("5204", Charges.Ask),
        ("5205", Charges.ChronicDrugs),
        ("5206", Totals.Ask),
        ("5301", OnFile.Diseases),
        ("5302", OnFile.Institutions),
        ("5303", VisitQueries.InHospital),
        ("5304", OnFile.Referrals),
    ];
}
