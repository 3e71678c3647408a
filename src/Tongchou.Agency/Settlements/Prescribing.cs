using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Settlements;

/// <summary>Whether the physicians named on visits and lines may order care for the insured: one who is suspended on the day may not.</summary>
/// <remarks>A physician nobody registered is not held: not every region keeps the register.</remarks>
[Clause("JS2021", "14")]
[Clause("JS2021", "18")]
public static class Prescribing
{
    /// <summary>The suspended physicians among those named, by the day of what they ordered.</summary>
    public static IReadOnlyList<(string Physician, DateOnly Day)> Suspended(References references, Institution institution, IEnumerable<(string? Physician, DateOnly Day)> named) => references.Physicians.Count == 0
        ? []
        : [.. named.Where(each => each.Physician is { } code && references.Physicians.TryGetValue((institution.Code.Text, code), out Agreements.PhysicianFile? file) && file.IsSuspended(each.Day))
            .Select(each => (each.Physician!, each.Day)).Distinct()];

    /// <summary>Refuses what suspended physicians ordered, or notes it in the audit, as the reading of the place says.</summary>
    /// <returns>Why it is refused; nothing where it goes on.</returns>
    public static IReadOnlyList<Fault> Hold(Desk desk, Institution institution, IEnumerable<(string? Physician, DateOnly Day)> named, string person, Entry entry)
    {
        List<Fault> faults = [];
        foreach ((string physician, DateOnly day) in Suspended(desk.References, institution, named))
        {
            if (desk.Law.Agreements(institution.Region, day).SuspendedPhysician.Value is SuspendedPhysician.Refused)
            {
                faults.Add(new("physician-suspended", Place.At("physician"), new($"医保医师 {physician} 在 {day:yyyy-MM-dd} 处于暂停期间,其开具的费用不予结算(JS2021 18)。", $"The physician {physician} is suspended on {day:yyyy-MM-dd}; what they order is not settled (JS2021 18)."),
                    new("请由其他医保医师开具,或先办理恢复。", "Have another physician order it, or have this one restored.")));
            }
            else
            {
                entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, entry.Next(AuditRow.Table), entry.By, "suspended-physician", person, institution.Code.Text, $"{physician} {day:yyyy-MM-dd}"));
            }
        }

        return faults;
    }
}
