using Tongchou.Agency;
using Tongchou.Benefits;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Laboratory;

/// <summary>What one alternative of a reading would move, were it chosen everywhere in the region.</summary>
/// <param name="FundsMoved">How much more, or with a minus less, funds and products would pay.</param>
/// <param name="Winners">Persons who would bear less.</param>
public sealed record AlternativeMoved(string Path, Phrase Title, string Chosen, string Alternative, Phrase Meaning, Money FundsMoved, long Winners, long Losers);

/// <summary>口径测算: simulates every alternative of every reading of benefits over a population.</summary>
public sealed class ReadingsMoved(LawBook book, PopulationFolder population, RegionCode region, DateOnly day, RegionCode? standIn, int threads)
{
    /// <returns>An alternative each; those of readings that no part of the region has in force are left out. Null with faults.</returns>
    public IReadOnlyList<AlternativeMoved>? Run(FaultList faults, Action<long, long>? told, CancellationToken stop)
    {
        if (SimulationCase.Make(book, population.Areas, region, day, standIn, null, faults) is not { } now)
        {
            return null;
        }

        (Provision Provision, string Chosen, string Code, Phrase Meaning)[] tried =
        [
            .. from provision in BenefitsVocabulary.All
               where provision.IsReading
               let edition = now.Baseline.Places.Select(place => place.Of(Scheme.Resident).Law.Origin(provision).FirstOrDefault()).FirstOrDefault(edition => edition is not null)
               where edition is not null
               let chosen = ChosenCode(edition)
               from alternative in provision.Alternatives
               where alternative.Code != chosen
               select (provision, chosen, alternative.Code, alternative.Meaning),
        ];
        YearOfLaw[] laws = [.. tried.Select(each => Switched(now, each.Provision, each.Code))];
        Tally[] tallies = Replay(now, laws, told, stop);
        return [.. tried.Select((each, i) => new AlternativeMoved(each.Provision.Path, each.Provision.Title, each.Chosen, each.Code, each.Meaning,
            tallies[i].FundsOf(Side.Reform) - tallies[i].FundsOf(Side.Baseline),
            tallies[i].Of(Dimension.All, 0, Count.Winners), tallies[i].Of(Dimension.All, 0, Count.Losers)))];
    }

    private YearOfLaw Switched(SimulationCase now, Provision provision, string code)
    {
        Law law = book.Law;
        foreach (RegionCode pack in now.Baseline.Places.Select(place => law.PackFor(place.Region)!.Region).Distinct())
        {
            law = law.With(pack, provision, code).Law ?? throw new InvalidOperationException($"{provision.Path} refuses its own alternative {code}");
        }

        RegionCode[] areas = [.. population.Areas.Where(area => now.Baseline.Covers(area.Number))];
        return YearOfLaw.Compile(book.With(law, $"{provision.Path}={code}"), areas, day, standIn, new FaultList()) ?? throw new InvalidOperationException("a reading takes no law away");
    }

    /// <summary>Every slice is read once and simulated under each alternative.</summary>
    private Tally[] Replay(SimulationCase now, YearOfLaw[] laws, Action<long, long>? told, CancellationToken stop)
    {
        IReadOnlyList<Dimension> dimensions = Dimension.Of(population.Areas, population.DiseaseNames);
        Tally[] total = [.. laws.Select(_ => new Tally(dimensions))];
        PopulationSlice[] slices = [.. Enumerable.Range(0, threads).Select(_ => new PopulationSlice())];
        SliceSimulation[][] workers = [.. slices.Select(_ => laws.Select(law => new SliceSimulation(now.Baseline, law, population.AreasOfProviders, population.Areas, new Tally(dimensions))).ToArray())];
        for (int slice = 0; slice < population.Slices;)
        {
            stop.ThrowIfCancellationRequested();
            int count = Math.Min(threads, population.Slices - slice), first = slice;
            Parallel.For(0, count, i =>
            {
                population.Read(first + i, slices[i]);
                foreach (SliceSimulation worker in workers[i])
                {
                    worker.Run(slices[i]);
                }
            });
            slice += count;
            told?.Invoke(slice, population.Slices);
        }

        foreach (SliceSimulation[] own in workers)
        {
            for (int i = 0; i < total.Length; i++)
            {
                total[i].Add(own[i].Tally);
            }
        }

        return total;
    }

    private static string ChosenCode(Edition edition)
    {
        string shown = edition.Rows(Language.Zh)[0].Value;
        return edition.Provision.Alternatives.First(alternative => alternative.Meaning.Zh == shown).Code;
    }
}
