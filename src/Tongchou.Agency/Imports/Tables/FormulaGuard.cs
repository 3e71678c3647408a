namespace Tongchou.Agency.Imports.Tables;

/// <summary>Keeps a text in a CSV file from being run as a formula by the spreadsheet that opens it.</summary>
/// <remarks>
/// A text that begins with a dangerous character gets an apostrophe before it, one that begins with an apostrophe too, so that
/// taking the guard off always gives back what was written. In .xlsx files texts are typed and need none.
/// </remarks>
internal static class FormulaGuard
{
    private const string Dangerous = "=+-@\t\r'\uFF1D\uFF0B\uFF0D\uFF20";

    public static string On(string text) => text.Length > 0 && Dangerous.Contains(text[0]) ? $"'{text}" : text;
    public static string Off(string text) => text.Length > 1 && text[0] is '\'' && Dangerous.Contains(text[1]) ? text[1..] : text;
}
