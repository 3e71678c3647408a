using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of designated institutions.</summary>
public sealed class InstitutionForm : TableForm<Institution>
{
    private readonly Column<Institution, InstitutionCode> code = Must("code", "机构编号", "institution code", Cells.Institution, each => each.Code, "H11010000001");
    private readonly Column<Institution, string> name = Must("name", "机构名称", "name", Cells.Text(200), each => each.Name, "示例中心医院");
    private readonly Column<Institution, InstitutionKind> kind = Must("kind", "机构类型", "kind", Cells.Word<InstitutionKind>(), each => each.Kind, "医院");
    private readonly Column<Institution, HospitalLevel> level = May("level", "机构等级", "level", Cells.Word<HospitalLevel>(), each => each.Level, HospitalLevel.Grassroots, "三级", "药店可留空。", "May be empty for a pharmacy.");
    private readonly Column<Institution, string> grade = Text("grade", "等次", "grade", 50, each => each.Grade, "三级甲等");
    private readonly Column<Institution, RegionCode> region = Must("region", "所在区划", "region", Cells.Region, each => each.Region, "110100");
    private readonly Column<Institution, IReadOnlyList<DateSpan>> agreements = May("agreements", "协议期", "agreements", Cells.Spans, each => each.Agreements, [], "2025-01-01..2025-12-31", "承接原有协议;几段用分号隔开,新申请的机构留空。", "Agreements taken over; part several by semicolons, leave empty for one that applies.");
    private readonly Column<Institution, SetOf<VisitKind>> visits = Must("visits", "结算范围", "visits", Cells.Set<VisitKind>(), each => each.Visits, "住院;普通门诊", "几类用分号隔开。", "Part several by semicolons.");
    private readonly Column<Institution, InstitutionStatus> status = May("status", "状态", "status", Cells.Word<InstitutionStatus>(), each => each.Status, InstitutionStatus.Active, "正常");

    public InstitutionForm() => Columns = InOrder(code, name, kind, level, grade, region, agreements, visits, status);

    /// <summary>What an application or a change may say of an institution beside its code: all but the days and state of its agreement.</summary>
    public IReadOnlyList<(string Key, Phrase Heading)> FieldKeys => [.. Columns.Where(column => column.Key is not ("code" or "agreements" or "status")).Select(column => (column.Key, column.Heading))];

    public override Phrase Title => new("定点医药机构", "designated institutions");
    internal override IReadOnlyList<Column<Institution>> Columns { get; }
    internal override RowKey Key(Institution record) => RowKey.Once(record.Code.Text);

    internal override Institution? Read(TableRow row)
    {
        Institution read = new(row.Read(code), row.Read(name), row.Read(kind), row.Read(level), row.Read(grade), row.Read(region), row.Read(agreements), row.Read(visits), row.Read(status));
        if (read.Code is not null && row.IsSound && read.Code.IsPharmacy != read.Kind is InstitutionKind.Pharmacy)
        {
            row.Add("code-and-kind", code, new($"编号 {read.Code} 与机构类型“{Words<InstitutionKind>.Phrase(read.Kind).Zh}”不符。", $"The code {read.Code} does not fit the kind '{Words<InstitutionKind>.Phrase(read.Kind).En}'."),
                new("药店编号以 P 开头,医疗机构以 H 开头。", "Codes of pharmacies begin with P, all others with H."));
        }

        if (row.IsSound && read.Visits.IsEmpty)
        {
            row.Add("missing-value", visits, new("“结算范围”没有填写。", "'visits' is empty."));
        }

        return row.IsSound ? read : null;
    }
}
