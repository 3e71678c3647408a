using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Agency.Imports;

/// <summary>Writes records, templates and refused rows as tables that can be read again.</summary>
public static class ExportTable
{
    /// <summary>Writes records; the same form reads them back as they were.</summary>
    public static void Write<T>(TableForm<T> form, IEnumerable<T> records, Stream file, TableFormat format, Language language = Language.Zh)
    {
        using ITableWriter table = Open(file, format, form.Title.In(language), [.. form.Columns.Select(column => new WrittenColumn(column.Heading.In(language), column.IsNumber))]);
        string[] cells = new string[form.Columns.Count];
        foreach (T record in records)
        {
            foreach (Column<T> column in form.Columns)
            {
                cells[column.Ordinal] = column.Write(record);
            }

            table.Write(cells);
        }
    }

    /// <summary>Writes a table of a page as it is shown, as an Excel file.</summary>
    /// <param name="columns">Each heading, and whether it is of amounts or counts.</param>
    public static void Shown(IReadOnlyList<(string Heading, bool IsNumber)> columns, IEnumerable<IReadOnlyList<string>> rows, string title, Stream file)
    {
        using ITableWriter table = Open(file, TableFormat.Excel, title, [.. columns.Select(column => new WrittenColumn(column.Heading, column.IsNumber))]);
        foreach (IReadOnlyList<string> row in rows)
        {
            table.Write(row);
        }
    }

    /// <summary>Writes an empty table with one example row; in Excel each column tells what it wants when a cell of it is chosen.</summary>
    /// <remarks>Headings of needed columns carry a star, which reading leaves out.</remarks>
    public static void Template<T>(TableForm<T> form, Stream file, TableFormat format, Language language = Language.Zh)
    {
        Phrase needed = new("必填。", "Needed. ");
        using ITableWriter table = Open(file, format, form.Title.In(language), [.. form.Columns.Select(column =>
            new WrittenColumn(column.Heading.In(language) + (column.Needed ? "*" : ""), column.IsNumber, (column.Needed ? needed.In(language) : "") + column.Note.In(language)))]);
        table.Write([.. form.Columns.Select(column => column.Example)]);
    }

    /// <summary>Writes the refused rows as they came, with the reasons in a last column, so that only they need mending.</summary>
    public static void Rejected(ImportReport report, Stream file, TableFormat format, Language language = Language.Zh)
    {
        int width = report.RejectedRows.Select(row => row.Cells.Count).Append(report.Headings.Count).Max();
        // A file that was mended once and still has bad rows has the column already; it is written anew.
        int before = report.Headings.ToList().FindIndex(heading => heading == ImportTable.Reason.Zh || heading == ImportTable.Reason.En);
        int[] kept = [.. Enumerable.Range(0, width).Where(i => i != before)];
        using ITableWriter table = Open(file, format, ImportTable.Reason.In(language),
            [.. kept.Select(i => new WrittenColumn(report.Headings.ElementAtOrDefault(i) ?? "", IsNumber: false)), new WrittenColumn(ImportTable.Reason.In(language), IsNumber: false)]);
        foreach (RejectedRow row in report.RejectedRows)
        {
            string reason = string.Join(' ', row.Faults.Select(fault => (fault.Place.Path.Length == 0 ? fault : fault with { Place = Place.At(fault.Place.Path) }).In(language)));
            table.Write([.. kept.Select(i => row.Cells.ElementAtOrDefault(i) ?? ""), reason]);
        }
    }

    /// <summary>Writes a report: columns and cells as they are given. Nothing reads it back.</summary>
    public static void Write(Phrase title, IReadOnlyList<ExportColumn> columns, IEnumerable<IReadOnlyList<string>> rows, Stream file, TableFormat format, Language language = Language.Zh)
    {
        using ITableWriter table = Open(file, format, title.In(language), [.. columns.Select(column => new WrittenColumn(column.Heading.In(language), column.IsNumber))]);
        foreach (IReadOnlyList<string> row in rows)
        {
            table.Write(row);
        }
    }

    private static ITableWriter Open(Stream file, TableFormat format, string name, IReadOnlyList<WrittenColumn> columns) =>
        format is TableFormat.Excel ? new ExcelTable(file, columns, name) : new CsvTable(file, columns);
}

/// <summary>A column of a report.</summary>
/// <param name="IsNumber">Amounts and counts; codes and numbers of papers are text.</param>
public readonly record struct ExportColumn(Phrase Heading, bool IsNumber = false);

/// <summary>The format 文件格式 a table is written in.</summary>
public enum TableFormat
{
    [Word("csv", "CSV", "CSV")] Csv,
    [Word("xlsx", "Excel", "Excel")] Excel,
}
