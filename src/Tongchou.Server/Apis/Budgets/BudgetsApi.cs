using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Policy.Yaml;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Budgets;

/// <summary>Budgets of funds 基金预算: compiled and entered by a city's accountant, reviewed by the province, held against the books.</summary>
internal static class BudgetsApi
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapBudgets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/budgets/choices", Choices).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budgetChoices", "budgets", "预算页面的选项:省、市(州)、基金及其预算科目。 What the pages of budgets choose from.")
            .Produces<BudgetChoices>().RefusesVisitors();
        app.MapGet("/api/budgets", List).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budgets", "budgets", "一个统筹区的预算文件,新的在前;省级含各市(州)。 A region's documents of the budget, newest first; of a province those of its cities too.")
            .Produces<BudgetDocumentForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/budgets", WorkOut).For(Role.Accountant)
            .Describe("workOutBudget", "budgets", "编制预算、调整方案、全省汇总或绩效评价;enter 为真时录入,由他人批准后生效。 Works a document out, and enters it where that is asked for.")
            .Produces<FundBudgetSheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/budgets/{id}", Open).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budget", "budgets", "一份预算文件,逐项列出计算和依据。 A document line by line, with working and law.")
            .Produces<FundBudgetSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/budgets/{id}/file", FileOf).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budgetFile", "budgets", "一份预算文件,Excel。 A document as Excel.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/budgets/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideBudget", "budgets", "省级审核:批准,或写明原因退回;不能批准自己录入的。 Approves a document or returns it; as the province, and never one's own.")
            .Produces<BudgetDocumentForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/budget-execution", Execution).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budgetExecution", "budgets", "预算执行:按月执行数、进度、全年预计、偏离、绩效监控。 A budget against the books, month by month.")
            .Produces<BudgetExecutionForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/budget-execution/file", ExecutionFile).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("budgetExecutionFile", "budgets", "预算执行表,Excel。 The execution as Excel.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Choices(HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        List<BudgetRegion> regions = [];
        foreach (RegionCode region in desk.Law.Law.Packs.Select(pack => pack.Region).Where(region => region.Tier is RegionTier.Province or RegionTier.City && Reach.Covers(user.Region, region)))
        {
            int books = 0;
            foreach (RegionCode city in region.IsProvince ? ReadBudgets.CitiesOf(desk.Law, region) : [region])
            {
                books += await desk.Reader.FirstBusinessDate(city.ToString(), stop) is null ? 0 : 1;
            }

            if (!region.IsProvince || ReadBudgets.CitiesOf(desk.Law, region).Count > 0)
            {
                regions.Add(new($"{region}", Regions.Name(desk.Law, region).Name, region.IsProvince, books));
            }
        }

        return TypedResults.Ok(new BudgetChoices(Days.Text(desk.Today), regions, [.. new[] { FundKind.Resident, FundKind.EmployeePooled }.Select(fund => Fund(desk, fund))]));
    }

    private static BudgetFund Fund(Desk desk, FundKind fund) => new(CodedWord.Of(fund),
        [.. desk.Law.Chart(RegionCode.Nation, desk.Today).Of(fund).Where(BudgetLine.IsPlanned).Select(account => new BudgetAccount(Words<AccountRole>.Code(account.Role!.Value), $"{account.Code}", account.Name, Words<AccountNature>.Code(account.Nature)))]);

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        List<BudgetDocumentForm> documents = [];
        foreach (TaskRow task in await ReadBudgets.Tasks(desk, where, stop))
        {
            documents.Add(BudgetWriter.Line(desk, task, await FindTask.Answer(desk, task, stop), user));
        }

        return TypedResults.Ok(documents.ToArray());
    }

    private static async Task<IResult> WorkOut([FromBody] BudgetBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        BudgetKind kind = told.Word<BudgetKind>(body.Kind, "kind", new("文件类别", "kind of document"));
        RegionCode region = told.Region(body.Region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<BudgetDocument> worked = await Worked(body, kind, region, told, desk, stop);
        if (worked.Value is not { } document)
        {
            return Refusals.Faulty(worked.Faults);
        }

        if (!body.Enter)
        {
            return TypedResults.Ok(BudgetWriter.Sheet(desk, BudgetWriter.Line(desk, document), document, false));
        }

        Outcome<Done<TaskRow>> entered = await BudgetOffice.Propose(desk, document, user.Name, CancellationToken.None);
        return entered.IsRefused ? Refusals.Faulty(entered.Faults) : TypedResults.Ok(BudgetWriter.Sheet(desk, BudgetWriter.Line(desk, entered.Value!.Value!, null, user), document, false));
    }

    private static async Task<Outcome<BudgetDocument>> Worked(BudgetBody body, BudgetKind kind, RegionCode region, Told told, Desk desk, CancellationToken stop)
    {
        if (kind is BudgetKind.Unify or BudgetKind.Evaluate)
        {
            FundKind fund = told.Fund(body.Fund);
            int year = told.Year(body.Year).Number;
            return !told.Faults.IsEmpty ? Outcome<BudgetDocument>.Refused(told.Faults.All)
                : kind is BudgetKind.Unify ? await CompileBudget.Unified(desk, region, fund, year, stop) : await ExecuteBudget.Evaluated(desk, region, fund, year, stop);
        }

        // The body is read as a file would be: one reader finds every fault.
        FaultList faults = new();
        BudgetOrderReader reader = new(desk.Law.Law, faults);
        Node? node = JsonText.Read(JsonSerializer.SerializeToUtf8Bytes(Asked(body, kind), AgencyJson.Options), "", faults);
        return kind is BudgetKind.Adjust
            ? reader.Adjustment(node) is { } plan ? await CompileBudget.Adjusted(desk, plan, stop) : Outcome<BudgetDocument>.Refused(faults.All)
            : reader.Order(node) is { } order ? await CompileBudget.Year(desk, order, stop) : Outcome<BudgetDocument>.Refused(faults.All);
    }

    private static object Asked(BudgetBody body, BudgetKind kind)
    {
        static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        return kind is BudgetKind.Adjust
            ? new { body.Region, body.Fund, body.Year, reason = Empty(body.Reason), lines = (body.Lines ?? []).Select(line => new { line.Role, by = Empty(line.By) }) }
            : new
            {
                body.Region, body.Fund, body.Year, heads = Empty(body.Heads), monthlyBase = Empty(body.MonthlyBase), collected = Empty(body.Collected), trend = Empty(body.Trend), opening = Empty(body.Opening), reason = Empty(body.Reason),
                lines = (body.Lines ?? []).Select(line => new { line.Role, lastYear = Empty(line.LastYear), visits = Empty(line.Visits), costPerVisit = Empty(line.CostPerVisit), amount = Empty(line.Amount), reason = Empty(line.Reason) }),
            };
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, document))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        return TypedResults.Ok(BudgetWriter.Sheet(desk, BudgetWriter.Line(desk, task, await FindTask.Answer(desk, task, stop), user), document, await ReadBudgets.Holds(desk, id, document, stop)));
    }

    private static async Task<IResult> FileOf(string id, HttpContext context, Desk desk, Audit audit, CancellationToken stop, string? language = null)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, document))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Language speaks = language == "en" ? Language.En : Language.Zh;
        await audit.Note(user, "export", subject: task.TaskId);
        using MemoryStream file = new();
        ExportTable.Write(new("基金预算", "budget"), BudgetTables.Columns, BudgetTables.Rows(document, speaks), file, TableFormat.Excel, speaks);
        return TypedResults.File(file.ToArray(), Excel, $"budget-{task.TaskId}.xlsx");
    }

    private static async Task<IResult> Decide(string id, [FromBody] BudgetDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, _))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Outcome<Done<TaskRow>> outcome = body.Approve ? await BudgetOffice.Approve(desk, task, user.Name, user.Region, CancellationToken.None) : await BudgetOffice.Return(desk, task, user.Name, user.Region, body.Answer ?? "");
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(BudgetWriter.Line(desk, outcome.Value!.Value!, body.Approve ? null : body.Answer, user));
    }

    private static async Task<IResult> Execution(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? fund = null, string? year = null, int? through = null)
    {
        Told told = new(desk.Law, context.User());
        Outcome<ExecutedBudget> outcome = await Executed(told, desk, region, fund, year, through, stop);
        return outcome.Value is { } executed ? TypedResults.Ok(BudgetWriter.Execution(desk, executed)) : Refusals.Faulty(outcome.Faults);
    }

    private static async Task<IResult> ExecutionFile(HttpContext context, Desk desk, Audit audit, CancellationToken stop, string? region = null, string? fund = null, string? year = null, int? through = null, string? language = null)
    {
        Told told = new(desk.Law, context.User());
        Outcome<ExecutedBudget> outcome = await Executed(told, desk, region, fund, year, through, stop);
        if (outcome.Value is not { } executed)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        Language speaks = language == "en" ? Language.En : Language.Zh;
        await audit.Note(context.User(), "export", subject: $"budget-execution {region} {fund} {year}");
        using MemoryStream file = new();
        ExportTable.Write(new("预算执行", "execution"), BudgetTables.ExecutionColumns, BudgetTables.Rows(executed.Execution, speaks), file, TableFormat.Excel, speaks);
        return TypedResults.File(file.ToArray(), Excel, $"budget-execution-{region}-{fund}-{year}.xlsx");
    }

    private static async Task<Outcome<ExecutedBudget>> Executed(Told told, Desk desk, string? region, string? fund, string? year, int? through, CancellationToken stop)
    {
        RegionCode where = told.Region(region);
        FundKind of = told.Fund(fund);
        int which = told.Year(year).Number;
        return told.Faults.IsEmpty ? await ExecuteBudget.Of(desk, where, of, which, through, stop) : Outcome<ExecutedBudget>.Refused(told.Faults.All);
    }

    private static async Task<(TaskRow Task, BudgetDocument Document)?> Found(string id, User user, Desk desk, CancellationToken stop) =>
        await ReadBudgets.Find(desk, id, stop) is { } task && RegionCode.TryParse(BudgetTask.Of(task).Region, out RegionCode region) && Reach.Covers(user.Region, region) && await ReadBudgets.Content(desk, task, stop) is { } document ? (task, document) : null;
}
