using Tongchou.Agency;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Adjusting;

/// <summary>Writes runs of the adjustment fund as the page shows them to a user.</summary>
internal static class AdjustmentRunWriter
{
    private static readonly CodedWord[] states =
        [new("worked-out", "已核算", "worked out"), new(TaskStates.Entered, "待复核", "waiting"), new(TaskStates.Approved, "已批准", "approved"), new(TaskStates.Returned, "已退回", "returned")];

    private static readonly CodedWord[] movements = [new("up", "上解", "remitted"), new("down", "下拨", "distributed"), new("reserved", "提取风险金", "reserved"), new("drawn", "动用风险金", "drawn from the reserve")];

    /// <param name="booked">Whether an approved run stands in the books to its end.</param>
    public static AdjustmentRunForm Line(Desk desk, TaskRow task, string? answer, bool booked, User user)
    {
        AdjustmentTask run = AdjustmentTask.Of(task);
        bool open = task.State == TaskStates.Entered || (task.State == TaskStates.Approved && !booked);
        bool may = open && user.Roles.Contains(Role.Reviewer) && FourEyes.Fault(task.EnteredBy, user.Name) is null;
        return new(task.TaskId, Regions.Name(desk.Law, run.Region), run.YearNumber, Word<AdjustmentStage>(run.Stage), run.Day, run.Cities, run.Amount, State(task.State), run.Previous, run.Digest, task.EnteredBy, task.DecidedBy, answer, booked, may);
    }

    /// <summary>A run that was only worked out.</summary>
    public static AdjustmentRunForm Line(Desk desk, AdjustmentRun run) => new(
        null, Regions.Name(desk.Law, run.Region), run.Year, Word<AdjustmentStage>(run.Stage), run.Day, run.Figures.Cities.Count, run.Moved.ToPlain(), states[0], run.Previous, Sm3.Of(run.Write()), null, null, null, false, false);

    public static async Task<AdjustmentSheet> Sheet(Desk desk, AdjustmentRunForm line, AdjustmentRun run, CancellationToken stop)
    {
        IReadOnlyList<Fault> barred = line.State.Code is TaskStates.Approved or TaskStates.Returned ? [] : await AdjustmentOffice.Barred(desk, run, stop);
        return new(line, run.Result, [.. run.Shares.SelectMany(Shares)], [.. barred.Select(FaultForm.Of)], run.Figures);
    }

    private static IEnumerable<AdjustmentShareForm> Shares(RunShare share)
    {
        (string What, Money Amount)[] targets = [.. AdjustmentTables.Booked(share.Target, false)], before = [.. AdjustmentTables.Booked(share.Before, false)], changes = [.. AdjustmentTables.Booked(share.Change, false)];
        for (int i = 0; i < targets.Length; i++)
        {
            if (!targets[i].Amount.IsZero || !before[i].Amount.IsZero)
            {
                yield return new(share.City, share.Name, Word<FundKind>(share.Fund), movements[i], targets[i].Amount.ToPlain(), before[i].Amount.ToPlain(), changes[i].Amount.ToPlain());
            }
        }
    }

    private static CodedWord State(string state) => Array.Find(states, each => each.Code == state) ?? new(state, state, state);

    private static CodedWord Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? CodedWord.Of(word) : new(code, code, code);
}
