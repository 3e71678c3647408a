using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Agreements;

/// <summary>What packs may set about agreements with institutions, in <c>payment/agreements.yaml</c>.</summary>
public static class AgreementProvisions
{
    private const int MostDays = 3660;
    private const int MostYears = 10;
    private const int MostPoints = 1000;

    public static readonly Provision<AgreementTemplate> Template = new("payment/agreements/text", new("医保服务协议文本", "Text of the agreement"), AgreementTemplateForm.Instance);

    public static readonly Provision<int> LongestTerm = new("payment/agreements/longest-term-years", new("协议期最长年数", "Longest term of an agreement, in years"), new CountForm(MostYears));

    public static readonly Provision<int> NoticeDays = new("payment/agreements/notice-days", new("到期提醒天数", "Days before the end that it is told"), new CountForm(MostDays));

    public static readonly Provision<int> LongestRest = new("payment/agreements/longest-rest-days", new("中止协议最长天数", "Longest suspension, in days"), new CountForm(MostDays));

    public static readonly Provision<ScoreSheet> AssessmentItems = new("payment/agreements/assessment-items", new("定点评估项目", "Items of the assessment"), ScoreSheetForm.Instance);

    public static readonly Provision<int> PassMark = new("payment/agreements/pass-mark", new("评估合格分", "Points that pass the assessment"), new CountForm(MostPoints));

    public static readonly Provision<ScoreSheet> AppraisalItems = new("payment/agreements/appraisal-items", new("年度考核项目", "Items of the yearly appraisal"), ScoreSheetForm.Instance);

    public static readonly Provision<AppraisalGrades> Grades = new("payment/agreements/appraisal-grades", new("考核等次与保证金返还比例", "Grades and the share of the deposit paid back"), AppraisalGradesForm.Instance);

    public static readonly Reading<StaysUnderWay> StaysUnderWay = new("payment/agreements/stays-under-way", new("协议中止或终止前入院的费用", "Stays begun before an agreement rested or ended"));

    public static readonly Reading<SuspendedPhysician> SuspendedPhysician = new("payment/agreements/suspended-physician", new("被暂停的医保医师开单", "What a suspended physician prescribes"));

    public static IReadOnlyList<Provision> All => [Template, LongestTerm, NoticeDays, LongestRest, AssessmentItems, PassMark, AppraisalItems, Grades, StaysUnderWay, SuspendedPhysician];
}
