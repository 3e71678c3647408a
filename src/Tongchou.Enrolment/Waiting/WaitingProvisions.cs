using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Waiting;

/// <summary>What packs may set about the waiting period, in <c>enrolment/waiting.yaml</c>.</summary>
public static class WaitingProvisions
{
    private const int MostMonths = 120;

    public static readonly Provision<int> FixedMonths = new("enrolment/waiting/fixed-months",
        new("固定待遇等待期(月)", "Fixed wait in months"), new CountForm(MostMonths));

    public static readonly Provision<int> MonthsPerBrokenYear = new("enrolment/waiting/months-per-broken-year",
        new("每多断保一年的变动待遇等待期(月)", "Variable wait in months for each further broken year"), new CountForm(MostMonths));

    public static readonly Provision<int> FloorAfterYears = new("enrolment/waiting/floor-after-years",
        new("适用修复后最低等待期的连续断缴年数", "Years missed in a row from which the least wait after repair applies"), new CountForm(MostMonths));

    public static readonly Provision<int> FloorMonths = new("enrolment/waiting/floor-months",
        new("修复后固定与变动等待期之和的下限(月)", "Least sum of fixed and variable wait after repair, in months"), new CountForm(MostMonths));

    public static readonly Provision<int> FirstYear = new("enrolment/waiting/first-year",
        new("最早计入断保的待遇年度", "The first benefit year that may count as broken"), new CountForm(BenefitYear.Latest));

    public static readonly Provision<IReadOnlyList<ExemptGroup>> ExemptGroups = new("enrolment/waiting/exempt-groups",
        new("不设等待期的人群", "Groups that do not wait"), ExemptGroupsForm.Instance);

    public static readonly Reading<FirstMissedYear> FirstMissedYear = new("enrolment/waiting/first-missed-year",
        new("首个断保年是否计变动等待期", "Whether the first missed year adds a variable month"));

    public static readonly Reading<LateAndBroken> LateAndBroken = new("enrolment/waiting/late-and-broken",
        new("逾期且断保时固定等待期计几次", "How often the late and broken wait the fixed months"));

    public static readonly Reading<LeaverAfterLimit> LeaverAfterLimit = new("enrolment/waiting/leaver-after-limit",
        new("职工医保断保超过时限后转居民医保", "Leaving the employee scheme longer ago than the exemption allows"));

    public static readonly Reading<Exemption> Exemption = new("enrolment/waiting/exemption",
        new("豁免身份管多久", "How long an exemption lasts"));

    public static readonly Reading<RepairTime> RepairTime = new("enrolment/waiting/repair-time",
        new("何时可以缴费修复", "Until when broken years may be repaired"));

    public static IReadOnlyList<Provision> All =>
    [
        FixedMonths, MonthsPerBrokenYear, FloorAfterYears, FloorMonths, FirstYear, ExemptGroups,
        FirstMissedYear, LateAndBroken, LeaverAfterLimit, Exemption, RepairTime,
    ];
}
