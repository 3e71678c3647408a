namespace Tongchou.Bench.Simulation;

/// <summary>The server's clock in a simulation: it stands still until it is moved.</summary>
internal sealed class SimulatedClock(DateTime begin) : TimeProvider
{
    private static readonly TimeSpan china = TimeSpan.FromHours(8);

    /// <summary>The clock on a wall in China.</summary>
    public DateTime Now { get; set; } = begin;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Now, DateTimeKind.Unspecified), china);
}
