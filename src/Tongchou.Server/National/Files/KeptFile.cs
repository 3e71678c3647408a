using System.Text;
using Tongchou.Agency;
using Tongchou.Agency.Records;

namespace Tongchou.Server.National.Files;

/// <summary>A file 文件 as it is kept among the uploads: its name, a line feed, its bytes.</summary>
internal sealed record KeptFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The kind under which files stand among the uploads.</summary>
    public const string Kind = "file";

    public byte[] Write() => [.. Encoding.UTF8.GetBytes(Name.ReplaceLineEndings("")), (byte)'\n', .. Bytes.Span];

    public static KeptFile Read(byte[] kept)
    {
        int end = Array.IndexOf(kept, (byte)'\n');
        return new(Encoding.UTF8.GetString(kept, 0, end), kept.AsMemory(end + 1));
    }

    /// <summary>An institution's file of this number; null where it has none.</summary>
    public static async Task<KeptFile?> Find(IRecordReader reader, string institution, string number, CancellationToken stop) =>
        await reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(Partitions.Of(institution)).Where("institution", institution).Where("kind", Kind).Where("reference", number).Newest(1), stop) is [var row]
            ? Read(row.Document)
            : null;
}
