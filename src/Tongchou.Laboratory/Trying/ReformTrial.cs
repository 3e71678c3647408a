namespace Tongchou.Laboratory;

/// <summary>试算: a simulation in memory for somebody who waits. How far it is can be seen at any time; stopped, it goes on where it was.</summary>
public sealed class ReformTrial(PopulationFolder population, SimulationCase simulated, KeptBaseline? kept, Divisions names, int threads)
{
    private readonly SliceRounds rounds = new(population, simulated, threads, kept);
    private Tally? total;
    private volatile int slices;

    public SimulationCase Case => simulated;
    public PopulationFolder Population => population;

    /// <summary>Hundredths that are simulated.</summary>
    public int Hundredths => slices * 100 / Math.Max(1, population.Slices);

    /// <summary>Simulates what is not yet; by one caller at a time.</summary>
    /// <returns>The figures, or null where it was stopped before the end.</returns>
    public TrialSheet? Run(CancellationToken stop)
    {
        total ??= new(rounds.Dimensions);
        slices = rounds.Run(total, slices, () => !stop.IsCancellationRequested, done => slices = done);
        return slices == population.Slices ? TrialSheet.Of(population, simulated, total, names) : null;
    }
}
