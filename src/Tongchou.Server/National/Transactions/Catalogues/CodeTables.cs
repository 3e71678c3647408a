using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Catalogues;

/// <summary>A code table of the interface 字典表查询: 1901.</summary>
internal static class CodeTables
{
    private const string Author = "tongchou";

    public static Task<ReadOnlyMemory<byte>> Ask(Call call)
    {
        if (!call.IsSound("date", "admdvs"))
        {
            return Task.FromResult(Call.Nothing);
        }

        InputNode told = call.Input.Node("data");
        string type = told.NeedCode("type");
        if (CodeTable.Find(type) is not { Values.Count: > 0 } table)
        {
            told.Blame("type", "unknown-table", new($"没有字典类型 {type} 的值。", $"No values of the table {type} are known."), new("请填写字段名形式的字典类型,如 med_type。", "Name a table by its field, such as med_type."));
            return Task.FromResult(Call.Nothing);
        }

        DateOnly day = call.Desk.Today;
        return Asked.Told(answer => answer.Rows("list", [.. table.Values.Select((value, i) => (table.Name, Value: value, Place: i + 1, day))], static (node, of) => node
            .Text("type", of.Name)
            .Text("label", of.Value.Meaning.Zh.Length > 50 ? of.Value.Meaning.Zh[..50] : of.Value.Meaning.Zh)
            .Text("value", of.Value.Code)
            .Text("parentValue", "0")
            .Whole("sort", of.Place)
            .Text("valiFlag", "1")
            .Text("createUser", Author)
            .Date("createDate", of.day)
            .Whole("version", 1)));
    }
}
