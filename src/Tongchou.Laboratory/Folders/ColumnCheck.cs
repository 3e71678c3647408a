using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Tongchou.Laboratory;

/// <summary>Holds one column file to what the manifest says of it.</summary>
internal static class ColumnCheck
{
    /// <param name="path">The file.</param>
    /// <param name="column">Its form, and room to read a part at a time.</param>
    /// <param name="rows">How many values it should have.</param>
    /// <param name="digest">The digest it should have.</param>
    /// <param name="sums">For the column of visits: takes the visits before each slice; null for any other.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static Fault? Run(string path, Column column, long rows, string digest, long[]? sums)
    {
        Place place = new(Path.GetFileName(path), 0, 0, "");
        if (!File.Exists(path))
        {
            return new("file-missing", place, new("缺少这个文件。", "The file is missing."), default);
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        long length = NpyHeader.Length + (rows * column.Form.Bytes);
        if (file.Length != length)
        {
            return new("wrong-length", place, new($"应有 {length} 字节,实有 {file.Length} 字节。", $"It should have {length} bytes and has {file.Length}."), default);
        }

        byte[] head = new byte[NpyHeader.Length];
        file.ReadExactly(head);
        if (!head.AsSpan().SequenceEqual(NpyHeader.Of(column.Form, rows)))
        {
            return new("bad-header", place, new("NumPy 文件头不对。", "The head of the NumPy file is wrong."), default);
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long strange = 0;
        for (int slice = 0; rows > 0; slice++)
        {
            column.Resize((int)Math.Min(rows, BlockMaker.Size));
            file.ReadExactly(column.Bytes);
            hash.AppendData(column.Bytes);
            strange += column.Strange();
            rows -= Math.Min(rows, BlockMaker.Size);
            if (sums is not null)
            {
                long visits = 0;
                foreach (ushort count in MemoryMarshal.Cast<byte, ushort>(column.Bytes))
                {
                    visits += count;
                }

                sums[slice + 1] = sums[slice] + visits;
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()) != digest
            ? new("file-altered", place, new("内容与清单的摘要不符。", "The content does not match the digest of the manifest."), default)
            : strange > 0 ? new("value-out-of-range", place, new($"{strange} 行的值超出范围。", $"{strange} rows hold a value out of range."), default) : null;
    }
}
