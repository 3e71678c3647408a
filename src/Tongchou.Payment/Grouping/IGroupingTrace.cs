namespace Tongchou.Payment.Grouping;

/// <summary>Whether a category whose list has the stay is open to it.</summary>
public enum CategoryAnswer
{
    [Word("open", "进入", "open")] Open,
    [Word("other-sex", "性别不符", "for the other sex")] OtherSex,
    [Word("other-age", "年龄不符", "for another age")] OtherAge,
    [Word("one-region", "各诊断只涉及一个部位", "the diagnoses cover one region only")] OneRegion,
}

/// <summary>并发症或合并症 of a secondary diagnosis.</summary>
public enum Complication
{
    [Word("none", "都不是", "neither")] None,
    [Word("cc", "并发症或合并症 CC", "complication or comorbidity (CC)")] Cc,
    [Word("mcc", "严重并发症或合并症 MCC", "major complication or comorbidity (MCC)")] Mcc,
}

/// <summary>
/// Listens to grouping. As a generic struct parameter the compiler removes what nobody asks for (see the trace of settling): what is
/// explained is what the fast path does.
/// </summary>
public interface IGroupingTrace
{
    static abstract bool Records { get; }

    /// <summary>A category is met whose list or procedure fits.</summary>
    void Category(int mdc, CategoryAnswer answer);

    /// <summary>A way into a rule is tried.</summary>
    /// <param name="missing">What it asks for and the stay has not; empty if it holds.</param>
    void Way(int rule, IReadOnlyList<Atom> missing);

    /// <summary>A secondary diagnosis is looked at.</summary>
    /// <param name="position">Among all diagnoses; the principal one is 0.</param>
    /// <param name="table">The exclusion table it names.</param>
    /// <param name="excluded">It does not count, since the principal diagnosis is in that table.</param>
    void Secondary(int position, Complication kind, int table, bool excluded);

    /// <summary>A group of the rule that holds is tried.</summary>
    void Group(int group, bool holds);
}

public readonly struct NoGroupingTrace : IGroupingTrace
{
    public static bool Records => false;

    public void Category(int mdc, CategoryAnswer answer)
    {
    }

    public void Way(int rule, IReadOnlyList<Atom> missing)
    {
    }

    public void Secondary(int position, Complication kind, int table, bool excluded)
    {
    }

    public void Group(int group, bool holds)
    {
    }
}
