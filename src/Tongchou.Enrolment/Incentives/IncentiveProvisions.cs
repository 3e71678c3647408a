using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Incentives;

/// <summary>What packs may set about incentives and reductions, in <c>enrolment/incentives.yaml</c>.</summary>
public static class IncentiveProvisions
{
    public static readonly Provision<int> YearsBeforeBonus = new("enrolment/incentives/years-before-bonus",
        new("开始提高限额前须连续参保的年数", "Continuous years before the ceiling rises"), new CountForm(100));

    public static readonly Provision<Money> StepContinuous = new("enrolment/incentives/step-continuous",
        new("连续参保每年提高的限额", "Rise of the ceiling for each further continuous year"), MoneyForm.Instance);

    public static readonly Provision<Money> StepZeroClaim = new("enrolment/incentives/step-zero-claim",
        new("零报销每年提高的限额", "Rise of the ceiling for a year without a claim"), MoneyForm.Instance);

    public static readonly Provision<Money> StepBroken = new("enrolment/incentives/step-broken",
        new("断保每年降低的限额", "Reduction of the ceiling for a broken year"), MoneyForm.Instance);

    public static readonly Provision<Rate> LimitUp = new("enrolment/incentives/limit-up",
        new("累计提高占原封顶线的上限", "Most that all rises may be, of the original ceiling"), RateForm.Instance);

    public static readonly Provision<Rate> LimitDown = new("enrolment/incentives/limit-down",
        new("累计降低占原封顶线的上限", "Most that all reductions may be, of the original ceiling"), RateForm.Instance);

    public static readonly Provision<int> FirstYear = new("enrolment/incentives/first-year",
        new("激励与降低限额的起始年度", "The first benefit year of incentives and reductions"), new CountForm(BenefitYear.Latest));

    public static readonly Reading<AfterBreak> AfterBreak = new("enrolment/incentives/after-break",
        new("断保前已得的连续参保激励", "Continuity bonus earned before a break"));

    public static readonly Reading<BonusAndReduction> BonusAndReduction = new("enrolment/incentives/bonus-and-reduction",
        new("激励与降低并存时的计算", "Bonus and reduction in one person"));

    public static readonly Reading<ZeroClaim> ZeroClaim = new("enrolment/incentives/zero-claim",
        new("何种支付算报销", "What counts as a claim"));

    public static readonly Reading<RepairedYear> RepairedYear = new("enrolment/incentives/repaired-year",
        new("修复的年度是否视同连续", "Whether a repaired year counts as continuous"));

    public static readonly Reading<EarlierYears> EarlierYears = new("enrolment/incentives/earlier-years",
        new("施行前的连续年数是否计入", "Whether continuous years before the rule count"));

    public static readonly Reading<ExemptReturn> ExemptReturn = new("enrolment/incentives/exempt-return",
        new("豁免人群是否降低限额", "Whether exempt groups are spared the reduction"));

    public static IReadOnlyList<Provision> All =>
    [
        YearsBeforeBonus, StepContinuous, StepZeroClaim, StepBroken, LimitUp, LimitDown, FirstYear,
        AfterBreak, BonusAndReduction, ZeroClaim, RepairedYear, EarlierYears, ExemptReturn,
    ];
}
