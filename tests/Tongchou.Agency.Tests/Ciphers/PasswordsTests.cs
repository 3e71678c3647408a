using System.Security.Cryptography;
using Tongchou.Agency.Ciphers;

namespace Tongchou.Agency.Tests.Ciphers;

public sealed class PasswordsTests
{
    private const int Few = 10;

    [Fact]
    public void The_right_password_fits_and_another_does_not()
    {
        string kept = Passwords.Hash("统筹 correct", Few);

        Passwords.Verify("统筹 correct", kept).ShouldBeTrue();
        Passwords.Verify("统筹 Correct", kept).ShouldBeFalse();
        Passwords.Verify("", kept).ShouldBeFalse();
        kept.ShouldNotContain("correct");
        Passwords.Hash("统筹 correct", Few).ShouldNotBe(kept);
    }

    [Fact]
    public void What_is_kept_says_how_it_was_made()
    {
        string kept = Passwords.Hash("secret");

        string[] parts = kept.Split('$');
        parts[..2].ShouldBe(["pbkdf2-sha256", "600000"]);
        Convert.FromBase64String(parts[3]).ShouldBe(Rfc2898DeriveBytes.Pbkdf2("secret", Convert.FromBase64String(parts[2]), 600_000, HashAlgorithmName.SHA256, 32));
        Passwords.IsOutdated(kept).ShouldBeFalse();
        Passwords.IsOutdated(Passwords.Hash("secret", Few)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("$$$")]
    [InlineData("md5$1$AAAA$AAAA")]
    [InlineData("pbkdf2-sha256$0$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("pbkdf2-sha256$2000000000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("pbkdf2-sha256$10$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("pbkdf2-sha256$10$AAAAAAAAAAAAAAAAAAAAAA==$")]
    [InlineData("pbkdf2-sha256$10$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public void What_is_no_kept_password_fits_nothing(string kept)
    {
        Passwords.Verify("", kept).ShouldBeFalse();
        Passwords.IsOutdated(kept).ShouldBeTrue();
    }
}
