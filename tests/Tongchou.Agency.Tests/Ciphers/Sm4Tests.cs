using System.Security.Cryptography;
using System.Text;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class Sm4Tests
{
    private static readonly byte[] standard = Convert.FromHexString("0123456789abcdeffedcba9876543210");

    [Fact]
    public void A_block_encrypts_as_in_the_standard()
    {
        // GB/T 32907-2016 (GM/T 0002), annex A.1.
        byte[] cipher = Sm4.EncryptEcb(standard, standard);

        Convert.ToHexStringLower(cipher.AsSpan(0, 16)).ShouldBe("681edf34d206965e86b3e94f536e4246");
        Convert.ToHexStringLower(ManagedSm4.Run(Sm4Mode.Ecb, true, standard, [], standard)!.AsSpan(0, 16)).ShouldBe("681edf34d206965e86b3e94f536e4246");
    }

    [Fact]
    public void A_million_rounds_end_where_the_standard_says()
    {
        Assert.SkipUnless(LibCrypto.IsThere, "A million rounds take too long in managed code.");
        byte[] block = standard;
        for (int i = 0; i < 1_000_000; i++)
        {
            block = Sm4.EncryptEcb(standard, block)[..16];
        }

        Convert.ToHexStringLower(block).ShouldBe("595298c7c6fd271f0402f804c33d3f66"); // annex A.2
    }

    [Fact]
    public void Both_engines_encrypt_alike_and_read_each_other()
    {
        Assert.SkipUnless(LibCrypto.IsThere, "Needs both engines.");
        for (int length = 0; length < 300; length++)
        {
            byte[] key = RandomNumberGenerator.GetBytes(16);
            byte[] iv = RandomNumberGenerator.GetBytes(16);
            byte[] plain = RandomNumberGenerator.GetBytes(length);
            foreach (Sm4Mode mode in Enum.GetValues<Sm4Mode>())
            {
                byte[] native = NativeSm4.Run(mode, true, key, iv, plain)!;
                byte[] managed = ManagedSm4.Run(mode, true, key, iv, plain)!;

                managed.ShouldBe(native);
                native.Length.ShouldBe((length / 16 * 16) + 16);
                NativeSm4.Run(mode, false, key, iv, managed).ShouldBe(plain);
                ManagedSm4.Run(mode, false, key, iv, native).ShouldBe(plain);
            }
        }
    }

    [Fact]
    public void What_is_no_cipher_text_decrypts_to_nothing_in_both_engines_alike()
    {
        Random random = new(3);
        int read = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] garbage = new byte[random.Next(70)];
            random.NextBytes(garbage);

            byte[]? managed = ManagedSm4.Run(Sm4Mode.Ecb, false, standard, [], garbage);

            Sm4.DecryptEcb(standard, garbage).ShouldBe(managed);
            read += managed is null ? 0 : 1;
        }

        read.ShouldBeLessThan(100); // one padding in 256 is right by chance
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(32)]
    public void A_key_of_another_length_is_a_mistake_of_the_caller(int length) =>
        Should.Throw<ArgumentException>(() => Sm4.EncryptEcb(new byte[length], standard));

    [Fact]
    public void What_was_sealed_opens_again_and_looks_different_each_time()
    {
        SealingKeys keys = Keys();
        for (int length = 0; length < 200; length++)
        {
            byte[] plain = RandomNumberGenerator.GetBytes(length);

            byte[] first = SealedSm4.Seal(keys, plain, "name"u8);
            byte[] second = SealedSm4.Seal(keys, plain, "name"u8);

            first.ShouldNotBe(second);
            SealedSm4.Open(keys, first, "name"u8).ShouldBe(plain);
            SealedSm4.Open(keys, second, "name"u8).ShouldBe(plain);
        }
    }

    [Fact]
    public void Every_altered_bit_every_cut_and_every_other_place_or_key_is_found()
    {
        SealingKeys keys = Keys();
        byte[] whole = SealedSm4.Seal(keys, Encoding.UTF8.GetBytes("张三丰 210901199001011234"), "person 7"u8);

        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] altered = [.. whole];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            SealedSm4.Open(keys, altered, "person 7"u8).ShouldBeNull();
        }

        for (int length = 0; length < whole.Length; length++)
        {
            SealedSm4.Open(keys, whole.AsSpan(0, length), "person 7"u8).ShouldBeNull();
            SealedSm4.Open(keys, whole.AsSpan(whole.Length - length), "person 7"u8).ShouldBeNull();
        }

        SealedSm4.Open(keys, [.. whole, 0], "person 7"u8).ShouldBeNull();
        SealedSm4.Open(keys, whole, "person 8"u8).ShouldBeNull();
        SealedSm4.Open(keys, whole, ""u8).ShouldBeNull();
        SealedSm4.Open(keys with { Authentication = RandomNumberGenerator.GetBytes(32) }, whole, "person 7"u8).ShouldBeNull();
    }

    private static SealingKeys Keys() => new(RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(32));
}
