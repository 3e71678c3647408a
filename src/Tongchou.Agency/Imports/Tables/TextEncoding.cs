using System.Text;

namespace Tongchou.Agency.Imports.Tables;

/// <summary>Finds out how a text file is written: UTF-8, UTF-16 with its mark, or GB18030 as older hospital systems write it.</summary>
internal static class TextEncoding
{
    private static readonly Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    private static readonly Encoding utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the whole file once: a single strange byte late in it decides, and half-read Chinese would be worse than a second look.</summary>
    /// <returns>Null where it is none of them; the stream stands where it stood.</returns>
    public static Encoding? Of(Stream file)
    {
        long start = file.Position;
        Span<byte> mark = stackalloc byte[2];
        int read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        file.Position = start;
        if (read == 2 && (mark.SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xFE]) || mark.SequenceEqual((ReadOnlySpan<byte>)[0xFE, 0xFF])))
        {
            return mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        return IsAll(utf8, file) ? utf8 : IsAll(gb18030, file) ? gb18030 : null;
    }

    private static bool IsAll(Encoding encoding, Stream file)
    {
        long start = file.Position;
        Decoder decoder = encoding.GetDecoder();
        byte[] part = new byte[1 << 16];
        char[] text = new char[encoding.GetMaxCharCount(part.Length)];
        try
        {
            for (int read; (read = file.Read(part)) > 0;)
            {
                decoder.GetChars(part, 0, read, text, 0, flush: false);
            }

            decoder.GetChars(part, 0, 0, text, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = start;
        }
    }
}
