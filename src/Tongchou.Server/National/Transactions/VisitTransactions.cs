using Tongchou.Server.National.Door;
using Tongchou.Server.National.Transactions.Visits;

namespace Tongchou.Server.National.Transactions;

/// <summary>Entitlement, registration, stay and lines of cost 待遇检查、就诊登记与费用明细: 2001, 2201–2205, 2301, 2302, 2401–2405.</summary>
internal static class VisitTransactions
{
    public static IReadOnlyList<(string InfNo, Handler Handler)> All { get; } =
    [
        ("2001", BenefitCheck.Check),
        ("2201", Registration.Register),
        ("2202", Registration.Withdraw),
        ("2203", Consultation.Tell),
        ("2203A", Consultation.Tell),
        ("2204", LineUpload.Charge),
        ("2205", LineUpload.WithdrawBatch),
        ("2301", LineUpload.Charge),
        ("2302", LineUpload.WithdrawLines),
        ("2401", Stay.Admit),
        ("2402", Stay.Discharge),
        ("2403", Stay.Change),
        ("2404", Stay.TakeAdmissionBack),
        ("2405", Stay.TakeDischargeBack),
    ];
}
