using Tongchou.Payment.Figures;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Clearing;

/// <summary>What packs may set about squaring accounts with institutions, in <c>payment/clearing.yaml</c>.</summary>
public static class ClearingProvisions
{
    private static readonly DecimalForm number = new();

    public static readonly Provision<Rate> ReserveShare = new("payment/clearing/reserve-share",
        new("年初从预算预留的风险金比例", "Share of the budget kept as a reserve"), RateForm.Instance);

    public static readonly Provision<Rate> DepositShare = new("payment/clearing/deposit-share",
        new("月度结算扣留的质量保证金比例", "Share of a month's amount retained as quality deposit"), RateForm.Instance);

    public static readonly Provision<Rate> AdvanceLeast = new("payment/clearing/advance-least",
        new("月度预付占核算额的最低比例", "Least share of the computed amount that is advanced each month"), RateForm.Instance);

    public static readonly Reading<AdvanceBasis> AdvanceBasis = new("payment/clearing/advance-basis",
        new("月度预付按什么核算", "What a month's advance is worked out from"));

    public static readonly Provision<int> WorkingCapitalMonths = new("payment/clearing/working-capital-months",
        new("周转金按上年月均基金支付的月数", "Months of last year's fund payment prepaid as working capital"), new CountForm(12));

    public static readonly Provision<decimal> SurplusKeptFrom = new("payment/clearing/surplus-kept-from",
        new("结余留用的最低费用率 a(按项目额÷标准额)", "Least ratio of amount by item to standard from which surplus is kept (a)"), number);

    public static readonly Provision<Rate> BelowBonus = new("payment/clearing/below-bonus",
        new("费用率低于 a 时在按项目额之外另给的比例", "Addition to the amount by item where the ratio is below a"), RateForm.Instance);

    public static readonly Provision<decimal> OverspendSharedTo = new("payment/clearing/overspend-shared-to",
        new("合理超支分担的最高费用率 b", "Greatest ratio up to which overspend is shared (b)"), number);

    public static readonly Provision<Rate> OverspendShare = new("payment/clearing/overspend-share",
        new("合理超支中基金分担的比例 s", "Share of reasonable overspend that the fund bears (s)"), RateForm.Instance);

    public static readonly Provision<decimal> FullScore = new("payment/clearing/full-score",
        new("保证金全额返还的考核分数", "Score of appraisal from which the whole deposit comes back"), new DecimalForm(100));

    public static readonly Reading<PointPool> DrgPool = new("payment/clearing/drg-pool",
        new("DRG 点数分配什么", "What DRG points share"));

    public static readonly Reading<PointPool> DipPool = new("payment/clearing/dip-pool",
        new("DIP 分值分配什么", "What DIP scores share"));

    public static readonly Provision<Rate> AverageFundShare = new("payment/clearing/average-fund-share",
        new("费用视角所用的平均基金支付比例", "Average fund share of the cost view"), RateForm.Instance);

    public static readonly Reading<FundPart> FundPart = new("payment/clearing/fund-part",
        new("基金支付额怎样从标准得出", "How the fund's part of a standard is found"));

    public static readonly Reading<SharingSource> SharingSource = new("payment/clearing/sharing-source",
        new("超支分担由什么支付", "What pays for shared overspend"));

    public static readonly Reading<DepositReturn> DepositReturn = new("payment/clearing/deposit-return",
        new("保证金怎样返还", "What of the deposit comes back"));

    public static readonly Reading<MaternityPayment> Maternity = new("payment/clearing/maternity",
        new("生育费用怎样付费", "How births are paid"));

    public static IReadOnlyList<Provision> All =>
    [
        ReserveShare, DepositShare, AdvanceLeast, AdvanceBasis, WorkingCapitalMonths, SurplusKeptFrom, BelowBonus, OverspendSharedTo, OverspendShare, FullScore,
        DrgPool, DipPool, AverageFundShare, FundPart, SharingSource, DepositReturn, Maternity,
    ];
}
