using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Tongchou.Bench.Hospitals;

/// <summary>A message of the national interface as a hospital's system sends it.</summary>
public sealed record HisMessage(string InfNo, string MessageId, string Institution, string Region, DateTime Time, JsonObject Input)
{
    public byte[] Body() => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["infno"] = InfNo,
        ["msgid"] = MessageId,
        ["mdtrtarea_admvs"] = Region,
        ["insuplc_admdvs"] = Region,
        ["recer_sys_code"] = "99",
        ["infver"] = "V1.0",
        ["opter_type"] = "1",
        ["opter"] = "001",
        ["opter_name"] = "操作员",
        ["inf_time"] = Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        ["fixmedins_code"] = Institution,
        ["fixmedins_name"] = "机构",
        ["input"] = Input.DeepClone(),
    }.ToJsonString());
}

/// <summary>An answer, or none where the line broke.</summary>
/// <param name="Output">The output as it came, to be held against a later answer of the same message.</param>
public sealed record HisAnswer(bool IsDone, string Error, string Output)
{
    public static HisAnswer Read(string body)
    {
        JsonNode answer = JsonNode.Parse(body)!;
        return new(answer["infcode"]!.GetValue<int>() == 0, answer["err_msg"]?.GetValue<string>() ?? "", answer["output"]?.ToJsonString() ?? "");
    }

    public string Text(string node, string name) => JsonNode.Parse(Output)?[node]?[name]?.ToString() ?? "";
}
