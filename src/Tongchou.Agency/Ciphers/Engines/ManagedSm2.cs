using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;

namespace Tongchou.Agency.Ciphers.Engines;

internal sealed class ManagedSm2(byte[] point, byte[] secret) : Sm2Engine
{
    private static readonly X9ECParameters curve = GMNamedCurves.GetByName("sm2p256v1");
    private static readonly ECDomainParameters domain = new(curve.Curve, curve.G, curve.N, curve.H);

    private readonly ECPublicKeyParameters open = new(curve.Curve.DecodePoint(point), domain);
    private readonly ECPrivateKeyParameters? own = secret.Length == 0 ? null : new(new BigInteger(1, secret), domain);

    /// <summary>The point that belongs to a private key, or null where the number is no key (SM2: 1 to n−2).</summary>
    public static byte[]? PointOf(ReadOnlySpan<byte> secret)
    {
        BigInteger d = new(1, secret.ToArray());
        return d.SignValue == 0 || d.CompareTo(curve.N.Subtract(BigInteger.One)) >= 0 ? null : curve.G.Multiply(d).Normalize().GetEncoded(compressed: false);
    }

    /// <summary>The point in full, or null where the bytes are none of the curve.</summary>
    public static byte[]? PointFrom(ReadOnlySpan<byte> encoded)
    {
        if (encoded.IsEmpty)
        {
            return null;
        }

        try
        {
            ECPoint point = curve.Curve.DecodePoint(encoded.ToArray());
            return point.IsInfinity ? null : point.Normalize().GetEncoded(compressed: false);
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or ArithmeticException)
        {
            return null;
        }
    }

    public override byte[] Sign(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId)
    {
        SM2Signer signer = Signer(true, own ?? throw new InvalidOperationException("A public key can't sign."), userId, bytes);
        return signer.GenerateSignature();
    }

    public override bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId, ReadOnlySpan<byte> signature) =>
        signature.Length == 64 && Signer(false, open, userId, bytes).VerifySignature(signature.ToArray());

    private static SM2Signer Signer(bool signs, ICipherParameters key, ReadOnlySpan<byte> userId, ReadOnlySpan<byte> bytes)
    {
        SM2Signer signer = new(PlainDsaEncoding.Instance);
        signer.Init(signs, new ParametersWithID(signs ? new ParametersWithRandom(key) : key, userId.ToArray()));
        signer.BlockUpdate(bytes.ToArray(), 0, bytes.Length);
        return signer;
    }
}
