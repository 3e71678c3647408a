using Tongchou.Policy.Forms;
using Tongchou.Policy.Yaml;

namespace Tongchou.Policy.Vocabulary;

/// <summary>Something a pack may set: its path, its meaning, the columns a table may tell apart, and how a value is written.</summary>
/// <remarks>A mechanism declares the provisions it reads; the packs, the checks, the editor's schema and the pages follow.</remarks>
public abstract class Provision(string path, Phrase title, IReadOnlyList<Column> columns)
{
    /// <summary>File and key inside a pack: <c>resident/serious-illness/bands</c>.</summary>
    public string Path { get; } = path;
    public Phrase Title { get; } = title;
    public IReadOnlyList<Column> Columns { get; } = columns;

    /// <summary>The alternatives of a reading 口径, by code and in words; empty for an ordinary value.</summary>
    public virtual IReadOnlyList<(string Code, Phrase Meaning)> Alternatives => [];

    public bool IsReading => Alternatives.Count > 0;
    public string Topic => Path[..Path.LastIndexOf('/')];
    public string Key => Path[(Path.LastIndexOf('/') + 1)..];

    public int CellCount => Columns.Aggregate(1, (product, column) => product * column.Size);

    /// <summary>The JSON Schema of a value.</summary>
    public abstract string ValueSchema { get; }

    /// <summary>Reads what a pack writes under <c>value</c> or <c>table</c>; null, with faults, where it is wrong.</summary>
    internal abstract Edition? Read(Citation source, MapNode written, FaultList faults);

    /// <summary>The value of every column that a cell stands for, in the order of <see cref="Columns"/>.</summary>
    internal int[] Coordinates(int cell)
    {
        int[] at = new int[Columns.Count];
        for (int i = Columns.Count - 1; i >= 0; i--)
        {
            (cell, at[i]) = Math.DivRem(cell, Columns[i].Size);
        }

        return at;
    }
}

/// <inheritdoc />
public class Provision<T>(string path, Phrase title, IForm<T> form, params Column[] columns) : Provision(path, title, columns)
{
    public IForm<T> Form { get; } = form;

    public override string ValueSchema => Form.Schema;

    internal override Edition? Read(Citation source, MapNode written, FaultList faults)
    {
        bool hasValue = written["value"] is not null;
        bool hasTable = written["table"] is not null;
        if (hasValue == hasTable)
        {
            faults.Add("value-or-table", written.Place, new("value 和 table 要写且只写一个。", "Exactly one of 'value' and 'table' is needed."));
            return null;
        }

        if (hasValue)
        {
            return Form.TryRead(written["value"]!, faults, out T single) ? Whole(source, written.Place, single) : null;
        }

        return new TableReader<T>(this, source, faults).Read(written);
    }

    private Edition<T> Whole(Citation source, Place place, T value)
    {
        Cited<T>[] cells = new Cited<T>[CellCount];
        Array.Fill(cells, new(value, source));
        return new(this, source, place, [], new(cells, Strides()), [new([], [], value, source)]);
    }

    internal int[] Strides()
    {
        int[] strides = new int[Columns.Count];
        int step = 1;
        for (int i = Columns.Count - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= Columns[i].Size;
        }

        return strides;
    }
}

/// <summary>A named reading 口径 of a text that is silent or can be read in several ways.</summary>
public sealed class Reading<T>(string path, Phrase title) : Provision<T>(path, title, WordForm<T>.Instance) where T : struct, Enum
{
    public override IReadOnlyList<(string Code, Phrase Meaning)> Alternatives =>
        [.. Words<T>.All.Select(word => (Words<T>.Code(word), Words<T>.Phrase(word)))];
}
