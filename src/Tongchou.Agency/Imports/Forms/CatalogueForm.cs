using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of catalogue items.</summary>
public sealed class CatalogueForm : TableForm<CatalogueItem>
{
    private const string Limits = "每一计价单位的支付标准,留空为不限价。";
    private const string LimitsEn = "Per unit; empty where there is no limit.";

    private readonly Column<CatalogueItem, CatalogueKind> kind = Must("kind", "目录类别", "catalogue", Cells.Word<CatalogueKind>(), each => each.Kind, "西药中成药");
    private readonly Column<CatalogueItem, RegionCode> region = May("region", "制定区划", "set by", Cells.Region, each => each.Region, RegionCode.Nation, "000000", "国家目录填 000000 或留空。", "000000 or empty for the national list.");
    private readonly Column<CatalogueItem, string> code = Must("code", "医保目录编码", "national code", Cells.Text(50), each => each.Code, "XA02BCA000X001010000000");
    private readonly Column<CatalogueItem, string> name = Must("name", "名称", "name", Cells.Text(500), each => each.Name, "示例缓释片");
    private readonly Column<CatalogueItem, string> specification = Text("specification", "规格", "specification", 500, each => each.Specification, "0.5g×20片");
    private readonly Column<CatalogueItem, string> form = Text("dosage-form", "剂型", "dosage form", 500, each => each.DosageForm, "片剂");
    private readonly Column<CatalogueItem, string> unit = Text("unit", "计价单位", "unit", 100, each => each.Unit, "盒");
    private readonly Column<CatalogueItem, string> maker = Text("manufacturer", "生产企业", "manufacturer", 200, each => each.Manufacturer);
    private readonly Column<CatalogueItem, CatalogueClass?> @class = May("class", "甲乙丙类", "class", Cells.Maybe(Cells.Word<CatalogueClass>()), each => each.Kind.IsCharged() ? each.Class : null, null, "乙类", "药品、服务项目、耗材必填。", "Needed for drugs, service items and consumables.");
    private readonly Column<CatalogueItem, Rate> ownShare = May("own-share", "先行自付比例", "own share", Cells.Share, each => each.OwnShare, Rate.Zero, "10%", "留空为 0。", "Empty means nothing.");
    private readonly Column<CatalogueItem, UnitPrice?> grassroots = May("limit-grassroots", "基层限价", "limit grassroots", Cells.Maybe(Cells.Price), each => each.PriceLimits.Grassroots, null, "", Limits, LimitsEn);
    private readonly Column<CatalogueItem, UnitPrice?> level1 = May("limit-level-1", "一级限价", "limit level 1", Cells.Maybe(Cells.Price), each => each.PriceLimits.Level1, null, "", Limits, LimitsEn);
    private readonly Column<CatalogueItem, UnitPrice?> level2 = May("limit-level-2", "二级限价", "limit level 2", Cells.Maybe(Cells.Price), each => each.PriceLimits.Level2, null, "", Limits, LimitsEn);
    private readonly Column<CatalogueItem, UnitPrice?> level3 = May("limit-level-3", "三级限价", "limit level 3", Cells.Maybe(Cells.Price), each => each.PriceLimits.Level3, null, "", Limits, LimitsEn);
    private readonly Column<CatalogueItem, HospitalLevel?> lowest = May("lowest-level", "限最低机构等级", "lowest level", Cells.Maybe(Cells.Word<HospitalLevel>()), each => each.Restriction.LowestLevel, null);
    private readonly Column<CatalogueItem, SetOf<VisitKind>> visits = May("visits", "限就诊类别", "visits", Cells.Set<VisitKind>(), each => each.Restriction.Visits, default);
    private readonly Column<CatalogueItem, SetOf<Sex>> sexes = May("sexes", "限性别", "sexes", Cells.Set<Sex>(), each => each.Restriction.Sexes, default);
    private readonly Column<CatalogueItem, int?> fromAge = May("from-age", "限最小年龄", "from age", Cells.Maybe(Cells.Years), each => each.Restriction.FromAge, null, "", "周岁,含。", "Full years, inside.");
    private readonly Column<CatalogueItem, int?> toAge = May("to-age", "限最大年龄", "to age", Cells.Maybe(Cells.Years), each => each.Restriction.ToAge, null, "", "周岁,含。", "Full years, inside.");
    private readonly Column<CatalogueItem, DiagnosisPrefixes> diagnoses = May("diagnoses", "限诊断编码", "diagnoses", Cells.Diagnoses, each => each.Restriction.Diagnoses, default);
    private readonly Column<CatalogueItem, Quantity?> perDay = May("most-per-day", "每日最多", "most per day", Cells.Maybe(Cells.Count), each => each.Restriction.MostPerDay, null);
    private readonly Column<CatalogueItem, Quantity?> perVisit = May("most-per-visit", "每次就诊最多", "most per visit", Cells.Maybe(Cells.Count), each => each.Restriction.MostPerVisit, null);
    private readonly Column<CatalogueItem, string> words = Text("restriction", "限定支付范围", "restriction", 2000, each => each.Restriction.Text, "", "给人看的文字。", "In words, for people.");
    private readonly Column<CatalogueItem, DateOnly> from = From(each => each.Valid);
    private readonly Column<CatalogueItem, DateOnly?> to = To(each => each.Valid);
    private readonly Column<CatalogueItem, string> version = Text("version", "版本号", "version", 50, each => each.Version, "2024");
    private readonly Column<CatalogueItem, Standing> standing = Must("standing", "依据等级", "standing", Cells.Word<Standing>(), each => each.Standing, "示例值", "没有正式依据的填“示例值”。", "What has no official source is illustrative.");
    private readonly Column<CatalogueItem, string> source = Text("source", "来源", "source", 500, each => each.Source);

    public CatalogueForm() => Columns = InOrder(kind, region, code, name, specification, form, unit, maker, @class, ownShare, grassroots, level1, level2, level3,
        lowest, visits, sexes, fromAge, toAge, diagnoses, perDay, perVisit, words, from, to, version, standing, source);

    public override Phrase Title => new("医保目录", "catalogue items");
    internal override IReadOnlyList<Column<CatalogueItem>> Columns { get; }
    internal override RowKey Key(CatalogueItem record) => new($"{record.Region.Number} {(int)record.Kind} {record.Code}", record.Valid);

    internal override CatalogueItem? Read(TableRow row)
    {
        CatalogueClass? written = row.Read(@class);
        CatalogueItem read = new(row.Read(kind), row.Read(region), row.Read(code), row.Read(name), row.Read(specification), row.Read(form), row.Read(unit), row.Read(maker),
            written ?? CatalogueClass.C, row.Read(ownShare), new(row.Read(grassroots), row.Read(level1), row.Read(level2), row.Read(level3)), ReadRestriction(row),
            row.Days(from, to), row.Read(version), row.Read(standing), row.Read(source));
        if (!row.IsSound)
        {
            return null;
        }

        if (read.Kind.IsCharged() && written is null)
        {
            row.Add("missing-value", @class, new("“甲乙丙类”没有填写。", "'class' is empty."), new("请填甲类、乙类或丙类。", "Write A, B or C."));
        }

        if (read.OwnShare > Rate.Zero && read.Class is not CatalogueClass.B)
        {
            row.Add("own-share-without-class-b", ownShare, new($"只有乙类有先行自付,{Words<CatalogueClass>.Phrase(read.Class).Zh}写了 {read.OwnShare}。", $"Only class B has a first own share; {Words<CatalogueClass>.Phrase(read.Class).En} says {read.OwnShare}."),
                new("请改类别,或把比例留空。", "Correct the class or leave the share empty."));
        }

        return row.IsSound ? read : null;
    }

    private Restriction ReadRestriction(TableRow row)
    {
        Restriction read = new(row.Read(lowest), row.Read(visits), row.Read(sexes), row.Read(fromAge), row.Read(toAge), row.Read(diagnoses), row.Read(perDay), row.Read(perVisit), row.Read(words));
        if (read is { FromAge: { } youngest, ToAge: { } oldest } && oldest < youngest)
        {
            row.Add("ages-order", toAge, new($"最大年龄 {oldest} 小于最小年龄 {youngest}。", $"The oldest age {oldest} is below the youngest, {youngest}."));
        }

        return read == Restriction.None ? Restriction.None : read;
    }
}
