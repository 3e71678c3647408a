using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Users;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.PaperBills;

/// <summary>Scans 影像 of the papers of a case. What a file is, its first bytes say, not the one who sends it.</summary>
internal static class ScansApi
{
    private const int MostScans = 40;

    public static void MapScans(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/reimbursements/{id}/scans", Keep).For(Role.Operator)
            .Describe("keepScan", "reimbursements", "上传影像(JPEG、PNG、PDF,8 MB 以内),加密保存。 Keeps a scan, encrypted.")
            .WithMetadata(new RequestSizeLimitAttribute(KeepScan.Most + 1))
            .Produces<PaperBillSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);
        app.MapGet("/api/reimbursements/{id}/scans/{scan}", Show).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("scan", "reimbursements", "查看影像,记入审计。 Shows a scan; the audit has it.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg").RefusesVisitors(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Keep(string id, HttpContext context, Desk desk, FindPersons persons, PaperBillWriter writer, IdentityCipher cipher, CancellationToken stop)
    {
        if (await PaperBillsApi.Find(id, context, desk, persons, stop) is not ({ } task, { } person))
        {
            return PaperBillsApi.Unknown(id);
        }

        if (!ReimbursementStates.IsOpen(task.State))
        {
            return Refusals.Faulty([ReimbursementFaults.State(task, "draft / returned")]);
        }

        if ((await ReimbursementOffice.Scans(desk, task, stop)).Count >= MostScans)
        {
            return Refusals.Faulty([new("too-many-scans", Place.At("scan"), new($"已有 {MostScans} 份影像。", $"There are {MostScans} scans already."), new("请合并为多页 PDF,或另开一张报销单。", "Put pages into one PDF, or begin another case."))]);
        }

        if (await BodyReader.Read(context.Request, stop, KeepScan.Most) is not { } body)
        {
            return Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"),
                new($"影像超过 {KeepScan.Most / 1024 / 1024} MB,没有保存。请分页扫描后上传。", $"The scan is larger than {KeepScan.Most / 1024 / 1024} MB and was not kept. Scan it page by page."));
        }

        Outcome<Done<ScanRow>> outcome = await desk.Lanes.Do(new KeepScan(task.PersonId!, id, MediaTypeOf(body.Span), body.ToArray(), cipher, context.User().Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await writer.Sheet(task, person, stop));
    }

    private static async Task<IResult> Show(string id, string scan, HttpContext context, Desk desk, FindPersons persons, IdentityCipher cipher, Audit audit, CancellationToken stop)
    {
        if (await PaperBillsApi.Find(id, context, desk, persons, stop) is not ({ } task, _) || (await ReimbursementOffice.Scans(desk, task, stop)).FirstOrDefault(row => row.ScanId == scan) is not { } row)
        {
            return PaperBillsApi.Unknown(id);
        }

        await audit.Note(context.User(), "read-scan", task.PersonId, scan);
        return TypedResults.Bytes(KeepScan.Open(row, cipher), row.MediaType);
    }

    private static string MediaTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }) ? "image/png"
        : bytes.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) ? "image/jpeg"
        : bytes.StartsWith("%PDF-"u8) ? "application/pdf"
        : "application/octet-stream";
}
