using System.Security.Cryptography;
using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Ciphers;

/// <summary>A public key of SM2 公钥: a point of the curve. Keys are equal when their points are.</summary>
public sealed class Sm2PublicKey : IEquatable<Sm2PublicKey>
{
    private const byte Uncompressed = 4;
    private const int PointLength = 65;

    // What precedes the point in an X.509 public key of this curve (DER).
    private const string X509 = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

    private readonly byte[] point;

    private Sm2PublicKey(byte[] point)
    {
        this.point = point;
        Engine = Sm2Engine.Of(point, []);
    }

    internal Sm2Engine Engine { get; }

    /// <summary>Reads x and y, with or without the leading 4, a compressed point, or an X.509 public key.</summary>
    /// <returns>Null where the bytes are no point of the curve.</returns>
    public static Sm2PublicKey? Read(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> x509 = Convert.FromHexString(X509);
        ReadOnlySpan<byte> encoded = bytes.Length == PointLength - 1 ? [Uncompressed, .. bytes] : bytes.StartsWith(x509) ? bytes[x509.Length..] : bytes;
        return ManagedSm2.PointFrom(encoded) is { } point ? new(point) : null;
    }

    /// <summary>Reads the same as hex or Base64.</summary>
    public static Sm2PublicKey? Read(string? text) => KeyText.Read(text) is { } bytes ? Read(bytes) : null;

    /// <summary>4, x, y: 65 bytes.</summary>
    public byte[] ToBytes() => [.. point];

    public bool Equals(Sm2PublicKey? other) => other is not null && point.AsSpan().SequenceEqual(other.point);
    public override bool Equals(object? obj) => Equals(obj as Sm2PublicKey);
    public override int GetHashCode() => BitConverter.ToInt32(point, 1);
    public override string ToString() => Convert.ToHexStringLower(point);
}

/// <summary>A private key of SM2 私钥 with its public key. Never shows itself as text.</summary>
public sealed class Sm2PrivateKey
{
    /// <summary>The length of a private key in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] secret;

    private Sm2PrivateKey(byte[] secret, byte[] point)
    {
        this.secret = secret;
        Public = Sm2PublicKey.Read(point)!;
        Engine = Sm2Engine.Of(point, secret);
    }

    public Sm2PublicKey Public { get; }
    internal Sm2Engine Engine { get; }

    /// <summary>Makes a new key.</summary>
    public static Sm2PrivateKey New()
    {
        while (true)
        {
            // One in four thousand million numbers is above the order of the curve; the next try gives another.
            if (Read(RandomNumberGenerator.GetBytes(Length)) is { } key)
            {
                return key;
            }
        }
    }

    /// <returns>Null where the bytes are no private key.</returns>
    public static Sm2PrivateKey? Read(ReadOnlySpan<byte> bytes)
    {
        // Others write a sign in front, or leave a zero away.
        byte[] secret = [.. bytes.Length is > 0 and <= Length ? new byte[Length - bytes.Length] : [], .. bytes.Length == Length + 1 && bytes[0] == 0 ? bytes[1..] : bytes];
        return secret.Length == Length && ManagedSm2.PointOf(secret) is { } point ? new(secret, point) : null;
    }

    /// <summary>Reads the same as hex or Base64.</summary>
    public static Sm2PrivateKey? Read(string? text) => KeyText.Read(text) is { } bytes ? Read(bytes) : null;

    public byte[] ToBytes() => [.. secret];
}

/// <summary>Keys as people hand them over: hex, or Base64.</summary>
internal static class KeyText
{
    public static byte[]? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(text);
        }

        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : null;
    }
}
