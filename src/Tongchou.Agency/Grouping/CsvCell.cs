using System.Buffers;

namespace Tongchou.Agency.Grouping;

/// <summary>Writes a cell of comma-separated UTF-8, in quotes where it needs them.</summary>
internal static class CsvCell
{
    private static readonly SearchValues<byte> special = SearchValues.Create(",\"\r\n"u8);

    /// <returns>How many bytes were written: at most twice the cell's and two.</returns>
    public static int Write(ReadOnlySpan<byte> cell, Span<byte> to)
    {
        if (!cell.ContainsAny(special))
        {
            cell.CopyTo(to);
            return cell.Length;
        }

        int length = 0;
        to[length++] = (byte)'"';
        foreach (byte each in cell)
        {
            if (each == (byte)'"')
            {
                to[length++] = (byte)'"';
            }

            to[length++] = each;
        }

        to[length++] = (byte)'"';
        return length;
    }
}
