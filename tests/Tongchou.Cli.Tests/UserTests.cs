namespace Tongchou.Cli.Tests;

public sealed class UserTests : IDisposable
{
    private const string Password = "seven-lamps-9\n";

    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    private string Store => $"sqlite:{Path.Combine(folder, "users.db")}";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_administrator_is_added_and_listed_without_any_secret()
    {
        Spoken added = Spoken.Given(Password, "user", "add", "first", "--store", Store, "--role", "administrator", "--role", "supervisor");

        added.Code.ShouldBe(0, added.Error);
        Spoken listed = Spoken.Of("user", "list", "--store", Store, "--json");
        listed.Out.ShouldContain("\"first\"");
        listed.Out.ShouldContain("\"supervisor\"");
        listed.Out.ShouldNotContain("pbkdf2");
        listed.Out.ShouldNotContain("stamp", Case.Insensitive);
    }

    [Theory]
    [InlineData("first", "administrator", "short1\n", "password-short")]
    [InlineData("First", "administrator", Password, "bad-user-name")]
    [InlineData("first", "king", Password, "unknown-role")]
    public void Who_does_not_keep_the_rules_is_not_added(string name, string role, string password, string fault)
    {
        Spoken refused = Spoken.Given(password, "user", "add", name, "--store", Store, "--role", role);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain(fault);
        Spoken.Of("user", "list", "--store", Store, "--json").Out.Trim().ShouldBe("[]");
    }

    [Fact]
    public void A_name_is_given_once()
    {
        Spoken.Given(Password, "user", "add", "first", "--store", Store, "--role", "operator");

        Spoken.Given(Password, "user", "add", "first", "--store", Store, "--role", "operator").Error.ShouldContain("user-exists");
    }

    [Fact]
    public void A_user_is_disabled_and_let_in_again()
    {
        Spoken.Given(Password, "user", "add", "first", "--store", Store, "--role", "operator");

        Spoken.Of("user", "disable", "first", "--store", Store).Code.ShouldBe(0);
        Spoken.Of("user", "list", "--store", Store).Out.ShouldContain("停用");
        Spoken.Of("user", "disable", "first", "--undo", "--store", Store).Code.ShouldBe(0);
        Spoken.Of("user", "list", "--store", Store).Out.ShouldNotContain("停用");
        Spoken.Of("user", "disable", "nobody", "--store", Store).Code.ShouldBe(1);
    }

    [Fact]
    public void A_password_is_set_anew_by_the_same_rules()
    {
        Spoken.Given(Password, "user", "add", "first", "--store", Store, "--role", "operator");

        Spoken.Given("another-lamp-5\n", "user", "password", "first", "--store", Store).Code.ShouldBe(0);
        Spoken.Given("aaaaaaaaaaaaa\n", "user", "password", "first", "--store", Store).Error.ShouldContain("password-plain");
    }
}
