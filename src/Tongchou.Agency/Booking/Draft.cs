using System.Buffers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>All rows that a batch is about to add, by table.</summary>
internal sealed class Draft
{
    private readonly RowSet[] sets = [.. Tables.All.Select(table => table.NewSet())];
    private readonly int[] marks = new int[Tables.All.Count];
    private readonly ArrayBufferWriter<byte> text = new(8192);

    public IReadOnlyList<RowSet> Sets => sets;

    public RowSet<T> Of<T>(RecordTable<T> table)
        where T : IRecord
    {
        foreach (RowSet set in sets)
        {
            if (ReferenceEquals(set.Table, table))
            {
                return (RowSet<T>)set;
            }
        }

        throw new InvalidOperationException($"{table} is no table of the books");
    }

    /// <summary>Remembers where an entry begins.</summary>
    public void Mark()
    {
        for (int i = 0; i < sets.Length; i++)
        {
            marks[i] = sets[i].Count;
        }
    }

    /// <summary>Drops what was added since <see cref="Mark"/>.</summary>
    public void GoBack()
    {
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i].CutTo(marks[i]);
        }
    }

    /// <summary>The digest of what was added since <see cref="Mark"/>.</summary>
    public byte[] Digest()
    {
        text.ResetWrittenCount();
        for (int i = 0; i < sets.Length; i++)
        {
            sets[i].WriteFrom(marks[i], text);
        }

        return Journal.ContentOf(text);
    }
}
