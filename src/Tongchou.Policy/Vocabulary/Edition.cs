using Tongchou.Policy.Forms;

namespace Tongchou.Policy.Vocabulary;

/// <summary>What one region's pack sets for one provision over one span of days.</summary>
public abstract class Edition(Provision provision, Citation source, Place place, IReadOnlyList<string> usedColumns)
{
    public Provision Provision { get; } = provision;
    public Citation Source { get; } = source;

    /// <summary>Where in the pack the edition begins.</summary>
    public Place Place { get; } = place;

    /// <summary>The columns that some row of this edition tells apart; empty for a single value.</summary>
    public IReadOnlyList<string> UsedColumns { get; } = usedColumns;

    public DateSpan InForce => Source.InForce;

    /// <summary>The edition's rows as people read them: the conditions, then the value.</summary>
    public abstract IReadOnlyList<ShownRow> Rows(Language language);

    /// <summary>The source of each row: the edition's own, unless the row names another.</summary>
    public abstract IReadOnlyList<Citation> Sources { get; }

    /// <summary>The value of each row as a pack writes it, on one line; null where its form can't say it so.</summary>
    public abstract IReadOnlyList<string?> Written { get; }

    /// <summary>The numbers inside every cell, with what the cell is about, for an authority's bounds.</summary>
    internal abstract IEnumerable<(int Cell, Bounded Number)> Numbers();
}

/// <summary>A row of a decision table, or the single value, in words.</summary>
/// <param name="Conditions">Column and cell as written; none for a value that always holds.</param>
/// <param name="Codes">The same conditions in the pack's own codes.</param>
public sealed record ShownRow(IReadOnlyList<Phrase> Conditions, IReadOnlyList<string> Codes, string Value, Citation Source)
{
    /// <summary>The conditions by column, each cell alone.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Cells => Codes.Select(code => code.Split('=', 2)).ToDictionary(parts => parts[0], parts => (IReadOnlyList<string>)parts[1].Split(", "));
}

/// <inheritdoc />
public sealed class Edition<T> : Edition
{
    private readonly IForm<T> form;
    private readonly IReadOnlyList<WrittenRow<T>> rows;

    internal Edition(Provision<T> provision, Citation source, Place place, IReadOnlyList<string> usedColumns, Table<T> table, IReadOnlyList<WrittenRow<T>> rows)
        : base(provision, source, place, usedColumns)
    {
        form = provision.Form;
        this.rows = rows;
        Table = table;
    }

    public Table<T> Table { get; }

    public override IReadOnlyList<ShownRow> Rows(Language language) =>
        [.. rows.Select(row => new ShownRow(row.Conditions, row.Codes, form.Show(row.Value, language), row.Source))];

    public override IReadOnlyList<Citation> Sources => [.. rows.Select(row => row.Source)];

    public override IReadOnlyList<string?> Written => [.. rows.Select(row => form.Write(row.Value))];

    /// <summary>The value of each row.</summary>
    public IReadOnlyList<T> Values => [.. rows.Select(row => row.Value)];

    internal override IEnumerable<(int Cell, Bounded Number)> Numbers()
    {
        Cited<T>[] cells = Table.Cells.ToArray();
        return Enumerable.Range(0, cells.Length).SelectMany(cell => form.Bounds(cells[cell].Value).Select(number => (cell, number)));
    }
}

/// <summary>A row as it was written.</summary>
internal sealed record WrittenRow<T>(IReadOnlyList<Phrase> Conditions, IReadOnlyList<string> Codes, T Value, Citation Source);
