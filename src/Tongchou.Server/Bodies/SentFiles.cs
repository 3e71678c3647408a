using System.IO.Compression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Tongchou.Server.Bodies;

/// <summary>Some files that came in one request: as parts of a form, packed as a zip, or one alone. They live in memory until the answer is sent, and nowhere else.</summary>
internal sealed class SentFiles
{
    public const int MostBytes = 64 * 1024 * 1024;

    private const long MostUnpacked = 400L * 1024 * 1024;
    private const int MostFiles = 30;
    private const int LongestName = 200;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Names => files.Keys;

    // A bare null would be an empty file: bytes convert from a null array.
    public ReadOnlyMemory<byte>? Find(string name) => files.TryGetValue(name, out ReadOnlyMemory<byte> file) ? file : (ReadOnlyMemory<byte>?)null;

    public Stream? Open(string name) => Find(name) is { } file ? new MemoryStream(file.ToArray(), writable: false) : null;

    /// <summary>The files of a folder.</summary>
    public static SentFiles Of(string folder)
    {
        SentFiles sent = new();
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            sent.files[Path.GetFileName(file)] = File.ReadAllBytes(file);
        }

        return sent;
    }

    /// <param name="alone">What the body is called where it is one file.</param>
    /// <returns>Null, with faults, where the files can't be taken.</returns>
    public static async Task<SentFiles?> Read(HttpRequest request, string alone, FaultList faults, CancellationToken stop)
    {
        if (await BodyReader.Read(request, stop, MostBytes) is not { } body)
        {
            faults.Add("too-large", Place.At("file"), new($"文件合计超过 {MostBytes / 1024 / 1024} MB,没有读取。", $"The files together are larger than {MostBytes / 1024 / 1024} MB and were not read."), new("请压缩成 zip,或用命令 pay。", "Pack them as a zip, or use the command pay."));
            return null;
        }

        SentFiles sent = new();
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await sent.Parts(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), body, faults, stop);
        }
        else if (body.Length > 0)
        {
            sent.Take(alone, body, faults);
        }

        if (sent.files.Count == 0 && faults.IsEmpty)
        {
            faults.Add("no-file", Place.At("file"), new("没有收到文件。", "No file came."), new("请选择文件,或用示例。", "Choose files, or take the sample."));
        }

        return faults.IsEmpty ? sent : null;
    }

    private async Task Parts(string boundary, ReadOnlyMemory<byte> body, FaultList faults, CancellationToken stop)
    {
        try
        {
            MultipartReader parts = new(boundary, new MemoryStream(body.ToArray(), writable: false));
            while (await parts.ReadNextSectionAsync(stop) is { } part)
            {
                using MemoryStream whole = new();
                await part.Body.CopyToAsync(whole, stop);
                string name = part.AsFileSection()?.FileName ?? part.AsFormDataSection()?.Name ?? "file";
                Take(name, whole.ToArray(), faults);
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            faults.Add("broken-body", Place.At("file"), new("没有完整收到文件。", "The files did not come whole."), new("请再试一次。", "Try again."));
        }
    }

    private void Take(string name, ReadOnlyMemory<byte> file, FaultList faults)
    {
        string plain = Path.GetFileName(name.Trim());
        if (!IsZip(file) || plain.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            Keep(plain, file, faults);
            return;
        }

        try
        {
            using ZipArchive packed = new(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (packed.GetEntry("[Content_Types].xml") is not null)
            {
                Keep(plain, file, faults);
                return;
            }

            long room = MostUnpacked;
            foreach (ZipArchiveEntry entry in packed.Entries.Where(each => each.Name.Length > 0 && !each.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)).Take(MostFiles + 1))
            {
                using Stream from = entry.Open();
                using MemoryStream unpacked = new();
                if (!Copy(from, unpacked, ref room))
                {
                    faults.Add("too-large", Place.At(plain), new($"解压后超过 {MostUnpacked / 1024 / 1024} MB。", $"Unpacked it is larger than {MostUnpacked / 1024 / 1024} MB."), new("请用命令 pay。", "Use the command pay."));
                    return;
                }

                Keep(entry.Name, unpacked.ToArray(), faults);
            }
        }
        catch (InvalidDataException)
        {
            faults.Add("broken-zip", Place.At(plain), new("压缩文件已损坏。", "The zip is broken."), new("请重新压缩。", "Pack it anew."));
        }
    }

    private void Keep(string name, ReadOnlyMemory<byte> file, FaultList faults)
    {
        if (files.Count >= MostFiles || name.Length is 0 or > LongestName)
        {
            faults.Add("too-many-files", Place.At("file"), new($"最多 {MostFiles} 个文件。", $"At most {MostFiles} files."), new("只选清算材料的文件。", "Choose only those of the order."));
        }
        else if (!files.TryAdd(name, file))
        {
            faults.Add("file-twice", Place.At(name), new($"文件 {name} 有两个。", $"There are two files called {name}."), new("请只选一个。", "Choose one."));
        }
    }

    private static bool IsZip(ReadOnlyMemory<byte> file) => file.Span.StartsWith("PK\u0003\u0004"u8);

    private static bool Copy(Stream from, MemoryStream to, ref long room)
    {
        byte[] chunk = new byte[64 * 1024];
        for (int read; (read = from.Read(chunk)) > 0;)
        {
            room -= read;
            if (room < 0)
            {
                return false;
            }

            to.Write(chunk, 0, read);
        }

        return true;
    }
}
