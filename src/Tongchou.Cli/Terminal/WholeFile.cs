using System.IO.Compression;
using Tongchou.Agency.Imports;

namespace Tongchou.Cli;

/// <summary>Bytes in files, compressed where the name ends in <c>.gz</c>.</summary>
internal static class WholeFile
{
    private const string Compressed = ".gz";

    /// <exception cref="RefusedException">There is no such file.</exception>
    public static Stream Open(string file, Terminal terminal)
    {
        Stream stream = BillFile.Open(file, terminal);
        if (!stream.CanSeek)
        {
            return stream;
        }

        // A compressed file may have lost its ending.
        bool isCompressed = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        return isCompressed ? new CompressedFile(stream) : stream;
    }

    /// <summary>Excel where the name asks for it, else CSV.</summary>
    public static TableFormat FormatOf(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Excel : TableFormat.Csv;

    /// <summary>Writes a file that appears only when it is whole; nothing appears if the work is refused.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string part = $"{path}.part";
        try
        {
            using (FileStream file = File.Create(part))
            using (Stream to = path.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : new BufferedStream(file, 1 << 16))
            {
                write(to);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
