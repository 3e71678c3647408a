namespace Tongchou.Payment.Cases;

/// <summary>How a stay ended, as far as payment looks at it 住院结局.</summary>
public enum CaseEnding
{
    [Word("complete", "完整住院", "complete stay")] Complete,
    [Word("incomplete", "未完整住院", "incomplete stay")] Incomplete,
    [Word("transferred", "转院", "transferred")] Transferred,
    [Word("died", "死亡", "died")] Died,
}

/// <summary>What supervision of DIP marks on a case 监管标记; each may lower its score.</summary>
public enum SupervisionMark
{
    [Word("readmission", "二次入院", "readmission")] Readmission,
    [Word("low-standard-admission", "低标准入院", "low-standard admission")] LowStandardAdmission,
    [Word("over-long-stay", "超长住院", "over-long stay")] OverLongStay,
    [Word("death-risk", "死亡风险", "death risk")] DeathRisk,
    [Word("billing-pattern", "费用异常", "unusual billing")] BillingPattern,
}

/// <summary>The stage of a disease 疾病分期.</summary>
public enum DiseaseStage
{
    [Word("none", "不分期", "no stage")] None,
    [Word("early", "早期", "early")] Early,
    [Word("middle", "中期", "middle")] Middle,
    [Word("late", "晚期", "late")] Late,
}

/// <summary>How far a tumour went or is treated 肿瘤严重程度.</summary>
public enum TumourState
{
    [Word("none", "无", "none")] None,
    [Word("metastasis", "转移", "metastasis")] Metastasis,
    [Word("radiotherapy", "放疗", "radiotherapy")] Radiotherapy,
    [Word("chemotherapy", "化疗", "chemotherapy")] Chemotherapy,
    [Word("both", "放化疗", "radio- and chemotherapy")] Both,
}
