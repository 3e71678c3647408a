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
        YearOfLaw[] laws = [now.Baseline, .. tried.Select(each => Switched(now, each.Provision, each.Code))];
        ReadingSums[] sums = Replay(laws, told, stop);
        return [.. tried.Select((each, i) => new AlternativeMoved(each.Provision.Path, each.Provision.Title, each.Chosen, each.Code, each.Meaning,
            new Money(sums[i + 1].Funds - sums[0].Funds), sums[i + 1].Winners, sums[i + 1].Losers))];
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

    /// <summary>Every slice is read once and settled under each law; the first is what the others are held against.</summary>
    private ReadingSums[] Replay(YearOfLaw[] laws, Action<long, long>? told, CancellationToken stop)
    {
        ReadingWorker[] workers = [.. Enumerable.Range(0, threads).Select(_ => new ReadingWorker(population, laws))];
        for (int slice = 0; slice < population.Slices;)
        {
            stop.ThrowIfCancellationRequested();
            int count = Math.Min(threads, population.Slices - slice), first = slice;
            Parallel.For(0, count, i => workers[i].Run(first + i));
            slice += count;
            told?.Invoke(slice, population.Slices);
        }

        return [.. laws.Select((_, law) => new ReadingSums(workers.Sum(worker => worker.Sums[law].Funds), workers.Sum(worker => worker.Sums[law].Winners), workers.Sum(worker => worker.Sums[law].Losers)))];
    }

    private static string ChosenCode(Edition edition)
    {
        string shown = edition.Rows(Language.Zh)[0].Value;
        return edition.Provision.Alternatives.First(alternative => alternative.Meaning.Zh == shown).Code;
    }
}
