using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>What a pack may set for both schemes alike: the catalogue's rule, assistance and its control, a supplementary product, the account, and readings.</summary>
public sealed class CommonProvisions
{
    public Provision<Money> AssistanceThreshold { get; } = new("assistance/threshold", new("医疗救助年度起付标准", "medical assistance: yearly threshold"), MoneyForm.Instance, BenefitColumns.Category);
    public Provision<Rate> AssistanceRatio { get; } = new("assistance/ratio", new("医疗救助比例", "medical assistance: ratio"), RateForm.Instance, BenefitColumns.Category, BenefitColumns.Visit);
    public Provision<Limit> AssistanceLimit { get; } = new("assistance/limit", new("医疗救助分类年度限额", "medical assistance: yearly limit of the kind of visit"), LimitForm.Instance, BenefitColumns.Category, BenefitColumns.Visit);
    public Provision<Limit> AssistanceYearLimit { get; } = new("assistance/year-limit", new("医疗救助年度总限额", "medical assistance: yearly limit in all"), LimitForm.Instance, BenefitColumns.Category);

    public Provision<Money> TiltThreshold { get; } = new("assistance/tilt/threshold", new("倾斜救助起付标准", "tilt assistance: threshold"), MoneyForm.Instance, BenefitColumns.Category);
    public Provision<Rate> TiltRatio { get; } = new("assistance/tilt/ratio", new("倾斜救助比例", "tilt assistance: ratio"), RateForm.Instance, BenefitColumns.Category);
    public Provision<Limit> TiltLimit { get; } = new("assistance/tilt/limit", new("倾斜救助年度限额", "tilt assistance: yearly limit"), LimitForm.Instance, BenefitColumns.Category);

    public Provision<Rate> ControlRatio { get; } = new("assistance/control/ratio", new("救助对象住院自付控制比例", "control of an assistance target's own part"), RateForm.Instance, BenefitColumns.Category);
    public Reading<ControlSpan> ControlSpan { get; } = new("assistance/control/span", new("自付控制的计算期间", "what the control looks at"));
    public Reading<ControlAndLimit> ControlAndLimit { get; } = new("assistance/control/and-limit", new("自付控制与救助限额的关系", "the control and the yearly limit"));

    public Provision<Money> SupplementaryInThreshold { get; } = new("supplementary/in-scope/threshold", new("补充保险范围内起付线", "supplementary product, in scope: threshold"), MoneyForm.Instance);
    public Provision<Rate> SupplementaryInRatio { get; } = new("supplementary/in-scope/ratio", new("补充保险范围内比例", "supplementary product, in scope: ratio"), RateForm.Instance);
    public Provision<Limit> SupplementaryInLimit { get; } = new("supplementary/in-scope/limit", new("补充保险范围内年度限额", "supplementary product, in scope: yearly limit"), LimitForm.Instance);
    public Provision<IReadOnlyList<Burden>> SupplementaryInCounts { get; } = new("supplementary/in-scope/counts", new("计入补充保险的范围内负担", "supplementary product, in scope: burdens that count"), WordsForm<Burden>.Instance);
    public Provision<Money> SupplementaryOutThreshold { get; } = new("supplementary/out-of-scope/threshold", new("补充保险范围外起付线", "supplementary product, out of scope: threshold"), MoneyForm.Instance);
    public Provision<Rate> SupplementaryOutRatio { get; } = new("supplementary/out-of-scope/ratio", new("补充保险范围外比例", "supplementary product, out of scope: ratio"), RateForm.Instance);
    public Provision<Limit> SupplementaryOutUpper { get; } = new("supplementary/out-of-scope/upper", new("补充保险范围外上限", "supplementary product, out of scope: upper amount"), LimitForm.Instance);
    public Reading<UpperMeans> SupplementaryUpperMeans { get; } = new("supplementary/out-of-scope/upper-means", new("补充保险上限的含义", "what the upper amount bounds"));

    public Provision<AccountScope> AccountScope { get; } = new("account/scope", new("个人账户支付范围", "what a personal account may pay for"), WordForm<AccountScope>.Instance);
    public Provision<YesNo> AccountFamily { get; } = new("account/family", new("个人账户家庭共济", "family sharing of personal accounts"), WordForm<YesNo>.Instance);

    public Provision<WhoBears> OutsideCatalogue { get; } = new("catalogue/outside", new("目录外费用", "cost outside the catalogue"), WordForm<WhoBears>.Instance);
    public Provision<WhoBears> AbovePriceLimit { get; } = new("catalogue/above-price-limit", new("超出限价或支付标准的费用", "cost above the price limit or payment standard"), WordForm<WhoBears>.Instance);
    public Provision<WhoBears> FirstOwnShare { get; } = new("catalogue/first-own-share", new("先行自付", "first own share"), WordForm<WhoBears>.Instance);

    public Provision<IReadOnlyList<string>> DirectDiseases { get; } = new("elsewhere/direct-diseases", new("跨省直接结算的门诊慢特病病种", "chronic and special diseases settled directly in other provinces"), CodesForm.Instance);

    public Reading<CostInWait> CostInWait { get; } = new("readings/cost-in-wait", new("跨等待期住院的费用", "a stay across the end of the waiting period"));
    public Reading<AgeCounted> AgeCounted { get; } = new("readings/age-counted", new("年龄的计算", "how age is counted"));

    public Provision<Money> ResidentIncome { get; } = new("indicators/resident-income", new("居民人均可支配收入", "disposable income per head of residents"), IncomeForm.Instance);

    internal IReadOnlyList<Provision> All =>
    [
        AssistanceThreshold, AssistanceRatio, AssistanceLimit, AssistanceYearLimit, TiltThreshold, TiltRatio, TiltLimit,
        ControlRatio, ControlSpan, ControlAndLimit,
        SupplementaryInThreshold, SupplementaryInRatio, SupplementaryInLimit, SupplementaryInCounts,
        SupplementaryOutThreshold, SupplementaryOutRatio, SupplementaryOutUpper, SupplementaryUpperMeans,
        AccountScope, AccountFamily, OutsideCatalogue, AbovePriceLimit, FirstOwnShare, DirectDiseases, CostInWait, AgeCounted, ResidentIncome,
    ];
}
