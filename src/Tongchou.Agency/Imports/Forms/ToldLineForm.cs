using Tongchou.Agency.Comparing;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Participation;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table a department hands over for comparison; with digests instead of numbers and names where it prefers to.</summary>
public sealed class ToldLineForm : TableForm<ToldLine>
{
    public const string NumberHeading = "证件号码";
    public const string HashHeading = "证件号码杂凑";

    private const int HashLength = 64;
    private const int CountyLength = 6;

    private readonly Department department;
    private readonly Column<ToldLine, string> number = Text("identity-number", NumberHeading, "identity number", 30, each => each.Number, "000000199001010018", "与证件号码杂凑填一项,请用文本格式。", "Either this or its digest; as text.");
    private readonly Column<ToldLine, string> hash = Text("identity-hash", HashHeading, "digest of the identity number", HashLength, each => each.Hash, "", "由 tongchou compare hash 生成;填写后不再需要证件号码和姓名。", "Made by tongchou compare hash; number and name are then left out.");
    private readonly Column<ToldLine, string> name = Text("name", "姓名", "name", 50, each => each.Name, "例甲子");
    private readonly Column<ToldLine, DateOnly?> born = May("born", "出生日期", "born", Cells.Maybe(Cells.Date), each => each.Born, null, "1990-01-01");
    private readonly Column<ToldLine, Told> told = Must("told", "事项", "told", Cells.Word<Told>(), each => each.Told, "死亡");
    private readonly Column<ToldLine, string> code = Text("code", "编码", "code", 60, each => each.Code, "", "类别、学校、单位、村(社区)12 位或网格 15 位编码,或参保区划。", "Category, school, employer, village of 12 digits or grid of 15, or region.");
    private readonly Column<ToldLine, string> codeName = Text("code-name", "编码名称", "name of the code", 100, each => each.CodeName);
    private readonly Column<ToldLine, Scheme?> scheme = May("scheme", "险种", "scheme", Cells.Maybe(Cells.Word<Scheme>()), each => each.Scheme, null, "居民医保", "在其他统筹区参保时必填。", "Needed of who is insured elsewhere.");
    private readonly Column<ToldLine, DateOnly> from = From(each => each.Days);
    private readonly Column<ToldLine, DateOnly?> to = To(each => each.Days);

    /// <param name="department">Whose file it is; a line it has no say in is refused.</param>
    public ToldLineForm(Department department)
    {
        this.department = department;
        Columns = InOrder(number, hash, name, born, told, code, codeName, scheme, from, to);
    }

    public override Phrase Title => new("比对数据", "lines to compare");
    internal override IReadOnlyList<Column<ToldLine>> Columns { get; }

    internal override RowKey Key(ToldLine record) => new($"{record.Subject} {(int)record.Told} {record.Code}", record.Days);

    internal override ToldLine? Read(TableRow row)
    {
        ToldLine line = new(row.Read(number).ToUpperInvariant(), row.Read(hash).ToLowerInvariant(), row.Read(name), row.Read(born), row.Read(told), row.Read(code), row.Read(codeName), row.Read(scheme), row.Days(from, to));
        if (!row.IsSound)
        {
            return null;
        }

        if (line.Number.Length == 0 == (line.Hash.Length == 0))
        {
            row.Add("who", number, new("证件号码和证件号码杂凑应填一项。", "Give either the identity number or its digest."), new("只填其中一项。", "One of the two."));
        }

        if (line.Hash.Length > 0 && (line.Hash.Length != HashLength || !line.Hash.All(char.IsAsciiHexDigitLower)))
        {
            row.Add("bad-hash", hash, new("证件号码杂凑应为 64 位十六进制。", "A digest has 64 hexadecimal digits."), new("请用 tongchou compare hash 生成。", "Make it with tongchou compare hash."));
        }

        if (!department.MayTell().Contains(line.Told))
        {
            Phrase may = department.MayTell().Phrase;
            row.Add("not-competent", told, new($"{Words<Department>.Phrase(department).Zh}的文件不提供“{Words<Told>.Phrase(line.Told).Zh}”。", $"A file of {Words<Department>.Phrase(department).En} does not tell '{Words<Told>.Phrase(line.Told).En}'."), new($"可以:{may.Zh}。", $"It may tell: {may.En}."));
        }

        CheckCode(line, row);
        return row.IsSound ? line : null;
    }

    private void CheckCode(ToldLine line, TableRow row)
    {
        (bool sound, Phrase wants) = line.Told switch
        {
            Told.CategoryGranted or Told.CategoryEnded => (Words<AssistanceCategory>.TryParse(line.Code, out AssistanceCategory category) && category is not AssistanceCategory.None, new Phrase("救助类别代码,如 minimum-living", "a category's code, such as minimum-living")),
            Told.Resides or Told.Registered => (line.Code.Length > CountyLength && Areas.IsResidence(line.Code), new("12 位村(社区)编码或 15 位网格编码", "a village of 12 digits or a grid of 15")),
            Told.InsuredElsewhere => (RegionCode.TryParse(line.Code, out _) && line.Scheme is not null, new("参保区划和险种", "the region and the scheme")),
            Told.Schooled or Told.Employed => (line.Code.Length > 0, new("学校或单位编号", "the number of the school or employer")),
            _ => (true, default),
        };
        if (!sound)
        {
            row.Add("bad-code", code, new($"“{Words<Told>.Phrase(line.Told).Zh}”的编码不对。", $"The code of '{Words<Told>.Phrase(line.Told).En}' won't do."), new($"应为{wants.Zh}。", $"It should be {wants.En}."));
        }
    }
}
