using System.Text;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Transfers;

/// <summary>A transfer as a person's file has it.</summary>
/// <param name="IsIn">Whether it brought the person here, or took them away.</param>
/// <param name="MoneyCame">The paper by which the balance came; null before, and where the person left.</param>
public sealed record TransferOnFile(TransferCertificate Certificate, bool IsIn, string? MoneyCame);

/// <summary>Transfers are kept as filings of the person: a certificate is one document, and it lies where all else of the person does.</summary>
public static class TransferRecords
{
    public const string Out = "transfer-out";
    public const string In = "transfer-in";

    /// <summary>The balance that a certificate promised came.</summary>
    public const string MoneyIn = "transfer-money";

    /// <summary>The certificate of a filing of a transfer.</summary>
    /// <exception cref="FormatException">The filing is another.</exception>
    public static TransferCertificate CertificateOf(FilingRow row) =>
        TransferCertificate.Read(Encoding.UTF8.GetBytes(row.Document ?? ""), new()) ?? throw new FormatException($"{row.FilingId} is no transfer");

    /// <summary>All transfers of a person, the oldest first.</summary>
    /// <param name="filings">The latest row of each filing.</param>
    public static IReadOnlyList<TransferOnFile> Of(IEnumerable<FilingRow> filings)
    {
        FilingRow[] filed = [.. filings.Where(row => row.State == PersonRecords.Filed).OrderBy(row => row.Seq)];
        return
        [
            .. filed.Where(row => row.Kind is Out or In).Select(row => new TransferOnFile(CertificateOf(row), row.Kind == In,
                row.Kind == In ? filed.FirstOrDefault(money => money.Kind == MoneyIn && money.Code == row.Code)?.Document : null)),
        ];
    }

    /// <summary>The transfers of a person as they stand now.</summary>
    public static async Task<IReadOnlyList<TransferOnFile>> Read(IRecordReader reader, string person, CancellationToken stop) =>
        Of(await reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), stop));

    /// <summary>The filing a transfer is kept as.</summary>
    /// <param name="code">The number of the certificate.</param>
    internal static FilingRow Keep(Entry entry, string person, string id, string kind, string code, DateOnly day, string document)
    {
        FilingRow row = new(entry.Partition, entry.Seq, entry.Next(FilingRow.Table), person, id, kind, code, Days.Text(day), Days.Text(day), PersonRecords.Filed, document);
        entry.Add(FilingRow.Table, row);
        return row;
    }
}
