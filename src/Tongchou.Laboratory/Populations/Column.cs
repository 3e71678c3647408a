using System.Numerics;
using System.Runtime.InteropServices;

namespace Tongchou.Laboratory;

/// <summary>The values of one column for the rows of a slice; the room grows and is used again.</summary>
public abstract class Column(ColumnForm form)
{
    public ColumnForm Form { get; } = form;

    /// <summary>The rows as they lie in a file: little-endian, one after the other.</summary>
    public abstract Span<byte> Bytes { get; }

    /// <summary>How many rows hold a value that means nothing.</summary>
    public abstract int Strange();

    /// <summary>Makes room for so many rows; what they hold is not told.</summary>
    public abstract void Resize(int rows);
}

/// <inheritdoc />
public sealed class Column<T>(ColumnForm form) : Column(form) where T : unmanaged, IBinaryInteger<T>
{
    private T[] values = [];
    private int rows;

    public Span<T> Rows => values.AsSpan(0, rows);

    public ref T this[int row] => ref values[row];

    public override Span<byte> Bytes => MemoryMarshal.AsBytes(Rows);

    public override int Strange()
    {
        T least = T.CreateSaturating(Form.Least), most = T.CreateSaturating(Form.Most);
        int strange = 0;
        foreach (T value in Rows)
        {
            strange += value < least || value > most ? 1 : 0;
        }

        return strange;
    }

    public override void Resize(int rows)
    {
        if (values.Length < rows)
        {
            Array.Resize(ref values, Math.Max(rows, values.Length + (values.Length / 2)));
        }

        this.rows = rows;
    }
}
