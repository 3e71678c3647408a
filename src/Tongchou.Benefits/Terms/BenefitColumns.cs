using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>The columns that benefit tables may tell apart.</summary>
internal static class BenefitColumns
{
    public const int MostStays = 4;
    public const int MostDiseases = 4;
    public const int OldestAge = 120;

    public static readonly Column Level = new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level"));
    public static readonly Column Category = new WordColumn<AssistanceCategory>("category", new("救助对象类别", "assistance category"));
    public static readonly Column Visit = new WordColumn<VisitKind>("visit", new("就诊类别", "kind of visit"));
    public static readonly Column Care = new WordColumn<CarePlace>("care", new("就医地", "place of care"));
    public static readonly Column Referral = new WordColumn<Referral>("referral", new("转诊", "referral"));
    public static readonly Column Supplement = new WordColumn<Supplement>("supplement", new("补充", "supplement"), Tongchou.Supplement.CivilServant, Tongchou.Supplement.Enterprise);
    public static readonly NumberColumn Stay = new("stay", new("第几次住院", "stay in the year"), 1, MostStays);
    public static readonly NumberColumn Diseases = new("diseases", new("病种数", "number of diseases"), 1, MostDiseases);
    public static readonly NumberColumn Age = new("age", new("年龄", "age"), 0, OldestAge);

    private static readonly Column employeeGroup = new WordColumn<PersonGroup>("group", new("人群", "group"), PersonGroup.Active, PersonGroup.Retired);
    private static readonly Column residentGroup = new WordColumn<PersonGroup>("group", new("人群", "group"), PersonGroup.Adult, PersonGroup.Student);

    public static Column Group(Scheme scheme) => scheme is Scheme.Employee ? employeeGroup : residentGroup;

    /// <summary>The group's place in the column of its scheme: two groups each.</summary>
    public static int GroupIndex(PersonGroup group) => (int)group & 1;

    public static Scheme SchemeOf(PersonGroup group) => group is PersonGroup.Active or PersonGroup.Retired ? Scheme.Employee : Scheme.Resident;
}
