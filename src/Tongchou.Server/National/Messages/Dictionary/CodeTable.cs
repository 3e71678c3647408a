namespace Tongchou.Server.National.Messages;

/// <summary>A code 代码 of a table; a regional one was added by one region.</summary>
public sealed record CodeValue(string Code, Phrase Meaning, bool IsRegional);

/// <summary>A code table 代码表 of the interface.</summary>
public sealed record CodeTable(string Name, Phrase Meaning, string Group, int Sources, IReadOnlyList<CodeValue> Values)
{
    /// <summary>
    /// No region is known to have added values: a table of the core that several sources give alike, or a flag of 0 and 1.
    /// </summary>
    public bool IsClosed { get; } = Group == "core" && Values.Count > 1 && !Values.Any(value => value.IsRegional)
        && (Sources > 1 || Values.All(value => value.Code is "0" or "1"));

    /// <summary>The value of this code, or null.</summary>
    public CodeValue? Value(string code)
    {
        foreach (CodeValue value in Values)
        {
            if (value.Code == code)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>False only for what no region can mean: regions put children under a code (2101 under 21), so the beginning decides.</summary>
    public bool Accepts(ReadOnlySpan<char> code)
    {
        if (!IsClosed)
        {
            return true;
        }

        foreach (CodeValue value in Values)
        {
            if (code.StartsWith(value.Code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The table of this name, or null.</summary>
    public static CodeTable? Find(string name) => MessageDictionary.Table(name);
}
