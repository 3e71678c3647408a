using System.Text.Json.Serialization;

namespace Tongchou.Agency.Comparing;

/// <summary>A department whose files are compared with ours 数据比对部门.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Department>))]
public enum Department
{
    [Word("public-security", "公安", "public security")] PublicSecurity,
    [Word("civil-affairs", "民政", "civil affairs")] CivilAffairs,
    [Word("education", "教育", "education")] Education,
    [Word("tax", "税务", "tax")] Tax,
    [Word("human-resources", "人社", "human resources")] HumanResources,
    [Word("health", "卫健", "health")] Health,

    /// <summary>Another region's agency: who is insured there.</summary>
    [Word("agency", "其他统筹区经办", "another region's agency")] Agency,
}

/// <summary>What a line of a department's file tells of a person 比对事项.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Told>))]
public enum Told
{
    /// <summary>From: the day of death.</summary>
    [Word("deceased", "死亡", "deceased")] Deceased,

    /// <summary>Code: the assistance category.</summary>
    [Word("category-granted", "认定救助类别", "category granted")] CategoryGranted,

    /// <summary>Code: the category; from: the first day without it.</summary>
    [Word("category-ended", "退出救助类别", "category ended")] CategoryEnded,

    /// <summary>Code: the school's number.</summary>
    [Word("schooled", "在校就读", "enrolled at school")] Schooled,

    /// <summary>Code: the employer's number.</summary>
    [Word("employed", "在职就业", "employed")] Employed,

    [Word("born", "出生", "born")] Born,

    /// <summary>Code: the village lived in.</summary>
    [Word("resides", "常住", "resides")] Resides,

    /// <summary>Code: the village of the household register.</summary>
    [Word("registered", "户籍", "registered")] Registered,

    /// <summary>Code: the region insured in.</summary>
    [Word("insured-elsewhere", "在其他统筹区参保", "insured elsewhere")] InsuredElsewhere,
}

/// <summary>Who may tell what: a school knows nothing of deaths.</summary>
[Clause("CN2023", "三")]
public static class Competence
{
    public static SetOf<Told> MayTell(this Department department) => SetOf<Told>.Of(department switch
    {
        Department.PublicSecurity => (Told[])[Told.Deceased, Told.Born, Told.Resides, Told.Registered],
        Department.CivilAffairs => [Told.Deceased, Told.CategoryGranted, Told.CategoryEnded],
        Department.Education => [Told.Schooled],
        Department.Tax => [Told.Employed],
        Department.HumanResources => [Told.Employed],
        Department.Health => [Told.Born, Told.Deceased],
        Department.Agency => [Told.InsuredElsewhere],
        _ => throw new ArgumentOutOfRangeException(nameof(department)),
    });
}

/// <summary>One line of a department's file: one thing told of one person.</summary>
/// <param name="Number">The certificate number; empty in a file that hands over none.</param>
/// <param name="Hash">Instead of number and name: the number's digest under the key shared with the department, in small hex.</param>
/// <param name="Code">What the kind asks for; empty where it asks for nothing.</param>
/// <param name="CodeName">What people call the code.</param>
/// <param name="Scheme">The scheme insured in elsewhere.</param>
public sealed record ToldLine(string Number, string Hash, string Name, DateOnly? Born, Told Told, string Code, string CodeName, Scheme? Scheme, DateSpan Days)
{
    /// <summary>What names the person within the file.</summary>
    public string Subject => Hash.Length > 0 ? Hash : Number;
}
