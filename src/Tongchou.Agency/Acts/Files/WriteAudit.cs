using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Notes who read personal data, of whom and what for 审计; changes are noted by their own journal entries.</summary>
/// <param name="what">The act as a word: <c>read-person</c>, <c>export-settlements</c> …</param>
[Clause("JS2021", "24")]
public sealed class WriteAudit(string what, string? person, string? subject, string? detail, string by) : Act<AuditRow>(Partitions.Of(person ?? by), "audit", by)
{
    protected override Outcome<AuditRow> Decide(Entry entry, OpenBooks books)
    {
        AuditRow row = new(entry.Partition, entry.Seq, 0, entry.By, what, person, subject, detail);
        entry.Add(AuditRow.Table, row);
        return row;
    }
}
