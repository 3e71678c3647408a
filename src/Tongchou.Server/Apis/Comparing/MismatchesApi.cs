using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;
using Told = Tongchou.Server.Apis.Ledger.Told;

namespace Tongchou.Server.Apis.Comparing;

/// <summary>Comparison with departments 数据比对: a file is taken in by one and each difference resolved by another.</summary>
internal static class MismatchesApi
{
    private const int MostBytes = 50 * 1024 * 1024;
    private const int MostShown = 200;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapMismatches(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/mismatches", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("mismatches", "comparing", "一个统筹区的比对差异;证件号码遮盖,每次查看记入审计。 A region's differences with departments; numbers masked, the audit has every look.")
            .Produces<MismatchPage>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/mismatches", Take).For(Role.Operator)
            .Describe("compareFile", "comparing", "导入部门文件并比对;同一文件导入两次不会重复。 Takes a department's file in and compares it; the same file twice doubles nothing.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
            .Produces<ComparedForm>().RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);
        app.MapPost("/api/mismatches/rejected-rows", Rejected).For(Role.Operator)
            .Describe("rejectedComparisonRows", "comparing", "同一文件中被退回的行,带原因。 The refused rows of the file with the reasons.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);
        app.MapPost("/api/mismatches/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideMismatch", "comparing", "处理差异(同时办理相应业务)或写明原因不处理;不能处理自己导入的。 Resolves a difference, which carries out what follows, or dismisses it; never one's own.")
            .Produces<MismatchForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, MismatchWriter writer, Audit audit, CancellationToken stop, string? region = null, string? state = null, string? kind = null, int skip = 0, int most = 50)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        MismatchKind? only = string.IsNullOrWhiteSpace(kind) ? null : told.Word<MismatchKind>(kind, "kind", new("差异", "difference"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        IReadOnlyList<ListedMismatch> all = await FindMismatches.List(desk, state?.Trim() ?? "", each => each == where, only, stop);
        List<MismatchForm> rows = [];
        foreach (ListedMismatch each in all.Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, MostShown)))
        {
            await audit.Note(user, "read-mismatch", each.Task.PersonId, each.Task.TaskId);
            rows.Add(await writer.Write(each, user, stop));
        }

        return TypedResults.Ok(new MismatchPage(rows, all.Count));
    }

    private static async Task<IResult> Take(HttpContext context, Desk desk, IdentityCipher cipher, CancellationToken stop, string? region = null, string? department = null, string? file = null, bool complete = false)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        Department from = told.Word<Department>(department, "department", new("部门", "department"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return TooLarge();
        }

        using MemoryStream stream = new(body.ToArray(), writable: false);
        Compared compared = await new CompareFile(desk, cipher, new(where, from, NameOf(file), complete), user.Name).Take(stream, stop);
        return TypedResults.Ok(new ComparedForm(compared.Report.Read, compared.Report.Rejected, compared.Matched, compared.New,
            [.. compared.Found.OrderBy(each => each.Key).Select(each => new MismatchCount(CodedWord.Of(each.Key), each.Value))], [.. compared.Report.Faults.Take(MostShown).Select(FaultForm.Of)]));
    }

    private static async Task<IResult> Rejected(HttpContext context, Desk desk, CancellationToken stop, string? department = null, string? file = null)
    {
        Told told = new(desk.Law, context.User());
        Department from = told.Word<Department>(department, "department", new("部门", "department"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return TooLarge();
        }

        ImportReport report = new(NameOf(file));
        using MemoryStream stream = new(body.ToArray(), writable: false);
        _ = ImportTable.Read(new ToldLineForm(from), stream, report).Count();
        using MemoryStream written = new();
        ExportTable.Rejected(report, written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, "rejected.xlsx");
    }

    private static async Task<IResult> Decide(string id, [FromBody] MismatchDecision body, HttpContext context, Desk desk, MismatchWriter writer, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        if (await FindMismatches.Find(desk, id, stop) is not { } found || !RegionCode.TryParse(found.Mismatch.Region, out RegionCode region) || !Reach.Covers(user.Region, region))
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Outcome<Done<TaskRow>> outcome = body.Resolve ? await ResolveMismatch.Do(desk, found.Task, user.Name, stop) : await ResolveMismatch.Dismiss(desk, found.Task, body.Reason ?? "", user.Name);
        if (outcome.IsRefused)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        await audit.Note(user, "read-mismatch", found.Task.PersonId, id);
        return TypedResults.Ok(await writer.Write(found with { Task = outcome.Value!.Value! }, user, stop));
    }

    private static string NameOf(string? file) => string.IsNullOrWhiteSpace(file) ? "file" : Path.GetFileName(file.Trim());

    private static Problem TooLarge() => Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"),
        new($"文件超过 {MostBytes / 1024 / 1024} MB,没有读取。请拆成几个文件,或用命令行导入。", $"The file is larger than {MostBytes / 1024 / 1024} MB. Part it, or import it at the command line."));
}
