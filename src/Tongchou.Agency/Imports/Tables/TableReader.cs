namespace Tongchou.Agency.Imports.Tables;

/// <summary>Reads a table row by row, as texts; nothing is kept, so that a long one needs no more memory than a short one.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>The number of the row as a spreadsheet shows it, the headings being row one.</summary>
    public int Row { get; protected set; }

    /// <summary>The cells of the row, trimmed.</summary>
    public string[] Cells { get; protected set; } = [];

    /// <summary>Cells that a spreadsheet kept as a number with more digits than it can hold; the last digits are lost.</summary>
    public virtual bool IsLossy(int column) => false;

    /// <returns>False after the last row.</returns>
    public abstract bool Read();

    public abstract void Dispose();

    /// <summary>Opens a CSV or Excel file by what its first bytes say, not by its name.</summary>
    /// <exception cref="TableException">The file is empty, too large, protected or no table.</exception>
    public static TableReader Open(Stream file, ImportLimits limits)
    {
        Stream whole = Seekable(file, limits.MostBytes);
        try
        {
            Span<byte> head = stackalloc byte[8];
            int length = whole.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            whole.Position = 0;
            if (length == 0)
            {
                throw new TableException("empty-file", new("文件是空的。", "The file is empty."), new("请下载模板,填好再上传。", "Take the template, fill it in, and hand it in again."));
            }

            bool zip = head.StartsWith("PK"u8);
            bool compound = head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
            return zip || compound ? new ExcelReader(whole, zip, limits) : new CsvReader(whole, limits);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    /// <summary>The stream itself where it can be read twice, else a copy on disk that goes when it is closed.</summary>
    private static Stream Seekable(Stream file, long most)
    {
        if (file.CanSeek)
        {
            return file.Length - file.Position > most ? throw TooLarge(most) : file;
        }

        FileStream copy = new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        byte[] part = new byte[1 << 16];
        for (int read; (read = file.Read(part)) > 0;)
        {
            if (copy.Length + read > most)
            {
                copy.Dispose();
                throw TooLarge(most);
            }

            copy.Write(part, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    protected static TableException TooLarge(long most) => new("file-too-large",
        new($"文件超过 {most / 1_000_000} MB。", $"The file is larger than {most / 1_000_000} MB."),
        new("请拆成几个文件,每个都带表头。", "Split it into several files, each with the headings."));

    protected static TableException Unreadable() => new("unreadable-table",
        new("不能作为表格读取:文件可能损坏、加密或不是 CSV、xlsx、xls。", "This can't be read as a table: it may be damaged, protected, or neither CSV nor Excel."),
        new("请用表格软件打开,另存为 xlsx 或 CSV(UTF-8)。", "Open it in a spreadsheet and save it as .xlsx or CSV (UTF-8)."));
}
