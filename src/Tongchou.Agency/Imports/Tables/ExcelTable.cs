using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetColumns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace Tongchou.Agency.Imports.Tables;

/// <summary>Writes an .xlsx file of one sheet, row by row: headings stay in sight, numbers are numbers, all else is text.</summary>
/// <remarks>A text is written as a text and marked as quoted, so that it is never run as a formula, nor after it was edited.</remarks>
internal sealed partial class ExcelTable : ITableWriter
{
    private const uint TextStyle = 1;
    private const uint HeadingStyle = 2;
    private const int LongestNumber = 15;

    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;
    private readonly IReadOnlyList<WrittenColumn> columns;
    private uint row;

    public ExcelTable(Stream file, IReadOnlyList<WrittenColumn> columns, string name)
    {
        this.columns = columns;
        document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true);
        WorkbookPart book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        WorksheetPart part = book.AddNewPart<WorksheetPart>();
        book.Workbook = new Workbook(new Sheets(new Sheet { Name = Safe(name, 31), SheetId = 1, Id = book.GetIdOfPart(part) }));
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        sheet.WriteElement(new SheetColumns(columns.Select((column, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Width(column.Heading), CustomWidth = true, Style = column.IsNumber ? 0 : TextStyle })));
        sheet.WriteStartElement(new SheetData());
        Put(columns.Select(column => column.Heading), _ => HeadingStyle, _ => false);
    }

    public void Write(IReadOnlyList<string> cells) => Put(cells, i => columns[i].IsNumber ? 0 : TextStyle, i => columns[i].IsNumber);

    public void Dispose()
    {
        sheet.WriteEndElement();
        WriteNotes();
        sheet.WriteEndElement();
        sheet.Dispose();
        document.Dispose();
    }

    private void Put(IEnumerable<string> cells, Func<int, uint> style, Func<int, bool> isNumber)
    {
        row++;
        sheet.WriteStartElement(new Row { RowIndex = row });
        int i = 0;
        foreach (string text in cells)
        {
            if (text.Length > 0)
            {
                bool number = isNumber(i) && text.Length <= LongestNumber && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
                string place = $"{Letters(i)}{row}";
                sheet.WriteElement(number
                    ? new Cell(new CellValue(text)) { CellReference = place, DataType = CellValues.Number, StyleIndex = style(i) }
                    : new Cell(new InlineString(new Text(Safe(text, ImportLimits.LongestCell)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = place, DataType = CellValues.InlineString, StyleIndex = style(i) is 0 ? TextStyle : style(i) });
            }

            i++;
        }

        sheet.WriteEndElement();
    }

    /// <summary>What a column wants, as the prompt a spreadsheet shows when a cell of it is chosen.</summary>
    private void WriteNotes()
    {
        const int longestPrompt = 250;
        DataValidation[] notes = [.. columns.Select((column, i) => (column, i)).Where(each => each.column.Note.Length > 0).Select(each => new DataValidation
        {
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = Safe(each.column.Heading, 30),
            Prompt = Safe(each.column.Note, longestPrompt),
            SequenceOfReferences = new ListValue<StringValue>([$"{Letters(each.i)}1:{Letters(each.i)}1048576"]),
        })];
        if (notes.Length > 0)
        {
            sheet.WriteElement(new DataValidations(notes) { Count = (uint)notes.Length });
        }
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, QuotePrefix = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }));

    private static double Width(string heading) => Math.Clamp(heading.Sum(each => each > 255 ? 2.2 : 1.2) + 3, 10, 40);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>A text that XML can carry and that a spreadsheet reads back as it is.</summary>
    private static string Safe(string text, int longest)
    {
        // _x000D_ in a file means a character by its number; a text that looks like it has its first underscore escaped.
        string plain = Escape().Replace(text, "_x005F_$1");
        StringBuilder safe = new(plain.Length);
        for (int i = 0; i < plain.Length && safe.Length < longest; i++)
        {
            if (char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]))
            {
                safe.Append(plain[i]).Append(plain[++i]);
            }
            else
            {
                safe.Append(XmlConvert.IsXmlChar(plain[i]) ? plain[i] : '\uFFFD');
            }
        }

        return safe.ToString();
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
