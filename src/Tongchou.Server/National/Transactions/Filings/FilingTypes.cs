namespace Tongchou.Server.National.Transactions.Filings;

/// <summary>What a person chooses an institution for 业务申请类型 (biz_appy_type), in our kinds of visit.</summary>
internal static class FilingTypes
{
    /// <returns>Null for a type that binds no visit here, such as 08 异地安置登记.</returns>
    public static VisitKind? Find(string type) => type switch
    {
        "01" => VisitKind.Chronic,
        "03" or "05" => VisitKind.Outpatient,
        "10" or "22" => VisitKind.Special,
        "13" => VisitKind.Maternity,
        "23" => VisitKind.TwoDiseases,
        _ => null,
    };
}
