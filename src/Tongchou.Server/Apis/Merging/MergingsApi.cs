using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Merging;

/// <summary>Merging a region's two schemes 制度并轨, to be read: the steps themselves are taken at the command line.</summary>
internal static class MergingsApi
{
    private const int MostShown = 200;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapMergings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/scheme-mergings/{region}", Look).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("schemeMerging", "merging", "一个统筹区的制度并轨:进度、两边登记的人数和金额、待定事项数。 How far a region's merging is, and what the registers hold.")
            .Produces<MergingForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/scheme-mergings/{region}/clashes", Clashes).For(Role.Reviewer, Role.Supervisor)
            .Describe("schemeMergingClashes", "merging", "待定事项和已作的决定;号码遮盖,每次查看记入审计。 The clashes and what was decided; numbers masked, the audit has every look.")
            .Produces<ClashPage>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/scheme-mergings/{region}/proof", Prove).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("schemeMergingProof", "merging", "并轨证明:无人断保、分文不差、两只基金移交前后。由账册现算。 The proof that nobody lost a day and nothing a fen, reckoned from the books now.")
            .Produces<MergingProofForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/scheme-mergings/{region}/exports/{table}", Export).For(Role.Reviewer, Role.Supervisor)
            .Describe("exportSchemeMerging", "merging", "导出并轨报告:figures、clashes 或 proof,Excel 或 CSV,记入审计。 A part of the report as a table; the audit has it.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Look(string region, HttpContext context, Desk desk, IdentityCipher cipher, CancellationToken stop) =>
        Ask(region, context, desk, cipher, async (_, office, where) => TypedResults.Ok(MergingWriter.Merging(desk.Law, where, await office.Match(stop), await office.CutOver(stop))));

    private static Task<IResult> Clashes(string region, HttpContext context, Desk desk, IdentityCipher cipher, Audit audit, CancellationToken stop, string? kind = null, bool open = false, int skip = 0, int most = 50) =>
        Ask(region, context, desk, cipher, async (told, office, where) =>
        {
            ClashKind? only = string.IsNullOrWhiteSpace(kind) ? null : told.Word<ClashKind>(kind, "kind", new("待定事项", "clash"));
            if (!told.Faults.IsEmpty)
            {
                return Refusals.Faulty(told.Faults.All);
            }

            await audit.Note(context.User(), "read-merging", subject: $"{where}");
            return TypedResults.Ok(MergingWriter.Clashes(await office.Match(stop), await office.Decisions(stop), only, open, Math.Max(0, skip), Math.Clamp(most, 1, MostShown)));
        });

    private static Task<IResult> Prove(string region, HttpContext context, Desk desk, IdentityCipher cipher, CancellationToken stop) =>
        Ask(region, context, desk, cipher, async (_, _, where) => await ProveMerging.Of(desk, where, stop) is { } proof ? TypedResults.Ok(MergingWriter.Proof(proof)) : NotCutOver());

    private static Task<IResult> Export(string region, string table, HttpContext context, Desk desk, IdentityCipher cipher, Audit audit, CancellationToken stop, string? format = null, string? lang = null) =>
        Ask(region, context, desk, cipher, async (told, office, where) =>
        {
            TableFormat of = string.IsNullOrWhiteSpace(format) ? TableFormat.Excel : told.Word<TableFormat>(format, "format", new("文件格式", "format"));
            Language language = lang == "en" ? Language.En : Language.Zh;
            if (table is not ("figures" or "clashes" or "proof"))
            {
                told.Wrong("bad-table", "table", "没有这张表。", "There is no such table.", "可以导出 figures、clashes 或 proof。", "It is figures, clashes or proof.");
            }

            if (!told.Faults.IsEmpty)
            {
                return Refusals.Faulty(told.Faults.All);
            }

            MergingProof? proof = table == "proof" ? await ProveMerging.Of(desk, where, stop) : null;
            if (table == "proof" && proof is null)
            {
                return NotCutOver();
            }

            await audit.Note(context.User(), "export", subject: $"merging {where} {table}");
            RegisterMatch match = await office.Match(stop);
            using MemoryStream file = new();
            switch (table)
            {
                case "figures": ExportTable.Write(new("比对结果", "match"), MergingWriter.FigureColumns, MergingWriter.FigureRows(match, language), file, of, language); break;
                case "clashes": ExportTable.Write(ClashTable.Title, ClashTable.Columns, ClashTable.Rows(match, await office.Decisions(stop)), file, of, language); break;
                default: ExportTable.Write(new("并轨证明", "proof"), MergingWriter.ProofColumns, MergingWriter.ProofRows(proof!, language), file, of, language); break;
            }

            return of is TableFormat.Excel ? TypedResults.File(file.ToArray(), Excel, $"{where}-{table}.xlsx") : TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", $"{where}-{table}.csv");
        });

    private static async Task<IResult> Ask(string region, HttpContext context, Desk desk, IdentityCipher cipher, Func<Told, MergingOffice, RegionCode, Task<IResult>> answer)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode where = told.Region(region);
        return told.Faults.IsEmpty ? await answer(told, new(desk, cipher, where, user.Name), where) : Refusals.Faulty(told.Faults.All);
    }

    private static IResult NotCutOver() => Refusals.Faulty([new("not-cut-over", Place.At("region"), new("还没有完成切换,没有可以证明的。", "The cut-over is not done; there is nothing to prove yet."), new("切换在命令行办理:merge-schemes cut-over。", "Cut over at the command line: merge-schemes cut-over."))]);
}
