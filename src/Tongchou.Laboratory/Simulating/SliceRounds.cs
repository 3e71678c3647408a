namespace Tongchou.Laboratory;

/// <summary>Simulates the slices of a population, as many at once as there are threads, and adds them up.</summary>
internal sealed class SliceRounds(PopulationFolder population, SimulationCase simulated, int threads, KeptBaseline? kept = null)
{
    public IReadOnlyList<Dimension> Dimensions { get; } = Dimension.Of(population.Areas, population.DiseaseNames);

    /// <param name="from">The first slice that is not in the sums yet.</param>
    /// <param name="goesOn">Is asked before each round.</param>
    /// <param name="told">Is told after each round how many slices are in the sums.</param>
    /// <returns>How many slices are in the sums.</returns>
    public int Run(Tally total, int from, Func<bool> goesOn, Action<int> told)
    {
        PopulationSlice[] slices = [.. Enumerable.Range(0, threads).Select(_ => new PopulationSlice())];
        SliceSimulation[] workers = [.. slices.Select(_ => new SliceSimulation(simulated.Baseline, simulated.Reformed, population.AreasOfProviders, population.Areas, new Tally(Dimensions)))];
        int slice = from;
        while (slice < population.Slices && goesOn())
        {
            int count = Math.Min(threads, population.Slices - slice), first = slice;
            Parallel.For(0, count, i =>
            {
                population.Read(first + i, slices[i]);
                workers[i].Run(slices[i], first + i, kept);
            });
            for (int i = 0; i < count; i++)
            {
                total.Add(workers[i].Tally);
                workers[i].Tally.Clear();
            }

            slice += count;
            told(slice);
        }

        return slice;
    }
}
