using System.Text;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.Adjustments;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Fund.Adjusting;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Adjusting;

/// <summary>The provincial adjustment fund 省级调剂金: an accountant gathers a year, works a stage out and enters it, a reviewer approves it, and it is booked.</summary>
internal static class AdjustmentsApi
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapAdjustments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/adjustments", List).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("adjustments", "adjusting", "一个省的调剂批次:上解归集、分配下拨,新的在前。 A province's runs of the adjustment fund, newest first.")
            .Produces<AdjustmentRunsForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/adjustments/figures", Figures).For(Role.Accountant)
            .Describe("adjustmentFigures", "adjusting", "从各市账上归集一年的数据,可以修改后录入。 Gathers a year's figures from the books of the cities, to be amended and proposed.")
            .Produces<AdjustmentFigures>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/adjustments", WorkOut).For(Role.Accountant)
            .Describe("workOutAdjustment", "adjusting", "核算一年的一个环节;enter 为真时录入,由他人批准后记账。 Works a stage of a year out, and enters it where that is asked for.")
            .Produces<AdjustmentSheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/adjustments/{id}", Open).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("adjustment", "adjusting", "一个批次,逐市逐项列出计算、依据和记账。 A run, city by city and amount by amount.")
            .Produces<AdjustmentSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/adjustments/{id}/statement", Statement).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("adjustmentStatement", "adjusting", "一个批次或其中一市的明细,Excel。 The breakdown of a run, or of one city in it, as Excel.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/adjustments/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideAdjustment", "adjusting", "批准即记账,或写明原因退回;不能批准自己录入的。 Approves and books it, or returns it; never one's own.")
            .Produces<AdjustmentRunForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        User user = context.User();
        RegionName[] provinces = [.. Provinces(desk, user)];
        Told told = new(desk.Law, user);
        string where = string.IsNullOrWhiteSpace(region) ? provinces.FirstOrDefault()?.Code ?? "" : told.Region(region).ToString();
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        List<AdjustmentRunForm> runs = [];
        foreach (TaskRow task in where.Length == 0 ? [] : await ReadAdjustments.Tasks(desk, where, stop))
        {
            runs.Add(await Line(desk, task, await ReadAdjustments.Content(desk, task, stop), user, stop));
        }

        return TypedResults.Ok(new AdjustmentRunsForm(where, runs, provinces, [.. Words<AdjustmentStage>.All.Select(CodedWord.Of)], [.. Words<DistributionFormula>.All.Select(CodedWord.Of)], Days.Text(desk.Today)));
    }

    private static async Task<IResult> Figures(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? year = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        BenefitYear of = told.Year(year);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<AdjustmentFigures> gathered = await GatherAdjustment.Of(desk, where, of.Number, stop);
        return gathered.IsRefused ? Refusals.Faulty(gathered.Faults) : TypedResults.Ok(gathered.Value);
    }

    private static async Task<IResult> WorkOut([FromBody] AdjustmentRunBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        AdjustmentStage stage = told.Word<AdjustmentStage>(body.Stage, "stage", new("环节", "stage"));
        DateOnly day = told.Day(body.Day, "day", desk.Today);
        if (string.IsNullOrWhiteSpace(body.Figures))
        {
            told.Wrong("no-figures", "figures", "没有年度数据。", "There are no figures.", "归集或粘贴一年的数据。", "Gather or paste a year's figures.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<AdjustmentRun> worked = await WorkOutAdjustment.Of(desk, Encoding.UTF8.GetBytes(body.Figures), "figures", stage, day, stop);
        if (worked.Value is not { } run)
        {
            return Refusals.Faulty(worked.Faults);
        }

        told.Region(run.Region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        if (!body.Enter)
        {
            return TypedResults.Ok(await AdjustmentRunWriter.Sheet(desk, AdjustmentRunWriter.Line(desk, run), run, stop));
        }

        Outcome<Done<TaskRow>> entered = await AdjustmentOffice.Propose(desk, run, user.Name, CancellationToken.None);
        return entered.IsRefused ? Refusals.Faulty(entered.Faults) : TypedResults.Ok(await AdjustmentRunWriter.Sheet(desk, await Line(desk, entered.Value!.Value!, run, user, stop), run, stop));
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        return await Found(id, user, desk, stop) is var (task, run) ? TypedResults.Ok(await AdjustmentRunWriter.Sheet(desk, await Line(desk, task, run, user, stop), run, stop)) : Refusals.NotFound(FindTask.Unknown(id));
    }

    private static async Task<IResult> Statement(string id, HttpContext context, Desk desk, Audit audit, CancellationToken stop, string? city = null, string? language = null)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, run) || (city is not null && run.Shares.All(share => share.City != city)))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Language speaks = language == "en" ? Language.En : Language.Zh;
        await audit.Note(user, "export", subject: task.TaskId, detail: city);
        using MemoryStream file = new();
        ExportTable.Write(new("调剂金明细", "adjustment fund"), AdjustmentTables.Columns, AdjustmentTables.Rows(run, speaks, city), file, TableFormat.Excel, speaks);
        return TypedResults.File(file.ToArray(), Excel, $"{task.TaskId}{(city is null ? "" : $"-{city}")}.xlsx");
    }

    private static async Task<IResult> Decide(string id, [FromBody] AdjustmentDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, run))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        // Half a run helps nobody: it goes on when the browser is gone.
        Outcome<Done<TaskRow>> outcome = body.Approve ? await AdjustmentOffice.Approve(desk, task, user.Name, CancellationToken.None) : await desk.Lanes.Do(DecideTask.Return(task, user.Name, body.Answer ?? ""));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await Line(desk, outcome.Value!.Value!, run, user, stop));
    }

    private static async Task<AdjustmentRunForm> Line(Desk desk, TaskRow task, AdjustmentRun? run, User user, CancellationToken stop)
    {
        bool booked = run is not null && ReadAdjustments.IsBooked(run, task.TaskId, await ReadAdjustments.Booked(desk, run.Region, run.YearText, stop));
        return AdjustmentRunWriter.Line(desk, task, await FindTask.Answer(desk, task, stop), booked, user);
    }

    private static IEnumerable<RegionName> Provinces(Desk desk, User user) => desk.Law.Law.Packs
        .Where(pack => pack.Region.IsProvince && Reach.Covers(user.Region, pack.Region) && desk.Law.Law.On(pack.Region, desk.Today)?.Find(AdjustmentProvisions.RaiseRate) is not null)
        .OrderBy(pack => pack.Region).Select(pack => new RegionName(pack.Region.ToString(), pack.Name));

    private static async Task<(TaskRow Task, AdjustmentRun Run)?> Found(string id, User user, Desk desk, CancellationToken stop) =>
        await ReadAdjustments.Find(desk, id, stop) is { } task && RegionCode.TryParse(AdjustmentTask.Of(task).Region, out RegionCode region) && Reach.Covers(user.Region, region) && await ReadAdjustments.Content(desk, task, stop) is { } run ? (task, run) : null;
}
