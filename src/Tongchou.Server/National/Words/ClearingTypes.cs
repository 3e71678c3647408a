namespace Tongchou.Server.National.Words;

/// <summary>The clearing types 清算类别 (clr_type) under which an institution's settlements are summed up and paid.</summary>
internal static class ClearingTypes
{
    /// <summary>清算方式 by item, until an institution is paid otherwise.</summary>
    public const string ByItem = "1";

    public static string Of(VisitKind visit) => visit switch
    {
        VisitKind.Inpatient => "21",
        VisitKind.Chronic or VisitKind.Special => "14",
        VisitKind.TwoDiseases => "15",
        VisitKind.Pharmacy => "41",
        VisitKind.Maternity => "53",
        _ => "11",
    };

    /// <summary>The clearing type of a kind of visit as the books write it.</summary>
    public static string OfWord(string visit) => Of(Words<VisitKind>.TryParse(visit, out VisitKind kind) ? kind : VisitKind.Outpatient);
}
