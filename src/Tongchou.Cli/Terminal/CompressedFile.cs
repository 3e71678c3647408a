using System.Buffers.Binary;
using System.IO.Compression;

namespace Tongchou.Cli;

/// <summary>
/// A compressed file that says when it is cut off. The library's own stream ends a cut file as if it were whole; here its end is held
/// against the length that the file itself states last.
/// </summary>
internal sealed class CompressedFile : Stream
{
    private readonly GZipStream from;
    private readonly uint stated;
    private long given;

    /// <param name="file">Stands at its beginning, and can be moved about in.</param>
    public CompressedFile(Stream file)
    {
        Span<byte> last = stackalloc byte[sizeof(uint)];
        file.Seek(-Math.Min(file.Length, last.Length), SeekOrigin.End);
        file.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        stated = BinaryPrimitives.ReadUInt32LittleEndian(last);
        file.Position = 0;
        from = new(file, CompressionMode.Decompress);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => given; set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">The file is broken, or ends too soon.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = from.Read(buffer);
        given += read;

        // Files put together state the length of their last part only, which is never more than what was given.
        return read > 0 || buffer.IsEmpty || given > uint.MaxValue || stated <= given ? read : throw new InvalidDataException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            from.Dispose();
        }

        base.Dispose(disposing);
    }
}
