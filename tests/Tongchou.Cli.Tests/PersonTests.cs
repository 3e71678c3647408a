using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>A person's file at the command line, by users with their roles.</summary>
public sealed class PersonTests : IAsyncLifetime
{
    private const string Identity = "999999197001010017";
    private static readonly string repository = Samples.Root;
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;
    private string person = "";

    private string Keys => Path.Combine(folder, "books.keys");

    public async ValueTask InitializeAsync()
    {
        LawBook law = LawBook.Read(PolicyFolder.Read(Path.Combine(repository, "policies"))).Book!;
        using IStore store = await StoreAddress.Open($"sqlite:{Path.Combine(folder, "books.db")}", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await using Lanes lanes = new(store.Records, TimeProvider.System);
        Desk desk = new(law, lanes, store.Reader, TimeProvider.System);
        IdentityCipher cipher = new(KeyFile.OpenOrCreate(Keys));
        foreach (ImportKind kind in new[] { ImportKind.Persons, ImportKind.Coverages })
        {
            string file = Path.Combine(repository, "samples", "demo", $"{Words<ImportKind>.Code(kind)}.csv");
            (await new MasterData(desk, cipher, "test").Take(kind, Path.GetFileName(file), File.OpenRead(file), CancellationToken.None)).IsClean.ShouldBeTrue();
        }

        UserBook users = new(store.Reader, lanes);
        foreach (Role role in new[] { Role.Operator, Role.Reviewer, Role.Accountant })
        {
            const string password = "a long enough pass 9";
            (await users.Add(User.New(Words<Role>.Code(role), Words<Role>.Code(role), SetOf<Role>.Of(role), RegionCode.Nation, password, mustChange: false), password, "test", CancellationToken.None)).ShouldBeEmpty();
        }

        person = (await new FindPersons(desk, cipher).Find(Identity, CancellationToken.None))[0].Person.Id.Text;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_number_is_masked_unless_somebody_with_the_right_asks_for_it()
    {
        Spoken masked = Say("reviewer", "show", person);
        Spoken refused = Say("reviewer", "show", person, "--unmasked");
        Spoken whole = Say("operator", "show", person, "--unmasked");
        Spoken outsider = Say("accountant", "show", person);

        masked.Code.ShouldBe(0, masked.Error);
        masked.Out.ShouldContain("参保有效");
        masked.Out.ShouldNotContain(Identity);
        refused.Error.ShouldContain("not-allowed");
        whole.Out.ShouldContain(Identity);
        outsider.Error.ShouldContain("not-allowed");
    }

    [Fact]
    public void A_person_leaves_and_comes_back_and_the_line_of_time_tells_both()
    {
        Say("operator", "leave", person, "--kind", "deceased", "--day", "2026-03-10").Error.ShouldContain("no-source");
        Spoken left = Say("operator", "leave", person, "--kind", "deceased", "--day", "2026-03-10", "--source", "户籍注销证明");
        Spoken back = Say("operator", "leave", person, "--undo", "登记错人");
        Spoken line = Say("reviewer", "timeline", person);

        left.Code.ShouldBe(0, left.Error);
        back.Code.ShouldBe(0, back.Error);
        line.Out.ShouldContain("× 2026-03-10");
        line.Out.ShouldContain("户籍注销证明");
        line.Out.ShouldNotContain(Identity);
        Say("reviewer", "timeline", person, "--known-on", "2001-01-01").Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_residence_is_noted_and_taken_back()
    {
        Say("operator", "fact", person, "--region", "530100", "--kind", "usual-residence", "--code", "12", "--source", "本人").Error.ShouldContain("bad-area");
        Spoken noted = Say("operator", "fact", person, "--region", "530100", "--kind", "usual-residence", "--code", "530102", "--name", "五华区", "--source", "本人申报");
        noted.Code.ShouldBe(0, noted.Error);
        string number = noted.Out[(noted.Out.IndexOf(' ') + 1)..noted.Out.IndexOf(':')];

        Spoken back = Say("operator", "fact", person, "--withdraw", number, "--reason", "登记错人");

        back.Code.ShouldBe(0, back.Error);
        Say("reviewer", "timeline", person).Out.ShouldContain("常住地:五华区(已撤销)");
        Say("reviewer", "fact", person, "--withdraw", number, "--reason", "x").Code.ShouldNotBe(0);
    }

    [Fact]
    public void A_merge_with_oneself_or_of_what_was_never_merged_is_refused()
    {
        Say("operator", "merge", person, person, "--reason", "同一人两份档案").Error.ShouldContain("same-person");
        Say("operator", "split", person, "--reason", "并错了人").Error.ShouldContain("not-merged");
        Say("reviewer", "decide", "5000000000000001").Error.ShouldContain("unknown-task");
    }

    private Spoken Say(string by, string what, params string[] rest) =>
        Spoken.Of(["person", what, .. rest, "--store", $"sqlite:{Path.Combine(folder, "books.db")}", "--keys", Keys, "--by", by, "--policies", Path.Combine(repository, "policies")]);
}
