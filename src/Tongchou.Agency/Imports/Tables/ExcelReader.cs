using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Tongchou.Agency.Imports.Tables;

/// <summary>Reads the first sheet of an Excel file, .xlsx or .xls.</summary>
internal sealed class ExcelReader : TableReader
{
    /// <summary>A number in a sheet keeps fifteen digits; an identity number has eighteen.</summary>
    private const double LargestExact = 1e15;

    private readonly Stream file;
    private readonly IExcelDataReader sheet;
    private readonly HashSet<int> lossy = [];

    static ExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public ExcelReader(Stream file, bool zip, ImportLimits limits)
    {
        this.file = file;
        try
        {
            if (zip)
            {
                CheckUnpacked(file, limits.MostUnpackedBytes);
            }

            sheet = ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = false, FallbackEncoding = Encoding.GetEncoding("GB18030") });
        }
        catch (Exception wrong) when (wrong is not TableException and not OutOfMemoryException)
        {
            // The packages tell of damaged, protected and foreign files by many exceptions of their own; to people they are one.
            throw Unreadable();
        }

        if (sheet.FieldCount > limits.MostColumns)
        {
            throw new TableException("too-many-columns", new($"有 {sheet.FieldCount} 列,最多 {limits.MostColumns} 列。", $"There are {sheet.FieldCount} columns; at most {limits.MostColumns} are read."), new("请删去右侧多余的列。", "Delete the columns to the right that are not needed."));
        }
    }

    public override bool IsLossy(int column) => lossy.Contains(column);

    public override bool Read()
    {
        try
        {
            if (!sheet.Read())
            {
                return false;
            }

            Row = sheet.Depth + 1;
            lossy.Clear();
            string[] cells = new string[sheet.FieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(i).Trim(' ', '\t', '\u3000', '\u00A0');
            }

            Cells = cells;
            return true;
        }
        catch (Exception wrong) when (wrong is not TableException and not OutOfMemoryException)
        {
            throw Unreadable();
        }
    }

    public override void Dispose()
    {
        sheet.Dispose();
        file.Dispose();
    }

    private string Text(int column)
    {
        switch (sheet.GetValue(column))
        {
            case null:
                return "";
            case double number when Math.Abs(number) >= LargestExact:
                lossy.Add(column);
                return number.ToString("F0", CultureInfo.InvariantCulture);
            case double number:
                // Decimal takes fifteen digits of a double: what the person saw, without the noise of binary fractions.
                return ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture);
            case DateTime day:
                return day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            case bool flag:
                return flag ? "是" : "否";
            case var other:
                return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
        }
    }

    private static void CheckUnpacked(Stream file, long most)
    {
        using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
        long unpacked = zip.Entries.Sum(entry => entry.Length);
        file.Position = 0;
        if (unpacked > most)
        {
            throw TooLarge(most);
        }
    }
}
