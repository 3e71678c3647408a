using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts.Budgets;

/// <summary>Budgets from draft to approval 预算编审: a city enters one, the province approves or returns it; what is approved changes by an adjustment plan alone.</summary>
[Clause("SC2023", "三")]
[Clause("JS2021", "24")]
public static class BudgetOffice
{
    /// <summary>Enters a document; nothing holds by it before somebody else approves it. The same document entered again is the one that waits.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Propose(Desk desk, BudgetDocument document, string by, CancellationToken stop)
    {
        if (document.Reason is null && document.Findings.Any(finding => finding.NeedsReason))
        {
            return Outcome<Done<TaskRow>>.Refused([BudgetFaults.NoReason, .. document.Findings.Where(finding => finding.NeedsReason).Select(finding => new Fault(finding.Code, Place.At("lines"), finding.What, default))]);
        }

        byte[] content = document.Write();
        BudgetTask task = BudgetTask.Of(document, Sm3.Of(content));
        _ = RegionCode.TryParse(document.Region, out RegionCode region);
        foreach (TaskRow waiting in await ReadBudgets.Tasks(desk, region, stop))
        {
            if (waiting.State == TaskStates.Entered && BudgetTask.Of(waiting) == task)
            {
                return new Done<TaskRow>(waiting, null, Again: true);
            }
        }

        short partition = RegionPeriods.PartitionOf(document.Region);
        return await desk.Lanes.Do(new EnterTask(partition, BudgetTask.TaskKind, null, task.Write(), by)
        {
            Needs = wanted => Want(wanted, partition, task),
            Check = (_, books) => BudgetFaults.Overtaking(task, books.Budgets(task.Region, task.Fund, task.Year)),
            Also = (entry, row) => entry.Add(BudgetContentRow.Table, new(entry.Partition, entry.Seq, 0, row.TaskId, task.Digest, PackedAnswer.Pack(content))),
        });
    }

    /// <summary>Approves a document: from then on it holds.</summary>
    /// <param name="office">The region of whoever approves: a province decides about itself and its cities, the nation about all.</param>
    public static async Task<Outcome<Done<TaskRow>>> Approve(Desk desk, TaskRow seen, string by, RegionCode office, CancellationToken stop)
    {
        BudgetTask task = BudgetTask.Of(seen);
        _ = RegionCode.TryParse(task.Region, out RegionCode region);
        if (!MayReview(office, region))
        {
            return Outcome<Done<TaskRow>>.Refused([BudgetFaults.NotProvince(region, office)]);
        }

        if (await ReadBudgets.Content(desk, seen, stop) is not { } document)
        {
            return Outcome<Done<TaskRow>>.Refused([BudgetFaults.Altered(seen.TaskId)]);
        }

        if (await Changed(desk, document, stop) is { Count: > 0 } changed)
        {
            return Outcome<Done<TaskRow>>.Refused(changed);
        }

        return await desk.Lanes.Do(DecideTask.Approve(seen, by, (entry, books) => Allow(seen, task, document, entry, books), wanted => Want(wanted, seen.Partition, task)));
    }

    /// <summary>Returns a document with a reason; a city's by the province, or by who entered it.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Return(Desk desk, TaskRow seen, string by, RegionCode office, string reason)
    {
        _ = RegionCode.TryParse(BudgetTask.Of(seen).Region, out RegionCode region);
        return MayReview(office, region) || string.Equals(seen.EnteredBy, by, StringComparison.OrdinalIgnoreCase)
            ? await desk.Lanes.Do(DecideTask.Return(seen, by, reason)) : Outcome<Done<TaskRow>>.Refused([BudgetFaults.NotProvince(region, office)]);
    }

    public static bool MayReview(RegionCode office, RegionCode region) => office.IsNation || office == region.Province;

    private static IReadOnlyList<Fault> Allow(TaskRow seen, BudgetTask task, BudgetDocument document, Entry entry, OpenBooks books)
    {
        IReadOnlyList<Fault> faults = BudgetFaults.Overtaking(task, books.Budgets(task.Region, task.Fund, task.Year));
        if (faults.Count == 0)
        {
            entry.Add(BudgetRow.Table, new(
                entry.Partition, entry.Seq, 0, seen.TaskId, task.Region, task.Fund, task.Year, task.Kind, task.Previous, task.Digest, document.Income, document.Spending, seen.EnteredBy, entry.By));
        }

        return faults;
    }

    // Cities lie in other partitions: they are looked at before, and a change in between is told by the province's budget as long as it stands.
    private static async Task<IReadOnlyList<Fault>> Changed(Desk desk, BudgetDocument document, CancellationToken stop)
    {
        FaultList faults = new();
        foreach (DocumentPart part in document.Parts)
        {
            if (RegionCode.TryParse(part.Region, out RegionCode city) && Words<FundKind>.TryParse(document.Fund, out FundKind fund)
                && await CompileBudget.Previous(desk, city, fund, document.ToBudget().Year, Fund.Budgeting.BudgetKind.Compile, stop) != part.Id)
            {
                faults.Add(BudgetFaults.PartChanged(city));
            }
        }

        return faults.All;
    }

    private static void Want(Wanted wanted, short partition, BudgetTask task) => wanted.Budgets.Add((partition, task.Region, task.Fund, task.Year));
}
