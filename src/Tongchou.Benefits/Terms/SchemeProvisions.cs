using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>What a pack may set for one scheme beyond the kinds of visit.</summary>
public sealed class SchemeProvisions
{
    internal SchemeProvisions(Scheme scheme)
    {
        string code = Words<Scheme>.Code(scheme);
        Phrase name = Words<Scheme>.Phrase(scheme);
        Column group = BenefitColumns.Group(scheme);
        Phrase Title(string zh, string en) => new($"{name.Zh}{zh}", $"{name.En}: {en}");

        Visits = [.. Words<VisitKind>.All.Select(visit => new VisitProvisions(scheme, visit))];
        YearCeiling = new($"{code}/year/ceiling", Title("统筹基金年度最高支付限额", "yearly ceiling of the pooled fund"), LimitForm.Instance, group);

        ElsewhereReduction = new($"{code}/elsewhere/reduction", Title("异地或未转诊降低的百分点", "points off the ratio for care elsewhere or without referral"), RateForm.Instance, BenefitColumns.Visit, BenefitColumns.Care, BenefitColumns.Referral);
        ElsewhereOwnShare = new($"{code}/elsewhere/own-share", Title("异地就医先行自付比例", "first own share for care elsewhere"), RateForm.Instance, BenefitColumns.Visit, BenefitColumns.Care, BenefitColumns.Referral);
        ReferralDeductible = new($"{code}/elsewhere/referral-deductible", Title("转诊住院起付标准", "deductible of a stay reached by referral"));

        LargeAmountRatio = new($"{code}/large-amount/ratio", Title("大额医疗费用补助比例", "large-amount ratio"), RateForm.Instance, group);
        LargeAmountCeiling = new($"{code}/large-amount/ceiling", Title("大额医疗费用补助年度限额", "large-amount yearly ceiling"), LimitForm.Instance, group);

        SupplementThreshold = new($"{code}/supplement/threshold", Title("补充保障起付线", "supplement: threshold"), MoneyForm.Instance, BenefitColumns.Supplement);
        SupplementRatio = new($"{code}/supplement/ratio", Title("补充保障比例", "supplement: ratio"), RateForm.Instance, BenefitColumns.Supplement);
        SupplementCeiling = new($"{code}/supplement/ceiling", Title("补充保障年度限额", "supplement: yearly ceiling"), LimitForm.Instance, BenefitColumns.Supplement);

        SeriousDeductible = new($"{code}/serious-illness/deductible", Title("大病保险起付线", "serious illness: deductible"), IncomeThresholdForm.Instance);
        SeriousDeductibleShare = new($"{code}/serious-illness/deductible-share", Title("大病保险起付线倾斜", "serious illness: part of the deductible that is owed"), RateForm.Instance, BenefitColumns.Category);
        SeriousBands = new($"{code}/serious-illness/bands", Title("大病保险分段支付比例", "serious illness: bands"), BandsForm.Instance);
        SeriousBandBase = new($"{code}/serious-illness/band-base", Title("大病保险分段基数", "serious illness: what the bands run along"));
        SeriousBandMode = new($"{code}/serious-illness/band-mode", Title("大病保险分段方式", "serious illness: how the bands apply"));
        SeriousAddition = new($"{code}/serious-illness/addition", Title("大病保险倾斜百分点", "serious illness: points added"), RateForm.Instance, BenefitColumns.Category);
        SeriousCeiling = new($"{code}/serious-illness/ceiling", Title("大病保险年度最高支付限额", "serious illness: yearly ceiling"), LimitForm.Instance, BenefitColumns.Category);
        SeriousCounts = new($"{code}/serious-illness/counts", Title("计入大病保险的个人负担", "serious illness: burdens that count"), WordsForm<Burden>.Instance);
        SeriousVisits = new($"{code}/serious-illness/visits", Title("大病保险覆盖的就诊类别", "serious illness: kinds of visit"), WordsForm<VisitKind>.Instance);

        All =
        [
            .. Visits.SelectMany(visit => visit.All), YearCeiling,
            ElsewhereReduction, ElsewhereOwnShare, ReferralDeductible, LargeAmountRatio, LargeAmountCeiling,
            SupplementThreshold, SupplementRatio, SupplementCeiling,
            SeriousDeductible, SeriousDeductibleShare, SeriousBands, SeriousBandBase, SeriousBandMode, SeriousAddition, SeriousCeiling, SeriousCounts, SeriousVisits,
        ];
    }

    public IReadOnlyList<VisitProvisions> Visits { get; }
    public Provision<Limit> YearCeiling { get; }
    public Provision<Rate> ElsewhereReduction { get; }
    public Provision<Rate> ElsewhereOwnShare { get; }
    public Reading<ReferralDeductible> ReferralDeductible { get; }
    public Provision<Rate> LargeAmountRatio { get; }
    public Provision<Limit> LargeAmountCeiling { get; }
    public Provision<Money> SupplementThreshold { get; }
    public Provision<Rate> SupplementRatio { get; }
    public Provision<Limit> SupplementCeiling { get; }
    public Provision<IncomeThreshold> SeriousDeductible { get; }
    public Provision<Rate> SeriousDeductibleShare { get; }
    public Provision<Bands> SeriousBands { get; }
    public Reading<BandBase> SeriousBandBase { get; }
    public Reading<BandMode> SeriousBandMode { get; }
    public Provision<Rate> SeriousAddition { get; }
    public Provision<Limit> SeriousCeiling { get; }
    public Provision<IReadOnlyList<Burden>> SeriousCounts { get; }
    public Provision<IReadOnlyList<VisitKind>> SeriousVisits { get; }
    internal IReadOnlyList<Provision> All { get; }
}
