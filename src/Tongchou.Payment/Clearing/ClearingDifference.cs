namespace Tongchou.Payment.Clearing;

/// <summary>What an institution's amounts were and are after a correction; null where a run does not have it.</summary>
public sealed record ProviderDifference(string Hospital, Money? Before, Money? After)
{
    public Money Change => (After ?? Money.Zero) - (Before ?? Money.Zero);
}

/// <summary>更正差额: a correction is a new run, and the difference to the run before is what is still to be paid.</summary>
[Clause("JS2021", "13")]
public static class ClearingDifference
{
    /// <summary>Every institution of either run in the order of codes, those without a change as well.</summary>
    public static IReadOnlyList<ProviderDifference> Between(IReadOnlyDictionary<string, Money> before, IReadOnlyDictionary<string, Money> after) =>
    [
        .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(hospital => new ProviderDifference(hospital, Of(before, hospital), Of(after, hospital))),
    ];

    private static Money? Of(IReadOnlyDictionary<string, Money> run, string hospital) => run.TryGetValue(hospital, out Money amount) ? amount : null;
}
