using System.Globalization;
using Tongchou.Agency.Imports.Columns;

namespace Tongchou.Agency.Grouping;

/// <summary>The table of stays 病案表 as spreadsheets have it: the columns of <see cref="DischargeColumns"/> under Chinese or English headings, or the diagnoses in two columns.</summary>
/// <remarks>Every cell is taken as it is written: what is wrong with a stay is told beside its group and keeps no row out.</remarks>
public sealed class StayForm : TableForm<DischargeText>
{
    private const int LongestCell = 4_000;

    private readonly Column<DischargeText, string> id = Text("id", "病案号", "stay", LongestCell, each => each.Id, "V00001");
    private readonly Column<DischargeText, string> sex = Text("sex", "性别", "sex", LongestCell, each => each.Sex, "1", "1 男,2 女。", "1 male, 2 female.");
    private readonly Column<DischargeText, string> age = Text("age", "年龄", "full years", LongestCell, each => each.Age, "60");
    private readonly Column<DischargeText, string> ageDays = Text("age_days", "年龄天数", "days since birth", LongestCell, each => each.AgeDays, "", "0 岁时填。", "At age zero.");
    private readonly Column<DischargeText, string> weight = Text("weight_g", "出生体重", "weight at birth", LongestCell, each => each.Weight, "", "克;28 天以内填。", "In grams; up to 28 days.");
    private readonly Column<DischargeText, string> diagnoses = Text("diagnoses", "诊断", "all diagnoses", LongestCell, each => each.Diagnoses, "I20.001|E11.900", "以 | 分隔,主要诊断在前。", "Between |, the principal one first.");
    private readonly Column<DischargeText, string> principal = Text("diagnosis", "主要诊断", "principal diagnosis", LongestCell, each => each.DiagnosisCodes.FirstOrDefault() ?? "");
    private readonly Column<DischargeText, string> others = Text("other-diagnoses", "其他诊断", "other diagnoses", LongestCell, each => string.Join('|', each.DiagnosisCodes.Skip(1)));
    private readonly Column<DischargeText, string> procedures = Text("procedures", "手术操作", "all procedures", LongestCell, each => each.Procedures, "36.0700", "以 | 分隔,主要手术操作在前。", "Between |, the principal one first.");

    private int rows;

    public StayForm() => Columns = InOrder(id, sex, age, ageDays, weight, diagnoses, principal, others, procedures);

    public override Phrase Title => new("病案", "stays");
    internal override IReadOnlyList<Column<DischargeText>> Columns { get; }

    /// <summary>No row rivals another: a number that stands twice is told, and both are grouped.</summary>
    internal override RowKey Key(DischargeText record) => RowKey.Once((++rows).ToString(CultureInfo.InvariantCulture));

    internal override DischargeText? Read(TableRow row)
    {
        string together = row.Read(diagnoses), first = row.Read(principal), rest = Bars(row.Read(others));
        string all = together.Length > 0 ? Bars(together) : rest.Length > 0 ? $"{first.Trim()}|{rest}" : first.Trim();
        DischargeText read = new(row.Read(id), row.Read(sex), row.Read(age), row.Read(ageDays), row.Read(weight), all, Bars(row.Read(procedures)));
        return row.IsSound ? read : null;
    }

    /// <summary>Spreadsheets part codes with whatever is at hand.</summary>
    private static string Bars(string codes) => codes.Replace(';', '|').Replace('、', '|').Replace('\uFF1B', '|').Replace('\uFF0C', '|').Replace(',', '|');
}
