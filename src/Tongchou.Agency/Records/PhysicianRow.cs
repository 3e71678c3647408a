namespace Tongchou.Agency.Records;

/// <summary>One thing that happened to an insurance physician 医保医师 at an institution: registered, suspended, restored, removed.</summary>
/// <param name="Physician">The national code of the physician 医保医师代码.</param>
/// <param name="Day">The first day on which it holds.</param>
public sealed record PhysicianRow(
    long Seq, int N,
    string Institution,
    string Physician,
    string Name,
    string Move,
    string Day,
    string EnteredBy,
    string ApprovedBy,
    string Reason) : IRecord
{
    public short Partition => Partitions.Reference;

    public static readonly RecordTable<PhysicianRow> Table = RecordTable<PhysicianRow>.Reference(
        "physician_step",
        row => new(row.Number(0), (int)row.Number(1), row.Text(2)!, row.Text(3)!, row.Text(4)!, row.Text(5)!, row.Text(6)!, row.Text(7)!, row.Text(8)!, row.Text(9)!),
        Column<PhysicianRow>.Of("institution", row => row.Institution),
        Column<PhysicianRow>.Of("physician", row => row.Physician),
        Column<PhysicianRow>.Of("name", row => row.Name),
        Column<PhysicianRow>.Of("move", row => row.Move),
        Column<PhysicianRow>.Of("day", row => row.Day),
        Column<PhysicianRow>.Of("entered_by", row => row.EnteredBy),
        Column<PhysicianRow>.Of("approved_by", row => row.ApprovedBy),
        Column<PhysicianRow>.Of("reason", row => row.Reason));
}
