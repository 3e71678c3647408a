namespace Tongchou;

/// <summary>The kind of visit 就诊类别 that decides which benefit rules a bill falls under.</summary>
public enum VisitKind
{
    [Word("inpatient", "住院", "inpatient stay")] Inpatient,
    [Word("outpatient", "普通门诊", "general outpatient visit")] Outpatient,
    [Word("chronic", "门诊慢性病", "chronic-disease outpatient visit")] Chronic,
    [Word("special", "门诊特殊病", "special-disease outpatient visit")] Special,
    [Word("two-diseases", "两病门诊用药", "hypertension and diabetes drugs")] TwoDiseases,
    [Word("maternity", "生育", "maternity")] Maternity,
    [Word("pharmacy", "药店购药", "pharmacy purchase")] Pharmacy,
}
