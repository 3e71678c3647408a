using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tongchou.Server.National.Messages;

/// <summary>JSON writers, used again: each thread keeps one at hand.</summary>
internal static class AnswerWriters
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? spare;

    public static Utf8JsonWriter Rent(IBufferWriter<byte> to)
    {
        if (spare is not { } writer)
        {
            return new(to, options);
        }

        spare = null;
        writer.Reset(to);
        return writer;
    }

    public static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset(Stream.Null);
        spare = writer;
    }
}
