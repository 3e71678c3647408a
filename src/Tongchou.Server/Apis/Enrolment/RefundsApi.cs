using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>Giving dues back 退费, or cancelling those nobody paid: an operator asks, a reviewer decides.</summary>
internal static class RefundsApi
{
    private const int Most = 500;

    public static void MapRefunds(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/persons/{id}/dues/{dues}/refund-requests", Enter).For(Role.Operator)
            .Describe("requestRefund", "enrolment", "申请退费或作废应缴,由他人复核。 Asks to give dues back or cancel them; another decides.")
            .Produces<RefundRequest>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/refund-requests", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("refundRequests", "enrolment", "退费申请。 The requests to give dues back.")
            .Produces<RefundRequest[]>().RefusesVisitors();
        app.MapPost("/api/refund-requests/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideRefund", "enrolment", "批准或退回退费申请;不能批准自己录入的。 Approves or returns a request to give dues back; never one's own.")
            .Produces<RefundRequest>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    /// <summary>The person's requests that wait for a reviewer.</summary>
    public static Task<IReadOnlyList<TaskRow>> Waiting(string person, Desk desk, CancellationToken stop) =>
        desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(person)).Where("kind", RefundTask.Kind).Where("state", TaskStates.Entered).Where("person_id", person).Latest(), stop);

    private static async Task<IResult> Enter(string id, string dues, [FromBody] RefundBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop)
    {
        User user = context.User();
        if (await EntitlementApi.Seen(id, user, persons, stop) is not { } person)
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        Told told = new(desk.Law, user);
        RefundReason reason = told.Word<RefundReason>(body.Reason, "reason", new("退费原因", "reason to give dues back"));
        if ((await Waiting(id, desk, stop)).FirstOrDefault(task => RefundTask.Of(task).Dues == dues) is { } waiting)
        {
            told.Wrong("request-waits", "dues", $"{waiting.EnteredBy} 已提交退费申请,等待复核。", $"{waiting.EnteredBy} asked for it already; it waits for a reviewer.", "无需重复提交。", "Nothing is left to do.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(RefundTask.Enter(desk, id, dues, reason, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await Form(outcome.Value!.Value!, person, desk, writer, stop));
    }

    private static async Task<RefundRequest[]> List(HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, Audit audit, CancellationToken stop, string? state = null)
    {
        User user = context.User();
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", RefundTask.Kind).Latest().Newest(Most);
        List<RefundRequest> forms = [];
        foreach (TaskRow task in await desk.Reader.Read(state is null ? query : query.Where("state", state), stop))
        {
            if (await EntitlementApi.Seen(task.PersonId!, user, persons, stop) is { } person)
            {
                await audit.Note(user, "read-request", task.PersonId, task.TaskId);
                forms.Add(await Form(task, person, desk, writer, stop));
            }
        }

        return [.. forms];
    }

    private static async Task<IResult> Decide(string id, [FromBody] RefundDecisionBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop)
    {
        User user = context.User();
        if (await FindTask.Find(desk, id, RefundTask.Kind, stop) is not { } task || await EntitlementApi.Seen(task.PersonId!, user, persons, stop) is not { } person)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Told told = new(desk.Law, user);
        string? answer = body.Approve ? null : told.Text(body.Answer, "answer", new("退回原因", "reason"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(body.Approve ? RefundTask.Approve(desk, task, desk.Today, user.Name) : DecideTask.Return(task, user.Name, answer!));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await Form(outcome.Value!.Value!, person, desk, writer, stop));
    }

    private static async Task<RefundRequest> Form(TaskRow task, KnownPerson person, Desk desk, DuesWriter writer, CancellationToken stop)
    {
        RefundTask asked = RefundTask.Of(task);
        DuesRow dues = (await EntitlementApi.DuesOf(task.PersonId!, desk, stop)).First(row => row.DuesId == asked.Dues);
        return new(task.TaskId, task.State, task.PersonId!, person.Person.Name, writer.Dues(dues, task.State == TaskStates.Entered ? task.TaskId : null), PersonWriter.Word<RefundReason>(asked.Reason),
            task.EnteredBy, task.DecidedBy, await FindTask.Answer(desk, task, stop));
    }
}
