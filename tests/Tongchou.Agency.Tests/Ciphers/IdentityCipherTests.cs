using System.Text;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class IdentityCipherTests
{
    private const string Number = "11010519491231002X";

    private readonly IdentityCipher cipher = new(KeyRing.New());

    [Theory]
    [InlineData("")]
    [InlineData("张三")]
    [InlineData("𠮷野·阿卜杜拉")]
    [InlineData(Number)]
    public void What_was_encrypted_is_read_again_at_its_place(string text)
    {
        byte[] kept = cipher.Encrypt(text, "person/1/name");

        cipher.Decrypt(kept, "person/1/name").ShouldBe(text);
        cipher.Encrypt(text, "person/1/name").ShouldNotBe(kept);
    }

    [Fact]
    public void The_text_does_not_show() =>
        Encoding.UTF8.GetString(cipher.Encrypt(Number, "p")).ShouldNotContain(Number[..4]);

    [Fact]
    public void A_value_moved_to_another_row_or_column_does_not_open()
    {
        byte[] kept = cipher.Encrypt("张三", "person/1/name");

        Refused(kept, "person/2/name").ShouldBe("identity-altered");
        Refused(kept, "person/1/phone").ShouldBe("identity-altered");
        Refused(kept, "").ShouldBe("identity-altered");
    }

    [Fact]
    public void Every_altered_bit_and_every_cut_is_found()
    {
        byte[] kept = cipher.Encrypt("张三", "p");
        for (int bit = 0; bit < kept.Length * 8; bit++)
        {
            byte[] altered = [.. kept];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Refused(altered, "p").ShouldBeOneOf("identity-altered", "identity-form", "identity-key");
        }

        for (int length = 0; length < kept.Length; length++)
        {
            Refused(kept[..length], "p").ShouldBeOneOf("identity-altered", "identity-form");
        }
    }

    [Fact]
    public void The_newest_key_encrypts_and_every_key_decrypts()
    {
        KeyRing first = KeyRing.New();
        KeyRing second = first.WithNewKey();
        byte[] old = new IdentityCipher(first).Encrypt("张三", "p");
        IdentityCipher now = new(second);

        byte[] fresh = now.Encrypt("张三", "p");

        second.Numbers.ShouldBe([1, 2]);
        now.Decrypt(old, "p").ShouldBe("张三");
        now.IsNewest(old).ShouldBeFalse();
        now.IsNewest(fresh).ShouldBeTrue();
        Refused(new IdentityCipher(first), fresh, "p").ShouldBe("identity-key");
    }

    [Fact]
    public void A_value_of_one_key_does_not_pass_for_one_of_another()
    {
        IdentityCipher both = new(KeyRing.New().WithNewKey());
        byte[] kept = both.Encrypt("张三", "p");
        kept[2] = 1;

        Refused(both, kept, "p").ShouldBe("identity-altered");
    }

    [Fact]
    public void A_number_is_found_again_by_its_digest_also_after_keys_were_added()
    {
        KeyRing ring = KeyRing.New();
        byte[] digest = new IdentityCipher(ring).Lookup(Number, "identity-number");

        new IdentityCipher(ring.WithNewKey()).Lookup(Number, "identity-number").ShouldBe(digest);
        new IdentityCipher(ring).Lookup(Number, "phone").ShouldNotBe(digest);
        new IdentityCipher(KeyRing.New()).Lookup(Number, "identity-number").ShouldNotBe(digest);
        digest.Length.ShouldBe(Sm3.Length);
    }

    [Fact]
    public void Each_purpose_has_its_own_key()
    {
        KeyRing ring = KeyRing.New();

        ring.Derive(1, "a").ShouldNotBe(ring.Derive(1, "b"));
        ring.Derive(1, "a").ShouldBe(ring.Derive(1, "a"));
        ring.DeriveLookup("a").ShouldNotBe(ring.Derive(1, "a"));
        ring.Derive(2, "a").ShouldBeNull();
    }

    private string Refused(byte[] kept, string place) => Refused(cipher, kept, place);
    private static string Refused(IdentityCipher cipher, byte[] kept, string place) => Should.Throw<CipherException>(() => cipher.Decrypt(kept, place)).Fault.Code;
}
