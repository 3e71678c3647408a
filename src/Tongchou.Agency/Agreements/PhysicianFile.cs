using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Agreements;

/// <summary>An insurance physician 医保医师 at an institution, with all that happened.</summary>
/// <param name="Rows">The oldest first; at least one.</param>
[Clause("JS2021", "14")]
public sealed record PhysicianFile(string Institution, string Physician, string Name, IReadOnlyList<PhysicianRow> Rows)
{
    public IReadOnlyList<PhysicianStep> Steps { get; } = [.. Rows.Select(row => new PhysicianStep(Words<PhysicianMove>.TryParse(row.Move, out PhysicianMove move) ? move : default, Days.Read(row.Day)))];

    public PhysicianMove? On(DateOnly day) => PhysicianStanding.On(Steps, day);

    public bool IsSuspended(DateOnly day) => PhysicianStanding.IsSuspended(Steps, day);

    public static PhysicianFile Of(IReadOnlyList<PhysicianRow> rows) => new(rows[0].Institution, rows[0].Physician, rows[^1].Name, rows);
}
