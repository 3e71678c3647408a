using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;

namespace Tongchou.Agency.Acts;

/// <summary>Merges two files of one person and parts them again 并档与拆档. Both files lie in partitions of their own, so each side is an entry of its own.</summary>
public sealed class MergeOffice(Desk desk)
{
    /// <summary>Files that were merged one into the other, at most: a longer way would be a circle.</summary>
    private const int LongestWay = 16;

    private const int ShortestReason = 4;
    private const int LongestReason = 200;

    /// <summary>The number that stands for a person now: their own where nothing was merged.</summary>
    public static async Task<string> Standing(IRecordReader reader, string person, CancellationToken stop)
    {
        for (int i = 0; i < LongestWay && await Filed(reader, person, PersonRecords.MergedInto, null, stop) is { } merged; i++)
        {
            person = merged.Code!;
        }

        return person;
    }

    /// <summary>Asks for a merge 并档申请.</summary>
    public async Task<Outcome<TaskRow>> AskMerge(string survivor, string absorbed, string reason, string by, CancellationToken stop)
    {
        FaultList faults = new();
        faults.AddRange(await Barred(survivor, absorbed, stop));
        CheckReason(reason, faults);
        await CheckWaiting(survivor, faults, stop);
        await CheckWaiting(absorbed, faults, stop);
        return faults.IsEmpty ? await Done(new MergeTask(absorbed, survivor, reason.Trim()).EnterMerge(by)) : Outcome<TaskRow>.Refused(faults.All);
    }

    /// <summary>Asks for two files to be parted again 拆档申请.</summary>
    public async Task<Outcome<TaskRow>> AskSplit(string absorbed, string reason, string by, CancellationToken stop)
    {
        FaultList faults = new();
        CheckReason(reason, faults);
        await CheckWaiting(absorbed, faults, stop);
        FilingRow? merged = await Filed(desk.Reader, absorbed, PersonRecords.MergedInto, null, stop);
        faults.AddRange(merged is null ? [new("not-merged", Place.At("absorbed"), new($"{absorbed} 没有并入其他档案。", $"{absorbed} is not merged into another file."), new("无需拆分。", "Nothing is left to do."))] : await BarredSplit(merged.Code!, stop));
        return faults.IsEmpty ? await Done(new MergeTask(absorbed, merged!.Code!, reason.Trim()).EnterSplit(by)) : Outcome<TaskRow>.Refused(faults.All);
    }

    /// <summary>Approves either request, or completes one that was approved but broke off between the two files.</summary>
    public async Task<Outcome<TaskRow>> Approve(TaskRow task, string by, CancellationToken stop)
    {
        MergeTask asked = MergeTask.Of(task);
        if (task.State == TaskStates.Approved)
        {
            await Complete(asked, by, stop);
            return task;
        }

        IReadOnlyList<Fault> faults = task.Kind == MergeTask.Merge ? await Barred(asked.Survivor, asked.Absorbed, stop) : await BarredSplit(asked.Survivor, stop);
        if (faults.Count > 0)
        {
            return Outcome<TaskRow>.Refused(faults);
        }

        Outcome<TaskRow> decided = await Done(task.Kind == MergeTask.Merge ? asked.ApproveMerge(task, by) : asked.ApproveSplit(task, await Before(asked, stop), by));
        if (!decided.IsRefused)
        {
            await Complete(asked, by, stop);
        }

        return decided;
    }

    public Task<Outcome<TaskRow>> Return(TaskRow task, string answer, string by) => Done(DecideTask.Return(task, by, answer));

    /// <summary>The task of either kind; null where none has the number.</summary>
    public async Task<TaskRow?> Find(string id, CancellationToken stop) => await FindTask.Find(desk, id, MergeTask.Merge, stop) ?? await FindTask.Find(desk, id, MergeTask.Split, stop);

    /// <summary>Brings the file that stands for both in line with the one that is closed, or open again. The closed file is the one that says which.</summary>
    private async Task Complete(MergeTask asked, string by, CancellationToken stop)
    {
        FilingRow? merged = await Filed(desk.Reader, asked.Absorbed, PersonRecords.MergedInto, asked.Survivor, stop);
        FilingRow? taken = await Filed(desk.Reader, asked.Survivor, PersonRecords.Absorbed, asked.Absorbed, stop);
        if (merged is not null && taken is null)
        {
            IReadOnlyList<FilingRow> filings = await desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(merged.Partition).Where("person_id", asked.Absorbed).Latest(), stop);
            await desk.Lanes.Do(new AbsorbPerson(asked.Survivor, asked.Absorbed, await EarlierRows.Before(desk.Reader, asked.Absorbed, merged.Seq, stop), filings, by));
        }
        else if (merged is null && taken is not null)
        {
            RecordQuery<FilingRow> brought = new RecordQuery<FilingRow>(FilingRow.Table).In(taken.Partition).Where("person_id", asked.Survivor).Where("seq", taken.Seq);
            RecordQuery<CoverageRow> coverages = new RecordQuery<CoverageRow>(CoverageRow.Table).In(taken.Partition).Where("person_id", asked.Survivor).Where("seq", taken.Seq);
            await desk.Lanes.Do(new ReleasePerson(taken, [.. (await desk.Reader.Read(brought, stop)).Select(row => row.FilingId)], [.. (await desk.Reader.Read(coverages, stop)).Select(row => row.CoverageId)], by));
        }
    }

    private async Task<IReadOnlyList<CoverageRow>> Before(MergeTask asked, CancellationToken stop) =>
        await Filed(desk.Reader, asked.Absorbed, PersonRecords.MergedInto, asked.Survivor, stop) is { } merged ? await EarlierRows.Before(desk.Reader, asked.Absorbed, merged.Seq, stop) : [];

    private async Task<IReadOnlyList<Fault>> Barred(string survivor, string absorbed, CancellationToken stop)
    {
        if (survivor == absorbed)
        {
            return [new("same-person", Place.At("absorbed"), new("两个人员编号相同。", "Both numbers are the same."), new("请填写另一份档案的人员编号。", "Give the number of the other file."))];
        }

        FaultList faults = new();
        PersonFile? stays = await PersonRecords.Read(desk.Reader, survivor, stop);
        PersonFile? goes = await PersonRecords.Read(desk.Reader, absorbed, stop);
        foreach ((PersonFile? file, string id) in new[] { (stays, survivor), (goes, absorbed) })
        {
            faults.AddRange(file is null ? [Faults.UnknownPerson(id)] : file.MergedInto is { } other ? [Faults.Merged(id, other.Text)] : []);
        }

        if (stays is not null && goes is not null)
        {
            if (stays.Departure != goes.Departure)
            {
                faults.Add("departure-differs", Place.At("absorbed"), new("两份档案的离开登记不一致。", "The files differ about the person's departure."), new("请先在两份档案中登记相同的离开,或撤销错误的登记。", "Note the same departure in both, or take the wrong one back."));
            }

            if (stays.Born != goes.Born)
            {
                faults.Add("born-differs", Place.At("absorbed"), new($"两份档案的出生日期不同:{stays.Born:yyyy-MM-dd} 与 {goes.Born:yyyy-MM-dd}。", $"The files differ about the birthday: {stays.Born:yyyy-MM-dd} and {goes.Born:yyyy-MM-dd}."), new("请先核实并更正出生日期。", "Find out and correct the birthday first."));
            }
        }

        return faults.All;
    }

    private async Task<IReadOnlyList<Fault>> BarredSplit(string survivor, CancellationToken stop) =>
        await Filed(desk.Reader, survivor, PersonRecords.MergedInto, null, stop) is { } further
            ? [new("merged-further", Place.At("absorbed"), new($"保留档案 {survivor} 后来又并入 {further.Code}。", $"The file {survivor} was itself merged into {further.Code} later."), new("请先拆分后一次并档。", "Part those first."))] : [];

    private async Task CheckWaiting(string person, FaultList faults, CancellationToken stop)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest();
        if ((await desk.Reader.Read(query, stop)).FirstOrDefault(row => row is { State: TaskStates.Entered, Kind: MergeTask.Merge or MergeTask.Split }) is { } waiting)
        {
            faults.Add("request-waits", Place.At("absorbed"), new($"{waiting.EnteredBy} 已提交该档案的并档或拆档申请,等待复核。", $"{waiting.EnteredBy} asked for this file already; it waits for a reviewer."), new("请先复核或退回该申请。", "Have that decided first."));
        }
    }

    private static void CheckReason(string reason, FaultList faults)
    {
        if (reason.Trim().Length is < ShortestReason or > LongestReason)
        {
            faults.Add("reason-needed", Place.At("reason"), new($"请写明理由,{ShortestReason} 到 {LongestReason} 个字。", $"Say why, in {ShortestReason} to {LongestReason} characters."));
        }
    }

    private static async Task<FilingRow?> Filed(IRecordReader reader, string person, string kind, string? code, CancellationToken stop) =>
        (await reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person)).Where("person_id", person).Where("kind", kind).Latest(), stop))
        .FirstOrDefault(row => row.State == PersonRecords.Filed && (code is null || row.Code == code));

    private async Task<Outcome<T>> Done<T>(Act<T> act)
    {
        Outcome<Done<T>> outcome = await desk.Lanes.Do(act);
        return outcome.IsRefused ? Outcome<T>.Refused(outcome.Faults) : outcome.Value!.Value!;
    }
}
