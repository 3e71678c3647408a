using System.Globalization;

namespace Tongchou.Agency.Records;

/// <summary>The shares of the store. An id that never changes decides, once and for ever, in which share its records lie.</summary>
public static class Partitions
{
    public const int Count = 256;

    /// <summary>Where changes of the reference tables (catalogues, institutions, users) are journalled.</summary>
    public const short Reference = -1;

    private const uint FnvBasis = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>The partition of a person's or an institution's id: FNV-1a, folded, over its UTF-16 units.</summary>
    public static short Of(string id)
    {
        uint hash = FnvBasis;
        foreach (char letter in id)
        {
            hash = unchecked((hash ^ letter) * FnvPrime);
        }

        // Folding: the lowest byte of the product alone spreads badly over ids that differ only near their end.
        hash ^= hash >> 16;
        return (short)((hash ^ (hash >> 8)) % Count);
    }

    /// <summary>The partition that an id of <see cref="RecordId"/> carries, or null where the text is no such id.</summary>
    public static short? In(string id) => RecordId.Parse(id)?.Partition;
}

/// <summary>
/// The number of a visit, settlement, filing, task, clearing …: what it is, the partition and the journal entry that made it. So an id leads to its
/// records without an index over all partitions, and no two servers can give out the same.
/// </summary>
public readonly record struct RecordId(char Kind, short Partition, long Seq)
{
    public const char Visit = '1';
    public const char Settlement = '2';
    public const char Filing = '3';
    public const char Request = '4';
    public const char Task = '5';
    public const char Voucher = '6';
    public const char Clearing = '7';
    public const char Advance = '8';
    public const char Scan = '9';
    public const char Alert = '0';

    private const int Length = 16;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}{Partition:D3}{Seq:D12}");

    public static RecordId? Parse(string text) =>
        text.Length == Length
        && text.All(char.IsAsciiDigit)
        && short.TryParse(text.AsSpan(1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out short partition)
        && partition < Partitions.Count
        && long.TryParse(text.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out long seq)
            ? new(text[0], partition, seq)
            : null;
}
