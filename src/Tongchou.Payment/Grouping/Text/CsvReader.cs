using System.Buffers;

namespace Tongchou.Payment.Grouping;

/// <summary>
/// Reads rows of comma-separated UTF-8 without making anything per row: a cell is a span of the text. Cells may be quoted, with
/// doubled quotes and line ends inside; a mark of byte order, carriage returns and empty lines are passed over.
/// </summary>
public ref struct CsvReader
{
    private const byte Comma = (byte)',', Quote = (byte)'"', LineEnd = (byte)'\n', Return = (byte)'\r';

    private static readonly SearchValues<byte> ends = SearchValues.Create(Comma, LineEnd);

    private readonly ReadOnlySpan<byte> text;
    private Cell[] cells = new Cell[16];
    private byte[] unquoted = [];
    private int at;

    public CsvReader(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        this.text = text;
        at = text.StartsWith(mark) ? mark.Length : 0;
    }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>Where the row lies in the text that was given, without its line end.</summary>
    public int RowStart { get; private set; }
    public int RowLength { get; private set; }

    /// <summary>Where the next row begins; beyond the text if the row that was read ended without a line end.</summary>
    public readonly int Next => at;

    public readonly ReadOnlySpan<byte> Row => text.Slice(RowStart, RowLength);

    /// <summary>A cell of the row; nothing beyond its last. Good until the next one with doubled quotes is asked for.</summary>
    public ReadOnlySpan<byte> this[int cell]
    {
        get
        {
            if (cell >= Count)
            {
                return default;
            }

            ref Cell found = ref cells[cell];
            ReadOnlySpan<byte> bytes = text.Slice(found.Start, found.Length);
            return found.HasDoubledQuotes ? Unquoted(bytes) : bytes;
        }
    }

    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        while (at < text.Length && text[at] is LineEnd or Return)
        {
            at++;
        }

        if (at >= text.Length)
        {
            return false;
        }

        RowStart = at;
        Count = 0;
        while (ReadCell())
        {
        }

        return true;
    }

    /// <returns>Whether the row has another.</returns>
    private bool ReadCell()
    {
        if (Count == cells.Length)
        {
            Array.Resize(ref cells, cells.Length * 2);
        }

        ref Cell cell = ref cells[Count++];
        cell = default;
        if (at < text.Length && text[at] == Quote)
        {
            ReadQuoted(ref cell);
        }
        else
        {
            cell.Start = at;
        }

        // What stands behind a closing quote is not a cell's; without quotes this is the cell.
        int length = text[at..].IndexOfAny(ends);
        int end = length < 0 ? text.Length : at + length;
        bool isLast = length < 0 || text[end] == LineEnd;
        int contentEnd = isLast && end > at && text[end - 1] == Return ? end - 1 : end;
        if (!cell.IsQuoted)
        {
            cell.Length = contentEnd - cell.Start;
        }

        at = end + 1;
        if (isLast)
        {
            RowLength = contentEnd - RowStart;
        }

        return !isLast;
    }

    private void ReadQuoted(ref Cell cell)
    {
        cell.IsQuoted = true;
        cell.Start = ++at;
        while (true)
        {
            int next = text[at..].IndexOf(Quote);
            if (next < 0)
            {
                at = text.Length;
                cell.Length = at - cell.Start;
                return;
            }

            at += next + 1;
            if (at >= text.Length || text[at] != Quote)
            {
                cell.Length = at - 1 - cell.Start;
                return;
            }

            cell.HasDoubledQuotes = true;
            at++;
        }
    }

    private ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> bytes)
    {
        if (unquoted.Length < bytes.Length)
        {
            unquoted = new byte[bytes.Length];
        }

        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            unquoted[length++] = bytes[i];
            i += bytes[i] == Quote && i + 1 < bytes.Length && bytes[i + 1] == Quote ? 1 : 0;
        }

        return unquoted.AsSpan(0, length);
    }

    private struct Cell
    {
        public int Start;
        public int Length;
        public bool IsQuoted;
        public bool HasDoubledQuotes;
    }
}
