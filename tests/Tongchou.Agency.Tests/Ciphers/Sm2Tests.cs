using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class Sm2Tests
{
    // GM/T 0003.5-2012, annex A: the signature over the recommended curve.
    private const string Secret = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
    private const string X = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";
    private const string Y = "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private const string R = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    private const string S = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

    private static readonly byte[] signature = Convert.FromHexString(R + S);

    [Fact]
    public void The_signature_of_the_standard_is_right_and_no_bit_of_it_may_change()
    {
        Sm2PublicKey key = Sm2PublicKey.Read(X + Y)!;
        foreach (Sm2Engine engine in Engines(key.ToBytes(), []))
        {
            engine.Verify("message digest"u8, "1234567812345678"u8, signature).ShouldBeTrue();
            engine.Verify("message digesu"u8, "1234567812345678"u8, signature).ShouldBeFalse();
            engine.Verify("message digest"u8, "1234567812345679"u8, signature).ShouldBeFalse();
            for (int bit = 0; bit < signature.Length * 8; bit += 7)
            {
                byte[] altered = [.. signature];
                altered[bit / 8] ^= (byte)(1 << (bit % 8));
                engine.Verify("message digest"u8, "1234567812345678"u8, altered).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void The_public_key_of_the_standard_follows_from_its_private_key()
    {
        Sm2PrivateKey key = Sm2PrivateKey.Read(Secret)!;

        key.Public.ToString().ShouldBe("04" + X + Y);
        Convert.ToHexStringLower(key.ToBytes()).ShouldBe(Secret);
    }

    [Fact]
    public void What_one_engine_signs_the_other_verifies()
    {
        Random random = new(4);
        for (int i = 0; i < 60; i++)
        {
            Sm2PrivateKey key = Sm2PrivateKey.New();
            byte[] text = new byte[random.Next(3000)];
            random.NextBytes(text);
            byte[] id = new byte[random.Next(40)];
            random.NextBytes(id);
            Sm2Engine[] engines = Engines(key.Public.ToBytes(), key.ToBytes());

            foreach (Sm2Engine signer in engines)
            {
                byte[] signed = signer.Sign(text, id);
                signed.Length.ShouldBe(Sm2.SignatureLength);
                foreach (Sm2Engine reader in engines)
                {
                    reader.Verify(text, id, signed).ShouldBeTrue();
                    reader.Verify([.. text, 1], id, signed).ShouldBeFalse();
                    reader.Verify(text, [.. id, 1], signed).ShouldBeFalse();
                }
            }
        }
    }

    [Fact]
    public void A_text_is_signed_for_a_user_and_another_key_user_or_text_does_not_fit()
    {
        Sm2PrivateKey key = Sm2PrivateKey.New();

        byte[] signed = Sm2.Sign(key, "{\"data\":\"张三\"}", "hospital-0000001");

        Sm2.Verify(key.Public, "{\"data\":\"张三\"}", signed, "hospital-0000001").ShouldBeTrue();
        Sm2.Verify(key.Public, "{\"data\":\"张四\"}", signed, "hospital-0000001").ShouldBeFalse();
        Sm2.Verify(key.Public, "{\"data\":\"张三\"}", signed).ShouldBeFalse();
        Sm2.Verify(Sm2PrivateKey.New().Public, "{\"data\":\"张三\"}", signed, "hospital-0000001").ShouldBeFalse();
        Sm2.Verify(key.Public, "", Sm2.Sign(key, "")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(72)]
    public void A_signature_of_another_length_is_none(int length) =>
        Sm2.Verify(Sm2PublicKey.Read(X + Y)!, "message digest", new byte[length]).ShouldBeFalse();

    [Fact]
    public void Nothing_and_too_much_are_no_signature()
    {
        byte[] most = [.. Enumerable.Repeat((byte)0xff, Sm2.SignatureLength)];
        foreach (Sm2Engine engine in Engines(Sm2PublicKey.Read(X + Y)!.ToBytes(), []))
        {
            engine.Verify("message digest"u8, "1234567812345678"u8, new byte[Sm2.SignatureLength]).ShouldBeFalse();
            engine.Verify("message digest"u8, "1234567812345678"u8, most).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_public_key_is_read_in_every_shape_it_is_handed_over_in()
    {
        Sm2PublicKey key = Sm2PublicKey.Read("04" + X + Y)!;
        byte[] point = key.ToBytes();

        Sm2PublicKey.Read(X + Y).ShouldBe(key);
        Sm2PublicKey.Read((X + Y).ToUpperInvariant()).ShouldBe(key);
        Sm2PublicKey.Read(Convert.ToBase64String(point)).ShouldBe(key);
        Sm2PublicKey.Read("03" + X).ShouldBe(key); // y is odd
        Sm2PublicKey.Read($"3059301306072a8648ce3d020106082a811ccf5501822d034200{key}").ShouldBe(key);
        key.GetHashCode().ShouldBe(Sm2PublicKey.Read(X + Y)!.GetHashCode());
        key.Equals(Sm2PrivateKey.New().Public).ShouldBeFalse();
    }

    [Fact]
    public void What_is_no_point_is_no_key()
    {
        Sm2PublicKey.Read("").ShouldBeNull();
        Sm2PublicKey.Read("00").ShouldBeNull(); // the point at infinity
        Sm2PublicKey.Read("不是密钥").ShouldBeNull();
        Sm2PublicKey.Read("04" + Y + X).ShouldBeNull(); // not on the curve
        Random random = new(5);
        for (int i = 0; i < 2000; i++)
        {
            byte[] garbage = new byte[random.Next(70)];
            random.NextBytes(garbage);
            garbage.AsSpan(0, Math.Min(1, garbage.Length)).Fill((byte)random.Next(8));
            Should.NotThrow(() => Sm2PublicKey.Read(garbage));
        }
    }

    [Fact]
    public void What_is_no_number_below_the_order_is_no_private_key()
    {
        const string order = "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";

        Sm2PrivateKey.Read(new string('0', 64)).ShouldBeNull();
        Sm2PrivateKey.Read(order).ShouldBeNull();
        Sm2PrivateKey.Read(order[..^1] + "2").ShouldBeNull(); // n−1 has no inverse of 1+d
        Sm2PrivateKey.Read(order[..^1] + "1").ShouldNotBeNull();
        Sm2PrivateKey.Read("00" + Secret)!.Public.ShouldBe(Sm2PrivateKey.Read(Secret)!.Public);
        Sm2PrivateKey.Read("01" + Secret).ShouldBeNull();
        Sm2PrivateKey.Read("").ShouldBeNull();
        $"{Sm2PrivateKey.Read(Secret)}".ShouldNotContain(Secret[..8]);
    }

    [Fact]
    public void Many_threads_may_use_one_key()
    {
        Sm2PrivateKey key = Sm2PrivateKey.New();

        Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(8)
            .All(i => Sm2.Verify(key.Public, $"{i}", Sm2.Sign(key, $"{i}"))).ShouldBeTrue();
    }

    private static Sm2Engine[] Engines(byte[] point, byte[] secret) =>
        LibCrypto.IsThere ? [new NativeSm2(point, secret), new ManagedSm2(point, secret)] : [new ManagedSm2(point, secret)];
}
