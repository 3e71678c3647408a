namespace Tongchou.Agency.Merging;

/// <summary>What two registers can disagree about 待定事项.</summary>
public enum ClashKind
{
    /// <summary>One identity number with two names: must be decided.</summary>
    [Word("two-names", "同号异名", "one identity number, two names")] TwoNames,

    /// <summary>One name with two numbers, and the same birthday and sex or nearly the same number: must be decided.</summary>
    [Word("likely", "疑似同一人", "likely the same person")] Likely,

    /// <summary>One person paid dues more than once: a rule decides unless somebody does.</summary>
    [Word("double-dues", "重复缴费", "dues paid twice")] DoubleDues,
}

/// <summary>A disagreement between lines of the registers.</summary>
/// <param name="Rows">In the order of their keys.</param>
public sealed record Clash(ClashKind Kind, IReadOnlyList<Registration> Rows)
{
    private const string Dues = "dues:";

    /// <summary>The keys of its lines: it stays the same as long as they do, and tells nobody who they are.</summary>
    public string Id => (Kind is ClashKind.DoubleDues ? Dues : "") + string.Join('+', Rows.Select(row => row.Key));

    public static Clash Of(ClashKind kind, IEnumerable<Registration> rows) => new(kind, [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal)]);
}

/// <summary>What somebody decided about a clash 决定.</summary>
/// <param name="Same">Whether the lines are of one person; null where that is not the question.</param>
/// <param name="Keep">The key of the line whose identity and name stay; empty for the rule's choice. Of different persons with one number, the one whose number it is.</param>
/// <param name="Identity">The right number of the other line, where two persons had one number; else empty.</param>
/// <param name="Refund">The keys of the lines whose dues are paid back, parted by semicolons; <c>none</c> for none; empty for the rule's choice.</param>
public sealed record ClashDecision(string Clash, bool? Same, string Keep, string Identity, string Refund)
{
    public const string NoRefund = "none";

    public IReadOnlyList<string> Refunded => Refund == NoRefund ? [] : Refund.Split([';', '\uFF1B'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
