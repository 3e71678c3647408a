using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>What a pack may set for one kind of visit in one scheme: the files <c>employee/inpatient.yaml</c> and so on.</summary>
public sealed class VisitProvisions
{
    internal VisitProvisions(Scheme scheme, VisitKind visit)
    {
        string topic = $"{Words<Scheme>.Code(scheme)}/{Words<VisitKind>.Code(visit)}";
        string zh = $"{Words<Scheme>.Phrase(scheme).Zh}{Words<VisitKind>.Phrase(visit).Zh}";
        string en = $"{Words<Scheme>.Phrase(scheme).En}, {Words<VisitKind>.Phrase(visit).En}";
        Column group = BenefitColumns.Group(scheme);
        Phrase Title(string thatZh, string thatEn) => new($"{zh}{thatZh}", $"{en}: {thatEn}");

        Deductible = new($"{topic}/deductible", Title("起付标准", "deductible"), MoneyForm.Instance, BenefitColumns.Level, group, BenefitColumns.Stay, BenefitColumns.Category);
        DeductibleBasis = new($"{topic}/deductible-basis", Title("起付标准计算方式", "how often the deductible is owed"), WordForm<DeductibleBasis>.Instance);
        Ratio = new($"{topic}/ratio", Title("支付比例", "ratio"), BandsForm.Instance, BenefitColumns.Level, group, BenefitColumns.Category);
        BandBase = new($"{topic}/band-base", Title("分段基数", "what the bands run along"));
        BandSpan = new($"{topic}/band-span", Title("分段累计方式", "how long the bands run"), WordForm<BandSpan>.Instance);
        AgeAddition = new($"{topic}/age-addition", Title("按年龄增加的百分点", "points added by age"), RateForm.Instance, BenefitColumns.Age);
        HighestRatio = new($"{topic}/highest-ratio", Title("最高支付比例", "highest ratio"), RateForm.Instance);
        VisitLimit = new($"{topic}/visit-limit", Title("单次支付限额", "limit per visit"), LimitForm.Instance, BenefitColumns.Level, group);
        Ceiling = new($"{topic}/ceiling", Title("年度限额", "yearly ceiling"), LimitForm.Instance, group, BenefitColumns.Diseases);
        CeilingOn = new($"{topic}/ceiling-on", Title("年度限额计算对象", "what the ceiling is measured on"), WordForm<CeilingOn>.Instance);
        All = [Deductible, DeductibleBasis, Ratio, BandBase, BandSpan, AgeAddition, HighestRatio, VisitLimit, Ceiling, CeilingOn];
    }

    public Provision<Money> Deductible { get; }
    public Provision<DeductibleBasis> DeductibleBasis { get; }

    /// <summary>The pooled fund's share; a region that sets none does not offer the visit.</summary>
    public Provision<Bands> Ratio { get; }
    public Reading<BandBase> BandBase { get; }
    public Provision<BandSpan> BandSpan { get; }
    public Provision<Rate> AgeAddition { get; }
    public Provision<Rate> HighestRatio { get; }
    public Provision<Limit> VisitLimit { get; }
    public Provision<Limit> Ceiling { get; }
    public Provision<CeilingOn> CeilingOn { get; }
    internal IReadOnlyList<Provision> All { get; }
}
