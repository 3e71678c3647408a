using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Dip;

/// <summary>What packs may set about DIP, in <c>payment/dip.yaml</c>.</summary>
public static class DipProvisions
{
    private static readonly DecimalForm number = new();
    private static readonly CountForm count = new();

    private static readonly Column level = new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level"));

    public static readonly Provision<decimal> ScorePerWeight = new("payment/dip/score-per-weight", new("权重为 1 的病种的分值", "Score of a group of weight one"), number);
    public static readonly Provision<int> CoreThreshold = new("payment/dip/core-threshold", new("核心病种的最少病例数", "Least cases of a core group"), count);
    public static readonly Provision<IReadOnlyList<int>> YearWeights = new("payment/dip/year-weights", new("各年病例的权重,由远到近", "Weights of the years' cases, the oldest first"), CountsForm.Instance);
    public static readonly Provision<int> DiagnosisCharacters = new("payment/dip/diagnosis-characters", new("主要诊断取编码前几位(不计小数点)", "Characters of the principal diagnosis that count, the point aside"), new CountForm(10));

    public static readonly Provision<decimal> DeviationLow = new("payment/dip/deviation-low", new("费用偏低的界限", "Ratio below which a case costs too little"), number);
    public static readonly Provision<decimal> DeviationHigh = new("payment/dip/deviation-high", new("费用偏高的界限", "Ratio above which a case costs too much"), number);
    public static readonly Provision<decimal> DeviationFar = new("payment/dip/deviation-far", new("费用极高、不再追加的界限", "Ratio above which nothing is added"), number);
    public static readonly Reading<DeviationRule> DeviationRule = new("payment/dip/deviation-rule", new("偏差病例如何计分", "How a deviating case is scored"));
    public static readonly Reading<DeviationMean> DeviationMean = new("payment/dip/deviation-mean", new("判断偏差所用的均费", "Which mean a case's cost is held against"));
    public static readonly Reading<DeviationCoefficient> DeviationCoefficient = new("payment/dip/deviation-coefficient", new("偏差病例是否乘医院系数", "Whether deviating cases take the hospital coefficient"));

    public static readonly Reading<FactorsMeet> FactorsMeet = new("payment/dip/factors-meet", new("几个辅助目录系数并存时", "How several auxiliary factors become one"));
    public static readonly Provision<int> SeverityDays = new("payment/dip/severity-days", new("中度、重度要求住院超过的天数", "Days a stay must exceed to be moderate or severe"), count);
    public static readonly Provision<int> ModerateFrom = new("payment/dip/moderate-from", new("中度所需的并发症合并症个数", "Complications from which a case is moderate"), count);
    public static readonly Provision<int> SevereFrom = new("payment/dip/severe-from", new("重度所需的并发症合并症个数", "Complications from which a case is severe"), count);
    public static readonly Provision<decimal> SeverityFactor = new("payment/dip/severity-factor", new("疾病严重程度辅助目录的系数", "Factors of severity"), number, new WordColumn<SeverityGrade>("severity", new("严重程度", "severity")));
    public static readonly Provision<decimal> StageFactor = new("payment/dip/stage-factor", new("疾病分期的系数", "Factors of the stage"), number, new WordColumn<DiseaseStage>("stage", new("分期", "stage")));
    public static readonly Provision<decimal> TumourFactor = new("payment/dip/tumour-factor", new("肿瘤严重程度的系数", "Factors of tumours"), number, new WordColumn<TumourState>("tumour", new("肿瘤", "tumour")));
    public static readonly Provision<int> ChildTo = new("payment/dip/child-to", new("幼儿的最大年龄", "Greatest age of a small child"), count);
    public static readonly Provision<int> MinorTo = new("payment/dip/minor-to", new("未成年的最大年龄", "Greatest age of a minor"), count);
    public static readonly Provision<int> ElderlyFrom = new("payment/dip/elderly-from", new("老年的最小年龄", "Least age of the elderly"), count);
    public static readonly Provision<decimal> AgeFactor = new("payment/dip/age-factor", new("年龄特征的系数", "Factors of age"), number, new WordColumn<AgeBand>("age", new("年龄段", "age")));
    public static readonly Provision<decimal> SupervisionFactor = new("payment/dip/supervision-factor", new("违规行为监管辅助目录的系数", "Factors of supervision"), number, new WordColumn<SupervisionMark>("mark", new("监管标记", "mark")));

    public static readonly Provision<Rate> TcmShare = new("payment/dip/tcm-share", new("中医优势病例的中医费用占比下限", "Least share of TCM cost of a TCM-advantage case"), RateForm.Instance);
    public static readonly Provision<Rate> TcmBonus = new("payment/dip/tcm-bonus", new("中医优势病例的分值加成", "Addition to the score of a TCM-advantage case"), RateForm.Instance);

    public static readonly Provision<decimal> LevelBase = new("payment/dip/level-base", new("医院系数的等级基数", "Base of the hospital coefficient by level"), number, level);
    public static readonly Provision<decimal> DynamicMost = new("payment/dip/dynamic-most", new("医院系数动态部分的上限", "Most that the dynamic parts add to the hospital coefficient"), number);
    public static readonly Provision<decimal> BasicCoefficient = new("payment/dip/basic-coefficient", new("基层病种统一的系数", "The one coefficient of basic groups"), number);
    public static readonly Provision<decimal> UngroupedFactor = new("payment/dip/ungrouped-factor", new("未入组病例按费用折分的系数", "Factor on the score of an ungrouped case's cost"), number);
    public static readonly Provision<Rate> ReviewQuota = new("payment/dip/review-quota", new("特病单议病例占出院病例的上限", "Most cases in the special review, of all discharged"), RateForm.Instance);

    public static IReadOnlyList<Provision> All =>
    [
        ScorePerWeight, CoreThreshold, YearWeights, DiagnosisCharacters, DeviationLow, DeviationHigh, DeviationFar, DeviationRule, DeviationMean, DeviationCoefficient,
        FactorsMeet, SeverityDays, ModerateFrom, SevereFrom, SeverityFactor, StageFactor, TumourFactor, ChildTo, MinorTo, ElderlyFrom, AgeFactor, SupervisionFactor,
        TcmShare, TcmBonus, LevelBase, DynamicMost, BasicCoefficient, UngroupedFactor, ReviewQuota,
    ];
}
