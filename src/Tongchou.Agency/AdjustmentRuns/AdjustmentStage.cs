using Tongchou.Fund;

namespace Tongchou.Agency.AdjustmentRuns;

/// <summary>What of a year's adjustment is booked 调剂环节: once a year up, once a year down.</summary>
public enum AdjustmentStage
{
    [Word("remit", "上解归集", "remittance")] Remit,
    [Word("pay", "分配下拨", "distribution")] Pay,
}

/// <summary>The book that each scheme's adjustment moves in: never another.</summary>
public static class AdjustmentFunds
{
    public static FundKind Of(Scheme scheme) => scheme is Scheme.Employee ? FundKind.EmployeePooled : FundKind.Resident;

    public static string CodeOf(Scheme scheme) => Words<FundKind>.Code(Of(scheme));
}
