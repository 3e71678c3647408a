namespace Tongchou.Agency.Imports.Tables;

/// <summary>How large a table may be; beyond it reading stops with a fault that says so.</summary>
/// <param name="MostBytes">Of the file as it came.</param>
/// <param name="MostUnpackedBytes">Of an .xlsx file unpacked, since a small one can hide a huge one.</param>
/// <param name="MostRows">Below the headings.</param>
/// <param name="MostColumns">More means the wrong separator, or not a table.</param>
/// <param name="MostRejected">Bad rows that are kept to be mended; after so many the rest of the file would be no better.</param>
public sealed record ImportLimits(
    long MostBytes = 300_000_000,
    long MostUnpackedBytes = 2_000_000_000,
    int MostRows = 1_000_000,
    int MostColumns = 200,
    int MostRejected = 300_000)
{
    public static readonly ImportLimits Usual = new();

    /// <summary>The longest text of one cell: what a spreadsheet itself can hold.</summary>
    public const int LongestCell = 32_767;
}
