using Tongchou.Agency.Booking;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>One difference to be put on the work list.</summary>
/// <param name="Person">Whom it is about; null for somebody who is not on our file.</param>
public sealed record FoundMismatch(string TaskId, string? Person, Mismatch Mismatch);

/// <summary>Puts the differences of one partition on the work list. What was ever on it, decided or not, is left alone: so a file told twice changes nothing.</summary>
/// <returns>How many are new.</returns>
[Clause("CN2023", "三")]
public sealed class KeepMismatches(short partition, IReadOnlyList<FoundMismatch> found, string by) : Act<int>(partition, "keep-mismatches", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        foreach (FoundMismatch each in found)
        {
            wanted.Tasks.Add((Partition, each.TaskId));
        }
    }

    protected override Outcome<int> Decide(Entry entry, OpenBooks books)
    {
        int added = 0;
        foreach (FoundMismatch each in found.DistinctBy(each => each.TaskId).Where(each => books.Task(each.TaskId) is null))
        {
            entry.Add(TaskRow.Table, new(entry.Partition, entry.Seq, entry.Next(TaskRow.Table), each.TaskId, Mismatch.TaskKind, TaskStates.Entered, each.Person, entry.By, null, each.Mismatch.Write()));
            added++;
        }

        return added;
    }
}
