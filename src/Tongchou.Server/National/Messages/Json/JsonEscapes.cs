using System.Globalization;
using System.Text;

namespace Tongchou.Server.National.Messages;

/// <summary>Turns the escapes of a JSON text into characters, and never fails.</summary>
/// <remarks>
/// The framework throws on half a surrogate pair. A name cut in the middle of a rare character must not stop a
/// settlement: the half becomes the replacement character. So does NUL, which no database keeps in a text.
/// </remarks>
internal static class JsonEscapes
{
    private const char Replacement = '\uFFFD';

    public static string Undo(ReadOnlySpan<byte> raw)
    {
        StringBuilder text = new(raw.Length);
        while (raw.IndexOf((byte)'\\') is >= 0 and int slash)
        {
            text.Append(Encoding.UTF8.GetString(raw[..slash]));
            byte kind = raw[slash + 1];
            raw = raw[(slash + 2)..];
            if (kind != 'u')
            {
                text.Append(Short(kind));
                continue;
            }

            char letter = Four(raw);
            raw = raw[4..];
            if (char.IsHighSurrogate(letter) && raw.StartsWith("\\u"u8) && Four(raw[2..]) is char low && char.IsLowSurrogate(low))
            {
                text.Append(letter).Append(low);
                raw = raw[6..];
            }
            else
            {
                text.Append(char.IsSurrogate(letter) || letter == '\0' ? Replacement : letter);
            }
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    private static char Four(ReadOnlySpan<byte> digits) => (char)int.Parse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Short(byte kind) => kind switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)kind,
    };
}
