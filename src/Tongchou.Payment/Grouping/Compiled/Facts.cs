namespace Tongchou.Payment.Grouping;

/// <summary>Ways into rules of one category that a code's being on one list satisfies; a bit per way.</summary>
internal readonly record struct ListHits(int MdcAndList, ulong Ways)
{
    public static int Key(int mdc, int list) => (mdc << 8) | list;
}

/// <summary>All that grouping knows of one diagnosis.</summary>
internal struct DiagnosisFacts
{
    /// <summary>Categories whose list has it, a bit each.</summary>
    public uint Mdcs;

    /// <summary>Where its <see cref="ListHits"/> begin, and how many they are.</summary>
    public int FirstHit;
    public ushort HitCount;

    /// <summary>Regions of the body, a bit each.</summary>
    public ushort Regions;

    /// <summary>The exclusion table it names as a major complication, as a complication, and the one it belongs to as principal diagnosis; zero is none.</summary>
    public ushort MccTable;
    public ushort CcTable;
    public ushort ExclusionTable;
}

/// <summary>All that grouping knows of one procedure.</summary>
internal struct ProcedureFacts
{
    public int FirstHit;
    public ushort HitCount;
    public bool IsOperation;

    /// <summary>Categories it opens as principal procedure, a bit each.</summary>
    public uint Opens;
}

/// <summary>One question about a stay, and the ways that depend on its answer.</summary>
/// <param name="Needed">The ways that fail where the answer doesn't name them.</param>
internal sealed record Question(Atom Atom, NewbornBounds? Bounds, ulong Needed)
{
    public AtomKind Kind { get; } = Atom.Kind;
    public int List { get; } = Atom.List;
}

/// <summary>A category with the ways into its rules; way zero is tried first.</summary>
internal sealed class MdcPlan
{
    public required Mdc Mdc { get; init; }
    public required Question[] Questions { get; init; }

    /// <summary>The rule that each way leads to.</summary>
    public required int[] RuleOf { get; init; }
    public ulong AllWays => RuleOf.Length == 64 ? ulong.MaxValue : (1UL << RuleOf.Length) - 1;
}
