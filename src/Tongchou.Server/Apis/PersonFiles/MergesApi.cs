using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PersonFiles;

/// <summary>Files of one person that are merged, or parted again: one enters it, another approves it.</summary>
internal static class MergesApi
{
    private const int Most = 500;

    public static void MapMerges(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/persons/{id}/merge-requests", AskMerge).For(Role.Operator)
            .Describe("requestMerge", "files", "申请把另一份档案并入本档案,由他人复核。 Asks for another file to be merged into this one; another decides.")
            .Produces<MergeRequestForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/split-requests", AskSplit).For(Role.Operator)
            .Describe("requestSplit", "files", "申请把已并入的本档案拆出,由他人复核。 Asks for this merged file to be parted again; another decides.")
            .Produces<MergeRequestForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/merge-requests", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("mergeRequests", "files", "并档、拆档申请,新的在前。 The requests to merge or part files, newest first.")
            .Produces<MergeRequestForm[]>().RefusesVisitors();
        app.MapPost("/api/merge-requests/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideMerge", "files", "批准或退回;再次批准可补完中断的并档。 Approves or returns a request; approving again completes a merge that broke off.")
            .Produces<MergeRequestForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AskMerge(string id, [FromBody] MergeBody body, HttpContext context, MergeOffice office, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        string absorbed = (body.Absorbed ?? "").Trim().ToUpperInvariant();
        foreach (string each in new[] { id, absorbed })
        {
            if (await PersonsApi.Seen(each, context, persons, stop) is null)
            {
                return PersonsApi.Unknown(each);
            }
        }

        return await Told(await office.AskMerge(id, absorbed, body.Reason ?? "", context.User().Name, stop), writer, persons, stop);
    }

    private static async Task<IResult> AskSplit(string id, [FromBody] FileReasonBody body, HttpContext context, MergeOffice office, FileWriter writer, FindPersons persons, CancellationToken stop) =>
        await PersonsApi.Seen(id, context, persons, stop) is null ? PersonsApi.Unknown(id) : await Told(await office.AskSplit(id, body.Reason ?? "", context.User().Name, stop), writer, persons, stop);

    private static async Task<IReadOnlyList<MergeRequestForm>> List(HttpContext context, Desk desk, FileWriter writer, FindPersons persons, Audit audit, CancellationToken stop, string? state = null)
    {
        List<MergeRequestForm> forms = [];
        foreach (string kind in new[] { MergeTask.Merge, MergeTask.Split })
        {
            RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", kind).Latest().Newest(Most);
            foreach (TaskRow task in await desk.Reader.Read(state is null ? query : query.Where("state", state), stop))
            {
                MergeTask asked = MergeTask.Of(task);
                if (await PersonsApi.Seen(asked.Survivor, context, persons, stop) is { } survivor && await PersonsApi.Seen(asked.Absorbed, context, persons, stop) is { } absorbed)
                {
                    await audit.Note(context.User(), "read-merge-request", asked.Absorbed, task.TaskId);
                    forms.Add(writer.Request(task, survivor, absorbed, await FindTask.Answer(desk, task, stop)));
                }
            }
        }

        return forms;
    }

    private static async Task<IResult> Decide(string id, [FromBody] DecisionBody body, HttpContext context, MergeOffice office, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (await office.Find(id, stop) is not { } task
            || await PersonsApi.Seen(MergeTask.Of(task).Survivor, context, persons, stop) is not { } survivor || await PersonsApi.Seen(MergeTask.Of(task).Absorbed, context, persons, stop) is not { } absorbed)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Outcome<TaskRow> decided = body.Approve ? await office.Approve(task, context.User().Name, stop) : await office.Return(task, body.Answer ?? "", context.User().Name);
        return decided.IsRefused ? Refusals.Faulty(decided.Faults) : TypedResults.Ok(writer.Request(decided.Value!, survivor, absorbed, body.Approve ? null : body.Answer?.Trim()));
    }

    private static async Task<IResult> Told(Outcome<TaskRow> asked, FileWriter writer, FindPersons persons, CancellationToken stop)
    {
        if (asked.Value is not { } task)
        {
            return Refusals.Faulty(asked.Faults);
        }

        MergeTask merge = MergeTask.Of(task);
        return TypedResults.Created($"/api/merge-requests/{task.TaskId}", writer.Request(task, (await persons.Open(merge.Survivor, stop))!, (await persons.Open(merge.Absorbed, stop))!, null));
    }
}
