using System.Text;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Gateways;
using Tongchou.Server.National.Gateways;

namespace Tongchou.Server.Tests.National.Gateways;

public sealed class EnvelopeCipherTests
{
    private const string Client = "client-000000001"; // sixteen letters: user id and SM4 key at once
    private const string Text = "{\"data\":{\"name\":\"张三\",\"sum\":12.50}}";

    private readonly Sm2PrivateKey theirs = Sm2PrivateKey.New();
    private readonly Sm2PrivateKey ours = Sm2PrivateKey.New();
    private readonly GatewayAccess access;
    private readonly EnvelopeCipher cipher;

    public EnvelopeCipherTests()
    {
        access = Calls.Access(GatewayKind.OAuth2) with { Sm2PublicKey = theirs.Public, Sm2PrivateKeyOfOurs = ours, Sm4Key = Encoding.UTF8.GetBytes(Client), Sm2UserId = Client };
        cipher = new(access);
    }

    [Fact]
    public void A_signed_and_encrypted_input_opens()
    {
        cipher.Open(Encrypted(Text), "SM4", Signed(Text), out string text).ShouldBeNull();

        text.ShouldBe(Text);
        Signed(Text).Length.ShouldBe(88);
    }

    [Fact]
    public void An_answer_opens_at_the_institution()
    {
        SealedOutput answer = cipher.Seal(Text);

        answer.EncType.ShouldBe("SM4");
        answer.SignType.ShouldBe("SM2");
        answer.CaInfo!.Length.ShouldBe(88);
        string clear = Encoding.UTF8.GetString(Sm4.DecryptEcb(Encoding.UTF8.GetBytes(Client), Convert.FromBase64String(answer.Output))!);
        clear.ShouldBe(Text);
        Sm2.Verify(ours.Public, clear, Convert.FromBase64String(answer.CaInfo), Client).ShouldBeTrue();
    }

    [Fact]
    public void Any_text_makes_the_round()
    {
        EnvelopeCipher institution = new(access with { Sm2PublicKey = ours.Public, Sm2PrivateKeyOfOurs = theirs });
        Random random = new(8);
        for (int i = 0; i < 200; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => new Rune(random.Next(0xd800))));

            SealedOutput sent = institution.Seal(text);
            cipher.Open(sent.Output, sent.EncType, sent.CaInfo, out string read).ShouldBeNull();

            read.ShouldBe(text);
        }
    }

    [Fact]
    public void Every_altered_byte_of_input_and_signature_is_found()
    {
        byte[] input = Convert.FromBase64String(Encrypted(Text));
        byte[] signature = Convert.FromBase64String(Signed(Text));
        for (int at = 0; at < input.Length; at++)
        {
            cipher.Open(Altered(input, at), "SM4", Signed(Text), out string text).ShouldBeOneOf(GatewayRefusal.UndecryptableMessage, GatewayRefusal.WrongMessageSignature);
            text.ShouldBeEmpty();
        }

        for (int at = 0; at < signature.Length; at++)
        {
            cipher.Open(Encrypted(Text), "SM4", Altered(signature, at), out _).ShouldBe(GatewayRefusal.WrongMessageSignature);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void What_was_agreed_may_not_be_left_off(string? nothing)
    {
        cipher.Open(Text, nothing, Signed(Text), out _).ShouldBe(GatewayRefusal.UnencryptedMessage);
        cipher.Open(Encrypted(Text), "SM4", nothing, out _).ShouldBe(GatewayRefusal.UnsignedMessage);
    }

    [Fact]
    public void Another_key_user_or_cipher_is_refused()
    {
        cipher.Open(Encrypted(Text), "AES", Signed(Text), out _).ShouldBe(GatewayRefusal.OtherCipher);
        cipher.Open(Encrypted(Text), "SM4", Convert.ToBase64String(Sm2.Sign(ours, Text, Client)), out _).ShouldBe(GatewayRefusal.WrongMessageSignature);
        cipher.Open(Encrypted(Text), "SM4", Convert.ToBase64String(Sm2.Sign(theirs, Text)), out _).ShouldBe(GatewayRefusal.WrongMessageSignature);
        cipher.Open("not base64!", "SM4", Signed(Text), out _).ShouldBe(GatewayRefusal.UndecryptableMessage);
        cipher.Open(Encrypted(Text), "SM4", "not base64!", out _).ShouldBe(GatewayRefusal.WrongMessageSignature);
        cipher.Open(Encrypted(Text), "sm4", Signed(Text), out string text).ShouldBeNull();
        text.ShouldBe(Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        string input = Convert.ToBase64String(Sm4.EncryptEcb(access.Sm4Key!, [0xff, 0xfe, 0x80]));

        cipher.Open(input, "SM4", Signed(Text), out _).ShouldBe(GatewayRefusal.UndecryptableMessage);
    }

    [Fact]
    public void Where_nothing_was_agreed_input_passes_as_it_is_whatever_stands_in_cainfo()
    {
        EnvelopeCipher plain = new(Calls.Access(GatewayKind.None));

        plain.Open(Text, "", "a card's password", out string text).ShouldBeNull();
        text.ShouldBe(Text);
        plain.Open(Encrypted(Text), "SM4", "", out _).ShouldBe(GatewayRefusal.NoMessageKey);
        plain.Seal(Text).ShouldBe(new SealedOutput(Text, null, null, null));
    }

    [Fact]
    public void Signing_and_encrypting_may_be_agreed_one_without_the_other()
    {
        EnvelopeCipher signing = new(access with { Sm4Key = null });
        EnvelopeCipher encrypting = new(access with { Sm2PublicKey = null, Sm2PrivateKeyOfOurs = null });

        signing.Open(Text, null, Signed(Text), out string text).ShouldBeNull();
        text.ShouldBe(Text);
        signing.Seal(Text).Output.ShouldBe(Text);
        signing.Seal(Text).CaInfo.ShouldNotBeNull();
        encrypting.Open(Encrypted(Text), "SM4", null, out text).ShouldBeNull();
        text.ShouldBe(Text);
        encrypting.Seal(Text).CaInfo.ShouldBeNull();
    }

    [Fact]
    public void A_key_of_another_length_can_not_be_agreed() =>
        Should.Throw<ArgumentException>(() => access with { Sm4Key = new byte[15] });

    private static string Altered(byte[] bytes, int at)
    {
        byte[] altered = [.. bytes];
        altered[at] ^= 0x10;
        return Convert.ToBase64String(altered);
    }

    private string Encrypted(string text) => Convert.ToBase64String(Sm4.EncryptEcb(access.Sm4Key!, Encoding.UTF8.GetBytes(text)));
    private string Signed(string text) => Convert.ToBase64String(Sm2.Sign(theirs, text, Client));
}
