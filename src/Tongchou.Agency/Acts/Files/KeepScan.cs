using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps a scan of a paper beside what it proves. A scan shows who a person is, so it reaches the books encrypted only.</summary>
/// <param name="subject">What it belongs to, such as the number of a case.</param>
[Clause("JS2021", "24")]
public sealed class KeepScan(string person, string subject, string mediaType, byte[] bytes, IdentityCipher cipher, string by) : Act<ScanRow>(Partitions.Of(person), "keep-scan", by)
{
    /// <summary>No scan is larger.</summary>
    public const int Most = 8 * 1024 * 1024;

    protected override string? SubjectOf(ScanRow answer) => answer.ScanId;

    protected override Outcome<ScanRow> Decide(Entry entry, OpenBooks books)
    {
        if (bytes.Length is 0 or > Most || mediaType is not ("image/jpeg" or "image/png" or "application/pdf"))
        {
            return new Fault("scan", Place.At("scan"), new($"影像为空、超过 {Most / 1024 / 1024} MB,或不是 JPEG、PNG、PDF。", $"The scan is empty, larger than {Most / 1024 / 1024} MB, or neither JPEG, PNG nor PDF."),
                new("请重新扫描,分页上传。", "Scan it again, page by page."));
        }

        string sm3 = Sm3.Of(bytes);
        ScanRow row = new(entry.Partition, entry.Seq, 0, person, entry.Id(RecordId.Scan), subject, mediaType, bytes.Length, sm3, cipher.Encrypt(Convert.ToBase64String(bytes), PlaceOf(person, sm3)));
        entry.Add(ScanRow.Table, row);
        return row;
    }

    /// <summary>The bytes as they were handed in.</summary>
    /// <exception cref="CipherException">The row was altered, or the key is missing.</exception>
    public static byte[] Open(ScanRow row, IdentityCipher cipher) => Convert.FromBase64String(cipher.Decrypt(row.Sealed, PlaceOf(row.PersonId, row.Sm3)));

    private static string PlaceOf(string person, string sm3) => $"scan/{person}/{sm3}";
}
