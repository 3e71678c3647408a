namespace Tongchou.Benefits;

/// <summary>
/// Listens to the steps. As a generic struct parameter the compiler removes what nobody asks for: with
/// <see cref="NoTrace"/> the settlement is the bare arithmetic, with <see cref="RecordingTrace"/> the same code writes the receipt.
/// </summary>
public interface ITrace
{
    /// <summary>Whether anybody listens; a step prepares an entry only then.</summary>
    static abstract bool Records { get; }

    void Add(TraceEntry entry);
}

public readonly struct NoTrace : ITrace
{
    public static bool Records => false;

    public void Add(TraceEntry entry)
    {
    }
}

public readonly struct RecordingTrace(List<TraceEntry> entries) : ITrace
{
    public static bool Records => true;

    public void Add(TraceEntry entry) => entries.Add(entry);
}
