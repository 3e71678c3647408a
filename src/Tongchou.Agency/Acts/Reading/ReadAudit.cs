using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>A line of the audit 审计: what somebody read or did, of whom, and when it was recorded.</summary>
public sealed record AuditLine(string RecordedAt, AuditRow Row);

/// <summary>What is asked of the audit: days in China, both inside; person and actor exactly, or null for all.</summary>
public sealed record AuditQuestion(DateOnly From, DateOnly Through, string? Person, string? Actor);

/// <summary>Reads the audit. When something was read stands in the journal, whose entry the audit's line belongs to.</summary>
[Clause("JS2021", "24")]
public static class ReadAudit
{
    private static readonly TimeSpan china = TimeSpan.FromHours(8);

    /// <returns>The newest first.</returns>
    public static async Task<IReadOnlyList<AuditLine>> Read(Desk desk, AuditQuestion question, CancellationToken stop)
    {
        RecordQuery<JournalRow> journal = new RecordQuery<JournalRow>(JournalRow.Table)
            .From("recorded_at", Begin(question.From)).Through("recorded_at", Begin(question.Through.AddDays(1)));
        RecordQuery<AuditRow> audit = new(AuditRow.Table);
        if (question.Actor is { } actor)
        {
            journal = journal.Where("operator", actor);
            audit = audit.Where("actor", actor);
        }

        if (question.Person is { } person)
        {
            journal = journal.In(Partitions.Of(person));
            audit = audit.In(Partitions.Of(person)).Where("person_id", person);
        }

        Dictionary<(short, long), string> times = [];
        foreach (JournalRow entry in await desk.Reader.Read(journal, stop))
        {
            times[(entry.Partition, entry.Seq)] = entry.RecordedAt;
        }

        if (times.Count == 0)
        {
            return [];
        }

        // The numbers of the days asked for bound what is read of the table, over all partitions.
        long first = times.Keys.Min(key => key.Item2);
        long last = times.Keys.Max(key => key.Item2);
        IReadOnlyList<AuditRow> rows = await desk.Reader.Read(audit.From("seq", first).Through("seq", last), stop);
        return [.. rows.Where(row => times.ContainsKey((row.Partition, row.Seq))).Select(row => new AuditLine(times[(row.Partition, row.Seq)], row))
            .OrderByDescending(line => line.RecordedAt, StringComparer.Ordinal).ThenByDescending(line => line.Row.Seq)];
    }

    private static string Begin(DateOnly day) => Instants.Text(new DateTimeOffset(day, TimeOnly.MinValue, china));
}
