namespace Tongchou.Server.National.Words;

/// <summary>A medical type 医疗类别 (med_type) in our words.</summary>
/// <param name="Kind">The kind of visit.</param>
/// <param name="IsEmergency">Emergency care, which counts apart when it is given elsewhere.</param>
/// <param name="NeedsDisease">14 门诊慢特病 leaves open which of the two it is; the disease registered for the person tells.</param>
internal readonly record struct MedicalType(VisitKind Kind, bool IsEmergency = false, bool NeedsDisease = false);

/// <summary>The medical types 医疗类别. Regions put children under a code (2101 under 21), so the longest beginning that is known decides.</summary>
internal static class MedicalTypes
{
    private static readonly (string Begin, MedicalType Type)[] known =
    [
        ("11", new(VisitKind.Outpatient)),
        ("12", new(VisitKind.Outpatient)),
        ("13", new(VisitKind.Outpatient, IsEmergency: true)),
        ("14", new(VisitKind.Chronic, NeedsDisease: true)),
        ("1401", new(VisitKind.Chronic)),
        ("1402", new(VisitKind.Special)),
        ("16", new(VisitKind.Outpatient)),
        ("19", new(VisitKind.Outpatient)),
        ("21", new(VisitKind.Inpatient)),
        ("2106", new(VisitKind.Maternity)),
        ("2107", new(VisitKind.Maternity)),
        ("2109", new(VisitKind.Inpatient, IsEmergency: true)),
        ("22", new(VisitKind.Inpatient)),
        ("23", new(VisitKind.Inpatient)),
        ("24", new(VisitKind.Inpatient, IsEmergency: true)),
        ("25", new(VisitKind.Inpatient)),
        ("26", new(VisitKind.Inpatient)),
        ("27", new(VisitKind.Inpatient)),
        ("28", new(VisitKind.Inpatient)),
        ("3101", new(VisitKind.Inpatient)),
        ("3102", new(VisitKind.Outpatient)),
        ("41", new(VisitKind.Pharmacy)),
        ("51", new(VisitKind.Maternity)),
        ("52", new(VisitKind.Maternity)),
        ("53", new(VisitKind.Maternity)),
        ("71", new(VisitKind.Inpatient)),
        ("81", new(VisitKind.Outpatient)),
        ("9901", new(VisitKind.TwoDiseases)),
        ("9903", new(VisitKind.Outpatient)),
        ("990103", new(VisitKind.Outpatient)),
        ("990404", new(VisitKind.Outpatient)),
    ];

    /// <returns>Null for a type that is settled nowhere here, such as long-term care.</returns>
    public static MedicalType? Find(string code)
    {
        MedicalType? found = null;
        int longest = 0;
        foreach ((string begin, MedicalType type) in known)
        {
            if (begin.Length > longest && code.StartsWith(begin, StringComparison.Ordinal))
            {
                (found, longest) = (type, begin.Length);
            }
        }

        return found;
    }

    public static Phrase Unknown(string code) => new($"本平台不结算医疗类别 {code}。", $"Medical type {code} is not settled here.");

    public static readonly Phrase Mend = new("可用:11 普通门诊、13 急诊、14 门诊慢特病、21 住院、41 药店购药、51/52 生育、9901 门诊两病及其下级代码。", "One of 11, 13, 14, 21, 41, 51, 52, 9901 and the codes under them.");
}
