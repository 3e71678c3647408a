using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Policy;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PaperBills;

/// <summary>Manual reimbursement 手工报销: cases read and typed. What is decided about them is in <see cref="PaperBillActs"/>.</summary>
internal static class PaperBillsApi
{
    private const int Most = 100;

    public static void AddPaperBills(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PaperBillWriter>();

    public static void MapPaperBills(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/reimbursements", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("reimbursements", "reimbursements", "手工报销单,可按状态或参保人筛选,新的在前。 Cases of manual reimbursement, by state or person, newest first.")
            .Produces<PaperBillPage>().RefusesVisitors();
        app.MapGet("/api/reimbursements/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("reimbursement", "reimbursements", "一张手工报销单:内容、影像、经过。 A case with its papers and its history.")
            .Produces<PaperBillSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/reimbursements/{id}/preview", Preview).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("previewReimbursement", "reimbursements", "试算:通过后会入账的金额及说明单,不入账。 What approving it would book, explained; nothing is booked.")
            .Produces<PaperBillPreview>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        app.MapPost("/api/reimbursements", Begin).For(Role.Operator)
            .Describe("beginReimbursement", "reimbursements", "开始录入手工报销单;内容可以不全。 Begins a case; it may be incomplete.")
            .Produces<PaperBillSheet>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/reimbursements/{id}/form", Change).For(Role.Operator)
            .Describe("changeReimbursement", "reimbursements", "保存手工报销单,原样保留所填内容。 Keeps what was typed, to the letter.")
            .Produces<PaperBillSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    /// <summary>The case of a number with its person, if the user may see them.</summary>
    public static async Task<(TaskRow Task, KnownPerson Person)?> Find(string id, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop) =>
        await ReimbursementOffice.Find(desk, id, stop) is { } task && await persons.Open(task.PersonId!, stop) is { } person && person.IsSeenFrom(context.User().Region) ? (task, person) : null;

    public static Problem Unknown(string id) => Refusals.NotFound(ReimbursementFaults.Unknown(id));

    private static async Task<PaperBillPage> List(HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, Audit audit, CancellationToken stop, string? state = null, string? person = null, int skip = 0, int most = 50)
    {
        User user = context.User();
        int wanted = Math.Clamp(most, 1, Most);
        IReadOnlyList<TaskRow> tasks = await ReimbursementOffice.List(desk, Told(state), Told(person), wanted + 1, Math.Max(0, skip), stop);
        List<PaperBillLine> rows = [];
        foreach (TaskRow task in tasks.Take(wanted))
        {
            if (await persons.Open(task.PersonId!, stop) is { } known && known.IsSeenFrom(user.Region))
            {
                rows.Add(writer.Line(task, known));
                await audit.Note(user, "read-reimbursement", known.Person.Id.Text, task.TaskId);
            }
        }

        return new(rows, tasks.Count > wanted);
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, Audit audit, CancellationToken stop)
    {
        if (await Find(id, context, desk, persons, stop) is not ({ } task, { } person))
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "read-reimbursement", task.PersonId, id);
        return TypedResults.Ok(await writer.Sheet(task, person, stop));
    }

    private static async Task<IResult> Preview(string id, HttpContext context, Desk desk, FindPersons persons, Audit audit, CancellationToken stop)
    {
        if (await Find(id, context, desk, persons, stop) is not ({ } task, _))
        {
            return Unknown(id);
        }

        await audit.Note(context.User(), "read-reimbursement", task.PersonId, id);
        ReimbursementCase content = ReimbursementCase.Of(task);
        IReadOnlyList<Fault> faults = PaperFormReader.Check(content.Typed ?? PaperForm.Of(content.Bill), desk.References, desk.Today);
        if (faults.Count > 0)
        {
            return Refusals.Faulty(faults);
        }

        Outcome<Done<Settled>> outcome = await ReimbursementOffice.Preview(desk, content.Bill, context.User().Name);
        if (outcome.IsRefused)
        {
            return Refusals.Faulty([.. outcome.Faults.Select(PaperFormReader.InForm)]);
        }

        try
        {
            Settled trial = outcome.Value!.Value!;
            BookedReceipt explained = await ExplainSettlement.Foretell(desk, trial, stop);
            return TypedResults.Json(new PaperBillPreview(explained.Receipt, (trial.Row.Total - trial.Row.Cash).ToPlain(), explained.Differences), AgencyJson.Options);
        }
        catch (MissingLawException missing)
        {
            return Problem.MissingLaw(missing.Fault);
        }
    }

    private static async Task<IResult> Begin([FromBody] PaperForm body, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, Audit audit, CancellationToken stop)
    {
        PaperForm form = body.Whole();
        if (await persons.Open(form.Person, stop) is not { } person || !person.IsSeenFrom(context.User().Region))
        {
            return Refusals.NotFound(Faults.UnknownPerson(form.Person));
        }

        await audit.Note(context.User(), "begin-reimbursement", form.Person);
        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(new BeginReimbursement(PaperFormReader.Read(form).Bill, context.User().Name) { Typed = form });
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/reimbursements/{outcome.Value!.Value!.TaskId}", await writer.Sheet(outcome.Value.Value, person, stop));
    }

    private static async Task<IResult> Change(string id, [FromBody] PaperBillBody body, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, CancellationToken stop)
    {
        if (await Find(id, context, desk, persons, stop) is not ({ } task, { } person) || body.Form is null)
        {
            return Unknown(id);
        }

        PaperForm form = body.Form.Whole();
        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(new ChangeReimbursement(task with { Seq = body.Version }, PaperFormReader.Read(form).Bill, context.User().Name) { Typed = form });
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await writer.Sheet(outcome.Value!.Value!, person, stop));
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
