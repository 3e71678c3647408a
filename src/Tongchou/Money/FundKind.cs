namespace Tongchou;

/// <summary>A fund 基金 that keeps books of its own; money of one is never money of another (SC2023 四).</summary>
public enum FundKind
{
    [Word("employee-pooled", "职工基本医保统筹基金", "pooled fund of the employee scheme")] EmployeePooled,
    [Word("employee-accounts", "职工医保个人账户", "personal accounts of the employee scheme")] EmployeeAccounts,
    [Word("employee-large-amount", "职工大额医疗费用补助", "large-amount subsidy of the employee scheme")] EmployeeLargeAmount,
    [Word("civil-servant", "公务员医疗补助", "civil-servant supplement")] CivilServant,
    [Word("enterprise", "企业补充医疗保险", "enterprise supplement")] Enterprise,
    [Word("resident", "居民基本医保基金", "basic fund of the resident scheme")] Resident,
    [Word("serious-illness", "居民大病保险", "serious-illness insurance of the resident scheme")] SeriousIllness,
    [Word("assistance", "医疗救助基金", "medical assistance fund")] Assistance,

    /// <summary>The insurer pays; the agency only keeps what is to be received from it and passed on.</summary>
    [Word("supplementary", "补充医疗保险产品(代收代付)", "supplementary product, the insurer's money")] Supplementary,

    /// <summary>A fund of before the two residents' schemes were merged (FX2019 一(二)1): its books are opened with what it held, cleared, and emptied into <see cref="Resident"/>.</summary>
    [Word("urban-resident", "原城镇居民医保基金", "former fund of urban-resident insurance")] UrbanResident,

    /// <summary>Likewise.</summary>
    [Word("rural-cooperative", "原新农合基金", "former fund of the rural cooperative")] RuralCooperative,
}
