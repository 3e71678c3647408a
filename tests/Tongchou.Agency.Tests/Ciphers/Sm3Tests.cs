using System.Text;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Ciphers.Engines;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class Sm3Tests
{
    public static TheoryData<bool> Engines => LibCrypto.IsThere ? [true, false] : [false];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Both_engines_give_the_digests_of_the_standard(bool native)
    {
        using Sm3Hasher hasher = Hasher(native);

        // GB/T 32905-2016 (GM/T 0004), examples 1 and 2.
        Hex(hasher, "abc").ShouldBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        Hex(hasher, string.Concat(Enumerable.Repeat("abcd", 16))).ShouldBe("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        Hex(hasher, "").ShouldBe("1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Pieces_hash_to_what_the_whole_hashes_to(bool native)
    {
        Random random = new(1);
        using Sm3Hasher hasher = Hasher(native);
        for (int i = 0; i < 500; i++)
        {
            byte[] whole = new byte[random.Next(10_000)];
            random.NextBytes(whole);

            byte[] hash = new byte[Sm3.Length];
            for (int at = 0; at < whole.Length;)
            {
                int count = Math.Min(random.Next(200), whole.Length - at);
                hasher.Append(whole.AsSpan(at, count));
                at += count;
            }

            hasher.Finish(hash);

            byte[] oracle = Oracle(whole);
            hash.ShouldBe(oracle);
            Sm3.Hash(whole).ShouldBe(oracle);
        }
    }

    [Fact]
    public void A_hash_needs_room()
    {
        using Sm3Hasher hasher = new();

        Should.Throw<ArgumentException>(() => hasher.Finish(new byte[Sm3.Length - 1]));
        Should.Throw<ArgumentException>(() => Sm3.Hash("left over"u8, new byte[Sm3.Length - 1]));
        Should.Throw<ArgumentException>(() => HmacSm3.Of("key"u8, "left over"u8, new byte[Sm3.Length - 1]));

        // Nothing of it is left in the next hash of this thread.
        Sm3.Hash("abc"u8).ShouldBe(Oracle("abc"u8.ToArray()));
        HmacSm3.Of("key"u8, "abc"u8).ShouldNotBe(HmacSm3.Of("key"u8, "left overabc"u8));
    }

    [Fact]
    public void Hashing_again_and_again_makes_no_garbage()
    {
        Assert.SkipUnless(LibCrypto.IsThere, "Only OpenSSL hashes without garbage.");
        byte[] bytes = new byte[2048];
        byte[] hash = new byte[Sm3.Length];
        using Sm3Hasher hasher = new();
        Run();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        long after = GC.GetAllocatedBytesForCurrentThread();

        (after - before).ShouldBeLessThan(1000);

        void Run()
        {
            for (int i = 0; i < 1000; i++)
            {
                hasher.Append(bytes);
                hasher.Finish(hash);
            }
        }
    }

    [Fact]
    public void Threads_hash_without_disturbing_each_other()
    {
        byte[][] texts = [.. Enumerable.Range(0, 2000).Select(i => Encoding.UTF8.GetBytes($"{i}"))];
        string[] right = [.. texts.Select(text => Convert.ToHexStringLower(Oracle(text)))];

        texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(text => Sm3.Of(text)).ToArray().ShouldBe(right);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_keyed_digest_is_that_of_the_standard(bool native)
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        byte[] digest = new byte[Sm3.Length];
        using Sm3Hasher hasher = Hasher(native);

        // GM/T 0042-2015, annex D.3.
        HmacSm3.Of(hasher, key, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopqabcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"u8, digest);

        Convert.ToHexStringLower(digest).ShouldBe("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
    }

    [Fact]
    public void Keyed_digests_agree_with_another_implementation_for_keys_of_every_length()
    {
        Random random = new(2);
        for (int length = 0; length < 200; length++)
        {
            byte[] key = new byte[length];
            byte[] bytes = new byte[random.Next(300)];
            random.NextBytes(key);
            random.NextBytes(bytes);
            HMac oracle = new(new SM3Digest());
            oracle.Init(new KeyParameter(key));
            oracle.BlockUpdate(bytes, 0, bytes.Length);
            byte[] right = new byte[Sm3.Length];
            oracle.DoFinal(right, 0);

            HmacSm3.Of(key, bytes).ShouldBe(right);
            HmacSm3.Matches(key, bytes, right).ShouldBeTrue();
            right[random.Next(right.Length)] ^= 1;
            HmacSm3.Matches(key, bytes, right).ShouldBeFalse();
            HmacSm3.Matches(key, bytes, right.AsSpan(1)).ShouldBeFalse();
        }
    }

    private static Sm3Hasher Hasher(bool native) => new(native ? new NativeSm3() : new ManagedSm3());

    private static string Hex(Sm3Hasher hasher, string text)
    {
        byte[] hash = new byte[Sm3.Length];
        hasher.Append(Encoding.UTF8.GetBytes(text));
        hasher.Finish(hash);
        return Convert.ToHexStringLower(hash);
    }

    private static byte[] Oracle(byte[] bytes)
    {
        SM3Digest digest = new();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        byte[] hash = new byte[Sm3.Length];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
