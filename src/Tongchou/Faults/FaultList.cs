namespace Tongchou;

/// <summary>Gathers every fault of an input, so that all are reported at once; a hopeless input stops counting at a bound.</summary>
public sealed class FaultList
{
    /// <summary>More faults than this tell a reader nothing new.</summary>
    public const int Most = 500;

    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> All => faults;
    public bool IsEmpty => faults.Count == 0;

    /// <summary>How many faults were found, also beyond <see cref="Most"/>: a reader that compares it before and after never misses one.</summary>
    public int Count { get; private set; }

    public void Add(Fault fault)
    {
        Count++;
        if (faults.Count < Most)
        {
            faults.Add(fault);
        }
    }

    public void Add(string code, Place place, Phrase message, Phrase hint = default) =>
        Add(new Fault(code, place, message, hint));

    /// <summary>Forgets them, where what they blamed is tried in another way.</summary>
    public void Clear()
    {
        faults.Clear();
        Count = 0;
    }

    public void AddRange(IEnumerable<Fault> more)
    {
        foreach (Fault fault in more)
        {
            Add(fault);
        }
    }
}
