using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>The table of hospital codes.</summary>
public sealed class HospitalCodeForm : TableForm<HospitalCode>
{
    private readonly Column<HospitalCode, InstitutionCode> institution = Must("institution", "机构编号", "institution code", Cells.Institution, each => each.Institution, "H11010000001");
    private readonly Column<HospitalCode, string> ownCode = Must("own-code", "院内编码", "own code", Cells.Text(30), each => each.OwnCode, "YP000570");
    private readonly Column<HospitalCode, string> ownName = Must("own-name", "院内名称", "own name", Cells.Text(200), each => each.OwnName, "示例缓释片");
    private readonly Column<HospitalCode, CatalogueKind> kind = Must("kind", "目录类别", "catalogue", Cells.Word<CatalogueKind>(), each => each.Kind, "西药中成药");
    private readonly Column<HospitalCode, string> code = Must("code", "医保目录编码", "national code", Cells.Text(50), each => each.Code, "XA02BCA000X001010000000");
    private readonly Column<HospitalCode, DateOnly> from = From(each => each.Days);
    private readonly Column<HospitalCode, DateOnly?> to = To(each => each.Days);
    private readonly Column<HospitalCode, Approval> approval = May("approval", "审核状态", "approval", Cells.Word<Approval>(), each => each.Approval, Approval.Pending, "审核通过", "留空为待审核。", "Empty means not yet looked at.");

    public HospitalCodeForm() => Columns = InOrder(institution, ownCode, ownName, kind, code, from, to, approval);

    public override Phrase Title => new("目录对照", "hospital codes");
    internal override IReadOnlyList<Column<HospitalCode>> Columns { get; }

    // A refused mapping may stand beside the better one that follows it.
    internal override RowKey Key(HospitalCode record) => new($"{record.Institution} {(int)record.Kind} {record.OwnCode}{(record.Approval is Approval.Refused ? $" {record.Code}" : "")}", record.Days);

    internal override HospitalCode? Read(TableRow row)
    {
        HospitalCode read = new(row.Read(institution), row.Read(ownCode), row.Read(ownName), row.Read(kind), row.Read(code), row.Days(from, to), row.Read(approval));
        return row.IsSound ? read : null;
    }
}
