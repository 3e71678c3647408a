namespace Tongchou.Agency.Records;

/// <summary>How a column is kept. Money is whole fen in a <see cref="Long"/>; days and instants are ISO text, which sorts as they do.</summary>
public enum ColumnType
{
    Short,
    Long,
    Text,
    Bytes,
}

/// <summary>A column of a table of records: its name, how it is kept, and where its value lies in a row.</summary>
public sealed class Column<T>
{
    private Column(string name, ColumnType type, Func<T, long>? number, Func<T, string?>? text, Func<T, byte[]?>? bytes)
    {
        Name = name;
        Type = type;
        Number = number;
        Text = text;
        Bytes = bytes;
    }

    public string Name { get; }

    public ColumnType Type { get; }

    public Func<T, long>? Number { get; }

    public Func<T, string?>? Text { get; }

    public Func<T, byte[]?>? Bytes { get; }

    public static Column<T> Short(string name, Func<T, short> value) => new(name, ColumnType.Short, row => value(row), null, null);
    public static Column<T> Long(string name, Func<T, long> value) => new(name, ColumnType.Long, value, null, null);
    public static Column<T> Of(string name, Func<T, Money> value) => new(name, ColumnType.Long, row => value(row).Fen, null, null);
    public static Column<T> Of(string name, Func<T, string?> value) => new(name, ColumnType.Text, null, value, null);
    public static Column<T> Of(string name, Func<T, byte[]?> value) => new(name, ColumnType.Bytes, null, null, value);
}
