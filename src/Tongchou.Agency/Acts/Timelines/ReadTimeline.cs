using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Reads a person's file as one line of time 一人一档, together with the files that were merged into it.</summary>
[Clause("YN2024", "七")]
public sealed class ReadTimeline(Desk desk, IdentityCipher cipher)
{
    /// <param name="knownOn">Only what had been entered by the end of this day in China counts; null for everything.</param>
    /// <returns>The newest first; empty where there is no such person, or nobody knew of them yet.</returns>
    /// <exception cref="CipherException">What is kept can't be opened.</exception>
    public async Task<IReadOnlyList<TimelineEntry>> Read(string person, DateOnly? knownOn, CancellationToken stop)
    {
        List<TimelineEntry> entries = [];
        Queue<string> files = new([person]);
        HashSet<string> seen = [];
        while (files.TryDequeue(out string? file))
        {
            if (!seen.Add(file))
            {
                continue;
            }

            List<(TimelineRow Row, string By, DateTimeOffset At)> known = await Known(new(desk, cipher, file, stop), knownOn);
            entries.AddRange(known.GroupBy(each => (each.Row.Kind, each.Row.Id)).Select(versions => Entry(file, [.. versions])));
            foreach (FilingRow absorbed in known.Select(each => each.Row.Row).OfType<FilingRow>().GroupBy(row => row.FilingId).Select(rows => rows.MaxBy(row => row.Seq)!))
            {
                if (absorbed is { Kind: PersonRecords.Absorbed, State: PersonRecords.Filed, Code: { } other })
                {
                    files.Enqueue(other);
                }
            }
        }

        return [.. entries.OrderByDescending(entry => entry.Day).ThenByDescending(entry => entry.Versions[^1].RecordedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static TimelineEntry Entry(string file, IReadOnlyList<(TimelineRow Row, string By, DateTimeOffset At)> versions)
    {
        (TimelineRow now, _, _) = versions[^1];
        return new(now.Id, now.Kind, now.Day ?? Instants.Day(versions[0].At), now.Until, now.What, now.Source, now.Stands, file, [.. versions.Select(each => new TimelineVersion(each.Row.What, each.By, each.At))]);
    }

    /// <summary>What was known by a day of one file, in the order in which it was entered.</summary>
    private static async Task<List<(TimelineRow Row, string By, DateTimeOffset At)>> Known(TimelineBooks books, DateOnly? knownOn)
    {
        List<TimelineRow> rows = [];
        foreach (Func<TimelineBooks, Task<IEnumerable<TimelineRow>>> part in TimelineParts.All)
        {
            rows.AddRange(await part(books));
        }

        Dictionary<long, (string By, DateTimeOffset At)> entered = [];
        List<(TimelineRow Row, string By, DateTimeOffset At)> known = [];
        foreach (TimelineRow row in rows.OrderBy(row => row.Row.Seq).ThenBy(row => row.Row.N))
        {
            if (!entered.TryGetValue(row.Row.Seq, out (string By, DateTimeOffset At) journal))
            {
                entered[row.Row.Seq] = journal = await Entered(books, row.Row);
            }

            if (knownOn is not { } day || Instants.Day(journal.At) <= day)
            {
                known.Add((row, journal.By, journal.At));
            }
        }

        return known;
    }

    // A settlement carries its operator and instant itself; of anything else the journal entry tells.
    private static async Task<(string By, DateTimeOffset At)> Entered(TimelineBooks books, IRecord row)
    {
        if (row is SettlementRow settlement)
        {
            return (settlement.Operator, Instants.Read(settlement.RecordedAt));
        }

        IReadOnlyList<JournalRow> journal = await books.Desk.Reader.Read(new RecordQuery<JournalRow>(JournalRow.Table).In(books.Partition).Where("seq", row.Seq), books.Stop);
        return (journal[0].Operator, Instants.Read(journal[0].RecordedAt));
    }
}
