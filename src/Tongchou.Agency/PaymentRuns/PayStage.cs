using Tongchou.Fund;

namespace Tongchou.Agency.PaymentRuns;

/// <summary>What a run of payments 拨付批次 is for.</summary>
public enum PayStage
{
    [Word("month", "月度预付", "monthly advance")] Month,
    /// <summary>Care that no group pays for: what a month of it cost is paid for good.</summary>
    [Word("items", "按项目月结", "monthly settlement by item")] Items,
    [Word("capital", "周转金", "working capital")] Capital,
    [Word("year", "年终清算", "year-end clearing")] Year,
}

/// <summary>The book that institutions are paid from under a scheme.</summary>
public static class PayFunds
{
    public static FundKind Of(Scheme scheme) => scheme is Scheme.Employee ? FundKind.EmployeePooled : FundKind.Resident;

    public static string CodeOf(Scheme scheme) => Words<FundKind>.Code(Of(scheme));
}
