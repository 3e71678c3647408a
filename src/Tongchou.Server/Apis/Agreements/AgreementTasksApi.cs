using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Payment.Agreements;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Agreements;

/// <summary>What was entered about agreements and waits for another, and the yearly appraisals 年度考核.</summary>
internal static class AgreementTasksApi
{
    private static readonly InstitutionForm form = new();

    public static void MapAgreementTasks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/agreement-tasks", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("agreementTasks", "agreements", "协议、医师、考核的待复核和已办事项,新的在前。 What was entered about agreements, newest first.")
            .Produces<AgreementTaskLine[]>().RefusesVisitors();
        app.MapPost("/api/agreement-tasks/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideAgreementTask", "agreements", "批准即生效,或写明原因退回;不能批准自己录入的。 Approves or returns it; never one's own.")
            .Produces<AgreementTaskLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/appraisals", Appraisals).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("appraisals", "agreements", "一个年度的考核:评分表、等次与返还比例、各机构结果。 A year's appraisals: the sheet, the grades, what each institution came to.")
            .Produces<AppraisalPage>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/appraisals", Appraise).For(Role.Operator)
            .Describe("enterAppraisal", "agreements", "录入一家机构的年度考核评分,由他人批准后生效。 Enters the points of an institution's year.")
            .Produces<AgreementTaskLine>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<AgreementTaskLine[]> List(HttpContext context, Desk desk, CancellationToken stop, string? state = null)
    {
        List<AgreementTaskLine> lines = [];
        foreach (TaskRow task in (await AgreementTasks.All(desk, stop)).Where(task => (string.IsNullOrEmpty(state) || task.State == state) && IsSeen(desk, task, context.User())))
        {
            lines.Add(AgreementWriter.Task(desk, task, await FindTask.Answer(desk, task, stop)));
        }

        return [.. lines];
    }

    private static async Task<IResult> Decide(string id, [FromBody] AgreementDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await AgreementTasks.Find(desk, id, stop) is not { } task || !IsSeen(desk, task, user))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Outcome<Done<TaskRow>> outcome = body.Approve ? await AgreementTasks.Approve(desk, task, user.Name, stop) : await desk.Lanes.Do(DecideTask.Return(task, user.Name, body.Answer ?? ""));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(AgreementWriter.Task(desk, outcome.Value!.Value!, body.Approve ? null : body.Answer));
    }

    private static async Task<IResult> Appraisals(HttpContext context, Desk desk, CancellationToken stop, int? year = null)
    {
        User user = context.User();
        int asked = year ?? desk.Today.Year - 1;
        if (asked < BenefitYear.Earliest || asked > desk.Today.Year)
        {
            return Refusals.Faulty([new("bad-year", Place.At("year"), new($"没有 {asked} 年度的考核。", $"There is no appraisal of {asked}."), new("请写过去的年度或今年。", "Name this year or one before."))]);
        }

        DateSpan days = new(new(asked, 1, 1), new(asked, 12, 31));
        HashSet<string> waiting = [.. (await AgreementsApi.Waiting(desk, stop)).Where(task => task.Kind == AppraisalOrder.Kind && AppraisalOrder.Of(task).Year == asked).Select(AgreementTasks.InstitutionOf)];
        AgreementOverview[] held = [.. AgreementsApi.Seen(desk, user).Where(each => each.Institution.Agreements.Any(term => term.Overlaps(days)))];

        // Sheets may differ between regions; a page shows that of the user's own.
        AgreementTerms law = desk.Law.Agreements(user.Region, days.To);
        return TypedResults.Ok(AgreementWriter.Appraisals(law, asked, [.. held.Select(each => AgreementWriter.Appraisal(desk, each, asked, waiting.Contains(each.Institution.Code.Text)))]));
    }

    private static async Task<IResult> Appraise([FromBody] AppraisalBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        if (desk.References.Institution(body.Institution ?? "") is not { } institution || !Reach.Covers(user.Region, institution.Region))
        {
            return Refusals.NotFound(References.InstitutionsApi.Unknown(body.Institution ?? ""));
        }

        AppraisalOrder order = new(institution.Code.Text, body.Year, AgreementWriter.Read(body.Scores), (body.Reason ?? "").Trim());
        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(AgreementTasks.Enter(desk, order, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/appraisals?year={body.Year}", AgreementWriter.Task(desk, outcome.Value!.Value!, null));
    }

    // One who applies is known by the task alone.
    private static bool IsSeen(Desk desk, TaskRow task, User user)
    {
        string code = AgreementTasks.InstitutionOf(task);
        RegionCode? region = desk.References.Institution(code)?.Region
            ?? (task.Kind == AgreementOrder.Kind && AgreementOrder.Of(task).Profile is { } profile ? StoredRecord.Read(form, profile).Region : null);
        return region is { } where && Reach.Covers(user.Region, where);
    }
}
