using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>What an accountant enters into the books: vouchers by hand, which another reviews, and movements of money.</summary>
internal static class EntriesApi
{
    private const int Most = 500;

    public static void MapEntries(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/ledger/accounts", Accounts).For(Role.Accountant)
            .Describe("accounts", "ledger", "一个基金的会计科目。 The accounts of a fund.")
            .Produces<AccountChoice[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/ledger/manual-vouchers", List).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("manualVouchers", "ledger", "手工凭证及其复核。 The vouchers by hand and their review.")
            .RefusesVisitors();
        app.MapPost("/api/ledger/manual-vouchers", Enter).For(Role.Accountant)
            .Describe("enterManualVoucher", "ledger", "录入手工凭证,由他人复核后入账。 Enters a voucher by hand; it is booked when another approves it.")
            .Produces<ManualVoucherForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/ledger/manual-vouchers/{id}/decision", Decide).For(Role.Reviewer, Role.Accountant)
            .Describe("decideManualVoucher", "ledger", "批准并入账,或退回手工凭证;不能复核自己录入的。 Approves and books a voucher by hand, or returns it; never one's own.")
            .Produces<ManualVoucherForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/ledger/flows", Book).For(Role.Accountant)
            .Describe("bookFlow", "ledger", "登记基金收支事项,按模板生成凭证。 Books a movement of money by its template.")
            .Produces<BookedForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static IResult Accounts(HttpContext context, Desk desk, string? region = null, string? fund = null)
    {
        Told told = new(desk.Law, context.User());
        Book book = new(told.Region(region), told.Fund(fund));
        return told.Faults.IsEmpty
            ? TypedResults.Ok(desk.Law.Chart(book.Region, desk.Today).Of(book.Fund).Select(account => new AccountChoice($"{account.Code}", account.Name, CodedWord.Of(account.Nature))).ToArray())
            : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<IReadOnlyList<ManualVoucherForm>> List(HttpContext context, Desk desk, CancellationToken stop, string? state = null)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", ManualVoucher.Kind).Latest().Newest(Most);
        List<ManualVoucherForm> forms = [];
        foreach (TaskRow task in await desk.Reader.Read(string.IsNullOrWhiteSpace(state) ? query : query.Where("state", state), stop))
        {
            if (IsSeen(task, context.User()))
            {
                forms.Add(LedgerWriter.Write(desk, task, await FindTask.Answer(desk, task, stop)));
            }
        }

        return forms;
    }

    private static async Task<IResult> Enter([FromBody] ManualVoucherBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        FundKind fund = told.Fund(body.Fund);
        DateOnly day = told.Day(body.Day, "day");
        string document = told.Text(body.Document, "document", new("单据号", "document's number"));
        string summary = told.Text(body.Summary, "summary", new("摘要", "summary"));
        List<ManualLine> lines = [];
        for (int i = 0; i < (body.Lines?.Count ?? 0); i++)
        {
            if (LineOf(body.Lines![i], $"lines[{i + 1}]", told) is { } line)
            {
                lines.Add(line);
            }
        }

        if (body.Lines is not { Count: >= 2 })
        {
            told.Wrong("too-few-lines", "lines", "凭证至少要有一借一贷两行。", "A voucher has a debit and a credit at least.", "请补全分录。", "Add the missing line.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        ManualVoucher voucher = new($"{region}", Words<FundKind>.Code(fund), day, document, new(summary, summary), lines, body.Red);
        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(ManualVouchers.Enter(desk, voucher, user.Name));
        return outcome.IsRefused
            ? Refusals.Faulty(outcome.Faults)
            : TypedResults.Created($"/api/ledger/manual-vouchers/{outcome.Value!.Value!.TaskId}", LedgerWriter.Write(desk, outcome.Value.Value, null));
    }

    private static async Task<IResult> Decide(string id, [FromBody] VoucherDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await FindTask.Find(desk, id, ManualVoucher.Kind, stop) is not { } task || !IsSeen(task, user))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Told told = new(desk.Law, user);
        string answer = body.Approve ? "" : told.Text(body.Answer, "answer", new("退回原因", "reason"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(body.Approve ? ManualVouchers.Approve(desk, task, user.Name) : DecideTask.Return(task, user.Name, answer));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(LedgerWriter.Write(desk, outcome.Value!.Value!, body.Approve ? null : answer));
    }

    private static async Task<IResult> Book([FromBody] FlowBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        Book book = new(told.Region(body.Region), told.Fund(body.Fund));
        FundFlow flow = told.Word<FundFlow>(body.Flow, "flow", new("收支事项", "movement of money"));
        Money amount = told.Amount(body.Amount, "amount");
        DateOnly day = told.Day(body.Day, "day");
        string document = told.Text(body.Document, "document", new("单据号", "document's number"));
        ReceivingAccount into = string.IsNullOrWhiteSpace(body.Into) ? ReceivingAccount.Special : told.Word<ReceivingAccount>(body.Into, "into", new("收款账户", "receiving account"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        string? institution = string.IsNullOrWhiteSpace(body.Institution) ? null : body.Institution.Trim();
        Outcome<Done<VoucherId>> outcome = await desk.Lanes.Do(new BookFlow(desk, new(flow, book, amount, day, document, institution, into), user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/ledger/vouchers/{outcome.Value!.Value}", new BookedForm($"{outcome.Value.Value}"));
    }

    private static ManualLine? LineOf(ManualVoucherLine line, string place, Told told)
    {
        bool isDebit = !string.IsNullOrWhiteSpace(line.Debit);
        if (isDebit == !string.IsNullOrWhiteSpace(line.Credit))
        {
            told.Wrong("one-side", $"{place}.debit", "每行只填借方或贷方一个金额。", "A line has a debit or a credit, and one of them only.", "请分成两行。", "Use two lines.");
            return null;
        }

        Money amount = told.Amount(isDebit ? line.Debit : line.Credit, isDebit ? $"{place}.debit" : $"{place}.credit");
        return new(line.Account?.Trim() ?? "", Words<Side>.Code(isDebit ? Side.Debit : Side.Credit), amount.Fen);
    }

    private static bool IsSeen(TaskRow task, User user) => RegionCode.TryParse(ManualVoucher.Read(task.Document).Region, out RegionCode region) && Reach.Covers(user.Region, region);
}
