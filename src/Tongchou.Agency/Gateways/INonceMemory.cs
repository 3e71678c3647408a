namespace Tongchou.Agency.Gateways;

/// <summary>Remembers what may be used only once, as long as it could be used again.</summary>
/// <remarks>A memory of one process sees no replay that goes to another server; there a shared one belongs behind this.</remarks>
public interface INonceMemory
{
    /// <summary>Remembers a mark that was not seen before.</summary>
    /// <param name="mark">What is unique to the call.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="until">From when on the call would be refused for its age alone.</param>
    /// <param name="stop">Ends waiting for a shared memory.</param>
    ValueTask<Remembered> Remember(string mark, DateTimeOffset now, DateTimeOffset until, CancellationToken stop);
}

public enum Remembered
{
    /// <summary>Not seen before, and remembered now.</summary>
    New,

    /// <summary>Seen before.</summary>
    Seen,

    /// <summary>There is no room to remember it.</summary>
    Full,
}
