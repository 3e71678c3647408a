namespace Tongchou.Laboratory;

/// <summary>What the law as it is gives for a population, person by person: kept, so that trying one reform after another replays only the reform.</summary>
/// <remarks>Slices are kept as they are simulated; several runs may fill it at once, since each slice is the same whoever simulates it.</remarks>
public sealed class KeptBaseline
{
    private readonly Kept?[] slices;

    internal KeptBaseline(int slices) => this.slices = new Kept?[slices];

    private sealed record Kept(PersonYear[] Years, long[] Providers);

    /// <summary>Slices that need not be replayed again.</summary>
    public int Slices => slices.Count(slice => slice is not null);

    /// <param name="tally">Takes what providers were paid; its rows of providers are empty.</param>
    /// <returns>False where the slice was not simulated yet.</returns>
    internal bool TryTake(int slice, PersonYear[] years, Tally tally)
    {
        if (slices[slice] is not { } kept)
        {
            return false;
        }

        kept.Years.CopyTo(years, 0);
        kept.Providers.CopyTo(tally.Providers);
        return true;
    }

    /// <param name="tally">Of this slice alone, before any reform was added.</param>
    internal void Keep(int slice, ReadOnlySpan<PersonYear> years, Tally tally) => slices[slice] = new(years.ToArray(), tally.Providers.ToArray());
}

/// <summary>Baselines kept while law and population are the same, as many as there is room for: the one that was not asked for longest goes first.</summary>
/// <param name="mostPersons">Room, in persons; about 140 bytes each.</param>
public sealed class Baselines(int mostPersons)
{
    private readonly Lock gate = new();
    private readonly LinkedList<(string Key, int Persons, KeptBaseline Kept)> known = [];

    /// <returns>Null where the population is too large to be kept.</returns>
    public KeptBaseline? Of(PopulationFolder population, SimulationCase simulated)
    {
        int persons = population.Manifest.Persons;
        if (persons > mostPersons)
        {
            return null;
        }

        string key = $"{population.Manifest.Digest} {simulated.LawDigest} {simulated.Region} {simulated.Day:yyyy-MM-dd} {simulated.StandIn}";
        lock (gate)
        {
            LinkedListNode<(string Key, int Persons, KeptBaseline Kept)>? found = known.First;
            while (found is not null && found.Value.Key != key)
            {
                found = found.Next;
            }

            if (found is not null)
            {
                known.Remove(found);
            }

            found ??= new((key, persons, new(population.Slices)));
            known.AddFirst(found);
            while (known.Sum(each => (long)each.Persons) > mostPersons)
            {
                known.RemoveLast();
            }

            return found.Value.Kept;
        }
    }
}
