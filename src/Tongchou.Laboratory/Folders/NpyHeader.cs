using System.Text;

namespace Tongchou.Laboratory;

/// <summary>The head of a <c>.npy</c> file of one dimension, format 1.0; always of one length, so that it can be written again when the rows are known.</summary>
public static class NpyHeader
{
    public const int Length = 128;

    private const int Prefix = 10;

    public static byte[] Of(ColumnForm column, long rows)
    {
        byte[] head = new byte[Length];
        head.AsSpan().Fill((byte)' ');
        ReadOnlySpan<byte> magic = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, Length - Prefix, 0];
        magic.CopyTo(head);
        Encoding.ASCII.GetBytes($"{{'descr': '{column.Descr}', 'fortran_order': False, 'shape': ({rows},), }}").CopyTo(head, Prefix);
        head[^1] = (byte)'\n';
        return head;
    }
}
