using Tongchou.Policy.Reforms;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Laboratory.Tests.Trying;

public sealed class ReformTrialTests : IDisposable
{
    private const int Persons = BlockMaker.Size + 2_000;

    private const string Half = "name: { zh: 减半, en: Half }\nprovisions:\n  resident/inpatient/deductible: { value: 60 }\n";
    private const string Renamed = "name: { zh: 换名, en: Renamed }\nprovisions:\n  resident/inpatient/deductible: { value: 60 }\n";

    private readonly TempFolder temp = new();
    private readonly PopulationFolder population;
    private readonly Divisions names = Statistics.Read(Path.Combine(Given.Policies, "statistics"), new FaultList()).Divisions;

    public ReformTrialTests()
    {
        new PopulationWriter(Given.Plan(Given.City, Persons, seed: 9), temp["population"], 2).Write(null, CancellationToken.None);
        population = PopulationFolder.Open(temp["population"], new FaultList(), null, CancellationToken.None)!;
    }

    public void Dispose() => temp.Dispose();

    private SimulationCase Case(string? reform)
    {
        FaultList faults = new();
        SimulationCase? simulated = SimulationCase.Make(Given.Book, population.Areas, population.Region, Given.Day, null, reform is null ? null : new PolicyFile("reform.yaml", reform), faults);
        faults.All.ShouldBeEmpty();
        return simulated!;
    }

    private TrialSheet Tried(string? reform, KeptBaseline? kept = null, int threads = 2) => new ReformTrial(population, Case(reform), kept, names, threads).Run(CancellationToken.None)!;

    [Fact]
    public void A_trial_with_a_kept_baseline_comes_to_the_same_figures_as_one_without_and_as_the_command()
    {
        Baselines baselines = new(100_000);
        KeptBaseline kept = baselines.Of(population, Case(Half))!;

        TrialSheet fresh = Tried(Half), first = Tried(Half, kept), second = Tried(Half, kept, 1), plain = Tried(null, kept);

        kept.Slices.ShouldBe(2);
        baselines.Of(population, Case(null)).ShouldBeSameAs(kept, "the baseline knows of no reform");
        foreach (TrialSheet sheet in new[] { first, second })
        {
            sheet.Figures.ShouldBe(fresh.Figures);
            sheet.ToBytes().ShouldBe(fresh.ToBytes());
        }

        Tally tally = new SimulationRun(population, Case(Half), temp["run"], 2).Run(null, CancellationToken.None);
        fresh.Payers.ShouldAllBe(payer => payer.Now == plain.Payers.Single(own => own.Payer == payer.Payer).Now);
        foreach (Measure payer in Tally.Payers)
        {
            TrialPayer told = fresh.Payers.Single(each => each.Payer.Code == Words<Measure>.Code(payer));
            (told.Now, told.Then).ShouldBe((new Money(tally.Of(Dimension.All, 0, Side.Baseline, payer)).ToPlain(), new Money(tally.Of(Dimension.All, 0, Side.Reform, payer)).ToPlain()));
        }
    }

    [Fact]
    public void A_trial_that_was_stopped_goes_on_and_comes_to_the_same()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        ReformTrial trial = new(population, Case(Half), null, names, 1);

        trial.Run(stop.Token).ShouldBeNull();
        trial.Hundredths.ShouldBe(0);
        TrialSheet sheet = trial.Run(CancellationToken.None)!;

        trial.Hundredths.ShouldBe(100);
        sheet.Figures.ShouldBe(Tried(Half).Figures);
    }

    [Fact]
    public void The_digest_of_the_figures_is_that_of_the_figures_and_not_of_the_name()
    {
        TrialSheet one = Tried(Half), other = Tried(Renamed);

        other.Figures.ShouldBe(one.Figures);
        Tried(Half.Replace("60", "61", StringComparison.Ordinal)).Figures.ShouldNotBe(one.Figures);
        TrialSheet.Read(one.ToBytes()).ToBytes().ShouldBe(one.ToBytes());
    }

    [Fact]
    public void What_was_not_asked_for_longest_makes_room()
    {
        Baselines room = new(Persons);
        KeptBaseline first = room.Of(population, Case(null))!;
        SimulationCase later = SimulationCase.Make(Given.Book, population.Areas, population.Region, Given.Day.AddDays(1), null, null, new FaultList())!;
        KeptBaseline second = room.Of(population, later)!;

        second.ShouldNotBeSameAs(first);
        room.Of(population, Case(null)).ShouldNotBeSameAs(first, "there is room for one");
        new Baselines(Persons - 1).Of(population, Case(null)).ShouldBeNull();
    }

    [Fact]
    public void The_change_is_told_row_by_row_with_the_clause_it_has_now_and_counties_by_name()
    {
        TrialSheet sheet = Tried(Half);

        ProvisionChange change = sheet.Head.Reform!.Changes.Single();
        change.Now.Count.ShouldBeGreaterThan(1);
        change.Then.Single().Value.Zh.ShouldBe("60.00");
        change.Clause.ShouldNotBeNull();
        change.Clauses.ShouldContain("SC2023 六");
        sheet.Head.Illustrative.ShouldAllBe(each => !each.Clause.StartsWith("REFORM", StringComparison.Ordinal));
        sheet.Dimensions.Single(each => each.Code == "area").Rows.ShouldAllBe(row => row.Name.Zh != row.Code);
        sheet.Findings.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Every_edition_in_force_that_can_be_written_on_a_line_is_read_back_as_it_was()
    {
        int written = 0;
        foreach (Edition edition in Given.Book.Law.Packs.SelectMany(pack => pack.Editions.Values.SelectMany(each => each)))
        {
            if (ReformText.Of(edition) is not { } draft)
            {
                continue;
            }

            FaultList faults = new();
            string text = ReformText.Write(new("名 \"一\"", "a \\ b"), edition.Source.Region, edition.InForce.From, [draft], faults)!;
            faults.All.ShouldBeEmpty(edition.Provision.Path);
            Reform read = Given.Book.Law.With(new PolicyFile("r.yaml", text), edition.Source.Region, edition.InForce.From).Reform!;

            read.Name.ShouldBe(new("名 \"一\"", "a \\ b"));
            read.Editions.Single().Rows(Language.Zh).Select(row => (string.Join('|', row.Codes), row.Value)).ShouldBe(edition.Rows(Language.Zh).Select(row => (string.Join('|', row.Codes), row.Value)), edition.Provision.Path);
            written++;
        }

        written.ShouldBeGreaterThan(200);
    }
}
