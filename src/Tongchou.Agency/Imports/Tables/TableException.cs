namespace Tongchou.Agency.Imports.Tables;

/// <summary>A table that can't be read on: the fault is for people.</summary>
internal sealed class TableException(string code, Phrase message, Phrase hint) : Exception(message.En)
{
    public Fault At(string file, int row = 0) => new(code, new Place(file, row, 0, ""), message, hint);
}
