using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>Paying institutions from the books 拨付与清算: one works a run out and enters it, another approves it, and then it is booked, institution by institution.</summary>
[Clause("JS2021", "13")]
[Clause("JS2021", "24")]
public static class PaymentOffice
{
    /// <summary>Enters a run; nothing of it is booked before somebody else approves it. The same run entered again is the one that waits.</summary>
    public static async Task<Outcome<Done<TaskRow>>> Propose(Desk desk, PaymentRun run, string by, CancellationToken stop)
    {
        byte[] content = run.Write();
        RunTask task = RunTask.Of(run, Sm3.Of(content));
        short partition = RegionPeriods.PartitionOf(run.Region);
        foreach (TaskRow waiting in await ReadPayments.Tasks(desk, run.Region, stop))
        {
            if (waiting.State == TaskStates.Entered && RunTask.Of(waiting) == task)
            {
                return new Done<TaskRow>(waiting, null, Again: true);
            }
        }

        return await desk.Lanes.Do(new EnterTask(partition, RunTask.Kind, null, task.Write(), by)
        {
            Needs = wanted => Want(wanted, partition, task),
            Check = (_, books) => Overtaken(task, books),
            Also = (entry, row) => entry.Add(PaymentContentRow.Table, new(entry.Partition, entry.Seq, 0, row.TaskId, task.Digest, PackedAnswer.Pack(content))),
        });
    }

    /// <summary>
    /// Approves a run and books it. Its institutions lie in as many partitions, so each is an act of its own; broken off between them, approving once more books
    /// what is still missing and nothing twice.
    /// </summary>
    public static async Task<Outcome<Done<TaskRow>>> Approve(Desk desk, TaskRow seen, string by, CancellationToken stop)
    {
        if (await ReadPayments.Content(desk, seen, stop) is not { } run)
        {
            return Outcome<Done<TaskRow>>.Refused([PaymentFaults.Altered(seen.TaskId)]);
        }

        await ReferenceReader.Refresh(desk, stop);
        RunTask task = RunTask.Of(seen);
        bool left = seen.State == TaskStates.Approved && FourEyes.Fault(seen.EnteredBy, by) is null && !await IsBooked(desk, seen, run, stop);
        if (left && await Holds(desk, task, stop) is { } newer && newer != seen.TaskId)
        {
            // What a break left of it is not owed any more: the newer run counted with what was booked.
            return Outcome<Done<TaskRow>>.Refused([PaymentFaults.Overtaken(newer)]);
        }

        Outcome<Done<TaskRow>> approved = left ? new Done<TaskRow>(seen, null, true) : await desk.Lanes.Do(DecideTask.Approve(seen, by, (entry, books) => Allow(desk, seen, task, run, entry, books), wanted => Want(wanted, seen.Partition, task)));
        if (approved.IsRefused)
        {
            return approved;
        }

        foreach (RunInstitution institution in run.Institutions.Where(each => !each.Change.IsZero))
        {
            Outcome<Done<ProviderAmounts>> posted = await desk.Lanes.DoPatiently(new ProviderPosting(desk, run, seen.TaskId, institution, by), stop);
            if (posted.IsRefused)
            {
                return Outcome<Done<TaskRow>>.Refused(posted.Faults);
            }
        }

        return approved;
    }

    private static IReadOnlyList<Fault> Allow(Desk desk, TaskRow seen, RunTask task, PaymentRun run, Entry entry, OpenBooks books)
    {
        _ = RegionCode.TryParse(run.Region, out RegionCode region);
        _ = Words<FundKind>.TryParse(run.Fund, out FundKind fund);
        _ = Words<PayStage>.TryParse(run.Stage, out PayStage stage);
        RunBooks references = new(desk, region, fund);
        DateOnly today = Instants.Day(entry.RecordedAt);
        RunPeriod period = stage is PayStage.Capital ? new(Days.Text(today), new(today, today)) : RunPeriod.Parse(stage, run.Period)!;
        FaultList faults = new();
        faults.AddRange(Overtaken(task, books));

        // Money that comes back is taken from whoever has it; only who gets some has to be under agreement.
        faults.AddRange(run.Institutions.Where(each => each.Target.Paid.IsPositive).Select(each => references.Barred(each.Institution, period)).OfType<Fault>());
        faults.AddRange(Unbookable(desk, region, fund, stage, today));
        if (faults.IsEmpty)
        {
            entry.Add(PaymentRunRow.Table, new(
                entry.Partition, entry.Seq, 0, seen.TaskId, run.Region, run.Fund, run.Stage, run.Period, run.Previous, task.Digest, run.Institutions.Count, run.Paid, seen.EnteredBy, entry.By));
        }

        return faults.All;
    }

    // Asked before anything is approved: a run that is approved should not stop half-way for want of an account.
    private static IEnumerable<Fault> Unbookable(Desk desk, RegionCode region, FundKind fund, PayStage stage, DateOnly day)
    {
        Chart chart = desk.Law.Chart(region, day);
        AccountRole[] needed =
        [
            CareAccounts.Deducted(chart, fund, stage), AccountRole.InstitutionPayable, AccountRole.ExpenditureDeposit,
            .. stage is PayStage.Items ? Array.Empty<AccountRole>() : [AccountRole.DepositWithheld, AccountRole.Advance],
        ];
        return needed.Where(role => chart.Find(fund, role) is null)
            .Select(role => new Fault("fund-has-no-account", Place.At("fund"), new($"{Words<FundKind>.Phrase(fund).Zh}没有科目“{Words<AccountRole>.Phrase(role).Zh}”。", $"The {Words<FundKind>.Phrase(fund).En} has no account '{Words<AccountRole>.Phrase(role).En}'."), new("请在科目表中为该基金设科目。", "Give the fund the account in the chart.")));
    }

    private static IReadOnlyList<Fault> Overtaken(RunTask task, OpenBooks books)
    {
        string? latest = books.PaymentRun(task.Region, task.Fund, task.Stage, task.Period)?.RunId;
        string year = Words<PayStage>.Code(PayStage.Year);
        return latest != task.Previous ? [PaymentFaults.Overtaken(latest)]
            : task.Stage != year && task.Stage != Words<PayStage>.Code(PayStage.Items) && books.PaymentRun(task.Region, task.Fund, year, YearOf(task)) is { } cleared ? [PaymentFaults.YearCleared(YearOf(task), cleared.RunId)]
            : [];
    }

    private static async Task<string?> Holds(Desk desk, RunTask task, CancellationToken stop)
    {
        _ = RegionCode.TryParse(task.Region, out RegionCode region);
        _ = Words<FundKind>.TryParse(task.Fund, out FundKind fund);
        _ = Words<PayStage>.TryParse(task.Stage, out PayStage stage);
        return (await new RunBooks(desk, region, fund).Holding(stage, task.Period, stop))?.RunId;
    }

    private static void Want(Wanted wanted, short partition, RunTask task)
    {
        wanted.PaymentRuns.Add((partition, task.Region, task.Fund, task.Stage, task.Period));
        wanted.PaymentRuns.Add((partition, task.Region, task.Fund, Words<PayStage>.Code(PayStage.Year), YearOf(task)));
    }

    private static string YearOf(RunTask task) => task.Period[..4];

    private static async Task<bool> IsBooked(Desk desk, TaskRow task, PaymentRun run, CancellationToken stop)
    {
        int booked = (await ReadPayments.Rows(desk, run.Region, task.TaskId, stop)).Count;
        return booked >= run.Institutions.Count(each => !each.Change.IsZero);
    }
}
