using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>Reads the funds' books 基金账: balances, statements, vouchers, positions, and their tables as files.</summary>
internal static class BooksApi
{
    private const int Most = 1000;
    private const int MostExported = 20_000;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv";

    public static void MapBooks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/ledger/choices", Choices).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("ledgerChoices", "ledger", "账务页面的选项:统筹区、基金、收支事项。 What the ledger's pages choose from: regions, funds, movements of money.")
            .RefusesVisitors();
        app.MapGet("/api/ledger/trial-balance", Trial).For(Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("trialBalance", "ledger", "试算平衡表;不指定基金时给出统筹区所有基金。 The trial balance; of all funds of the region where none is named.")
            .Produces<TrialBalanceForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/ledger/statement", Statement).For(Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("accountStatement", "ledger", "一个科目的明细账。 The statement of one account.")
            .Produces<AccountStatementForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/ledger/vouchers/{id}", Voucher).For(Role.Reviewer, Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("voucher", "ledger", "记账凭证。 A voucher.")
            .Produces<VoucherForm>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/ledger/position", Position).For(Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("fundPosition", "ledger", "各基金在某日终了的状况:收支、结余、存款、可支付月数。 How each fund stands at the end of a day.")
            .Produces<PositionLine[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/ledger/exports/{table}", Export).For(Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("ledgerExport", "ledger", "整张表导出为 Excel 或 CSV,记入审计:trial-balance、statement、voucher、position。 A whole table as Excel or CSV; the audit has it.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    /// <summary>A voucher in a region the user sees; null where there is none.</summary>
    public static async Task<BookedVoucher?> Find(string id, User user, Desk desk, CancellationToken stop) =>
        VoucherId.Parse(id) is { } number && await new FundLedger(desk.Law, desk.Reader).Voucher(number, stop) is { } voucher
        && RegionCode.TryParse(voucher.Lines[0].Region, out RegionCode region) && Reach.Covers(user.Region, region)
            ? voucher
            : null;

    private static async Task<LedgerChoices> Choices(HttpContext context, Desk desk, CancellationToken stop)
    {
        List<(RegionName Name, bool HasBooks)> regions = [];
        foreach (RegionCode region in desk.Law.Law.Packs.Where(pack => pack.Schemes.Any() && Reach.Covers(context.User().Region, pack.Region)).Select(pack => pack.Region))
        {
            regions.Add((Regions.Name(desk.Law, region), await desk.Reader.FirstBusinessDate(region.ToString(), stop) is not null));
        }

        // Who has books comes first: a page that opens shows something.
        return new(
            Days.Text(desk.Today), [.. regions.OrderByDescending(each => each.HasBooks).Select(each => each.Name)], [.. Words<FundKind>.All.Select(CodedWord.Of)],
            [.. Words<FundFlow>.All.Select(flow => new FlowChoice(CodedWord.Of(flow), flow.IsOfInstitution(), flow is FundFlow.OwedDuesReceived or FundFlow.DuesReceived or FundFlow.AccountsCredited or FundFlow.InterestReceived))],
            [.. Words<ReceivingAccount>.All.Select(CodedWord.Of)]);
    }

    private static async Task<IResult> Trial(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? fund = null, string? from = null, string? to = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        DateSpan days = told.Span(from, to, desk.Today);
        FundKind? one = string.IsNullOrWhiteSpace(fund) ? null : told.Fund(fund);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        FundLedger ledger = new(desk.Law, desk.Reader);
        IReadOnlyList<TrialBalance> balances = one is { } kind ? [await ledger.TrialBalance(new(where, kind), days, stop)] : await ledger.TrialBalances(where, days, stop);
        return TypedResults.Ok(LedgerWriter.Write(desk, where, days, balances));
    }

    private static async Task<IResult> Statement(
        HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? fund = null, string? account = null, string? from = null, string? to = null, int skip = 0, int most = 100)
    {
        Told told = new(desk.Law, context.User());
        Book book = new(told.Region(region), told.Fund(fund));
        DateSpan days = told.Span(from, to, desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        return await Page(desk, book, account, days, Math.Clamp(most, 1, Most), Math.Max(0, skip), stop) is { } page ? TypedResults.Ok(LedgerWriter.Write(desk, page)) : UnknownAccount(account, book);
    }

    private static async Task<IResult> Voucher(string id, HttpContext context, Desk desk, CancellationToken stop) =>
        await Find(id, context.User(), desk, stop) is { } voucher ? TypedResults.Ok(LedgerWriter.Write(desk, voucher)) : UnknownVoucher(id);

    private static async Task<IResult> Position(HttpContext context, Desk desk, CancellationToken stop, string? region = null, string? day = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        DateOnly at = told.Day(day, "day", desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        FundLedger ledger = new(desk.Law, desk.Reader);
        List<PositionLine> lines = [];
        foreach (TrialBalance balance in await ledger.TrialBalances(where, new(new(at.Year, 1, 1), at), stop))
        {
            lines.Add(LedgerWriter.Write(balance.Book.Fund, await ledger.Position(balance.Book, at, stop)));
        }

        return TypedResults.Ok(lines.ToArray());
    }

    private static async Task<IResult> Export(
        string table, HttpContext context, Desk desk, Audit audit, CancellationToken stop,
        string? region = null, string? fund = null, string? account = null, string? from = null, string? to = null, string? voucher = null, string? format = null, string? language = null)
    {
        Told told = new(desk.Law, context.User());
        TableFormat kind = told.Word<TableFormat>(format ?? "xlsx", "format", new("文件格式", "file format"));
        Language speaks = language == "en" ? Language.En : Language.Zh;
        using MemoryStream file = new();
        if (table == "voucher")
        {
            if (await Find(voucher ?? "", context.User(), desk, stop) is not { } booked)
            {
                return UnknownVoucher(voucher ?? "");
            }

            _ = RegionCode.TryParse(booked.Lines[0].Region, out RegionCode home);
            LedgerExport.Write(booked, desk.Law.Chart(home, Days.Read(booked.Lines[0].BusinessDate)), file, kind, speaks);
            return told.Faults.IsEmpty ? await Sent($"{booked.Id}") : Refusals.Faulty(told.Faults.All);
        }

        Book book = new(told.Region(region), told.Fund(fund));
        DateSpan days = told.Span(from, to, desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        FundLedger ledger = new(desk.Law, desk.Reader);
        switch (table)
        {
            case "trial-balance":
                LedgerExport.Write(await ledger.TrialBalance(book, days, stop), file, kind, speaks);
                break;
            case "position":
                LedgerExport.Write(await ledger.Position(book, days.To, stop), book, file, kind, speaks);
                break;
            case "statement" when await Page(desk, book, account, days, MostExported, 0, stop) is { } page:
                if (page.Count > MostExported)
                {
                    return Refusals.Faulty([new("too-many-lines", Place.At("from"), new($"这段时间有 {page.Count} 行,一次最多导出 {MostExported} 行。", $"These days have {page.Count} lines; at most {MostExported} are given at once."), new("请缩短起止日期。", "Ask for fewer days."))]);
                }

                LedgerExport.Write(page, file, kind, speaks);
                break;
            case "statement":
                return UnknownAccount(account, book);
            default:
                return Refusals.NotFound(new("unknown-table", Place.At("table"), new($"没有“{table}”这张表。", $"There is no table '{table}'."), new("可用:trial-balance、statement、voucher、position。", "One of trial-balance, statement, voucher, position.")));
        }

        return await Sent($"{book} {days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd} {account}".Trim());

        async Task<IResult> Sent(string subject)
        {
            await audit.Note(context.User(), "export", subject: $"{table} {subject}");
            return TypedResults.File(file.ToArray(), kind is TableFormat.Csv ? Csv : Excel, $"{table}-{subject.Replace('/', '-').Replace(' ', '-')}.{Words<TableFormat>.Code(kind)}");
        }
    }

    private static async Task<AccountPage?> Page(Desk desk, Book book, string? account, DateSpan days, int most, int skip, CancellationToken stop) =>
        AccountCode.TryParse(account?.Trim() ?? "", out AccountCode code) ? await new FundLedger(desk.Law, desk.Reader).Statement(book, code, days, most, skip, stop) : null;

    private static IResult UnknownAccount(string? account, Book book) => Refusals.NotFound(new("unknown-account", Place.At("account"),
        new($"{Words<FundKind>.Phrase(book.Fund).Zh}没有科目 {account}。", $"The {Words<FundKind>.Phrase(book.Fund).En} has no account {account}."), new("请从试算平衡表打开。", "Open it from the trial balance.")));

    private static IResult UnknownVoucher(string id) => Refusals.NotFound(new("unknown-voucher", Place.At("id"),
        new($"没有凭证 {id}。", $"There is no voucher {id}."), new("请核对凭证号。", "Check its number.")));
}
