namespace Tongchou.Reference;

/// <summary>The few sums on yuan that every layer needs.</summary>
internal static class Yuan
{
    /// <summary>Half up to the fen; each payer rounds once.</summary>
    public static decimal Rounded(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    public static decimal DownToFen(decimal amount) => Math.Floor(amount * 100) / 100;
    public static decimal UpToFen(decimal amount) => Math.Ceiling(amount * 100) / 100;
    public static decimal NotBelowZero(decimal amount) => Math.Max(amount, 0);

    /// <summary>The lesser of an amount and a limit that may be absent.</summary>
    public static decimal AtMost(this decimal amount, decimal? limit) => limit is { } most ? Math.Min(amount, most) : amount;

    /// <summary>What is left of a limit; an absent limit stays absent.</summary>
    public static decimal? Less(this decimal? limit, decimal used) => limit is { } most ? NotBelowZero(most - used) : null;

    public static decimal Of(this IReadOnlyDictionary<VisitKind, decimal> amounts, VisitKind kind) => amounts.GetValueOrDefault(kind);
}
