using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.SettlementDesk;

public sealed record ReasonBody(string Reason);

/// <param name="Reversal">The number of the reversal.</param>
public sealed record ReversedForm(string Reversal);

/// <summary>A request for a reversal, as it waits for a reviewer.</summary>
/// <param name="State">entered, approved or returned.</param>
/// <param name="Answer">Why it was returned.</param>
public sealed record ReversalRequestForm(
    string Id, string State, string Settlement, string Person, string PersonName, string Institution, string Day, string BusinessDate, string Total, string Funds, string Reason, string EnteredBy, string? DecidedBy, string? Answer);

/// <param name="Approve">Approves it, which reverses the settlement; or returns it.</param>
/// <param name="Answer">Why it is returned.</param>
public sealed record DecisionBody(bool Approve, string? Answer);

/// <summary>Taking settlements back: of an open day by an operator, of a closed one by two persons.</summary>
internal static class ReversalsApi
{
    private const int ShortestReason = 4;
    private const int LongestReason = 200;
    private const int Most = 500;

    public static void MapReversals(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/settlements/{id}/reversal", Reverse).For(Role.Operator)
            .Describe("reverse", "desk", "撤销未日结的结算。 Reverses a settlement whose day is open.")
            .Produces<ReversedForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/settlements/{id}/reversal-requests", Enter).For(Role.Operator)
            .Describe("requestReversal", "desk", "申请撤销已日结的结算,由他人复核。 Asks for the reversal of a settlement whose day is closed; another decides.")
            .Produces<ReversalRequestForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/reversal-requests", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("reversalRequests", "desk", "撤销申请。 The requests for reversals.")
            .RefusesVisitors();
        app.MapPost("/api/reversal-requests/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideReversal", "desk", "批准或退回撤销申请。 Approves or returns a request for a reversal.")
            .Produces<ReversalRequestForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    /// <summary>The request for the reversal of a settlement that waits; null where none does.</summary>
    public static async Task<TaskRow?> Waiting(Desk desk, SettlementRow row, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(row.Partition).Where("kind", ReversalTask.Kind).Where("state", TaskStates.Entered).Where("person_id", row.PersonId).Latest(), stop))
        .FirstOrDefault(task => ReversalTask.Of(task).Settlement == row.SettlementId);

    private static async Task<IResult> Reverse(string id, [FromBody] ReasonBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        User user = context.User();
        if (await SettlementsApi.Find(id, user, desk, persons, stop) is not ({ } row, _))
        {
            return Refusals.NotFound(Faults.UnknownSettlement(id));
        }

        if (WrongReason(body.Reason, "reason") is { } fault)
        {
            return Refusals.Faulty([fault]);
        }

        Outcome<Done<Reversed>> outcome = await desk.Lanes.Do(new ReverseSettlement(desk, row, null, user.Name) { Reason = body.Reason.Trim(), ClosedDayToo = false });
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(new ReversedForm(outcome.Value!.Value!.Row.SettlementId));
    }

    private static async Task<IResult> Enter(string id, [FromBody] ReasonBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        User user = context.User();
        if (await SettlementsApi.Find(id, user, desk, persons, stop) is not ({ } row, { } person))
        {
            return Refusals.NotFound(Faults.UnknownSettlement(id));
        }

        if (WrongReason(body.Reason, "reason") is { } fault)
        {
            return Refusals.Faulty([fault]);
        }

        if (await Waiting(desk, row, stop) is { } waiting)
        {
            return Refusals.Faulty([new("request-waits", Place.At("settlement"), new($"{waiting.EnteredBy} 已提交撤销申请,等待复核。", $"{waiting.EnteredBy} asked for it already; it waits for a reviewer."), new("无需重复提交。", "Nothing is left to do."))]);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(ReversalTask.Enter(row, body.Reason.Trim(), user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/reversal-requests/{outcome.Value!.Value!.TaskId}", Form(outcome.Value.Value, row, person, desk, null));
    }

    private static async Task<IReadOnlyList<ReversalRequestForm>> List(HttpContext context, Desk desk, FindPersons persons, Audit audit, CancellationToken stop, string? state = null)
    {
        User user = context.User();
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", ReversalTask.Kind).Latest().Newest(Most);
        List<ReversalRequestForm> forms = [];
        foreach (TaskRow task in await desk.Reader.Read(state is null ? query : query.Where("state", state), stop))
        {
            if (await SettlementsApi.Find(ReversalTask.Of(task).Settlement, user, desk, persons, stop) is ({ } row, { } person))
            {
                forms.Add(Form(task, row, person, desk, await FindTask.Answer(desk, task, stop)));
                await audit.Note(user, "read-request", row.PersonId, task.TaskId);
            }
        }

        return forms;
    }

    private static async Task<IResult> Decide(string id, [FromBody] DecisionBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        User user = context.User();
        if (await FindTask.Find(desk, id, ReversalTask.Kind, stop) is not { } task || await SettlementsApi.Find(ReversalTask.Of(task).Settlement, user, desk, persons, stop) is not ({ } row, { } person))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        if (!body.Approve && WrongReason(body.Answer, "answer") is { } fault)
        {
            return Refusals.Faulty([fault]);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(body.Approve ? ReversalTask.Approve(desk, task, row, user.Name) : DecideTask.Return(task, user.Name, body.Answer!));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(Form(outcome.Value!.Value!, row, person, desk, body.Approve ? null : body.Answer!.Trim()));
    }

    private static Fault? WrongReason(string? reason, string place) => reason?.Trim().Length is >= ShortestReason and <= LongestReason
        ? null
        : new("reason-needed", Place.At(place), new($"请写明理由,{ShortestReason} 到 {LongestReason} 个字。", $"Say why, in {ShortestReason} to {LongestReason} characters."), default);

    private static ReversalRequestForm Form(TaskRow task, SettlementRow row, KnownPerson person, Desk desk, string? answer)
    {
        ReversalTask asked = ReversalTask.Of(task);
        return new(task.TaskId, task.State, asked.Settlement, row.PersonId, person.Person.Name, desk.References.Institution(row.Institution)?.Name ?? row.Institution, row.LawDay, row.BusinessDate,
            row.Total.ToPlain(), BookedAmounts.Funds(row).ToPlain(), asked.Reason, task.EnteredBy, task.DecidedBy, answer);
    }
}
