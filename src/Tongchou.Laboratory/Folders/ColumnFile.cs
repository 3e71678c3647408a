using System.Security.Cryptography;

namespace Tongchou.Laboratory;

/// <summary>One column while it is written: values are appended, the digest runs along, the head is put right at the end.</summary>
internal sealed class ColumnFile : IDisposable
{
    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ColumnForm form;
    private long rows;

    /// <param name="path">Where the column is.</param>
    /// <param name="keep">How many rows of an earlier run to go on from; what lies behind them is cut off.</param>
    /// <exception cref="InvalidDataException">It has fewer rows than are to be kept.</exception>
    public ColumnFile(string path, ColumnForm form, long keep)
    {
        this.form = form;
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
        if (keep == 0)
        {
            file.Write(NpyHeader.Of(form, 0));
            return;
        }

        long end = NpyHeader.Length + (keep * form.Bytes);
        if (file.Length < end)
        {
            file.Dispose();
            throw new InvalidDataException(form.Name);
        }

        file.SetLength(end);
        file.Position = NpyHeader.Length;
        byte[] buffer = new byte[1 << 20];
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }

        rows = keep;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        file.Write(values);
        hash.AppendData(values);
        rows += values.Length / form.Bytes;
    }

    public void Flush() => file.Flush(flushToDisk: false);

    /// <summary>Puts the head right, brings everything to the disk and tells what the column is.</summary>
    public ColumnInFolder Close()
    {
        file.SetLength(NpyHeader.Length + (rows * form.Bytes));
        file.Position = 0;
        file.Write(NpyHeader.Of(form, rows));
        file.Flush(flushToDisk: true);
        return new(form.Name, form.Descr, Words<RowKind>.Code(form.Rows), form.Meaning.Zh, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        file.Dispose();
        hash.Dispose();
    }
}
