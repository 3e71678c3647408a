using System.Buffers;

namespace Tongchou.Agency.Records;

/// <summary>The digests of the journal: what an entry's rows come to, and how each entry is chained to the one before.</summary>
public static class Journal
{
    public const int DigestLength = 32;

    /// <summary>SM3 over the rows of an entry, in the order of <see cref="Tables.All"/> and within a table of their number.</summary>
    public static byte[] ContentOf(ArrayBufferWriter<byte> rows) => Sm3.Hash(rows.WrittenSpan);

    /// <summary>The entry after <paramref name="head"/>, chained to it.</summary>
    public static JournalRow Next(Head head, string kind, string? subject, string by, string recordedAt, byte[] content)
    {
        JournalRow open = new(head.Partition, head.Seq + 1, kind, subject, by, recordedAt, content, []);
        return open with { Chain = ChainOf(head.Chain, open) };
    }

    /// <summary>What the chain of an entry must be, given the chain of the one before; the entry's own chain is not looked at.</summary>
    public static byte[] ChainOf(byte[] before, JournalRow entry)
    {
        ArrayBufferWriter<byte> text = new(256);
        text.Write(before);
        JournalRow.Table.Write(entry with { Chain = [] }, text);
        return Sm3.Hash(text.WrittenSpan);
    }
}
