namespace Tongchou.Server.National.Words;

/// <summary>What a person is entitled to for who they are, in national codes 人员身份类别 (psn_idet_type).</summary>
internal static class IdentityTypes
{
    public static string Of(AssistanceCategory category) => category switch
    {
        AssistanceCategory.Destitute => "2304",
        AssistanceCategory.MinimumLiving => "2303",
        AssistanceCategory.LowIncomeEdge => "2305",
        AssistanceCategory.PovertyWatch => "2302",
        AssistanceCategory.IllnessPoverty => "2306",

        // Orphans have no code of the nation's; this one is for what a place adds.
        AssistanceCategory.Orphan => "2360",
        _ => "23",
    };
}
