using System.Security.Cryptography;
using System.Text;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;

namespace Tongchou.Server.National.Gateways;

/// <summary>Opens the input of a message and seals the output of its answer as agreed with the institution 报文加密与签名.</summary>
/// <remarks>
/// cainfo is Base64 of r and s of an SM2 signature over the UTF-8 of the clear JSON text; encrypted, that text is Base64 of SM4 in ECB. What was
/// agreed is demanded: a message without its signature or in clear is refused, so that nobody leaves them off on the way.
/// </remarks>
public sealed class EnvelopeCipher(GatewayAccess access)
{
    /// <summary>The name of the cipher in enc_type.</summary>
    public const string Sm4Name = "SM4";

    /// <summary>The name of the signature in signtype.</summary>
    public const string Sm2Name = "SM2";

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decrypts input if it is encrypted, and verifies its signature if one was agreed.</summary>
    /// <param name="input">The member input: its raw JSON text, to the byte as it came, or where encrypted the Base64 inside the string.</param>
    /// <param name="encType">The member enc_type; null and empty say that input is in clear.</param>
    /// <param name="cainfo">The member cainfo. Where no key was agreed it is not looked at: some regions put other things there.</param>
    /// <param name="text">The clear JSON text of input, or empty.</param>
    /// <returns>Null where it opened. Nothing that a caller sends is an exception.</returns>
    public GatewayRefusal? Open(string input, string? encType, string? cainfo, out string text)
    {
        text = "";
        if (Decrypt(input, encType, out string clear) is { } refusal)
        {
            return refusal;
        }

        if (access.Sm2PublicKey is { } key)
        {
            if (string.IsNullOrWhiteSpace(cainfo))
            {
                return GatewayRefusal.UnsignedMessage;
            }

            if (Decode(cainfo) is not { } signature || !Sm2.Verify(key, clear, signature, access.Sm2UserId))
            {
                return GatewayRefusal.WrongMessageSignature;
            }
        }

        text = clear;
        return null;
    }

    /// <summary>Signs and encrypts the clear JSON text of output as agreed.</summary>
    public SealedOutput Seal(string output) => new(
        access.Sm4Key is { } key ? Convert.ToBase64String(Sm4.EncryptEcb(key, Encoding.UTF8.GetBytes(output))) : output,
        access.Sm4Key is null ? null : Sm4Name,
        access.Sm2PrivateKeyOfOurs is { } ours ? Convert.ToBase64String(Sm2.Sign(ours, output, access.Sm2UserId)) : null,
        access.Sm2PrivateKeyOfOurs is null ? null : Sm2Name);

    private GatewayRefusal? Decrypt(string input, string? encType, out string text)
    {
        text = input;
        if (string.IsNullOrWhiteSpace(encType))
        {
            return access.Sm4Key is null ? null : GatewayRefusal.UnencryptedMessage;
        }

        if (!encType.Trim().Equals(Sm4Name, StringComparison.OrdinalIgnoreCase))
        {
            return GatewayRefusal.OtherCipher;
        }

        if (access.Sm4Key is not { } key)
        {
            return GatewayRefusal.NoMessageKey;
        }

        byte[]? clear = Decode(input) is { } cipher ? Sm4.DecryptEcb(key, cipher) : null;
        if (clear is null)
        {
            return GatewayRefusal.UndecryptableMessage;
        }

        try
        {
            text = strict.GetString(clear);
            return null;
        }
        catch (DecoderFallbackException)
        {
            return GatewayRefusal.UndecryptableMessage;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    private static byte[]? Decode(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : null;
    }
}

/// <summary>The output of an answer as it goes out.</summary>
/// <param name="Output">Base64 to be written as a JSON string, or the JSON text itself where nothing is encrypted.</param>
/// <param name="EncType">SM4, or null where it is in clear.</param>
/// <param name="CaInfo">Our signature, or null.</param>
/// <param name="SignType">SM2, or null.</param>
public sealed record SealedOutput(string Output, string? EncType, string? CaInfo, string? SignType);
