using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts.Adjusting;

/// <summary>The adjustment fund in the books 调剂金办理: one enters a run, another approves it, and then it is booked, book by book; once a year up, once a year down.</summary>
[Clause("SC2023", "四")]
[Clause("FX2019", "四(二)")]
public static class AdjustmentOffice
{
    /// <summary>Enters a run; nothing of it is booked before somebody else approves it. The same run entered again is the one that waits.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Propose(Desk desk, AdjustmentRun run, string by, CancellationToken stop)
    {
        byte[] content = run.Write();
        AdjustmentTask task = AdjustmentTask.Of(run, Sm3.Of(content));
        short partition = RegionPeriods.PartitionOf(run.Region);
        foreach (TaskRow waiting in await ReadAdjustments.Tasks(desk, run.Region, stop))
        {
            if (waiting.State == TaskStates.Entered && AdjustmentTask.Of(waiting) == task)
            {
                return new Done<TaskRow>(waiting, null, Again: true);
            }
        }

        return await desk.Lanes.Do(new EnterTask(partition, AdjustmentTask.Kind, null, task.Write(), by)
        {
            Needs = wanted => wanted.AdjustmentRuns.Add((partition, task.Region)),
            Check = (_, books) => new StandingRuns(books.AdjustmentRuns(task.Region)).Against(task),
            Also = (entry, row) => entry.Add(AdjustmentContentRow.Table, new(entry.Partition, entry.Seq, 0, row.TaskId, task.Digest, PackedAnswer.Pack(content))),
        });
    }

    /// <summary>
    /// Approves a run and books it. Its books lie in as many partitions, so each is an act of its own; broken off between them, approving once more books what
    /// is still missing and nothing twice.
    /// </summary>
    public static async Task<Outcome<Done<TaskRow>>> Approve(Desk desk, TaskRow seen, string by, CancellationToken stop)
    {
        if (await ReadAdjustments.Content(desk, seen, stop) is not { } run)
        {
            return Outcome<Done<TaskRow>>.Refused([AdjustmentFaults.Altered(seen.TaskId)]);
        }

        AdjustmentTask task = AdjustmentTask.Of(seen);
        bool left = seen.State == TaskStates.Approved && FourEyes.Fault(seen.EnteredBy, by) is null && !ReadAdjustments.IsBooked(run, seen.TaskId, await ReadAdjustments.Booked(desk, run.Region, run.YearText, stop));
        if (seen.State == TaskStates.Entered && FourEyes.Fault(seen.EnteredBy, by) is null && await Barred(desk, run, stop) is { Count: > 0 } barred)
        {
            return Outcome<Done<TaskRow>>.Refused(barred);
        }

        Outcome<Done<TaskRow>> approved = left ? new Done<TaskRow>(seen, null, true)
            : await desk.Lanes.Do(DecideTask.Approve(seen, by, (entry, books) => Allow(seen, task, run, entry, books), wanted => wanted.AdjustmentRuns.Add((seen.Partition, task.Region))));
        if (approved.IsRefused)
        {
            return approved;
        }

        foreach (string book in Books(run))
        {
            Outcome<Done<int>> posted = await desk.Lanes.DoPatiently(new AdjustmentPosting(desk, run, seen.TaskId, book, by), stop);
            if (posted.IsRefused)
            {
                return Outcome<Done<TaskRow>>.Refused(posted.Faults);
            }
        }

        return approved;
    }

    /// <summary>What bars a run from the books at this moment: closed days, missing accounts, a line without the money.</summary>
    public static Task<IReadOnlyList<Fault>> Barred(Desk desk, AdjustmentRun run, CancellationToken stop) => new AdjustmentBooks(desk, run).Barred(stop);

    // Up, the cities pay before the province has it; down, the province gives before the cities have it.
    private static IEnumerable<string> Books(AdjustmentRun run)
    {
        string[] cities = [.. run.Shares.Where(share => share.City != run.Region && !share.Change.IsZero).Select(share => share.City).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return run.Stage == Words<AdjustmentStage>.Code(AdjustmentStage.Remit) ? [.. cities, run.Region] : [run.Region, .. cities];
    }

    private static IReadOnlyList<Fault> Allow(TaskRow seen, AdjustmentTask task, AdjustmentRun run, Entry entry, OpenBooks books)
    {
        IReadOnlyList<Fault> faults = new StandingRuns(books.AdjustmentRuns(task.Region)).Against(task);
        if (faults.Count == 0)
        {
            entry.Add(AdjustmentRunRow.Table, new(
                entry.Partition, entry.Seq, 0, seen.TaskId, task.Region, task.Year, task.Stage, task.Previous, task.Digest, task.Cities, run.Moved, task.Closing, seen.EnteredBy, entry.By));
        }

        return faults;
    }
}
