using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Tongchou.Agency.Imports.Tables;

/// <summary>Reads separated text; comma, semicolon or tab, whichever the headings have most of.</summary>
internal sealed class CsvReader : TableReader
{
    private readonly StreamReader text;
    private readonly CsvParser parser;

    public CsvReader(Stream file, ImportLimits limits)
    {
        Encoding encoding = TextEncoding.Of(file) ?? throw new TableException("unknown-encoding",
            new("文件不是 UTF-8 或 GB18030 文本,也不是 Excel 文件。", "The file is neither UTF-8 nor GB18030 text, nor an Excel file."),
            new("请另存为 xlsx 或 CSV(UTF-8)。", "Save it as .xlsx or CSV (UTF-8)."));
        string separator = Separator(file, encoding);
        text = new(file, encoding, detectEncodingFromByteOrderMarks: true);
        parser = new(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            // A quotation mark in the middle of a cell is kept as it is: names of drugs have them.
            BadDataFound = null,
            MaxFieldSize = ImportLimits.LongestCell,
            CacheFields = true,
        });
        MostColumns = limits.MostColumns;
    }

    private int MostColumns { get; }

    public override bool Read()
    {
        try
        {
            if (!parser.Read())
            {
                return false;
            }

            Row = parser.Row;
            string[] cells = parser.Record ?? [];
            if (cells.Length > MostColumns)
            {
                throw new TableException("too-many-columns", new($"有 {cells.Length} 列,最多 {MostColumns} 列。", $"There are {cells.Length} columns; at most {MostColumns} are read."), new("请核对分隔符。", "Check the separator."));
            }

            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = FormulaGuard.Off(cells[i].Trim(' ', '\t', '\u3000', '\uFEFF', '\u00A0'));
            }

            Cells = cells;
            return true;
        }
        catch (MaxFieldSizeException)
        {
            Row++;
            throw new TableException("cell-too-long",
                new($"有单元格超过 {ImportLimits.LongestCell} 字,多半是引号没有成对。", $"A cell is longer than {ImportLimits.LongestCell} characters; most likely a quotation mark is not closed."),
                new("请核对这一行的引号。", "Check the quotation marks in this row."));
        }
    }

    public override void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    private static string Separator(Stream file, Encoding encoding)
    {
        const int longest = 1 << 16;
        long start = file.Position;
        char[] head = new char[longest];
        using StreamReader look = new(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: longest, leaveOpen: true);
        int length = look.ReadBlock(head);
        file.Position = start;
        ReadOnlySpan<char> line = head.AsSpan(0, length);
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        int commas = line.Count(','), semicolons = line.Count(';'), tabs = line.Count('\t');
        return tabs >= commas && tabs >= semicolons && tabs > 0 ? "\t" : semicolons > commas ? ";" : ",";
    }
}
