using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Employers;

/// <summary>Employers' months in the employee scheme 单位月度申报与缴费: rolls, what is owed, payments.</summary>
internal static class EmployersApi
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int LongestNumber = 30;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapEmployers(this IEndpointRouteBuilder app)
    {
        File(app.MapPost("/api/employers/{id}/rolls", Take), "takeRoll", "单位月度申报入账:与上月比较,得出增员、减员、基数变更和应缴;重复申报不重复入账。 Takes an employer's monthly roll in.");
        File(app.MapPost("/api/employers/{id}/rolls/check", Check), "checkRoll", "只看月度申报的结果,不入账。 Looks at a roll and keeps nothing.");
        app.MapGet("/api/employers", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("employers", "employers", "近期申报过的单位。 Employers that declared lately.")
            .Produces<EmployerLine[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/employers/rolls/template", Template).For(Role.Operator)
            .Describe("rollTemplate", "employers", "单位月度申报的模板(Excel)。 The template of a monthly roll.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors();
        app.MapGet("/api/employers/{id}/months/{month}", Staff).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("employerStaff", "employers", "单位一个月的名册:上月和本月的人员、基数、应缴,以及费率和基数上下限的依据。 An employer's month beside the month before, with the law it is reckoned by.")
            .Produces<StaffForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/employers/{id}/arrears", Arrears).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("employerArrears", "employers", "单位欠费,以及自何日起暂停待遇;没有欠费的为空。 What an employer owes, and from when coverage rests for it; empty where nothing is owed.")
            .Produces<ArrearsForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/employers/{id}/arrears", Review).For(Role.Operator)
            .Describe("reviewArrears", "employers", "欠费处理:按规定暂停欠费人员的待遇;缴清后恢复。 Lets the coverage of unpaid persons rest, where the law says so; paying restores it.")
            .Produces<ArrearsReviewForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/employers/arrears", ArrearsOfAll).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("allArrears", "employers", "全地区欠费的单位,欠得多的在前。 The employers of a region that owe, the greatest sum first.")
            .Produces<ArrearsForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/employers/arrears", ReviewAll).For(Role.Operator)
            .Describe("reviewAllArrears", "employers", "全地区欠费清查:按规定暂停欠费人员的待遇;缴清后恢复。 Reviews the arrears of all employers of a region.")
            .Produces<ArrearsReviewForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/employers/{id}/months", Months).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("employerMonths", "employers", "单位各月应缴与已缴。 What an employer owes and paid, month by month.")
            .Produces<EmployerMonthForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/employers/{id}/months/{month}/payment", Pay).For(Role.Operator, Role.Accountant)
            .Describe("payEmployerMonth", "employers", "记单位一个月的缴费:划入个人账户,入账,恢复因欠费暂停的待遇。 Takes an employer's payment for a month in.")
            .Produces<EmployerMonthForm>().RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static void File(RouteHandlerBuilder endpoint, string name, string summary) => endpoint.For(Role.Operator)
        .Describe(name, "employers", summary).WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
        .Produces<RollAnswer>().RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);

    private static Task<IResult> Take(string id, HttpContext context, Desk desk, EmployerWriter writer, IdentityCipher cipher, Audit audit, CancellationToken stop, string? region = null, string? month = null, string? file = null) =>
        Roll(id, context, desk, writer, cipher, audit, true, region, month, file, stop);

    private static Task<IResult> Check(string id, HttpContext context, Desk desk, EmployerWriter writer, IdentityCipher cipher, Audit audit, CancellationToken stop, string? region = null, string? month = null, string? file = null) =>
        Roll(id, context, desk, writer, cipher, audit, false, region, month, file, stop);

    private static async Task<IResult> Roll(string id, HttpContext context, Desk desk, EmployerWriter writer, IdentityCipher cipher, Audit audit, bool book, string? region, string? month, string? file, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        AccountingMonth of = Month(told, month);
        Number(told, id);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"), new($"文件超过 {MostBytes / 1024 / 1024} MB,没有读取。", $"The file is larger than {MostBytes / 1024 / 1024} MB."));
        }

        // Whoever sends identity numbers learns whose they are.
        await audit.Note(user, "read-roll", subject: $"{id} {of}");
        string name = string.IsNullOrWhiteSpace(file) ? "file" : Path.GetFileName(file.Trim());
        Outcome<EmployerRoll> roll = await new EmployerOffice(desk, where, id, user.Name).Roll(name, new MemoryStream(body.ToArray(), writable: false), of, book, desk.Today, cipher, stop);
        return roll.IsRefused ? Refusals.Faulty(roll.Faults) : TypedResults.Ok(await writer.Roll(roll.Value!, desk.Law.EmployeeDues(where, of.FirstDay)!, stop));
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        return !told.Faults.IsEmpty ? Refusals.Faulty(told.Faults.All)
            : TypedResults.Ok((await KnownEmployer.Of(desk, where, stop)).Select(each => new EmployerLine(each.Number, $"{each.Month}")).ToArray());
    }

    private static IResult Template()
    {
        using MemoryStream written = new();
        ExportTable.Template(new RollForm(_ => null), written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, "roll.xlsx");
    }

    private static async Task<IResult> Staff(string id, string month, HttpContext context, Desk desk, EmployerWriter writer, Audit audit, CancellationToken stop, string? region = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        AccountingMonth of = Month(told, month);
        Number(told, id);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        await audit.Note(user, "read-roll", subject: $"{id} {of}");
        Outcome<StaffSheet> sheet = await new EmployerOffice(desk, where, id, user.Name).Staff(of, stop);
        return sheet.IsRefused ? Refusals.Faulty(sheet.Faults) : TypedResults.Ok(await writer.Staff(sheet.Value!, stop));
    }

    private static Task<IResult> ArrearsOfAll(HttpContext context, Desk desk, EmployerWriter writer, CancellationToken stop, string? region = null) => Arrears(null, context, desk, writer, stop, region);

    private static async Task<IResult> Arrears(string? id, HttpContext context, Desk desk, EmployerWriter writer, CancellationToken stop, string? region = null)
    {
        (Told told, ArrearsOffice office) = Owing(id, context, desk, region);
        return !told.Faults.IsEmpty ? Refusals.Faulty(told.Faults.All) : TypedResults.Ok((await office.List(desk.Today, stop)).Select(writer.Arrears).ToArray());
    }

    private static Task<IResult> ReviewAll(HttpContext context, Desk desk, CancellationToken stop, string? region = null) => Review(null, context, desk, stop, region);

    private static async Task<IResult> Review(string? id, HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        (Told told, ArrearsOffice office) = Owing(id, context, desk, region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        ArrearsReport report = await office.Review(desk.Today, null, stop);
        return TypedResults.Ok(new ArrearsReviewForm(report.Looked, report.Suspended.Count));
    }

    private static (Told Told, ArrearsOffice Office) Owing(string? id, HttpContext context, Desk desk, string? region)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        if (id is not null)
        {
            Number(told, id);
        }

        return (told, new(desk, where, id, context.User().Name));
    }

    private static async Task<IResult> Months(string id, HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        Number(told, id);
        return !told.Faults.IsEmpty ? Refusals.Faulty(told.Faults.All)
            : TypedResults.Ok((await new EmployerOffice(desk, where, id, context.User().Name).Months(stop)).Select(EmployerWriter.Month).ToArray());
    }

    private static async Task<IResult> Pay(string id, string month, [FromBody] EmployerPaymentBody body, HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        AccountingMonth of = Month(told, month);
        Number(told, id);
        Money amount = told.Amount(body.Amount, "amount");
        string receipt = told.Text(body.Receipt, "receipt", new("税票号码", "receipt's number"));
        DateOnly paidOn = told.Day(body.PaidOn, "paidOn", desk.Today);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<EmployerMonth> paid = await new EmployerOffice(desk, where, id, context.User().Name).Pay(of, amount, paidOn, receipt, stop);
        return paid.IsRefused ? Refusals.Faulty(paid.Faults) : TypedResults.Ok(EmployerWriter.Month(paid.Value!));
    }

    private static AccountingMonth Month(Told told, string? text)
    {
        if (EmployeeRecords.Month(text?.Trim() ?? "") is { } month)
        {
            return month;
        }

        told.Wrong("bad-month", "month", "费款所属期不对。", "This is no month.", "请写成 2026-11。", "Write it as 2026-11.");
        return default;
    }

    private static void Number(Told told, string id)
    {
        if (id.Length is 0 or > LongestNumber || !id.All(char.IsAsciiLetterOrDigit))
        {
            told.Wrong("bad-employer", "id", "单位编号不对。", "This is no employer's number.", "最多 30 位字母和数字。", "Up to 30 letters and digits.");
        }
    }
}
