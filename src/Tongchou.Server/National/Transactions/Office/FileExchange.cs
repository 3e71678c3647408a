using System.Globalization;
using System.Text.Json;
using Tongchou.Agency.Acts;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Files;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Transactions.Office;

/// <summary>Files up and down 文件上传下载: 9101, 9102.</summary>
internal static class FileExchange
{
    private static readonly TimeSpan kept = TimeSpan.FromDays(90);

    public static Task<ReadOnlyMemory<byte>> Upload(Call call)
    {
        InputNode told = call.Input.NeedNode("fsUploadIn");
        string name = told.NeedText("filename");
        byte[]? bytes = Bytes(told);
        if (bytes is null)
        {
            told.Blame("in", "bad-file", new("缺少文件内容,或写法不对。", "The file's bytes are missing or can't be read."), new("请以 Base64 文本或 0–255 的数组发送。", "Send them as Base64 or as a list of numbers from 0 to 255."));
        }

        if (call.Envelope.IsFaulty)
        {
            return Task.FromResult(Call.Nothing);
        }

        string institution = call.Institution.Code.Text;
        string until = Until(call).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return call.Do(new KeepUpload(institution, KeptFile.Kind, "", "handed-in", new KeptFile(name, bytes).Write(), call.By)
        {
            Request = call.Key,
            Write = row => Call.Output(answer => answer.Fields().Text("file_qury_no", row.Reference).Text("filename", name).Text("fixmedins_code", institution).Text("dld_endtime", until)),
        });
    }

    public static async Task<ReadOnlyMemory<byte>> Download(Call call)
    {
        if (!call.IsSound("filename", "fixmedins_code"))
        {
            return Call.Nothing;
        }

        InputNode told = call.Input.Node("fsDownloadIn");
        string number = told.NeedText("file_qury_no").Trim();
        if (CatalogueFile.Find(number) is { } catalogue)
        {
            call.Download = stream => catalogue.Write(call.Desk, call.Institution, stream, call.Stop);
            return Call.Nothing;
        }

        if (await KeptFile.Find(call.Desk.Reader, call.Institution.Code.Text, number, call.Stop) is not { } file)
        {
            told.Blame("file_qury_no", "unknown-file", new($"没有查询号为 {number} 的文件。", $"There is no file {number}."), new("请使用本机构上传或查询得到的文件查询号。", "Use a number that your institution was given."));
            return Call.Nothing;
        }

        call.Download = async stream => await stream.WriteAsync(file.Bytes, call.Stop);
        return Call.Nothing;
    }

    /// <summary>Until when a file is promised to be there. Nothing is thrown away after it; the books keep it.</summary>
    public static DateTime Until(Call call) => ChinaTime.Of(call.Desk.Clock.GetUtcNow() + kept);

    private static byte[]? Bytes(InputNode told)
    {
        if (told.Raw("in") is not { Length: > 0 } text)
        {
            return null;
        }

        if (text[0] != '[')
        {
            byte[] room = new byte[text.Length];
            return Convert.TryFromBase64String(text, room, out int length) ? room[..length] : null;
        }

        using JsonDocument list = JsonDocument.Parse(text);
        byte[] bytes = new byte[list.RootElement.GetArrayLength()];
        int at = 0;
        foreach (JsonElement each in list.RootElement.EnumerateArray())
        {
            // Java's bytes have a sign.
            if (each.ValueKind is not JsonValueKind.Number || !each.TryGetInt32(out int number) || number is < sbyte.MinValue or > byte.MaxValue)
            {
                return null;
            }

            bytes[at++] = unchecked((byte)number);
        }

        return bytes;
    }
}
