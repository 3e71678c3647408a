namespace Tongchou.Agency.Catalogues;

/// <summary>The catalogue 目录类别 an item belongs to: the three that decide about money, and the code lists beside them.</summary>
public enum CatalogueKind
{
    [Word("drug", "西药中成药", "western or Chinese patent drug")] Drug,
    [Word("tcm-piece", "中药饮片", "TCM piece")] TcmPiece,
    [Word("preparation", "医疗机构制剂", "hospital preparation")] Preparation,
    [Word("ethnic-drug", "民族药", "ethnic drug")] EthnicDrug,
    [Word("service-item", "医疗服务项目", "service item")] ServiceItem,
    [Word("consumable", "医用耗材", "consumable")] Consumable,
    [Word("diagnosis", "疾病诊断", "diagnosis")] Diagnosis,
    [Word("procedure", "手术操作", "procedure")] Procedure,
    [Word("chronic-disease", "门诊慢特病病种", "chronic or special disease")] ChronicDisease,
    [Word("per-disease-payment", "按病种付费病种", "disease paid per case")] PerDiseasePayment,
    [Word("day-surgery", "日间手术病种", "day surgery")] DaySurgery,
    [Word("tumour-morphology", "肿瘤形态学", "tumour morphology")] TumourMorphology,
    [Word("tcm-disease", "中医疾病", "TCM disease")] TcmDisease,
    [Word("tcm-syndrome", "中医证候", "TCM syndrome")] TcmSyndrome,
}

public static class CatalogueKinds
{
    /// <summary>Whether items of the kind stand on bills, and so have a class, an own share and price limits.</summary>
    public static bool IsCharged(this CatalogueKind kind) => kind <= CatalogueKind.Consumable;
}
