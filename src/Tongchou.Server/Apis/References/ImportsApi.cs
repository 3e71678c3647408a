using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.References;

/// <summary>What became of a file 导入结果: how many rows were read, which were refused and why, and the change the good ones make.</summary>
/// <param name="Same">Good rows that say what is in force already.</param>
/// <param name="Unread">Headings no column answers to.</param>
/// <param name="RejectedRows">The first of them; all are in the file of refused rows.</param>
/// <param name="Change">The change that waits for a reviewer; left out where the file was only looked through, or brings nothing.</param>
public sealed record ImportAnswer(int Read, int Accepted, int Same, int Rejected, IReadOnlyList<string> Unread, IReadOnlyList<FaultForm> FileFaults, IReadOnlyList<RejectedLine> RejectedRows, ChangeLine? Change);

/// <param name="Row">Its number as a spreadsheet shows it.</param>
public sealed record RejectedLine(int Row, string Text, IReadOnlyList<FaultForm> Faults);

/// <summary>Imports 导入 of catalogue and institutions from CSV or Excel. Who imports puts nothing in force: the good rows become a change for a reviewer.</summary>
internal static class ImportsApi
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const int MostRecords = 20_000;
    private const int MostShown = 200;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        File(app.MapPost("/api/imports/{id}", Take), "importFile", "导入目录或机构(id 为 catalogue 或 institutions):好的行成为一项待复核的变更,坏的行逐条说明。 Imports a file: good rows become a change to be reviewed, bad rows are told.")
            .Produces<ImportAnswer>();
        File(app.MapPost("/api/imports/{id}/check", Check), "checkFile", "只检查文件,不提交。 Looks through a file and enters nothing.")
            .Produces<ImportAnswer>();
        File(app.MapPost("/api/imports/{id}/rejected-rows", Rejected), "rejectedRows", "同一文件中被退回的行,带原因,改正后可重新导入。 The refused rows of the file with the reasons, to be mended and imported again.")
            .Produces(StatusCodes.Status200OK, contentType: Excel);
        app.MapGet("/api/imports/{id}/template", Template).For(Role.Operator, Role.Administrator)
            .Describe("importTemplate", "imports", "导入模板(Excel)。 The template of the file.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder File(RouteHandlerBuilder endpoint, string name, string summary) => endpoint.For(Role.Operator, Role.Administrator)
        .Describe(name, "imports", summary).WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
        .RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);

    private static async Task<IResult> Take(string id, HttpContext context, Desk desk, CancellationToken stop, string? file = null, string? why = null)
    {
        (Reading? reading, IResult? refusal) = await Read(id, context, desk, file, why, stop);
        if (reading is null)
        {
            return refusal!;
        }

        if (reading.Report.FileFaults.Count > 0 || reading.Change.Records.Count == 0)
        {
            return TypedResults.Ok(Answer(reading, null));
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(ChangeTasks.Enter(desk, reading.Change, context.User().Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(Answer(reading, ChangesApi.Line(outcome.Value!.Value!, null)));
    }

    private static async Task<IResult> Check(string id, HttpContext context, Desk desk, CancellationToken stop, string? file = null)
    {
        (Reading? reading, IResult? refusal) = await Read(id, context, desk, file, null, stop);
        return reading is null ? refusal! : TypedResults.Ok(Answer(reading, null));
    }

    private static async Task<IResult> Rejected(string id, HttpContext context, Desk desk, CancellationToken stop, string? file = null)
    {
        (Reading? reading, IResult? refusal) = await Read(id, context, desk, file, null, stop);
        if (reading is null)
        {
            return refusal!;
        }

        using MemoryStream written = new();
        ExportTable.Rejected(reading.Report, written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, "rejected.xlsx");
    }

    private static IResult Template(string id)
    {
        if (id is not (ReferenceChange.Catalogue or ReferenceChange.Institutions))
        {
            return Unknown(id);
        }

        using MemoryStream written = new();
        Templates.Write(id == ReferenceChange.Catalogue ? ImportKind.Catalogue : ImportKind.Institutions, written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, $"{id}.xlsx");
    }

    private static async Task<(Reading? Reading, IResult? Refusal)> Read(string id, HttpContext context, Desk desk, string? file, string? why, CancellationToken stop)
    {
        if (id is not (ReferenceChange.Catalogue or ReferenceChange.Institutions))
        {
            return (null, Unknown(id));
        }

        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return (null, Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"), new($"文件超过 {MostBytes / 1024 / 1024} MB,没有读取。请拆成几个文件。", $"The file is larger than {MostBytes / 1024 / 1024} MB. Part it into several.")));
        }

        string name = string.IsNullOrWhiteSpace(file) ? "file" : Path.GetFileName(file.Trim());
        ImportReport report = new(name);
        MemoryStream stream = new(body.ToArray(), writable: false);
        ReferenceChange change;
        int good;
        if (id == ReferenceChange.Catalogue)
        {
            CatalogueItem[] items = [.. ImportTable.Read(new CatalogueForm(), stream, report)];
            good = items.Length;
            change = ReferenceChange.Of(items.Where(item => ReferenceChange.IsNews(desk.References, item)), why?.Trim() ?? "", name);
        }
        else
        {
            Institution[] places = [.. ImportTable.Read(new InstitutionForm(), stream, report)];
            good = places.Length;
            change = ReferenceChange.Of(places.Where(place => ReferenceChange.IsNews(desk.References, place)), why?.Trim() ?? "", name);
        }

        return change.Records.Count > MostRecords
            ? (null, Refusals.Faulty([new("too-many-records", Place.At("file"), new($"变更超过 {MostRecords} 条,一个人复核不过来。", $"More than {MostRecords} records change: nobody could review that."), new("请按目录类别拆成几个文件。", "Part it by kind of catalogue."))]))
            : (new(report, change, good - change.Records.Count), null);
    }

    private static ImportAnswer Answer(Reading reading, ChangeLine? change) => new(
        reading.Report.Read, reading.Report.Accepted, reading.Same, reading.Report.Rejected, reading.Report.Unread, [.. reading.Report.FileFaults.Select(FaultForm.Of)],
        [.. reading.Report.RejectedRows.Take(MostShown).Select(row => new RejectedLine(row.Row, string.Join(" ", row.Cells.Where(cell => cell.Length > 0).Take(6)), [.. row.Faults.Select(FaultForm.Of)]))], change);

    private static Problem Unknown(string id) => Refusals.NotFound(new("unknown-import", Place.At("id"), new($"不能导入“{id}”。", $"Nothing called '{id}' is imported here."), new("可导入 catalogue(目录)和 institutions(机构)。", "There are catalogue and institutions.")));

    private sealed record Reading(ImportReport Report, ReferenceChange Change, int Same);
}
