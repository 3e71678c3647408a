using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Imports;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>A column of a table on a page.</summary>
/// <param name="IsNumber">Amounts and counts; everything else is text in the file too.</param>
public sealed record ExportColumn(string Heading, bool IsNumber);

/// <summary>A table exactly as a page shows it: the columns chosen, in their order, the rows and the totals.</summary>
public sealed record ExportBody(string Title, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

internal static class ExportsApi
{
    private const int MostColumns = 60;
    private const int MostRows = 20_000;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapExports(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/exports", Export).ForStaff()
            .Describe("export", "export", "把页面上显示的表格原样导出为 Excel,记入审计。 Gives a table exactly as it is shown as an Excel file; the audit has it.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors(StatusCodes.Status409Conflict);

    private static async Task<IResult> Export([FromBody] ExportBody body, HttpContext context, Audit audit)
    {
        if (body.Columns is not { Count: > 0 and <= MostColumns } || body.Rows is not { Count: <= MostRows } || body.Rows.Any(row => row.Count != body.Columns.Count))
        {
            return Refusals.Faulty([new("bad-table", Place.At("rows"), new($"表格不完整,或超过 {MostColumns} 列、{MostRows} 行。", $"The table is not whole, or has more than {MostColumns} columns or {MostRows} rows."), new("请缩小范围再导出。", "Narrow it and export again."))]);
        }

        string title = string.IsNullOrWhiteSpace(body.Title) ? "table" : body.Title.Trim();
        await audit.Note(context.User(), "export", subject: title.Length > 100 ? title[..100] : title, detail: $"{body.Rows.Count}");
        using MemoryStream file = new();
        ExportTable.Shown([.. body.Columns.Select(column => (column.Heading ?? "", column.IsNumber))], body.Rows, title, file);
        return TypedResults.File(file.ToArray(), Excel, $"{title}.xlsx");
    }
}
