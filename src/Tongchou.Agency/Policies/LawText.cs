using System.IO.Compression;
using System.Text.Json;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency;

/// <summary>The files of a law book in one piece, as the books keep them: JSON under Brotli, without the worked examples, which are no law.</summary>
public static class LawText
{
    /// <summary>No law book is larger when unpacked.</summary>
    private const int Most = 64 * 1024 * 1024;

    public static byte[] Pack(IReadOnlyList<PolicyFile> files)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(brotli, files.Where(file => !file.Path.Contains("/cases/", StringComparison.Ordinal)).Select(file => new[] { file.Path, file.Text }), AgencyJson.Options);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is damaged, or unpacks to more than any law book.</exception>
    public static IReadOnlyList<PolicyFile> Unpack(byte[] packed)
    {
        using BrotliStream brotli = new(new MemoryStream(packed), CompressionMode.Decompress);
        using MemoryStream text = new();
        byte[] part = new byte[81920];
        for (int read = brotli.Read(part); read > 0; read = brotli.Read(part))
        {
            text.Write(part, 0, read);
            if (text.Length > Most)
            {
                throw new InvalidDataException("a law book unpacks to more than it may");
            }
        }

        return [.. JsonSerializer.Deserialize<string[][]>(text.ToArray(), AgencyJson.Options)!.Select(file => new PolicyFile(file[0], file[1]))];
    }
}
