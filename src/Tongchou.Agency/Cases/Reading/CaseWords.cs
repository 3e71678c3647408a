namespace Tongchou.Agency.Cases;

/// <summary>The words that cases use, for what the engine calls by its own.</summary>
internal static class CaseWords
{
    public static readonly IReadOnlyDictionary<string, VisitKind> Visits = new Dictionary<string, VisitKind>
    {
        ["inpatient"] = VisitKind.Inpatient,
        ["stay"] = VisitKind.Inpatient,
        ["inpatient-or-chronic-outpatient"] = VisitKind.Inpatient,
        ["inpatient-and-chronic-outpatient"] = VisitKind.Inpatient,
        ["inpatient-or-chronic"] = VisitKind.Inpatient,
        ["outpatient"] = VisitKind.Outpatient,
        ["general-outpatient"] = VisitKind.Outpatient,
        ["ordinary-outpatient"] = VisitKind.Outpatient,
        ["chronic"] = VisitKind.Chronic,
        ["chronic-outpatient"] = VisitKind.Chronic,
        ["outpatient-chronic"] = VisitKind.Chronic,
        ["special"] = VisitKind.Special,
        ["special-outpatient"] = VisitKind.Special,
        ["special-disease"] = VisitKind.Special,
        ["outpatient-special"] = VisitKind.Special,
        ["two-diseases"] = VisitKind.TwoDiseases,
        ["maternity"] = VisitKind.Maternity,
        ["pharmacy"] = VisitKind.Pharmacy,
    };

    public static readonly IReadOnlyDictionary<string, CarePlace> Places = new Dictionary<string, CarePlace>
    {
        ["local"] = CarePlace.Local,
        ["elsewhere-filed"] = CarePlace.ElsewhereFiled,
        ["cross-province-filed"] = CarePlace.ElsewhereFiled,
        ["filed"] = CarePlace.ElsewhereFiled,
        ["elsewhere-emergency"] = CarePlace.ElsewhereEmergency,
        ["emergency"] = CarePlace.ElsewhereEmergency,
        ["elsewhere-unfiled"] = CarePlace.ElsewhereUnfiled,
        ["elsewhere-not-filed"] = CarePlace.ElsewhereUnfiled,
        ["cross-province-unfiled"] = CarePlace.ElsewhereUnfiled,
        ["unfiled"] = CarePlace.ElsewhereUnfiled,
        ["not-filed"] = CarePlace.ElsewhereUnfiled,
    };

    public static readonly IReadOnlyDictionary<string, AssistanceCategory> Categories = new Dictionary<string, AssistanceCategory>
    {
        ["none"] = AssistanceCategory.None,
        ["ordinary"] = AssistanceCategory.None,
        ["general"] = AssistanceCategory.None,
        ["normal"] = AssistanceCategory.None,
        ["ordinary-resident"] = AssistanceCategory.None,
        ["not-a-target"] = AssistanceCategory.None,
        ["non-target"] = AssistanceCategory.None,
        ["destitute"] = AssistanceCategory.Destitute,
        ["orphan"] = AssistanceCategory.Orphan,
        ["minimum-living"] = AssistanceCategory.MinimumLiving,
        ["minimum-living-allowance"] = AssistanceCategory.MinimumLiving,
        ["subsistence-allowance"] = AssistanceCategory.MinimumLiving,
        ["low-income"] = AssistanceCategory.LowIncomeEdge,
        ["low-income-edge"] = AssistanceCategory.LowIncomeEdge,
        ["marginal-low-income"] = AssistanceCategory.LowIncomeEdge,
        ["marginal-low-income-family"] = AssistanceCategory.LowIncomeEdge,
        ["poverty-watch"] = AssistanceCategory.PovertyWatch,
        ["return-to-poverty-monitored"] = AssistanceCategory.PovertyWatch,
        ["illness-poverty"] = AssistanceCategory.IllnessPoverty,
        ["poor-through-illness"] = AssistanceCategory.IllnessPoverty,
    };
}
