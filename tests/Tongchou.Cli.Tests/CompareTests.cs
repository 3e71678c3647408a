using Tongchou.Agency.Ciphers;
using Tongchou.Storage;

namespace Tongchou.Cli.Tests;

/// <summary>Comparing with a department that hands over digests instead of names and numbers.</summary>
public sealed class CompareTests : IAsyncLifetime
{
    private const string Known = "999999194602020137";
    private const string Unknown = "999999196001011234";

    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public async ValueTask InitializeAsync()
    {
        (await StoreAddress.Open(Store, TimeProvider.System.GetUtcNow(), CancellationToken.None)).Dispose();
        KeyFile.OpenOrCreate(At("books.keys"));
        foreach (string kind in new[] { "persons", "coverages" })
        {
            Good("import", kind, "--in", Path.Combine(Samples.Root, "samples", "demo", $"{kind}.csv"), "--store", Store);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_hashed_file_finds_the_same_persons_and_holds_no_number_and_no_name()
    {
        File.WriteAllText(At("deaths.csv"), $"证件号码,姓名,事项,开始日期\n{Known},例乙丑,死亡,2026-10-01\n{Unknown},某某人,死亡,2026-10-05\n");
        Good("compare", "key", "--department", "public-security", "--keys", At("books.keys"), "--out", At("shared.key"));

        Good("compare", "hash", At("deaths.csv"), "--key", At("shared.key"), "--department", "public-security", "--out", At("hashed.csv"));
        string hashed = File.ReadAllText(At("hashed.csv"));
        string told = Good("compare", "import", "--in", At("hashed.csv"), "--department", "public-security", "--region", "210900", "--store", Store);
        string again = Good("compare", "import", "--in", At("hashed.csv"), "--department", "public-security", "--region", "210900", "--store", Store);

        foreach (string secret in new[] { Known, Unknown, "例乙丑", "某某人" })
        {
            hashed.ShouldNotContain(secret);
        }

        told.ShouldContain("匹配 1 行;新增差异 1 条");
        again.ShouldContain("匹配 1 行;新增差异 0 条");
        Good("compare", "list", "--store", Store, "--region", "210900").ShouldContain("自死亡次日终止参保");
    }

    [Fact]
    public void The_key_of_one_department_finds_nobody_for_another()
    {
        File.WriteAllText(At("deaths.csv"), $"证件号码,姓名,事项,开始日期\n{Known},例乙丑,死亡,2026-10-01\n");
        Good("compare", "key", "--department", "civil-affairs", "--keys", At("books.keys"), "--out", At("shared.key"));
        Good("compare", "hash", At("deaths.csv"), "--key", At("shared.key"), "--department", "public-security", "--out", At("hashed.csv"));

        Good("compare", "import", "--in", At("hashed.csv"), "--department", "public-security", "--region", "210900", "--store", Store).ShouldContain("匹配 0 行");
    }

    private string Store => $"sqlite:{At("books.db")}";

    private string At(string name) => Path.Combine(folder, name);

    private static string Good(params string[] words)
    {
        Spoken said = Spoken.Of(words);
        said.Code.ShouldBe(0, said.Error + said.Out);
        return said.Out;
    }
}
