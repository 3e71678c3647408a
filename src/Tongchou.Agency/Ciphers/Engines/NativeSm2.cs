using System.Formats.Asn1;
using System.Numerics;

namespace Tongchou.Agency.Ciphers.Engines;

internal sealed unsafe class NativeSm2 : Sm2Engine
{
    private const int Half = 32;
    private const int LongestDer = 80;

    // OSSL_KEYMGMT_SELECT_…: domain and other parameters with the public key, and with the private key.
    private const int PublicKey = 0x86;
    private const int KeyPair = 0x87;

    private readonly KeyHandle key;

    public NativeSm2(byte[] point, byte[] secret)
    {
        // OpenSSL takes whole numbers in the order of the machine.
        byte[] number = [.. secret];
        if (BitConverter.IsLittleEndian)
        {
            number.AsSpan().Reverse();
        }

        nint context = LibCrypto.EVP_PKEY_CTX_new_from_name(0, "SM2", 0);
        try
        {
            fixed (byte* group = "group"u8, sm2 = "SM2"u8, pub = "pub"u8, priv = "priv"u8, x = point, d = number)
            {
                OsslParam* parameters = stackalloc OsslParam[]
                {
                    new(group, OsslType.Text, sm2, 3),
                    new(pub, OsslType.Bytes, x, point.Length),
                    number.Length == 0 ? default : new(priv, OsslType.UnsignedInteger, d, number.Length),
                    default,
                };
                LibCrypto.Must(LibCrypto.EVP_PKEY_fromdata_init(context) == 1);
                LibCrypto.Must(LibCrypto.EVP_PKEY_fromdata(context, out nint made, number.Length == 0 ? PublicKey : KeyPair, parameters) == 1);
                key = KeyHandle.Of(made);
            }
        }
        finally
        {
            LibCrypto.EVP_PKEY_CTX_free(context);
            number.AsSpan().Clear();
        }
    }

    public override byte[] Sign(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId)
    {
        using DigestContext context = DigestContext.New();
        LibCrypto.Must(LibCrypto.EVP_DigestSignInit_ex(context, out nint keyContext, "SM3", 0, 0, key, 0) == 1);
        Name(keyContext, userId);

        Span<byte> der = stackalloc byte[LongestDer];
        nuint length = LongestDer;
        LibCrypto.Must(LibCrypto.EVP_DigestSign(context, der, ref length, bytes, (nuint)bytes.Length) == 1);
        return Raw(der[..(int)length]);
    }

    public override bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> userId, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * Half)
        {
            return false;
        }

        using DigestContext context = DigestContext.New();
        LibCrypto.Must(LibCrypto.EVP_DigestVerifyInit_ex(context, out nint keyContext, "SM3", 0, 0, key, 0) == 1);
        Name(keyContext, userId);

        byte[] der = Der(signature);
        bool right = LibCrypto.EVP_DigestVerify(context, der, (nuint)der.Length, bytes, (nuint)bytes.Length) == 1;
        if (!right)
        {
            LibCrypto.ERR_clear_error();
        }

        return right;
    }

    // The id goes in after the digest: OpenSSL 3.0 silently refuses it as a parameter of the start.
    private static void Name(nint keyContext, ReadOnlySpan<byte> userId)
    {
        fixed (byte* distid = "distid"u8, id = userId)
        {
            OsslParam* parameters = stackalloc OsslParam[] { new(distid, OsslType.Bytes, id, userId.Length), default };
            LibCrypto.Must(LibCrypto.EVP_PKEY_CTX_set_params(keyContext, parameters) == 1);
        }
    }

    // OpenSSL speaks DER, the national interface r and s side by side.
    private static byte[] Raw(ReadOnlySpan<byte> der)
    {
        AsnReader pair = new AsnReader(der.ToArray(), AsnEncodingRules.DER).ReadSequence();
        byte[] raw = new byte[2 * Half];
        Write(pair.ReadInteger(), raw.AsSpan(0, Half));
        Write(pair.ReadInteger(), raw.AsSpan(Half));
        return raw;
    }

    private static void Write(BigInteger number, Span<byte> to)
    {
        int count = number.GetByteCount(isUnsigned: true);
        number.TryWriteBytes(to[(Half - count)..], out _, isUnsigned: true, isBigEndian: true);
    }

    private static byte[] Der(ReadOnlySpan<byte> raw)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(new BigInteger(raw[..Half], isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(raw[Half..], isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }
}
