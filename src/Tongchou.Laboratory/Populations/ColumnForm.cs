namespace Tongchou.Laboratory;

/// <summary>What a row of a column is about.</summary>
public enum RowKind
{
    [Word("person", "人", "person")] Person,
    [Word("visit", "就诊", "visit")] Visit,
}

/// <summary>A column 列 of a population: its name, which is that of its file, and what a value means.</summary>
/// <param name="Descr">The type as NumPy writes it: <c>|u1</c>, <c>&lt;i8</c>.</param>
/// <param name="Least">The lowest value that means something.</param>
/// <param name="Most">The highest.</param>
public sealed record ColumnForm(string Name, RowKind Rows, string Descr, int Bytes, Phrase Meaning, long Least, long Most);
