using System.Globalization;
using System.Text;
using CsvHelper;

namespace Tongchou.Agency.Imports.Tables;

/// <summary>Writes CSV as spreadsheets in China open it: UTF-8 with its mark, comma, a line feed and return after each row.</summary>
internal sealed class CsvTable : ITableWriter
{
    private readonly CsvWriter writer;
    private readonly IReadOnlyList<WrittenColumn> columns;

    public CsvTable(Stream file, IReadOnlyList<WrittenColumn> columns)
    {
        this.columns = columns;
        writer = new(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true), CultureInfo.InvariantCulture);
        foreach (WrittenColumn column in columns)
        {
            writer.WriteField(column.Heading);
        }

        writer.NextRecord();
    }

    public void Write(IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            bool number = columns[i].IsNumber && decimal.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            writer.WriteField(number ? cells[i] : FormulaGuard.On(cells[i]));
        }

        writer.NextRecord();
    }

    public void Dispose() => writer.Dispose();
}
