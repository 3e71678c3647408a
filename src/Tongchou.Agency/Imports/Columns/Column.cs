namespace Tongchou.Agency.Imports.Columns;

/// <summary>A column of a table, declared once for reading, for the template and for export.</summary>
/// <param name="Key">The heading for programs: <c>identity-number</c>.</param>
/// <param name="Heading">The heading for people, in both languages; a file may use any of the three.</param>
/// <param name="Note">What to write in it, for whoever fills the template in.</param>
/// <param name="Example">A cell of the template's example row.</param>
internal abstract record Column<TRecord>(string Key, Phrase Heading, bool Needed, Phrase Note, string Example)
{
    /// <summary>Its place among the columns of its table.</summary>
    public int Ordinal { get; set; }

    public abstract bool IsNumber { get; }
    public abstract string Write(TRecord record);
}

/// <summary>A column of values of one type.</summary>
/// <param name="Of">The value of a record.</param>
/// <param name="Fallback">What an empty cell means where the column is not needed.</param>
internal sealed record Column<TRecord, TValue>(string Key, Phrase Heading, bool Needed, Phrase Note, string Example, Cell<TValue> Cell, Func<TRecord, TValue> Of, TValue Fallback)
    : Column<TRecord>(Key, Heading, Needed, Note, Example)
{
    public override bool IsNumber => Cell.IsNumber;
    public override string Write(TRecord record) => Cell.Write(Of(record));
}
