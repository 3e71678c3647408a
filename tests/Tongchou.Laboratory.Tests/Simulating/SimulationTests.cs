using System.Text.Json;
using Tongchou.Policy;
using Tongchou.Policy.Yaml;

namespace Tongchou.Laboratory.Tests.Simulating;

public sealed class SimulationTests : IDisposable
{
    private const int Persons = BlockMaker.Size + 3_000;

    private const string HalfDeductible = """
        name: { zh: 起付标准减半, en: Half the deductible }
        provisions:
          resident/inpatient/deductible:
            table:
              - { level: [grassroots, level-1], value: 50 }
              - { level: level-2, value: 100 }
              - { level: level-3, value: 250 }
        """;

    private const string Dearer = """
        name: { zh: 提高起付标准, en: A higher deductible }
        provisions:
          resident/inpatient/deductible: { value: 1500 }
        """;

    private readonly TempFolder temp = new();
    private readonly PopulationFolder population;

    public SimulationTests()
    {
        new PopulationWriter(Given.Plan(Given.City, Persons, seed: 4), temp["population"], 2).Write(null, CancellationToken.None);
        population = PopulationFolder.Open(temp["population"], new FaultList(), null, CancellationToken.None)!;
    }

    public void Dispose() => temp.Dispose();

    private SimulationCase Case(string? reform = null)
    {
        FaultList faults = new();
        SimulationCase? simulated = SimulationCase.Make(Given.Book, population.Areas, population.Region, Given.Day, null, reform is null ? null : new PolicyFile("reform.yaml", reform), faults);
        faults.All.ShouldBeEmpty();
        return simulated!;
    }

    private Tally Run(string name, string? reform, int threads, CancellationToken stop = default, Action<long, long>? told = null) =>
        new SimulationRun(population, Case(reform), temp[name], threads).Run(told, stop);

    [Fact]
    public void The_same_run_gives_the_same_bytes_on_any_number_of_threads_stopped_or_not()
    {
        using CancellationTokenSource stop = new();
        Run("one", HalfDeductible, 1);
        Run("two", HalfDeductible, 2);
        Should.Throw<OperationCanceledException>(() => Run("stopped", HalfDeductible, 1, stop.Token, (_, _) => stop.Cancel()));
        Directory.Exists(temp["stopped"]).ShouldBeFalse();
        int slices = 0;
        Run("stopped", HalfDeductible, 1, told: (_, _) => slices++);

        slices.ShouldBe(1, "it went on instead of beginning anew");
        string[] files = [.. Directory.GetFiles(temp["one"]).Select(file => Path.GetFileName(file))];
        files.ShouldContain("manifest.json");
        foreach (string file in files)
        {
            byte[] one = File.ReadAllBytes(Path.Combine(temp["one"], file));
            File.ReadAllBytes(Path.Combine(temp["two"], file)).ShouldBe(one, file);
            File.ReadAllBytes(Path.Combine(temp["stopped"], file)).ShouldBe(one, file);
        }
    }

    [Fact]
    public void Payers_together_bear_the_cost_in_every_group_of_every_dimension()
    {
        Tally tally = Run("sums", HalfDeductible, 2);

        for (int dimension = 0; dimension < tally.Dimensions.Count; dimension++)
        {
            for (int group = 0; group < tally.Dimensions[dimension].Groups.Count; group++)
            {
                foreach (Side side in Words<Side>.All)
                {
                    Tally.Payers.Sum(payer => tally.Of(dimension, group, side, payer)).ShouldBe(tally.Of(dimension, group, Count.Cost), $"{tally.Dimensions[dimension].Code} {group} {side}");
                }
            }
        }

        foreach (int dimension in new[] { Dimension.Group, Dimension.Age, Dimension.Income, Dimension.Category, Dimension.Area })
        {
            Enumerable.Range(0, tally.Dimensions[dimension].Groups.Count).Sum(group => tally.Of(dimension, group, Count.Persons)).ShouldBe(Persons);
        }
    }

    [Fact]
    public void A_lower_deductible_costs_nobody_and_a_higher_one_pleases_nobody()
    {
        SimulationSummary lower = SimulationSummary.Of(Run("lower", HalfDeductible, 2), true), higher = SimulationSummary.Of(Run("higher", Dearer, 2), true);

        lower.Winners.ShouldNotBeNull().ShouldBeGreaterThan(100);
        lower.Losers.ShouldBe(0);
        lower.Gained.ShouldBe(lower.Baseline.Burden - lower.Reform!.Burden);
        lower.Gained.ShouldBe(lower.Reform.FundsTotal - lower.Baseline.FundsTotal);
        higher.Losers.ShouldNotBeNull().ShouldBeGreaterThan(100);
        higher.Winners.ShouldBe(0);
        lower.Baseline.StayRatio.ShouldBe(higher.Baseline.StayRatio);
        lower.Reform.StayRatio.ShouldNotBeNull().ShouldBeGreaterThan(lower.Baseline.StayRatio!.Value);
    }

    [Fact]
    public void The_manifest_names_law_seed_reform_and_who_could_decide_it()
    {
        Run("named", HalfDeductible, 2);

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(temp["named"], "manifest.json")));

        manifest.RootElement.GetProperty("law").GetString().ShouldBe(Given.Book.Digest);
        manifest.RootElement.GetProperty("population").GetProperty("seed").GetInt32().ShouldBe(4);
        manifest.RootElement.GetProperty("reform").GetProperty("powers")[0].GetProperty("clauses")[0].GetString().ShouldBe("SC2023 六");
        manifest.RootElement.GetProperty("illustrative").GetArrayLength().ShouldBeGreaterThan(10);
        File.ReadAllText(Path.Combine(temp["named"], "payers.svg")).ShouldStartWith("<svg");
        File.ReadAllLines(Path.Combine(temp["named"], "by-income.csv")).Length.ShouldBe(6);
    }

    [Fact]
    public void A_reform_with_gaps_or_beyond_its_powers_is_refused_with_all_faults()
    {
        const string bad = """
            name: { zh: 坏方案, en: Bad }
            provisions:
              resident/inpatient/deductible:
                table:
                  - { level: [grassroots, level-1], value: 50 }
              resident/inpatient/ratio:
                table:
                  - { group: adult, value: 50% }
                  - { group: student, value: 90% }
              resident/inpatient/rato: { value: 3 }
              resident/elsewhere/reduction: { value: 30% }
              fund/adjustment/step: { value: 1 }
            """;
        FaultList faults = new();

        SimulationCase.Make(Given.Book, population.Areas, population.Region, Given.Day, null, new PolicyFile("bad.yaml", bad), faults).ShouldBeNull();

        faults.All.Select(fault => fault.Code).Distinct().ShouldBe(["table-gap", "unknown-provision", "outside-authority", "outside-bounds"], ignoreOrder: true);
        faults.All.ShouldAllBe(fault => fault.Place.File == "bad.yaml" && fault.Place.Line > 0);
    }

    [Fact]
    public void A_reform_of_what_only_the_province_may_set_says_so()
    {
        ReformReading reading = Given.Book.Law.With(new PolicyFile("r.yaml", "name: { zh: 甲, en: A }\nprovisions:\n  fund/adjustment/raise-rate: { value: 4% }\n"), population.Region, Given.Day);

        reading.Law.ShouldBeNull();
        reading.Faults.Single().Code.ShouldBe("outside-authority");
        reading.Powers.Single().Tiers.ShouldBe([RegionTier.Province]);
    }

    [Fact]
    public void Each_reading_is_tried_on_the_whole_population()
    {
        FaultList faults = new();

        IReadOnlyList<AlternativeMoved> moved = new ReadingsMoved(Given.Book, population, population.Region, Given.Day, null, 2).Run(faults, null, CancellationToken.None)!;

        faults.All.ShouldBeEmpty();
        moved.Count.ShouldBeGreaterThan(10);
        AlternativeMoved slab = moved.Single(each => each.Path == "resident/serious-illness/band-mode" && each.Alternative == "continuous");
        slab.FundsMoved.Fen.ShouldNotBe(0);
        (slab.Winners + slab.Losers).ShouldBeGreaterThan(0);

        // The same by a reform that writes the reading down.
        Tally tally = Run("reading", "name: { zh: 连续, en: Continuous }\nprovisions:\n  resident/serious-illness/band-mode: { value: continuous }\n", 2);
        (tally.FundsOf(Side.Reform) - tally.FundsOf(Side.Baseline)).ShouldBe(slab.FundsMoved);
        tally.Of(Dimension.All, 0, Count.Winners).ShouldBe(slab.Winners);
    }
}
