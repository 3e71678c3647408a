using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Tongchou.Agency.Records;

/// <summary>A row of the books. Rows are only ever added: a change is a later row.</summary>
public interface IRecord
{
    /// <summary>The share of the store, one of 256, that everything of one person or one institution lies in.</summary>
    short Partition { get; }

    /// <summary>The journal entry that added the row.</summary>
    long Seq { get; }

    /// <summary>The row's place among those of its table and entry, from nothing.</summary>
    int N { get; }
}

/// <summary>The values of a stored row, by the place of their columns.</summary>
public interface IStoredRow
{
    long Number(int column);
    string? Text(int column);
    byte[]? Bytes(int column);
}

/// <summary>A table of records: said once, and used for writing, reading, digests and checks alike.</summary>
/// <remarks>The digest of a row is over its values in the order of the columns, so that every store gives the same.</remarks>
public abstract class RecordTable(string name, IReadOnlyList<string> columns, bool partitioned)
{
    public string Name { get; } = name;

    public IReadOnlyList<string> ColumnNames { get; } = columns;

    /// <summary>Whether its rows lie in a partition; a reference table has a copy wherever it is needed and no partition.</summary>
    public bool Partitioned { get; } = partitioned;

    /// <summary>The columns that tell one thing from another within a partition: rows alike in them are the same thing as it became. Empty of a table whose rows never change.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    public override string ToString() => Name;

    internal abstract RowSet NewSet();
}

/// <inheritdoc/>
public sealed class RecordTable<T> : RecordTable
    where T : IRecord
{
    private const byte Nothing = 0;
    private const byte Something = 1;

    private readonly Func<IStoredRow, T> read;

    public RecordTable(string name, Func<IStoredRow, T> read, params Column<T>[] columns)
        : this(name, partitioned: true, read, [Column<T>.Short("partition", row => row.Partition), Column<T>.Long("seq", row => row.Seq), Column<T>.Long("n", row => row.N), .. columns])
    {
    }

    private RecordTable(string name, bool partitioned, Func<IStoredRow, T> read, Column<T>[] columns)
        : base(name, [.. columns.Select(column => column.Name)], partitioned)
    {
        this.read = read;
        Columns = columns;
    }

    public IReadOnlyList<Column<T>> Columns { get; }

    /// <summary>A table that every partition may read and none owns; its rows are journalled in <see cref="Partitions.Reference"/>.</summary>
    public static RecordTable<T> Reference(string name, Func<IStoredRow, T> read, params Column<T>[] columns) => Reference(name, [], read, columns);

    /// <inheritdoc cref="Reference(string, Func{IStoredRow, T}, Column{T}[])"/>
    public static RecordTable<T> Reference(string name, IReadOnlyList<string> key, Func<IStoredRow, T> read, params Column<T>[] columns) =>
        new(name, partitioned: false, read, [Column<T>.Long("seq", row => row.Seq), Column<T>.Long("n", row => row.N), .. columns]) { Key = key };

    public T Read(IStoredRow row) => read(row);

    /// <summary>Writes the row as it goes into its entry's digest.</summary>
    public void Write(T row, IBufferWriter<byte> to)
    {
        foreach (Column<T> column in Columns)
        {
            switch (column.Type)
            {
                case ColumnType.Text:
                    Write(column.Text!(row), to);
                    break;
                case ColumnType.Bytes:
                    Write(column.Bytes!(row), to);
                    break;
                default:
                    BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), column.Number!(row));
                    to.Advance(8);
                    break;
            }
        }
    }

    internal override RowSet NewSet() => new RowSet<T>(this);

    // Lengths first, so that no two rows can read the same.
    private static void Write(string? text, IBufferWriter<byte> to)
    {
        if (text is null)
        {
            WriteLength(Nothing, 0, to);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        WriteLength(Something, length, to);
        to.Advance(Encoding.UTF8.GetBytes(text, to.GetSpan(length)));
    }

    private static void Write(byte[]? bytes, IBufferWriter<byte> to)
    {
        WriteLength(bytes is null ? Nothing : Something, bytes?.Length ?? 0, to);
        to.Write(bytes);
    }

    private static void WriteLength(byte there, int length, IBufferWriter<byte> to)
    {
        Span<byte> head = to.GetSpan(5);
        head[0] = there;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], length);
        to.Advance(5);
    }
}
