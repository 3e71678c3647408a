using Tongchou.Agency.Imports.Tables;

namespace Tongchou.Agency.Imports.Columns;

/// <summary>A row being read: gives typed values and notes every fault with its row, column and how to mend it.</summary>
internal sealed class TableRow(TableReader reader, int[] places, string file, FaultList faults)
{
    public bool IsSound => faults.IsEmpty;

    public TValue Read<TRecord, TValue>(Column<TRecord, TValue> column)
    {
        int at = places[column.Ordinal];
        string text = at >= 0 && at < reader.Cells.Length ? reader.Cells[at] : "";
        if (text.Length == 0)
        {
            if (column.Needed)
            {
                Add("missing-value", column, new($"“{column.Heading.Zh}”没有填写。", $"'{column.Heading.En}' is empty."), Hint(column));
            }

            return column.Fallback;
        }

        if (reader.IsLossy(at))
        {
            Add("number-too-long", column, new($"“{column.Heading.Zh}”在表格里是数字,超过 15 位的数字已经丢失。", $"'{column.Heading.En}' is a number in the sheet: digits beyond the fifteenth are lost."),
                new("请把该列设为文本格式后重新填写。", "Format the column as text and enter it again."));
            return column.Fallback;
        }

        if (column.Cell.Read(text, out TValue value, out Phrase why))
        {
            return value;
        }

        string shown = text.Length <= 40 ? text : $"{text[..40]}…";
        Phrase message = why.IsEmpty
            ? new($"“{shown}”不是{column.Cell.Expected.Zh}。", $"'{shown}' is not {column.Cell.Expected.En}.")
            : why;
        Add("bad-value", column, message, Hint(column));
        return column.Fallback;
    }

    /// <summary>Notes what is wrong between the values of a row, at the column to look at first.</summary>
    public void Add<TRecord>(string code, Column<TRecord> column, Phrase message, Phrase hint = default) =>
        faults.Add(code, new Place(file, reader.Row, Math.Max(0, places[column.Ordinal] + 1), column.Heading.Zh), message, hint);

    /// <summary>The days between two columns; a fault where the last is before the first.</summary>
    public DateSpan Days<TRecord>(Column<TRecord, DateOnly> from, Column<TRecord, DateOnly?> to)
    {
        DateSpan span = new(Read(from), Read(to) ?? DateOnly.MaxValue);
        if (span.IsEmpty)
        {
            Add("dates-order", to, new($"结束日期 {span.To:yyyy-MM-dd} 早于开始日期 {span.From:yyyy-MM-dd}。", $"The last day {span.To:yyyy-MM-dd} is before the first, {span.From:yyyy-MM-dd}."), new("请核对两个日期。", "Check both dates."));
        }

        return span;
    }

    private static Phrase Hint<TRecord>(Column<TRecord> column)
    {
        Phrase hint = column.Example.Length == 0 ? column.Note : new($"{column.Note.Zh}例如“{column.Example}”。", $"{column.Note.En} For example '{column.Example}'.".TrimStart());
        return !hint.IsEmpty ? hint : column.Needed ? new("请改正。", "Correct it.") : new("请改正,或留空。", "Correct it or leave it empty.");
    }
}
