using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Door;
using Tongchou.Server.National.Messages;
using Tongchou.Server.National.Words;

namespace Tongchou.Server.National.Transactions.Settlements;

/// <summary>
/// An answer as the books keep it, without what tells who the person is: that lies beside it as the person's file has it, encrypted, and is
/// put in when the answer is given. So a resend gives the same bytes, and the books hold no name in clear.
/// </summary>
/// <remarks>The form: four bytes with the length of the encrypted part, that part, and the output with <see cref="Hole"/> where the person belongs.</remarks>
internal static class KeptAnswer
{
    private const int Head = 4;

    // JSON never holds this byte but where it was put.
    private static readonly byte[] hole = [Hole];
    private const byte Hole = 1;

    /// <summary>Leaves the place of psn_name, psn_cert_type and certno.</summary>
    public static AnswerNode Identity(this AnswerNode node) => node.Raw("psn_name", hole);

    public static byte[] Write(PersonRow person, Action<Answer> write)
    {
        using Answer answer = new();
        write(answer);
        ReadOnlySpan<byte> output = answer.Output().Span;
        byte[] kept = new byte[Head + person.Sealed.Length + output.Length];
        BinaryPrimitives.WriteInt32LittleEndian(kept, person.Sealed.Length);
        person.Sealed.CopyTo(kept, Head);
        output.CopyTo(kept.AsSpan(Head + person.Sealed.Length));
        return kept;
    }

    /// <summary>The output with the person put in.</summary>
    public static ReadOnlyMemory<byte> Give(ReadOnlyMemory<byte> kept, string personId, IdentityCipher cipher)
    {
        if (kept.IsEmpty)
        {
            return Call.Nothing;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(kept.Span);
        ReadOnlySpan<byte> output = kept.Span[(Head + length)..];
        int at = output.IndexOf(Hole);
        if (at < 0)
        {
            return kept[(Head + length)..];
        }

        (string name, IdentityDocument document, string number) = SealedPerson.Who(kept.Span.Slice(Head, length), personId, cipher);
        byte[] identity = Encoding.UTF8.GetBytes($"\"{Escaped(name)}\",\"psn_cert_type\":\"{PersonCodes.Certificate(document)}\",\"certno\":\"{Escaped(number)}\"");
        byte[] whole = new byte[output.Length - 1 + identity.Length];
        output[..at].CopyTo(whole);
        identity.CopyTo(whole, at);
        output[(at + 1)..].CopyTo(whole.AsSpan(at + identity.Length));
        return whole;
    }

    private static string Escaped(string text) => JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
