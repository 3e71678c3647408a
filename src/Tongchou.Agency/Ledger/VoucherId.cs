using System.Globalization;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Ledger;

/// <summary>The number 凭证号 of a voucher: the partition and the journal entry that booked it, and which of the entry's vouchers it is.</summary>
public readonly record struct VoucherId(short Partition, long Seq, long Number)
{
    public static VoucherId Of(PostingRow row) => new(row.Partition, row.Seq, row.Voucher);

    public static VoucherId? Parse(string text)
    {
        string[] parts = text.Split('-');
        return parts.Length == 2 && RecordId.Parse(parts[0]) is { Kind: RecordId.Voucher } id && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? new(id.Partition, id.Seq, number)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{new RecordId(RecordId.Voucher, Partition, Seq)}-{Number}");
}
