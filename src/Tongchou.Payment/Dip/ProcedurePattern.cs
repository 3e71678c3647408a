namespace Tongchou.Payment.Dip;

/// <summary>The procedures a core group needs: <c>+</c> between those that are all needed, <c>/</c> between those of which any one will do.</summary>
/// <remarks><c>A+B/C</c> needs A, and B or C. Equal when they need the same in the same order; empty for conservative treatment.</remarks>
public sealed class ProcedurePattern : IEquatable<ProcedurePattern>
{
    public static readonly ProcedurePattern Conservative = new("", []);

    private readonly string text;
    private readonly string[][] needed;

    private ProcedurePattern(string text, string[][] needed)
    {
        this.text = text;
        this.needed = needed;
    }

    public bool IsConservative => needed.Length == 0;

    /// <returns>False where a sign stands without a code beside it.</returns>
    public static bool TryParse(string text, out ProcedurePattern pattern)
    {
        string plain = string.Concat(text.Where(each => !char.IsWhiteSpace(each))).ToUpperInvariant().Replace('X', 'x');
        string[][] needed = plain.Length == 0 ? [] : [.. plain.Split('+').Select(any => any.Split('/'))];
        pattern = new(plain, needed);
        return needed.All(any => any.All(code => code.Length > 0));
    }

    public static ProcedurePattern Of(IEnumerable<string> procedures)
    {
        string[] codes = [.. procedures.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(string.Join('+', codes), [.. codes.Select(code => new[] { code })]);
    }

    /// <summary>Whether a case did all that is needed.</summary>
    public bool Holds(IReadOnlyCollection<string> procedures) => needed.All(any => any.Any(procedures.Contains));

    /// <summary>How many of a case's procedures the pattern names.</summary>
    public int Named(IReadOnlyCollection<string> procedures) => procedures.Count(code => needed.Any(any => any.Contains(code)));

    public bool Equals(ProcedurePattern? other) => text == other?.text;
    public override bool Equals(object? obj) => Equals(obj as ProcedurePattern);
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);
    public override string ToString() => text;
}
