using Tongchou.Agency.Ciphers;

namespace Tongchou.Cli.Tests;

public sealed class KeysTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_key_that_is_added_encrypts_and_what_the_old_one_encrypted_is_still_read()
    {
        string file = Path.Combine(folder, "a.keys");
        KeyRing before = KeyFile.OpenOrCreate(file);

        Spoken added = Spoken.Of("keys", "add", "--keys", file);

        added.Code.ShouldBe(0, added.Error);
        KeyRing after = KeyFile.Open(file);
        after.Newest.ShouldBe(before.Newest + 1);
        after.Derive(before.Newest, "x").ShouldBe(before.Derive(before.Newest, "x"));
    }

    [Fact]
    public void A_new_store_gets_a_file_of_its_own_and_one_that_is_there_is_left_alone()
    {
        string file = Path.Combine(folder, "new.keys");

        Spoken made = Spoken.Of("keys", "new", "--keys", file);
        string text = File.ReadAllText(file);
        Spoken again = Spoken.Of("keys", "new", "--keys", file);

        made.Code.ShouldBe(0, made.Error);
        KeyFile.Open(file).Newest.ShouldBe(1);
        again.Code.ShouldBe(1);
        again.Error.ShouldContain("key-file-there");
        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_and_not_made()
    {
        string file = Path.Combine(folder, "none.keys");

        Spoken refused = Spoken.Of("keys", "add", "--keys", file);

        refused.Code.ShouldBe(1);
        File.Exists(file).ShouldBeFalse();
    }
}
