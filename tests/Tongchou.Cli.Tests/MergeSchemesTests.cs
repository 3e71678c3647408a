namespace Tongchou.Cli.Tests;

/// <summary>Two schemes merged from the first file to the proof, as docs/merging-schemes.md walks it.</summary>
public sealed class MergeSchemesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_whole_sample_is_walked_and_every_step_again_changes_nothing()
    {
        string[] registers = ["import", "--urban", Sample("urban.csv.gz"), "--rural", Sample("rural.csv.gz"), "--out", folder];

        Step(registers).Out.ShouldContain("rural-refused.csv");
        Step("import", "--urban", Sample("urban-mended.csv"), "--rural", Sample("rural-mended.csv"), "--out", folder).Out.ShouldContain("读 21 行,新增或更正 21 行");
        Step(registers).Out.ShouldContain("读 13,817 行,新增或更正 0 行");
        File.ReadLines(Path.Combine(folder, "rural-refused.csv")).Count().ShouldBe(22);
        File.ReadAllText(Path.Combine(folder, "rural-refused.csv")).ShouldContain("校验位不符");
        Step("report", "--out", folder).Out.ShouldContain("| 还没有决定的事项      | 513 ");
        File.ReadLines(Path.Combine(folder, "clashes.csv")).Count().ShouldBe(1 + 212 + 301 + 397);
        Take("cut-over", "--on", "2019-07-01").ShouldSatisfyAllConditions(told => told.Code.ShouldBe(1), told => told.Error.ShouldContain("[clash-undecided]"));
        Take("prove").Error.ShouldContain("[not-cut-over]");
        Step("decide", "--file", Sample("decisions.csv")).Out.ShouldContain("515 项,还有 0 项待定");
        Step("decide", "--file", Sample("decisions.csv")).Out.ShouldContain("新增或更改决定 0 项");
        Step("cut-over", "--on", "2019-07-01").Out.ShouldContain("接续 20,200 人");
        Step("cut-over", "--on", "2019-07-01").Out.ShouldContain("接续 0 人");
        string[] enter = ["funds", "enter", "--balances", Sample("balances.csv"), "--clearings", Sample("clearings.csv"), "--by", "clerk"];
        Step(enter).Out.ShouldContain("待另一人确认");
        Step(enter).Out.ShouldContain("已有");
        Take("funds", "confirm", "--by", "clerk").Error.ShouldContain("[same-hand]");
        string confirmed = Step("funds", "confirm", "--by", "auditor").Out;
        confirmed.ShouldContain("3,293,840.00");
        Step("funds", "confirm", "--by", "auditor").Out.ShouldBe(confirmed);
        Step("funds", "transfer", "--on", "2019-08-01").Out.ShouldContain("已移交,凭证自");
        Step("funds", "transfer", "--on", "2019-08-01").Out.ShouldContain("没有改变");
        string proof = Step("prove").Out;
        proof.ShouldContain("参保人日 7,349,700(其中切换后 3,698,400),并轨后 7,349,700");
        proof.ShouldContain("清理后资产 9,875,490.00,转出 9,875,490.00,居民基金转入 9,875,490.00,原账余额 0.00");
        proof.ShouldContain("✓ 无人断保,分文不差,两只基金已移交。");
        Spoken.Of("verify", "--store", Store).Code.ShouldBe(0);
    }

    [Fact]
    public void The_sample_in_the_project_is_what_its_seed_gives()
    {
        Spoken.Of("merge-schemes", "sample", "--seed", "1", "--region", "210900", "--on", "2019-07-01", "--out", folder).Code.ShouldBe(0);

        foreach (string name in new[] { "decisions.csv", "balances.csv", "clearings.csv", "urban-mended.csv", "rural-mended.csv" })
        {
            File.ReadAllBytes(Path.Combine(folder, name)).ShouldBe(File.ReadAllBytes(Sample(name)));
        }
    }

    private string Store => $"sqlite:{Path.Combine(folder, "books.db")}";

    private static string Sample(string name) => Path.Combine(Samples.Root, "samples", "merge", name);

    private Spoken Step(params string[] args)
    {
        Spoken told = Take(args);
        told.Code.ShouldBe(0, told.Error);
        return told;
    }

    private Spoken Take(params string[] args) => Spoken.Of(["merge-schemes", .. args, "--store", Store, "--region", "210900", "--policies", Path.Combine(Samples.Root, "policies")]);
}
