using System.Buffers;
using System.Text.Json;

namespace Tongchou.Server.National.Messages;

/// <summary>Writes an answer 应答报文 whole: infcode 0 with its output, or −1 with the reasons.</summary>
internal static class AnswerEnvelope
{
    /// <summary>Characters of err_msg and warn_msg at most.</summary>
    public const int LongestMessage = 200;

    /// <param name="output">JSON as <see cref="Answer.Output"/> gives it, or Base64 bytes where the head names a cipher; empty for none.</param>
    public static void Write(IBufferWriter<byte> to, in AnswerHead head, ReadOnlySpan<byte> output, string warning = "") =>
        Write(to, head, 0, "", warning, output);

    /// <summary>Refuses with every fault the text has room for.</summary>
    public static void Refuse(IBufferWriter<byte> to, in AnswerHead head, IReadOnlyList<Fault> faults) =>
        Write(to, head, -1, RefusalText.Of(faults), "", default);

    /// <summary>A text cut to what the interface takes, never through the middle of a character.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end];
    }

    private static void Write(IBufferWriter<byte> to, in AnswerHead head, int code, string error, string warning, ReadOnlySpan<byte> output)
    {
        Utf8JsonWriter writer = AnswerWriters.Rent(to);
        writer.WriteStartObject();
        writer.WriteNumber("infcode"u8, code);
        writer.WriteString("inf_refmsgid"u8, head.MessageId);
        Moment(writer, "refmsg_time"u8, head.Received);
        Moment(writer, "respond_time"u8, head.Responded);
        writer.WriteString("err_msg"u8, Cut(error, LongestMessage));
        writer.WriteString("warn_msg"u8, Cut(warning, LongestMessage));
        writer.WriteString("cainfo"u8, head.Signature ?? "");
        writer.WriteString("signtype"u8, head.SignatureType ?? "");
        bool isSealed = !string.IsNullOrEmpty(head.Cipher);
        if (isSealed)
        {
            writer.WriteString("enctype"u8, head.Cipher);
        }

        if (output.IsEmpty)
        {
            writer.WriteNull("output"u8);
        }
        else if (isSealed)
        {
            writer.WriteString("output"u8, output);
        }
        else
        {
            writer.WritePropertyName("output"u8);
            writer.WriteRawValue(output, skipInputValidation: true);
        }

        writer.WriteEndObject();
        AnswerWriters.Return(writer);
    }

    private static void Moment(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset instant)
    {
        Span<char> text = stackalloc char[17];
        ChinaTime.Of(instant).TryFormat(text, out _, "yyyyMMddHHmmssfff");
        writer.WriteString(name, text);
    }
}
