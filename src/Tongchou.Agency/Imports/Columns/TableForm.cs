namespace Tongchou.Agency.Imports.Columns;

/// <summary>The form of a table of records of one type: its columns, how a row becomes a record, and which rows can't both be true.</summary>
public abstract class TableForm<TRecord>
{
    internal abstract IReadOnlyList<Column<TRecord>> Columns { get; }

    /// <summary>What the table is called.</summary>
    public abstract Phrase Title { get; }

    /// <summary>Whose rows rival each other: rows of one key must not share a day.</summary>
    internal abstract RowKey Key(TRecord record);

    /// <summary>Reads every column, so that all faults of a row are noted, and makes the record.</summary>
    /// <returns>Null where any fault was noted.</returns>
    internal abstract TRecord? Read(TableRow row);

    /// <summary>Gives each column its place; every form calls it once, when it is made.</summary>
    private protected static IReadOnlyList<Column<TRecord>> InOrder(params IReadOnlyList<Column<TRecord>> columns)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            columns[i].Ordinal = i;
        }

        return columns;
    }

    private protected static Column<TRecord, T> Must<T>(string key, string zh, string en, Cell<T> cell, Func<TRecord, T> of, string example, string noteZh = "", string noteEn = "") =>
        new(key, new(zh, en), true, new(noteZh, noteEn), example, cell, of, default!);

    private protected static Column<TRecord, T> May<T>(string key, string zh, string en, Cell<T> cell, Func<TRecord, T> of, T fallback, string example = "", string noteZh = "", string noteEn = "") =>
        new(key, new(zh, en), false, new(noteZh, noteEn), example, cell, of, fallback);

    private protected static Column<TRecord, string> Text(string key, string zh, string en, int longest, Func<TRecord, string> of, string example = "", string noteZh = "", string noteEn = "") =>
        May(key, zh, en, Cells.Text(longest), of, "", example, noteZh, noteEn);

    private protected static Column<TRecord, DateOnly> From(Func<TRecord, DateSpan> days, string example = "2025-01-01") =>
        Must("from", "开始日期", "from", Cells.Date, record => days(record).From, example);

    private protected static Column<TRecord, DateOnly?> To(Func<TRecord, DateSpan> days, string example = "") =>
        May("to", "结束日期", "to", Cells.Maybe(Cells.Date), record => days(record).IsOpen ? null : days(record).To, null, example, "含当日,不限期则留空。", "The day itself is inside; empty where there is no end.");
}

/// <summary>What makes a row the rival of another: the same text, and days in common.</summary>
internal readonly record struct RowKey(string Text, DateSpan Days)
{
    /// <summary>A key that may stand once in a table, whatever the day.</summary>
    public static RowKey Once(string text) => new(text, new(DateOnly.MinValue, DateOnly.MaxValue));
}
