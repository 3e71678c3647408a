using System.Buffers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Walking;

/// <summary>Goes through a table's rows of one partition, entry by entry.</summary>
internal abstract class TableCursor(RecordTable table) : IAsyncDisposable
{
    public RecordTable Table { get; } = table;

    /// <summary>The entry of the next row; null at the end.</summary>
    public abstract long? Seq { get; }

    public static TableCursor Over(RecordTable table, IRecordReader reader, short partition, CancellationToken stop) =>
        table.NewSet().Accept(new Maker(reader, partition, stop));

    /// <summary>Goes on to the next row, or to the first.</summary>
    public abstract ValueTask Next();

    /// <summary>Takes the rows of one entry: as they go into its digest, and as they are.</summary>
    public abstract ValueTask Take(long seq, IBufferWriter<byte> text, List<IRecord> rows);

    public abstract ValueTask DisposeAsync();

    private sealed class Maker(IRecordReader reader, short partition, CancellationToken stop) : IRowSetVisitor<TableCursor>
    {
        public TableCursor Visit<T>(RowSet<T> rows)
            where T : IRecord => new TableCursor<T>(rows.Table, reader.Scan(rows.Table, partition, stop).GetAsyncEnumerator(stop));
    }
}

/// <inheritdoc/>
internal sealed class TableCursor<T>(RecordTable<T> table, IAsyncEnumerator<T> rows) : TableCursor(table)
    where T : IRecord
{
    private bool ended;
    private long? seq;

    public override long? Seq => seq;

    public override async ValueTask Next()
    {
        if (!ended && await rows.MoveNextAsync())
        {
            seq = rows.Current.Seq;
            return;
        }

        // At its end a table gives its connection back at once: most are short.
        ended = true;
        seq = null;
        await rows.DisposeAsync();
    }

    public override async ValueTask Take(long of, IBufferWriter<byte> text, List<IRecord> to)
    {
        while (seq == of)
        {
            T row = rows.Current;
            table.Write(row, text);
            to.Add(row);
            await Next();
        }
    }

    public override ValueTask DisposeAsync() => rows.DisposeAsync();
}
