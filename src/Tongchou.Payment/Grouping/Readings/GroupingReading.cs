namespace Tongchou.Payment.Grouping;

/// <summary>A question that the published tables or texts leave open (口径), with its answers; the first is taken unless another is chosen.</summary>
/// <param name="Note">What the question is and why the first answer stands.</param>
public sealed record GroupingReading(string Name, Phrase Note, IReadOnlyList<GroupingChoice> Choices)
{
    public GroupingChoice Default => Choices[0];
}

public sealed record GroupingChoice(string Code, Phrase Meaning);
