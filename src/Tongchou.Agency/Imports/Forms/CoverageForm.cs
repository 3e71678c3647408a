using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of coverages.</summary>
public sealed class CoverageForm : PersonalForm<CoverageSpan>
{
    private readonly Column<CoverageSpan, RegionCode> region = Must("region", "参保区划", "region", Cells.Region, each => each.Region, "110100");
    private readonly Column<CoverageSpan, Scheme?> scheme = May("scheme", "险种", "scheme", Cells.Maybe(Cells.Word<Scheme>()), each => each.Scheme, null, "职工医保", "可留空,由人群得出。", "May be empty: the group tells it.");
    private readonly Column<CoverageSpan, PersonGroup> group = Must("group", "人群", "group", Cells.Word<PersonGroup>(), each => each.Group, "在职职工");
    private readonly Column<CoverageSpan, AssistanceCategory> category = May("category", "救助对象类别", "assistance category", Cells.Word<AssistanceCategory>(), each => each.Category, AssistanceCategory.None, "非救助对象");
    private readonly Column<CoverageSpan, Supplement> supplement = May("supplement", "职工补充", "supplement", Cells.Word<Supplement>(), each => each.Supplement, Supplement.None, "无");
    private readonly Column<CoverageSpan, bool> product = May("supplementary-product", "补充医疗保险产品", "supplementary product", Cells.YesNo, each => each.SupplementaryProduct, false, "否");
    private readonly Column<CoverageSpan, DateOnly> from = From(each => each.Days);
    private readonly Column<CoverageSpan, DateOnly?> to = To(each => each.Days);
    private readonly Column<CoverageSpan, string> employer = Text("employer", "单位名称", "employer", 200, each => each.Employer);
    private readonly Column<CoverageSpan, CoverageStatus> status = May("status", "参保状态", "status", Cells.Word<CoverageStatus>(), each => each.Status, CoverageStatus.Normal, "正常参保");
    private readonly Column<CoverageSpan, Money> balance = May("opening-balance", "个人账户期初余额", "opening balance", Cells.Amount, each => each.OpeningBalance, Money.Zero, "", "元。", "In yuan.");

    /// <param name="find">The person with an identity number; null for nobody on file.</param>
    public CoverageForm(Func<string, PersonId?> find) : base(find, each => each.Person) =>
        Columns = WithPerson(region, scheme, group, category, supplement, product, from, to, employer, status, balance);

    public override Phrase Title => new("参保信息", "coverages");
    internal override IReadOnlyList<Column<CoverageSpan>> Columns { get; }

    // Nobody is insured twice at once (CN2023 三); what is suspended or ended may lie beside what is in force.
    internal override RowKey Key(CoverageSpan record) => new(record.Status is CoverageStatus.Normal ? record.Person.Text : $"{record.Person} {record.Region} {(int)record.Group} {(int)record.Status}", record.Days);

    internal override CoverageSpan? Read(TableRow row)
    {
        PersonId? person = Person(row);
        Scheme? written = row.Read(scheme);
        CoverageSpan read = new(person!, row.Read(region), row.Read(group), row.Read(category), row.Read(supplement), row.Read(product), row.Days(from, to), row.Read(employer), row.Read(status), row.Read(balance));
        if (!row.IsSound)
        {
            return null;
        }

        if (written is { } said && said != read.Scheme)
        {
            row.Add("scheme-and-group", scheme, new($"“{Words<PersonGroup>.Phrase(read.Group).Zh}”不属于{Words<Scheme>.Phrase(said).Zh}。", $"The group '{Words<PersonGroup>.Phrase(read.Group).En}' is not of the {Words<Scheme>.Phrase(said).En}."), new("请改正险种或人群。", "Correct the scheme or the group."));
        }

        if (read.Scheme is Scheme.Resident && read.Supplement is not Supplement.None)
        {
            row.Add("supplement-of-resident", supplement, new("居民医保没有公务员补助或企业补充。", "The resident scheme has no employer's supplement."), new("请填“无”。", "Write none."));
        }

        if (read.Scheme is Scheme.Resident && !read.OpeningBalance.IsZero)
        {
            row.Add("account-of-resident", balance, new("居民医保没有个人账户。", "The resident scheme has no personal accounts."), new("请留空。", "Leave it empty."));
        }

        return row.IsSound ? read : null;
    }
}
