using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Cli.Tests;

public sealed class DrgTests : IDisposable
{
    private static readonly string vectors = Path.Combine(Samples.Root, "tests", "Tongchou.Payment.Tests", "Grouping", "vectors.csv.gz");

    private readonly string folder = Directory.CreateTempSubdirectory("tongchou-drg-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("1", "out.csv")]
    [InlineData("3", "out.csv.gz")]
    public void The_vectors_are_grouped_in_their_order(string threads, string to)
    {
        Spoken spoken = Spoken.Of("drg", "group", "--version", "chs-drg-1.1", "--in", vectors, "--out", At(to), "--threads", threads);

        spoken.Code.ShouldBe(0, spoken.Error);
        spoken.Out.ShouldContain("2,000");
        Lines(At(to)).ShouldBe(["id,mdc,adrg,drg", .. Vectors().Select(row => $"{row["id"]},{row["mdc"]},{row["adrg"]},{row["drg"]}")]);
    }

    [Fact]
    public void Many_batches_with_quotes_come_out_alike_on_one_thread_and_on_several()
    {
        Dictionary<string, string>[] rows = [.. Vectors()];
        using (StreamWriter file = new(At("many.csv")))
        {
            file.Write("procedures,\"note, long\",diagnoses,id,weight_g,sex,age_days,age\r\n");
            for (int i = 0; i < 40_000; i++)
            {
                Dictionary<string, string> row = rows[i % rows.Length];
                file.Write($"\"{row["procedures"].Replace('|', ',')}\",\"a \"\"note\"\"\non two lines\",{row["diagnoses"]},\"{row["id"]},{i}\",{row["weight_g"]},{row["sex"]},{row["age_days"]},{row["age"]}\r\n");
            }
        }

        Spoken.Of("drg", "group", "--in", At("many.csv"), "--out", At("one.csv"), "--threads", "1").Code.ShouldBe(0);
        Spoken.Of("drg", "group", "--in", At("many.csv"), "--out", At("three.csv"), "--threads", "3").Code.ShouldBe(0);

        string[] one = Lines(At("one.csv"));
        one.ShouldBe(Lines(At("three.csv")));
        one.ShouldBe(["id,mdc,adrg,drg", .. Enumerable.Range(0, 40_000).Select(i => (i, row: rows[i % rows.Length])).Select(each => $"\"{each.row["id"]},{each.i}\",{each.row["mdc"]},{each.row["adrg"]},{each.row["drg"]}")]);
    }

    [Fact]
    public void Every_stay_gets_its_row_and_what_is_wrong_is_told_counted_and_written_down()
    {
        File.WriteAllText(At("bad.csv"), """
            id,sex,age,age_days,weight_g,diagnoses,procedures
            good,1,60,,,I63.900,
            unknown,1,60,,,I63.900|Q00.nope,99.nope
            nobody,1,60,,,,
            late,1,60,,,|I63.900,
            sex,x,60,,,I63.900,
            nosex,,60,,,I63.900,
            age,1,sixty,,,I63.900,
            born,1,0,3,,P22.000,
            heavy,1,0,3,3kg,P22.000,
            good,2,61,,,I63.900,
            short,1
            """);

        Spoken spoken = Spoken.Of("drg", "group", "--in", At("bad.csv"), "--out", At("out.csv"), "--rejected", At("rejected.csv"), "--lang", "en");

        spoken.Code.ShouldBe(0);
        Lines(At("out.csv")).ShouldBe([
            "id,mdc,adrg,drg", "good,MDCB,BR2,BR25", "unknown,MDCB,BR2,BR25", "nobody,0000,00,0000", "late,0000,00,0000", "sex,MDCB,BR2,BR25", "nosex,0000,00,0000",
            "age,0000,00,0000", "born,0000,00,0000", "heavy,0000,00,0000", "good,MDCB,BR2,BR25", "short,0000,00,0000"]);
        foreach (string code in new[] { "unknown-diagnosis", "unknown-procedure", "no-principal-diagnosis", "bad-sex", "no-sex", "bad-age", "no-weight", "bad-weight", "duplicate-id" })
        {
            spoken.Error.ShouldContain($"[{code}]");
        }

        string[] rejected = Lines(At("rejected.csv"));
        rejected.Length.ShouldBe(11);
        rejected[0].ShouldBe("id,sex,age,age_days,weight_g,diagnoses,procedures,reason");
        rejected[1].ShouldBe("unknown,1,60,,,I63.900|Q00.nope,99.nope,an unknown diagnosis code: Q00.nope; an unknown procedure code: 99.nope");
        rejected[^2].ShouldBe("good,2,61,,,I63.900,,the number of the stay stands twice");
        rejected[^1].ShouldBe("short,1,,,,,,no principal diagnosis; no age");
    }

    [Fact]
    public void Missing_columns_are_named_once_and_leave_no_file()
    {
        File.WriteAllText(At("few.csv"), "id,sex,age\n1,1,60\n");

        Spoken refused = Spoken.Of("drg", "group", "--in", At("few.csv"), "--out", At("out.csv"), "--rejected", At("rejected.csv"));

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("age_days、weight_g、diagnoses、procedures");
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).ShouldBe(["few.csv"]);
    }

    [Theory]
    [InlineData(2, "drg", "group", "--in", "no-such-file.csv", "--out", "out.csv")]
    [InlineData(2, "drg", "group", "--in", "-", "--out", "out.csv", "--version", "chs-drg-9.9")]
    [InlineData(2, "drg", "group", "--in", "-", "--out", "out.csv", "--version", "chs-drg-2.0")]
    [InlineData(2, "drg", "group", "--in", "-", "--out", "out.csv", "--reading", "pv1=never")]
    [InlineData(2, "drg", "explain", "--sex", "1")]
    [InlineData(2, "drg", "groups", "--version", "none")]
    [InlineData(1, "drg", "group", "--in", "-", "--out", "out.csv")]
    public void What_can_not_be_done_is_said_without_a_trace_of_the_program(int code, params string[] args)
    {
        Spoken refused = Spoken.Of(args);

        refused.Code.ShouldBe(code);
        refused.Error.ShouldContain("✗");
        refused.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_broken_compressed_file_is_told()
    {
        byte[] whole = File.ReadAllBytes(vectors);
        File.WriteAllBytes(At("broken.csv.gz"), [.. whole.Take(whole.Length / 2), 1, 2, 3, 4]);

        Spoken refused = Spoken.Of("drg", "group", "--in", At("broken.csv.gz"), "--out", At("out.csv"));

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("[broken-file]");
        File.Exists(At("out.csv")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("excluded", "V00003")]
    [InlineData("trauma", "--sex", "1", "--age", "40", "--diagnoses", "S06.500|S27.000|S72.000|I10.x00x002", "--procedures", "01.3103|79.3500")]
    [InlineData("newborn", "--sex", "2", "--age", "0", "--age-days", "3", "--weight", "1800", "--diagnoses", "P07.300|P22.000", "--procedures", "96.7101")]
    [InlineData("refused", "--sex", "2", "--age", "0", "--age-days", "3", "--diagnoses", "P07.300")]
    [InlineData("no-group", "--sex", "2", "--age", "30", "--diagnoses", "nothing-known|I63.900")]
    public void An_explanation_reads_as_it_was_reviewed(string name, params string[] stay)
    {
        string[] from = stay.Length == 1 ? ["drg", "explain", "--in", vectors, "--id", stay[0]] : ["drg", "explain", .. stay];

        Golden.Check($"drg-{name}.zh.txt", Spoken.Of(from).Out);
        Golden.Check($"drg-{name}.en.txt", Spoken.Of([.. from, "--lang", "en"]).Out);
    }

    [Fact]
    public void An_explanation_of_a_local_version_names_the_ambiguous_group()
    {
        Spoken spoken = Spoken.Of("drg", "explain", "--version", "suzhou-2023", "--sex", "1", "--age", "60", "--diagnoses", "I63.900", "--procedures", "47.0100", "--json");

        using JsonDocument explained = JsonDocument.Parse(spoken.Out);
        explained.RootElement.GetProperty("result").GetProperty("drg").GetString().ShouldBe("BQY");
        explained.RootElement.GetProperty("alternatives").EnumerateArray().Select(each => each.GetProperty("kind").GetString()).ShouldContain("without-procedures");
    }

    [Fact]
    public void What_is_explained_is_what_is_grouped()
    {
        FaultList faults = new();
        DrgVersions versions = new(Path.Combine(Samples.Root, "policies"));
        ExplainGrouping explain = new(new("chs-drg-1.1", versions.Grouper("chs-drg-1.1", [], faults)!, versions.Files("chs-drg-1.1", faults)!));

        foreach (Dictionary<string, string> row in Vectors().Where((_, i) => i % 5 == 0))
        {
            GroupingExplanation explained = explain.Explain(new(row["id"], row["sex"], row["age"], row["age_days"], row["weight_g"], row["diagnoses"], row["procedures"]));

            explained.Result.ShouldBe(new GroupCodes(row["mdc"], row["adrg"], row["drg"]), row["id"]);
            if (explained.Result.Drg != "0000")
            {
                explained.Categories[^1].Rules[^1].Adrg.ShouldBe(explained.Result.Adrg);
                explained.Categories[^1].Groups[^1].ShouldSatisfyAllConditions(group => group.Holds.ShouldBeTrue(), group => group.Drg.ShouldBe(explained.Result.Drg));
            }

            explained.Alternatives.ShouldAllBe(each => each.Result != explained.Result);
        }
    }

    [Theory]
    [InlineData("chs-drg-1.1", 26, 376, 628)]
    [InlineData("chs-drg-2.0", 26, 409, 634)]
    public void The_groups_of_a_version_are_listed(string version, int mdcs, int adrgs, int drgs)
    {
        using JsonDocument groups = JsonDocument.Parse(Spoken.Of("drg", "groups", "--version", version, "--json").Out);

        int Distinct(string property) => groups.RootElement.EnumerateArray().Select(group => group.GetProperty(property).GetString()).Distinct().Count();
        (Distinct("mdc"), Distinct("adrg"), Distinct("drg")).ShouldBe((mdcs, adrgs, drgs));
    }

    [Fact]
    public void Every_reading_is_listed_with_its_default_first()
    {
        Spoken spoken = Spoken.Of("drg", "readings", "--lang", "en");

        spoken.Code.ShouldBe(0);
        spoken.Out.ShouldContain("hiv-diagnosis: ");
        spoken.Out.ShouldContain("  ● principal: ");
        spoken.Out.ShouldContain("  ○ any: ");
    }

    private string At(string file) => Path.Combine(folder, file);

    private static IEnumerable<Dictionary<string, string>> Vectors()
    {
        string[][] rows = [.. Lines(vectors).Select(line => line.Split(','))];
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string[] Lines(string file)
    {
        using FileStream from = File.OpenRead(file);
        using Stream text = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(from, CompressionMode.Decompress) : from;
        using StreamReader reader = new(text, Encoding.UTF8);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }
}
