using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Adds rows to a reference table: institutions, catalogue items, mappings, users, access. A transaction of its own, since it has a copy everywhere.</summary>
/// <param name="rows">Each made from the entry's number and the row's place in it.</param>
public sealed class ChangeReferences<T>(RecordTable<T> table, IReadOnlyList<Func<long, int, T>> rows, string by) : Act<long>(Partitions.Reference, "change-references", by)
    where T : IRecord
{
    protected override string? SubjectOf(long answer) => table.Name;

    protected override Outcome<long> Decide(Entry entry, OpenBooks books)
    {
        foreach (Func<long, int, T> row in rows)
        {
            entry.Add(table, row(entry.Seq, entry.Next(table)));
        }

        return entry.Seq;
    }
}
