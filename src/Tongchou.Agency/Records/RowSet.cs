using System.Buffers;

namespace Tongchou.Agency.Records;

/// <summary>Rows of one table on their way to the store.</summary>
public abstract class RowSet(RecordTable table)
{
    public RecordTable Table { get; } = table;

    public abstract int Count { get; }

    /// <summary>Lets somebody handle the rows by their type.</summary>
    public abstract TResult Accept<TResult>(IRowSetVisitor<TResult> visitor);

    internal abstract void CutTo(int count);
    internal abstract void WriteFrom(int first, IBufferWriter<byte> to);
}

/// <inheritdoc/>
public sealed class RowSet<T>(RecordTable<T> table) : RowSet(table)
    where T : IRecord
{
    private readonly List<T> rows = [];

    public new RecordTable<T> Table => table;

    public IReadOnlyList<T> Rows => rows;

    public override int Count => rows.Count;

    public override TResult Accept<TResult>(IRowSetVisitor<TResult> visitor) => visitor.Visit(this);

    public void Add(T row) => rows.Add(row);
    internal override void CutTo(int count) => rows.RemoveRange(count, rows.Count - count);

    internal override void WriteFrom(int first, IBufferWriter<byte> to)
    {
        for (int i = first; i < rows.Count; i++)
        {
            table.Write(rows[i], to);
        }
    }
}

/// <summary>Handles rows of any table by their type.</summary>
public interface IRowSetVisitor<out TResult>
{
    TResult Visit<T>(RowSet<T> rows)
        where T : IRecord;
}
