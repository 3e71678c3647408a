using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Agency.Warning;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Budgets;

/// <summary>The survey of funds 基金总览, and alerts with plan and follow-up 预警处置.</summary>
internal static class FundOverviewApi
{
    public static void MapFundOverview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/fund-overview", Overview).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("fundOverview", "budgets", "基金总览:各市(州)结余、可支付月数、预算执行、资金流向、预警。 One fund over a region's cities.")
            .Produces<FundOverviewForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/fund-alerts", Warn).For(Role.Accountant)
            .Describe("warnFunds", "budgets", "预警监测:产生预警,重复运行不重复产生。 Raises alerts; running it again never doubles one.")
            .Produces<WarnedForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/fund-alerts/{id}", Open).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("fundAlert", "budgets", "一条预警及其处置过程。 An alert with everything that became of it.")
            .Produces<FundAlertSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/fund-alerts/{id}/steps", Handle).For(Role.Accountant, Role.Reviewer)
            .Describe("handleFundAlert", "budgets", "处置预警:提交方案、记录跟踪由会计办理,办结由复核人员办理。 A plan, a follow-up, or the end of an alert.")
            .Produces<FundAlertSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Overview(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? fund = null, string? day = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        FundKind of = told.Fund(fund);
        DateOnly at = told.Day(day, "day", desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<IReadOnlyList<CityFund>> survey = await SurveyFunds.Of(desk, where, of, at, stop);
        if (survey.Value is not { } cities)
        {
            return Refusals.Faulty(survey.Faults);
        }

        ExecutedBudget? executed = where.IsProvince ? (await ExecuteBudget.Of(desk, where, of, at.Year, at.AddDays(1).Day == 1 ? at.Month : at.Month - 1, stop)).Value : cities[0].Executed;
        return TypedResults.Ok(OverviewWriter.Write(desk, where, of, at, cities, executed, user));
    }

    private static async Task<IResult> Warn([FromBody] WarnBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(body.Region);
        DateOnly on = told.Day(body.On, "on", desk.Today);
        Outcome<Warned> outcome = told.Faults.IsEmpty ? await WarnFunds.Of(desk, where, on, user.Name, stop) : Outcome<Warned>.Refused(told.Faults.All);
        return outcome.Value is { } warned ? TypedResults.Ok(new WarnedForm(warned.New, [.. warned.Raised.Select(row => BudgetWriter.Alert(desk, row, user))])) : Refusals.Faulty(outcome.Faults);
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop) =>
        await Found(id, context.User(), desk, stop) is { } history ? TypedResults.Ok(Sheet(desk, history, context.User())) : Unknown(id);

    private static async Task<IResult> Handle(string id, [FromBody] AlertStepBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not { } history)
        {
            return Unknown(id);
        }

        Told told = new(desk.Law, user);
        AlertStep step = told.Word<AlertStep>(body.Step, "step", new("处置步骤", "step"));
        DateOnly? due = string.IsNullOrWhiteSpace(body.Due) ? null : told.Day(body.Due, "due");
        if (told.Faults.IsEmpty && !user.Roles.Contains(step is AlertStep.Close ? Role.Reviewer : Role.Accountant))
        {
            told.Wrong("not-yours", "step", step is AlertStep.Close ? "办结由复核人员办理。" : "方案和跟踪由会计办理。", step is AlertStep.Close ? "A reviewer closes an alert." : "An accountant plans and follows up.", "请由相应人员办理。", "Let them do it.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<FundAlertRow>> outcome = await desk.Lanes.DoPatiently(new HandleAlert(history[^1], new(step, body.Note ?? "", body.Office, due), user.Name), CancellationToken.None);
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(Sheet(desk, await WarnFunds.History(desk, id, stop), user));
    }

    private static FundAlertSheet Sheet(Desk desk, IReadOnlyList<FundAlertRow> history, User user) => new(BudgetWriter.Alert(desk, history[^1], user), [.. history.Select(row => BudgetWriter.Alert(desk, row, user) with { Steps = [], Overdue = false })]);

    private static async Task<IReadOnlyList<FundAlertRow>?> Found(string id, User user, Desk desk, CancellationToken stop) =>
        await WarnFunds.History(desk, id, stop) is { Count: > 0 } history && RegionCode.TryParse(history[0].Region, out RegionCode region) && Reach.Covers(user.Region, region) ? history : null;

    private static IResult Unknown(string id) => Refusals.NotFound(new("unknown-alert", Place.At("id"), new($"没有编号为 {id} 的预警。", $"There is no alert {id}."), new("请在列表中选择。", "Choose one of the list.")));
}
