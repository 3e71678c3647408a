using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Payment.Cases;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Bodies;
using Tongchou.Server.SignIn;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Tongchou.Server.Apis.Paying;

/// <summary>Paying institutions from the books 拨付与清算: an accountant works a run out and enters it, a reviewer approves it, and it is booked.</summary>
internal static class PaymentsApi
{
    private const string OrderFile = "order.json", RunFile = "run.json";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/payment-runs", List).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("paymentRuns", "paying", "一个统筹区的拨付批次:月度预付、按项目月结、周转金、年终清算,新的在前。 A region's runs of payments, newest first.")
            .Produces<PaymentRunsForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/payment-runs", WorkOut).For(Role.Accountant)
            .Describe("workOutPaymentRun", "paying", "从账上核算一个批次;enter 为真时录入,由他人批准后记账。 Works a run out from the books, and enters it where that is asked for.")
            .Produces<PaymentSheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/payment-runs/with-files", WorkOutFiles).For(Role.Accountant)
            .Describe("workOutPaymentRunWithFiles", "paying", "按随附材料核算年终清算:表单内有 run.json(同上)、order.json 和公布的权重、系数、总额包干等表;文件不保存。 A year's clearing by material sent along: run.json, order.json and the tables of published weights, coefficients and lumps; the files are not kept.")
            .WithMetadata(new RequestSizeLimitAttribute(SentFiles.MostBytes + 1)).Produces<PaymentSheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/payment-runs/{id}", Open).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("paymentRun", "paying", "一个批次,逐机构逐项列出。 A run line by line.")
            .Produces<PaymentSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/payment-runs/{id}/statement", Statement).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("paymentStatement", "paying", "一个批次或其中一家机构的清算表,Excel。 The statement of a run, or of one institution in it, as Excel.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/payment-runs/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decidePaymentRun", "paying", "批准即记账,或写明原因退回;不能批准自己录入的。 Approves and books it, or returns it; never one's own.")
            .Produces<PaymentRunForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/provider-balances", Balances).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("providerBalances", "paying", "基金与各机构的往来:应付、预付、周转金、保证金、扣款、已拨付。 How a fund stands with its institutions.")
            .Produces<ProviderBalanceForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        List<PaymentRunForm> runs = [];
        foreach (TaskRow task in await ReadPayments.Tasks(desk, where.ToString(), stop))
        {
            runs.Add(PaymentWriter.Line(desk, task, await FindTask.Answer(desk, task, stop), user));
        }

        PaymentMethod[] methods = [PaymentMethod.DrgPoints, PaymentMethod.DrgRate, PaymentMethod.Dip, PaymentMethod.BedDay, PaymentMethod.PerItem];
        return TypedResults.Ok(new PaymentRunsForm(runs, [.. Words<PayStage>.All.Select(CodedWord.Of)], [.. Words<Scheme>.All.Select(CodedWord.Of)], [.. methods.Select(CodedWord.Of)], [.. Words<FundKind>.All.Where(fund => fund is not FundKind.Supplementary).Select(CodedWord.Of)]));
    }

    private static Task<IResult> WorkOut([FromBody] PaymentRunBody body, HttpContext context, Desk desk, CancellationToken stop) => Work(body, null, context, desk, stop);

    private static async Task<IResult> WorkOutFiles(HttpContext context, Desk desk, IOptions<HttpJson> json, CancellationToken stop)
    {
        FaultList faults = new();
        SentFiles? files = await SentFiles.Read(context.Request, OrderFile, faults, stop);
        if (files?.Find(RunFile) is not { } run || files.Find(OrderFile) is null)
        {
            faults.Add("no-order", Place.At(OrderFile), new($"没有 {RunFile} 或 {OrderFile},不知道要核算什么。", $"There is no {RunFile} or no {OrderFile}: what to work out is not known."), new("请一并选择。", "Send both along."));
            return Refusals.Faulty(faults.All);
        }

        try
        {
            return JsonSerializer.Deserialize<PaymentRunBody>(run.Span, json.Value.SerializerOptions) is { } body ? await Work(body, files, context, desk, stop) : throw new JsonException("there is no run");
        }
        catch (JsonException)
        {
            return Refusals.Faulty([new("bad-run", Place.At(RunFile), new($"{RunFile} 不是批次的 JSON。", $"{RunFile} is not the JSON of a run."), new("请核对,形式同 /api/payment-runs。", "Check it; the form is that of /api/payment-runs."))]);
        }
    }

    private static async Task<IResult> Work(PaymentRunBody body, SentFiles? files, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        Scheme scheme = told.Word<Scheme>(body.Scheme, "scheme", new("险种", "scheme"));
        PayStage stage = told.Word<PayStage>(body.Stage, "stage", new("批次类别", "kind of run"));
        RunPeriod? period = RunPeriod.Parse(stage, body.Period?.Trim());
        if (period is null)
        {
            told.Wrong("bad-period", "period", "期间写得不对。", "This is no period.", "月份写 2026-01,年度写 2026。", "Write 2026-01 or 2026.");
        }

        // A budget of nothing is told by the run itself, with everything else that is wrong.
        Money? budget = string.IsNullOrWhiteSpace(body.Budget) ? null : told.AmountOrNothing(body.Budget, "budget");
        Money? reserve = string.IsNullOrWhiteSpace(body.Reserve) ? null : told.AmountOrNothing(body.Reserve, "reserve");
        FundKind fund = stage is not PayStage.Items || string.IsNullOrWhiteSpace(body.Fund) ? PayFunds.Of(scheme) : told.Word<FundKind>(body.Fund, "fund", new("基金", "fund"));
        PaymentMethod method = string.IsNullOrWhiteSpace(body.Method) ? PaymentMethod.DrgPoints : told.Word<PaymentMethod>(body.Method, "method", new("付费方式", "method"));
        RunDeduction[] deductions = [.. (body.Deductions ?? []).Select(each => new RunDeduction(each.Institution?.Trim() ?? "", told.Text(each.Reason, "reason", new("扣款原因", "reason")), told.Amount(each.Amount, "amount")))];
        if (files is not null && stage is not PayStage.Year)
        {
            told.Wrong("not-a-year", "stage", "只有年终清算可以附材料。", "Only the clearing of a year takes material.", "请改为年终清算,或不附文件。", "Choose the year's clearing, or leave the files away.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        RunOrder order = new(region, scheme, period!, budget, deductions) { Fund = fund };
        WorkedOut worked = stage switch
        {
            PayStage.Month => await WorkOutAdvance.Month(desk, order, stop),
            PayStage.Items => await WorkOutItems.Month(desk, order, stop),
            PayStage.Capital => await WorkOutAdvance.Capital(desk, order, stop),
            _ => await Year(desk, order, method, reserve, files, stop),
        };
        if (worked.Run is not { } run)
        {
            return Refusals.Faulty(worked.Faults);
        }

        if (!body.Enter)
        {
            return TypedResults.Ok(PaymentWriter.Sheet(desk, PaymentWriter.Line(desk, run), run));
        }

        Outcome<Done<TaskRow>> entered = await PaymentOffice.Propose(desk, run, user.Name, CancellationToken.None);
        return entered.IsRefused ? Refusals.Faulty(entered.Faults) : TypedResults.Ok(PaymentWriter.Sheet(desk, PaymentWriter.Line(desk, entered.Value!.Value!, null, user), run));
    }

    private static async Task<WorkedOut> Year(Desk desk, RunOrder order, PaymentMethod method, Money? reserve, SentFiles? files, CancellationToken stop)
    {
        IReadOnlyList<PaidCase> stays = await BookStays.Of(desk, order.Region, order.Scheme, order.Period.Year, stop);
        FaultList faults = new();
        PayOrder? material = files is null ? BookOrder.Of(order.Region, order.Period, order.Scheme, method, order.Budget ?? Money.Zero, reserve, stays)
            : BookOrder.Read(files.Find(OrderFile)!.Value, OrderFile, files.Open, order, stays, faults);
        return material is null ? WorkedOut.Refused(faults.All) : await WorkOutYear.Year(desk, order, material, stays, stop);
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        return await Found(id, user, desk, stop) is var (task, run) ? TypedResults.Ok(PaymentWriter.Sheet(desk, PaymentWriter.Line(desk, task, await FindTask.Answer(desk, task, stop), user), run)) : Refusals.NotFound(FindTask.Unknown(id));
    }

    private static async Task<IResult> Statement(string id, HttpContext context, Desk desk, Audit audit, CancellationToken stop, string? institution = null, string? language = null)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, run) || (institution is not null && run.Institutions.All(each => each.Institution != institution) && run.Refused.All(each => each.Institution != institution)))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Language speaks = language == "en" ? Language.En : Language.Zh;
        await audit.Note(user, "export", subject: task.TaskId, detail: institution);
        using MemoryStream file = new();
        ExportTable.Write(new("拨付清算表", "statement of payments"), RunTables.Columns, RunTables.Rows(run, speaks, institution), file, TableFormat.Excel, speaks);
        return TypedResults.File(file.ToArray(), Excel, $"{task.TaskId}{(institution is null ? "" : $"-{institution}")}.xlsx");
    }

    private static async Task<IResult> Decide(string id, [FromBody] PaymentDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Found(id, user, desk, stop) is not var (task, _))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        // Half a run helps nobody: it goes on when the browser is gone.
        Outcome<Done<TaskRow>> outcome = body.Approve ? await PaymentOffice.Approve(desk, task, user.Name, CancellationToken.None) : await desk.Lanes.Do(DecideTask.Return(task, user.Name, body.Answer ?? ""));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(PaymentWriter.Line(desk, outcome.Value!.Value!, body.Approve ? null : body.Answer, user));
    }

    private static async Task<IResult> Balances(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? scheme = null, string? fund = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        Scheme of = told.Word<Scheme>(scheme, "scheme", new("险种", "scheme"));
        FundKind book = string.IsNullOrWhiteSpace(fund) ? PayFunds.Of(of) : told.Word<FundKind>(fund, "fund", new("基金", "fund"));
        return told.Faults.IsEmpty ? TypedResults.Ok((await ReadPayments.Balances(desk, where, book, stop)).Select(PaymentWriter.Balance).ToArray()) : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<(TaskRow Task, PaymentRun Run)?> Found(string id, User user, Desk desk, CancellationToken stop) =>
        await ReadPayments.Find(desk, id, stop) is { } task && RegionCode.TryParse(RunTask.Of(task).Region, out RegionCode region) && Reach.Covers(user.Region, region) && await ReadPayments.Content(desk, task, stop) is { } run ? (task, run) : null;
}
