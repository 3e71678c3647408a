using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;

namespace Tongchou.Server.National.Files;

/// <summary>The columns of each catalogue's file in their order, and where a column's value comes from. What is not kept here is null in the file.</summary>
internal static class CatalogueColumns
{
    private static readonly Lazy<Dictionary<string, string[]>> columns = new(Read);

    public static IReadOnlyList<string> Of(string transaction) => columns.Value[transaction];

    /// <param name="heading">The column as the interface calls it.</param>
    /// <param name="today">Tells which items are in force.</param>
    public static Func<CatalogueItem, string?> Value(string heading, DateOnly today) => heading switch
    {
        "医疗目录编码" or "诊断代码" or "手术操作代码" or "门慢门特病种目录代码" or "按病种结算病种目录代码" or "日间手术病种目录代码" or "形态学分类代码" or "疾病分类代码" or "证候分类代码"
            => static item => item.Code,
        "药品通用名" or "注册名称" or "药品商品名" or "单味药名称" or "医疗服务项目名称" or "耗材名称" or "诊断名称" or "手术操作名称" or "门慢门特病种名称" or "按病种结算病种名称" or "日间手术病种名称" or "形态学分类" or "疾病分类名称" or "证候分类名称"
            => static item => item.Name,
        "药品规格" or "规格" => static item => item.Specification,
        "药品剂型名称" or "剂型名称" => static item => item.DosageForm,
        "最小计价单位" or "计价单位名称" => static item => item.Unit,
        "生产企业名称" => static item => item.Manufacturer,
        "国家医保药品目录甲乙类标识" => static item => Words<CatalogueClass>.Phrase(item.Class).Zh,
        "限制使用标志" => static item => item.Restriction.Text.Length > 0 ? "1" : "0",
        "限制使用范围" or "医保限用范围" => static item => item.Restriction.Text,
        "医保区划" => static item => item.Region.ToString(),
        "开始日期" or "生效时间" or "开始时间" => static item => Days.Text(item.Valid.From),
        "结束日期" or "失效时间" or "结束时间" => static item => item.Valid.To == DateOnly.MaxValue ? null : Days.Text(item.Valid.To),
        "有效标志" => item => item.Valid.To >= today ? "1" : "0",
        "版本号" => static item => CatalogueFile.Version(item.Since),
        "版本名称" => static item => item.Version,
        "唯一记录号" or "传输数据ID" or "西医疾病诊断ID" or "手术标准目录ID" or "病种结算目录ID" or "日间手术治疗目录ID" or "肿瘤形态学ID" or "中医疾病诊断ID" or "中医证候ID" => static item => RowOf(item),
        _ => static _ => null,
    };

    /// <summary>The number of a row that stays when the row changes: region, code and first day.</summary>
    public static string RowOf(CatalogueItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Region}-{item.Code}-{item.Valid.From:yyyyMMdd}");

    private static Dictionary<string, string[]> Read()
    {
        using StreamReader text = new(typeof(CatalogueColumns).Assembly.GetManifestResourceStream("national/catalogue-columns.tsv")!);
        Dictionary<string, string[]> read = [];
        while (text.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            read.Add(parts[0], parts[1..]);
        }

        return read;
    }
}
