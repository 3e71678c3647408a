using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>A change of the catalogue or the institutions on one line.</summary>
/// <param name="What">catalogue or institutions.</param>
/// <param name="Records">How many records it brings.</param>
public sealed record ChangeLine(string Id, CodedWord State, CodedWord What, string Why, string? File, int Records, string EnteredBy, string? DecidedBy, string? Answer);

/// <summary>A change, opened.</summary>
/// <param name="Differences">Record by record what it would change; of a change that was decided, what differs from today.</param>
public sealed record ChangeSheet(ChangeLine Change, IReadOnlyList<ChangedRecord> Differences, int More);

/// <param name="Answer">Why it is returned; not needed to approve.</param>
public sealed record ChangeDecision(bool Approve, string? Answer);

internal static class ChangesApi
{
    private const int Most = 200;
    private const int MostShown = 300;

    private static readonly CodedWord[] states =
        [new(TaskStates.Entered, "待复核", "waits for review"), new(TaskStates.Approved, "已生效", "in force"), new(TaskStates.Returned, "已退回", "returned")];

    private static readonly CodedWord[] kinds = [new(ReferenceChange.Catalogue, "医保目录", "catalogue"), new(ReferenceChange.Institutions, "定点机构", "institutions")];

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/changes", List).For(Role.Operator, Role.Reviewer, Role.Administrator, Role.Supervisor)
            .Describe("changes", "changes", "目录和机构的变更,可按状态筛选,新的在前。 Changes of catalogue and institutions, newest first.")
            .Produces<ChangeLine[]>().RefusesVisitors();
        app.MapGet("/api/changes/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Administrator, Role.Supervisor)
            .Describe("change", "changes", "一项变更:逐条与现行内容对比。 A change, record by record beside what is in force.")
            .Produces<ChangeSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/changes/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideChange", "changes", "复核变更:通过即生效,或写明原因退回;不能复核自己提交的。 Puts a change in force or returns it; never one's own.")
            .Produces<ChangeSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    public static ChangeLine Line(TaskRow task, string? answer)
    {
        ReferenceChange change = ReferenceChange.Of(task);
        return new(task.TaskId, Array.Find(states, state => state.Code == task.State)!, Array.Find(kinds, kind => kind.Code == change.What)!, change.Why, change.File, change.Records.Count, task.EnteredBy, task.DecidedBy, answer);
    }

    private static async Task<IReadOnlyList<ChangeLine>> List(Desk desk, CancellationToken stop, string? state = null)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).In(ReferenceChange.Partition).Where("kind", ReferenceChange.Kind).Latest().Newest(Most);
        List<ChangeLine> lines = [];
        foreach (TaskRow task in await desk.Reader.Read(string.IsNullOrEmpty(state) ? query : query.Where("state", state), stop))
        {
            lines.Add(Line(task, await FindTask.Answer(desk, task, stop)));
        }

        return lines;
    }

    private static async Task<IResult> Open(string id, Desk desk, CancellationToken stop) =>
        await FindTask.Find(desk, id, ReferenceChange.Kind, stop) is { } task ? TypedResults.Ok(await Sheet(task, desk, stop)) : Refusals.NotFound(FindTask.Unknown(id));

    private static async Task<IResult> Decide(string id, [FromBody] ChangeDecision body, HttpContext context, Desk desk, CancellationToken stop)
    {
        if (await FindTask.Find(desk, id, ReferenceChange.Kind, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        // What it changes is told beside what was in force until now.
        ChangeSheet sheet = await Sheet(task, desk, stop);
        string by = context.User().Name;
        Outcome<Done<TaskRow>> outcome = body.Approve ? await ChangeTasks.Approve(desk, task, by, stop) : await desk.Lanes.Do(DecideTask.Return(task, by, body.Answer ?? ""));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(sheet with { Change = Line(outcome.Value!.Value!, body.Approve ? null : body.Answer!.Trim()) });
    }

    private static async Task<ChangeSheet> Sheet(TaskRow task, Desk desk, CancellationToken stop)
    {
        IReadOnlyList<ChangedRecord> differences = ReferenceChange.Of(task).Differences(desk.References);
        return new(Line(task, await FindTask.Answer(desk, task, stop)), [.. differences.Take(MostShown)], Math.Max(0, differences.Count - MostShown));
    }
}
