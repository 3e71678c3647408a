using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Laboratory;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.Tests;

/// <summary><c>population</c> and <c>simulate</c>, on a few thousand persons of a city.</summary>
public sealed class PopulationTests : IDisposable
{
    private const string City = "510100", Day = "2025-07-01";

    private static readonly string half = Path.Combine(Samples.Root, "samples", "laboratory", "half-deductible.yaml");

    private readonly string root = Directory.CreateTempSubdirectory("tongchou-cli-population-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string At(string name) => Path.Combine(root, name);

    private string Population(string name = "people", int people = 3_000)
    {
        Spoken made = Spoken.Of("population", "generate", "--region", City, "--people", $"{people}", "--seed", "3", "--out", At(name), "--json");
        made.Code.ShouldBe(0, made.Error);
        return At(name);
    }

    private Spoken Simulated(string population, string to, params string[] more) => Spoken.Of(["simulate", "--population", population, "--on", Day, "--out", At(to), .. more]);

    [Fact]
    public void A_population_is_made_told_beside_the_published_figures_and_checked()
    {
        Spoken made = Spoken.Of("population", "generate", "--region", City, "--people", "2000", "--out", At("people"));
        Spoken check = Spoken.Of("population", "check", At("people"), "--lang", "en");

        (made.Code, made.Error).ShouldBe((0, ""));
        made.Out.ShouldContain("510100 2025 年:2,000 人");
        made.Out.ShouldContain("住院率 %");
        check.Code.ShouldBe(0, check.Error);
        check.Out.ShouldContain("2,000 persons");
        check.Out.ShouldContain(made.Out.Split('\n').Last(line => line.StartsWith("摘要", StringComparison.Ordinal))["摘要 ".Length..]);
    }

    [Fact]
    public void The_same_region_size_and_seed_give_the_same_bytes_and_an_existing_folder_is_not_overwritten()
    {
        string one = Population("one"), two = Population("two");

        Spoken again = Spoken.Of("population", "generate", "--region", City, "--people", "3000", "--out", one);

        again.Code.ShouldBe(2);
        again.Error.ShouldContain("[exists]");
        SameBytes(one, two);
    }

    [Fact]
    public void All_that_is_wrong_with_a_question_is_told_at_once_in_either_language()
    {
        Spoken zh = Spoken.Of("population", "generate", "--region", "990000", "--people", "1", "--out", root), en = Spoken.Of("simulate", "--lang", "en", "--reform", At("none.yaml"));

        zh.Code.ShouldBe(2);
        zh.Error.ShouldContain("[bad-persons]");
        zh.Error.ShouldContain("[unknown-region]");
        zh.Error.ShouldContain("[exists]");
        en.Code.ShouldBe(2);
        foreach (string code in new[] { "no-population", "no-day", "bad-out", "no-reform" })
        {
            en.Error.ShouldContain($"[{code}]");
        }

        en.Error.ShouldContain("The folder of a population is needed.");
    }

    [Fact]
    public void A_damaged_folder_is_refused_with_every_file_that_is_missing_cut_or_altered()
    {
        string people = Population();
        File.Delete(Path.Combine(people, "providers.csv"));
        using (FileStream cut = File.OpenWrite(Path.Combine(people, "person_income.npy")))
        {
            cut.SetLength(cut.Length - 8);
        }

        using (FileStream altered = File.OpenWrite(Path.Combine(people, "visit_class_a.npy")))
        {
            altered.Position = altered.Length - 8;
            altered.WriteByte(77);
        }

        Spoken check = Spoken.Of("population", "check", people), simulated = Simulated(people, "result");

        check.Code.ShouldBe(1);
        check.Error.ShouldContain("providers.csv");
        check.Error.ShouldContain("person_income.npy");
        check.Error.ShouldContain("visit_class_a.npy");
        simulated.Code.ShouldBe(1);
        Directory.Exists(At("result")).ShouldBeFalse();
        Spoken.Of("population", "check", At("nothing")).Error.ShouldContain("[no-population]");
    }

    [Fact]
    public void A_generation_that_was_stopped_goes_on_by_the_same_command_to_the_same_bytes()
    {
        const int people = BlockMaker.Size + 500;
        FaultList faults = new();
        RegionCode.TryParse(City, out RegionCode region);
        PopulationPlan plan = PopulationPlan.Make(Statistics.Read(Path.Combine(Samples.Root, "policies", "statistics"), faults), region, people, 3, new BenefitYear(2025), faults)!;
        using CancellationTokenSource stop = new();
        Should.Throw<OperationCanceledException>(() => new PopulationWriter(plan, At("stopped"), 1).Write((_, _) => stop.Cancel(), stop.Token));
        Directory.Exists(At("stopped")).ShouldBeFalse();

        string gone = Population("stopped", people), whole = Population("whole", people);

        SameBytes(gone, whole);
        Directory.Exists(At("stopped.part")).ShouldBeFalse();
    }

    [Fact]
    public void A_reform_is_simulated_told_and_written_and_the_same_again_gives_the_same_bytes()
    {
        string people = Population();

        Spoken told = Simulated(people, "one", "--reform", half), json = Simulated(people, "two", "--reform", half, "--json", "--threads", "1");

        (told.Code, told.Error).ShouldBe((0, ""));
        told.Out.ShouldContain("resident/inpatient/deductible");
        told.Out.ShouldContain("可以规定 (SC2023 六)");
        told.Out.ShouldContain("负担减轻");
        told.Out.ShouldContain("人口是合成的");
        using JsonDocument summary = JsonDocument.Parse(json.Out);
        summary.RootElement.GetProperty("losers").GetInt64().ShouldBe(0);
        summary.RootElement.GetProperty("winners").GetInt64().ShouldBePositive();
        SameBytes(At("one"), At("two"));
        Spoken existing = Simulated(people, "one");
        existing.Code.ShouldBe(2);
        existing.Error.ShouldContain("[bad-out]");
    }

    [Fact]
    public void A_reform_beyond_its_powers_with_a_gap_is_refused_with_line_and_clause_and_nothing_is_written()
    {
        string people = Population();
        File.WriteAllText(At("bad.yaml"), """
            name: { zh: 坏方案, en: Bad }
            provisions:
              resident/inpatient/deductible:
                table:
                  - { level: [grassroots, level-1], value: 50 }
              fund/adjustment/raise-rate: { value: 4% }
            """);

        Spoken refused = Simulated(people, "result", "--reform", At("bad.yaml"));

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("[table-gap]");
        refused.Error.ShouldContain("[outside-authority]");
        refused.Error.ShouldContain("bad.yaml:");
        Directory.Exists(At("result")).ShouldBeFalse();
        Directory.Exists(At("result.part")).ShouldBeFalse();
    }

    [Fact]
    public void A_simulation_that_was_stopped_goes_on_by_the_same_command_to_the_same_bytes()
    {
        string people = Population("large", BlockMaker.Size + 500);
        FaultList faults = new();
        PopulationFolder folder = PopulationFolder.Open(people, faults, null, CancellationToken.None)!;
        LawBook book = LawBook.Read(PolicyFolder.Read(Path.Combine(Samples.Root, "policies"))).Book!;
        SimulationCase simulated = SimulationCase.Make(book, folder.Areas, folder.Region, new(2025, 7, 1), null, new PolicyFile(Path.GetFileName(half), File.ReadAllText(half)), faults)!;
        using CancellationTokenSource stop = new();
        Should.Throw<OperationCanceledException>(() => new SimulationRun(folder, simulated, At("stopped"), 1).Run((_, _) => stop.Cancel(), stop.Token));
        File.Exists(Path.Combine(At("stopped.part"), "progress.json")).ShouldBeTrue();

        Simulated(people, "stopped", "--reform", half).Code.ShouldBe(0);
        Simulated(people, "whole", "--reform", half).Code.ShouldBe(0);

        SameBytes(At("stopped"), At("whole"));
    }

    [Fact]
    public void Every_alternative_of_every_reading_is_told_with_the_money_it_would_move()
    {
        string people = Population(people: 1_500);

        Spoken told = Spoken.Of("simulate", "readings", "--population", people, "--on", Day), json = Spoken.Of("simulate", "readings", "--population", people, "--on", Day, "--json");

        (told.Code, told.Error).ShouldBe((0, ""));
        told.Out.ShouldContain("resident/serious-illness/band-mode");
        using JsonDocument moved = JsonDocument.Parse(json.Out);
        moved.RootElement.GetArrayLength().ShouldBeGreaterThan(10);
        moved.RootElement.EnumerateArray().ShouldAllBe(each => each.GetProperty("chosen").GetString() != each.GetProperty("alternative").GetString());
        Spoken.Of("simulate", "readings", "--population", people).Code.ShouldBe(2);
    }

    private static void SameBytes(string one, string other)
    {
        string[] files = [.. Directory.GetFiles(one).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        files.ShouldBe(Directory.GetFiles(other).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        files.ShouldContain("manifest.json");
        foreach (string file in files)
        {
            File.ReadAllBytes(Path.Combine(one, file)).ShouldBe(File.ReadAllBytes(Path.Combine(other, file)), file);
        }
    }
}
