using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Users;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>The tax side's receipts 税务缴费回传: taken in, and both sides held against each other. A file sent again takes nothing twice.</summary>
internal static class ReceiptsApi
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostShown = 200;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReceipts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/dues-receipts", Take).For(Role.Operator, Role.Accountant)
            .Describe("takeReceipts", "enrolment", "税务缴费回传(CSV 或 Excel)入账并对账,退回的行带原因。 Takes the tax side's receipts in and holds both sides against each other; refused rows come back with the reason.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
            .Produces<ReceiptsAnswer>().RefusesVisitors(StatusCodes.Status413PayloadTooLarge);
        app.MapGet("/api/dues-receipts/template", Template).For(Role.Operator, Role.Accountant)
            .Describe("receiptsTemplate", "enrolment", "缴费回传的模板(Excel)。 The template of the file of receipts.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors();
    }

    private static async Task<IResult> Take(HttpContext context, Desk desk, IdentityCipher cipher, Audit audit, CancellationToken stop, string? file = null)
    {
        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"), new($"文件超过 {MostBytes / 1024 / 1024} MB,没有读取。请拆成几个文件。", $"The file is larger than {MostBytes / 1024 / 1024} MB. Part it into several."));
        }

        User user = context.User();
        string name = string.IsNullOrWhiteSpace(file) ? "file" : Path.GetFileName(file.Trim());
        ReceiptReport report = await new DuesOffice(desk, user.Name).TakeReceipts(name, new MemoryStream(body.ToArray(), writable: false), cipher, stop);
        await audit.Note(user, "take-receipts", subject: name.Length > 100 ? name[..100] : name, detail: $"{report.Table.Read}");
        return TypedResults.Ok(Answer(report));
    }

    private static ReceiptsAnswer Answer(ReceiptReport report) => new(
        report.Table.Read, (int)report.Taken, report.TakenAmount.ToPlain(), (int)report.Again, report.AgainAmount.ToPlain(), report.Table.Rejected, [.. report.Table.FileFaults.Select(FaultForm.Of)],
        [.. report.Table.RejectedRows.Take(MostShown).Select(row => new RefusedReceipt(row.Row, row.Cells.LastOrDefault(cell => cell.Length > 0) ?? "", [.. row.Faults.Select(FaultForm.Of)]))],
        report.Table.Rejected > 0 ? Convert.ToBase64String(RefusedTable(report.Table)) : null,
        [.. report.Missing.Take(MostShown).Select(row => new MissingReceipt(row.PersonId, row.DuesId, row.Receipt ?? "", row.PaidOn ?? "", row.Collected.ToPlain()))]);

    private static byte[] RefusedTable(ImportReport report)
    {
        using MemoryStream written = new();
        ExportTable.Rejected(report, written, TableFormat.Excel);
        return written.ToArray();
    }

    private static IResult Template()
    {
        using MemoryStream written = new();
        ExportTable.Template(new ReceiptForm(_ => null), written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, "receipts.xlsx");
    }
}
