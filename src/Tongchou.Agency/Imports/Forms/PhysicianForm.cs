using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Institutions;

namespace Tongchou.Agency.Imports.Forms;

/// <summary>A physician 医保医师 to be registered at an institution.</summary>
public sealed record RegisteredPhysician(InstitutionCode Institution, string Code, string Name, DateOnly From);

/// <summary>The table of insurance physicians.</summary>
public sealed class PhysicianForm : TableForm<RegisteredPhysician>
{
    private readonly Column<RegisteredPhysician, InstitutionCode> institution = Must("institution", "机构编号", "institution code", Cells.Institution, each => each.Institution, "H11010000001");
    private readonly Column<RegisteredPhysician, string> code = Must("code", "医师代码", "physician code", Cells.Text(30), each => each.Code, "D110100000001");
    private readonly Column<RegisteredPhysician, string> name = Must("name", "姓名", "name", Cells.Text(50), each => each.Name, "示例医师");
    private readonly Column<RegisteredPhysician, DateOnly> from = Must("from", "登记日期", "from", Cells.Date, each => each.From, "2025-01-01");

    public PhysicianForm() => Columns = InOrder(institution, code, name, from);

    public override Phrase Title => new("医保医师", "insurance physicians");
    internal override IReadOnlyList<Column<RegisteredPhysician>> Columns { get; }
    internal override RowKey Key(RegisteredPhysician record) => RowKey.Once($"{record.Institution} {record.Code}");

    internal override RegisteredPhysician? Read(TableRow row)
    {
        RegisteredPhysician read = new(row.Read(institution), row.Read(code), row.Read(name), row.Read(from));
        return row.IsSound ? read : null;
    }
}
