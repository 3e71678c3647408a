namespace Tongchou.Agency.Imports.Columns;

/// <summary>How a value is written in a cell and read back: reading what was written gives the same value.</summary>
/// <param name="Expected">What the cell should hold, to follow "this is not …".</param>
/// <param name="IsNumber">Whether a spreadsheet should hold it as a number.</param>
/// <param name="Empty">Whether an empty cell is a value of its own.</param>
internal sealed record Cell<T>(ReadCell<T> Read, Func<T, string> Write, Phrase Expected, bool IsNumber = false, bool Empty = false);

/// <summary>Reads a trimmed text that is not empty.</summary>
/// <param name="why">What is wrong, where the cell can tell more than what was expected; else empty.</param>
internal delegate bool ReadCell<T>(string text, out T value, out Phrase why);
