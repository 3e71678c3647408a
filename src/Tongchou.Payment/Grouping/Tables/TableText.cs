using System.Globalization;
using System.Text;

namespace Tongchou.Payment.Grouping;

/// <summary>A table of a version while it is read: its columns by the order they were asked for in, its faults with file and row.</summary>
internal ref struct TableText
{
    private readonly string file;
    private readonly FaultList faults;
    private readonly int[] columns;
    private CsvReader rows;
    private int row = 1;

    /// <summary>A file that is not there, and a column that is not in it, are faults; such a table has no rows.</summary>
    public TableText(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string file, FaultList faults, params ReadOnlySpan<string> needed)
    {
        this.file = file;
        this.faults = faults;
        columns = new int[needed.Length];
        if (!files.TryGetValue(file, out ReadOnlyMemory<byte> text))
        {
            faults.Add("no-table", Place.At(file), new("缺这张表。", "This table is missing."), new("请补上文件,可压缩为 .gz。", "Add the file; it may be compressed as .gz."));
            return;
        }

        CsvReader reader = new(text.Span);
        List<string> headings = [];
        if (reader.Read())
        {
            for (int i = 0; i < reader.Count; i++)
            {
                headings.Add(Encoding.UTF8.GetString(reader[i]));
            }
        }

        bool isWhole = true;
        for (int i = 0; i < needed.Length; i++)
        {
            string heading = needed[i];
            columns[i] = headings.IndexOf(heading);
            if (columns[i] < 0)
            {
                isWhole = false;
                faults.Add("no-column", Place.At(file), new($"缺“{heading}”列。", $"The column '{heading}' is missing."));
            }
        }

        rows = isWhole ? reader : default;
    }

    public ReadOnlySpan<byte> this[int column] => rows[columns[column]];

    public bool Read()
    {
        row++;
        return rows.Read();
    }

    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    /// <summary>A whole number that is not negative; null if the cell is empty, and with a fault if it is no number.</summary>
    public int? Number(int column)
    {
        if (this[column].IsEmpty)
        {
            return null;
        }

        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Bad(column, new("应为整数。", "A whole number is expected."));
        return null;
    }

    public T Choice<T>(int column) where T : struct, Enum
    {
        if (Words<T>.TryParse(Text(column), out T member))
        {
            return member;
        }

        Bad(column, new($"应为 {string.Join('、', Words<T>.Codes)} 之一。", $"One of {string.Join(", ", Words<T>.Codes)} is expected."));
        return default;
    }

    public int Code(int column, CodeIndex index)
    {
        int number = index.Add(this[column]);
        if (number is CodeIndex.Unknown)
        {
            Bad(column, new($"编码应有 1 至 {CodeIndex.LongestCode} 个字节。", $"A code of 1 to {CodeIndex.LongestCode} bytes is expected."));
        }

        return number;
    }

    /// <summary>The position of what the cell names among those known, or minus one.</summary>
    /// <param name="tells">Whether a name that is not known is a fault; where the names themselves have faults it would only repeat them.</param>
    public int Named(int column, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known, bool tells)
    {
        Span<char> name = stackalloc char[64];
        if (this[column].Length <= name.Length && known.TryGetValue(name[..Encoding.UTF8.GetChars(this[column], name)], out int position))
        {
            return position;
        }

        if (tells)
        {
            Bad(column, new("没有这个大类或规则。", "There is no such category or rule."));
        }

        return -1;
    }

    public void Bad(int column, Phrase what)
    {
        string cell = Encoding.UTF8.GetString(rows[columns[column]]);
        faults.Add("bad-cell", new(file, row, columns[column] + 1, $"“{cell}”"), what);
    }
}
