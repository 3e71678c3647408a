namespace Tongchou;

/// <summary>Where a value of law comes from: clause, standing, pack and provision, since when, and how far it was verified.</summary>
/// <param name="Clause">The clause that sets the value.</param>
/// <param name="Standing">How well founded the value is.</param>
/// <param name="Region">The region whose pack sets it.</param>
/// <param name="Path">The provision, such as <c>resident/serious-illness/bands</c>.</param>
/// <param name="InForce">The days the value is law for, both ends inside.</param>
/// <param name="VerifiedTo">The last day the value was checked to be in force; use after it warns. Null when never checked.</param>
/// <param name="Row">The row of the decision table, counted from one; zero where there is a single value.</param>
/// <param name="Note">A sentence for people about this value; empty where there is none.</param>
public sealed record Citation(
    Clause Clause,
    Standing Standing,
    RegionCode Region,
    string Path,
    DateSpan InForce,
    DateOnly? VerifiedTo,
    int Row = 0,
    Phrase Note = default)
{
    /// <summary>Whether a use on this day lies after the last verified day.</summary>
    public bool IsStaleOn(DateOnly day) => VerifiedTo is { } verified && day > verified;
}
