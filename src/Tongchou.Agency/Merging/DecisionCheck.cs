using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Merging;

/// <summary>Whether a decision answers its clash.</summary>
public static class DecisionCheck
{
    /// <param name="clash">Null where there is none of that name.</param>
    public static IEnumerable<Fault> Faults(ClashDecision decision, Clash? clash)
    {
        if (clash is null)
        {
            yield return MergingFaults.UnknownClash(decision.Clash);
            yield break;
        }

        foreach (string key in decision.Refunded.Append(decision.Keep).Where(key => key.Length > 0 && clash.Rows.All(row => row.Key != key)))
        {
            yield return MergingFaults.UnknownLine(decision.Clash, key);
        }

        if (clash.Kind is not ClashKind.DoubleDues && decision.Same is null)
        {
            yield return MergingFaults.NoSame(decision.Clash);
        }

        if (clash.Kind is ClashKind.TwoNames && decision.Same == false && !Parts(decision, clash))
        {
            yield return MergingFaults.NoIdentity(decision.Clash);
        }
    }

    // One number for the other name; with three names nobody could tell whose it is.
    private static bool Parts(ClashDecision decision, Clash clash) =>
        clash.Rows.FirstOrDefault(row => row.Key == decision.Keep) is { } owner
        && clash.Rows.Select(row => row.PlainName).Distinct().Count() == 2
        && IdentityNumber.Read(owner.Identity.Document, decision.Identity, out _) is { } right
        && right.Text != owner.Identity.Text;
}
