namespace Tongchou.Agency.Imports.Tables;

/// <summary>Writes a table row by row.</summary>
internal interface ITableWriter : IDisposable
{
    void Write(IReadOnlyList<string> cells);
}

/// <summary>What a column holds, so that a spreadsheet shows numbers as numbers and leaves codes alone.</summary>
/// <param name="IsNumber">Amounts, prices and counts; everything else, identity numbers above all, is text.</param>
/// <param name="Note">Shown when the heading is pointed at; empty for none.</param>
internal sealed record WrittenColumn(string Heading, bool IsNumber, string Note = "");
