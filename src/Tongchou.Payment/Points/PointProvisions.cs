using Tongchou.Payment.Figures;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Points;

/// <summary>What packs may set about points of DRG cases, in <c>payment/points.yaml</c>.</summary>
public static class PointProvisions
{
    private static readonly DecimalForm number = new();

    private static readonly Column level = new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level"));
    private static readonly Column weight = new WordColumn<WeightBand>("weight", new("病组权重", "weight of the group"));

    public static readonly Provision<decimal> HighLimit = new("payment/points/high-limit",
        new("高倍率界限(费用与均费之比,须大于)", "Ratio of cost to mean above which a case is a high outlier"), number, level, weight);

    public static readonly Provision<decimal> LowLimit = new("payment/points/low-limit",
        new("低倍率界限(费用与均费之比,须小于)", "Ratio of cost to mean below which a case is a low outlier"), number, level);

    public static readonly Provision<Rate> HighExcessShare = new("payment/points/high-excess-share",
        new("高倍率超出部分计点的比例", "Share of a high outlier's excess that counts"), RateForm.Instance);

    public static readonly Reading<HighOutlierPoints> HighOutlierPoints = new("payment/points/high-outlier-points",
        new("高倍率病例如何追加点数", "How points above the limit of a high outlier are counted"));

    public static readonly Reading<OutlierMean> OutlierMean = new("payment/points/outlier-mean",
        new("判断倍率所用的均费", "Which mean a case's cost is held against for outliers"));

    public static readonly Reading<IncompleteLimit> IncompleteLimit = new("payment/points/incomplete-limit",
        new("未完整住院病例的点数上限", "The most an incomplete stay can earn"));

    public static readonly Provision<decimal> UngroupedFactor = new("payment/points/ungrouped-factor",
        new("未入组病例按费用折点的系数", "Factor on points of an ungrouped case's cost"), number);

    public static readonly Reading<AmbiguousPoints> AmbiguousPoints = new("payment/points/ambiguous-points",
        new("歧义病例如何计点", "How an ambiguous case earns points"));

    public static readonly Reading<TransferPoints> TransferPoints = new("payment/points/transfer-points",
        new("转院病例如何计点", "How a transferred case earns points"));

    public static readonly Provision<int> ReadmissionDays = new("payment/points/readmission-days",
        new("同组再入院的天数界限(含)", "Days up to which a stay in the same group is a readmission"), new CountForm(366));

    public static readonly Provision<Rate> ReadmissionShare = new("payment/points/readmission-share",
        new("不合理再入院时点数保留的比例", "Share of points kept where a readmission has no good reason"), RateForm.Instance);

    public static readonly Provision<IReadOnlyList<string>> ReadmissionReasons = new("payment/points/readmission-reasons",
        new("不扣减点数的再入院原因", "Reasons of readmission that cost no points"), CodesForm.Instance);

    public static readonly Reading<ReadmissionLoses> ReadmissionLoses = new("payment/points/readmission-loses",
        new("不合理再入院扣减哪一次的点数", "Which stay loses points"));

    public static readonly Provision<Rate> ReviewQuota = new("payment/points/review-quota",
        new("特病单议病例占出院病例的上限", "Most cases in the special review, of all discharged"), RateForm.Instance);

    public static IReadOnlyList<Provision> All =>
    [
        HighLimit, LowLimit, HighExcessShare, HighOutlierPoints, OutlierMean, IncompleteLimit, UngroupedFactor, AmbiguousPoints, TransferPoints,
        ReadmissionDays, ReadmissionShare, ReadmissionReasons, ReadmissionLoses, ReviewQuota,
    ];
}
