namespace Tongchou.Payment.Agreements;

/// <summary>One thing that happened to an agreement.</summary>
/// <param name="Day">The first day on which it holds.</param>
/// <param name="Reason">Why; needed where something is taken from the institution or changed.</param>
public sealed record AgreementStep(AgreementMove Move, DateOnly Day, string Reason)
{
    /// <summary>The days agreed upon; for signing and renewal one span, for taking over as many as there were.</summary>
    public IReadOnlyList<DateSpan> Terms { get; init; } = [];

    /// <summary>The points given 评分, for an assessment.</summary>
    public IReadOnlyList<ItemScore> Scores { get; init; } = [];

    /// <summary>Whether the assessment was passed; of no meaning otherwise.</summary>
    public bool IsPassed { get; init; }
}

/// <summary>What one item 评分项目 of a sheet was given.</summary>
public sealed record ItemScore(string Item, int Points);
