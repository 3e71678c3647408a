using Tongchou.Agency.Institutions;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Queries;

/// <summary>Designated institutions by code or part of the name 医药机构信息获取: 1201.</summary>
internal static class Places
{
    private const int Most = 100;

    public static Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("fixmedins_type"))
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("medinsinfo");
        string? code = told.Code("fixmedins_code");
        string? name = told.Code("fixmedins_name");
        string? type = told.Code("fixmedins_type");
        if (code is null && name is null)
        {
            told.Blame("fixmedins_code", "missing-field", new("请填写机构编号或名称。", "Give the code or the name."), new("名称可只写一部分。", "Part of the name will do."));
            return Task.FromResult(Call.Nothing);
        }

        Institution[] found = [.. call.Desk.References.Institutions.Values
            .Where(each => (code is null || each.Code.Text == code) && (name is null || each.Name.Contains(name, StringComparison.OrdinalIgnoreCase)) && (type is null || TypeOf(each) == type))
            .OrderBy(each => each.Code).Take(Most)];
        return Asked.Told(answer => answer.Rows("medinsinfo", found, static (node, of) => node
            .Text("fixmedins_code", of.Code.Text)
            .Text("fixmedins_name", of.Name)
            .Text("uscc", "")
            .Text("fixmedins_type", TypeOf(of))
            .Text("hosp_lv", GradeOf(of))));
    }

    /// <summary>医院等级 as the nation numbers grades; the grade is kept in words, so it is found by them.</summary>
    public static string GradeOf(Institution institution) => institution.Grade switch
    {
        "三级特等" => "1",
        "三级甲等" => "2",
        "三级乙等" => "3",
        "三级丙等" => "4",
        "二级甲等" => "5",
        "二级乙等" => "6",
        "二级丙等" => "7",
        "一级甲等" => "8",
        "一级乙等" => "9",
        "一级丙等" => "10",
        _ => institution.Level switch { HospitalLevel.Level3 => "12", HospitalLevel.Level2 => "13", HospitalLevel.Level1 => "14", _ => "11" },
    };

    private static string TypeOf(Institution institution) => institution.Kind is InstitutionKind.Pharmacy ? "2" : "1";
}
