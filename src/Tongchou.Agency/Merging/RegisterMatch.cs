using System.Runtime.InteropServices;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Merging;

/// <summary>
/// The match 比对 of two registers: who is one person, what must be decided first, and whose dues go back. The same lines and decisions always give
/// the same match, in whatever order they come.
/// </summary>
/// <remarks>
/// Plain rules: lines with one number and one name are one person. Of a person's lines the one that insures longest is kept, then the urban one,
/// then the lower number; of dues paid twice the kept line's stay, or those of the next line that has any, and the others go back.
/// </remarks>
[Clause("FX2019", "四(一)")]
public sealed class RegisterMatch
{
    private RegisterMatch(IReadOnlyList<MergedPerson> persons, IReadOnlyList<Clash> clashes, IReadOnlyList<Clash> undecided)
    {
        Persons = persons;
        Clashes = clashes;
        Undecided = undecided;
    }

    /// <summary>In the order of their kept lines. Lines of an undecided clash stand as persons of their own so far.</summary>
    public IReadOnlyList<MergedPerson> Persons { get; }

    /// <summary>All clashes, decided or not, in the order of their names.</summary>
    public IReadOnlyList<Clash> Clashes { get; }

    /// <summary>Those that bar the cut-over.</summary>
    public IReadOnlyList<Clash> Undecided { get; }

    /// <param name="registrations">Each key once.</param>
    public static RegisterMatch Of(IEnumerable<Registration> registrations, IReadOnlyDictionary<string, ClashDecision> decisions)
    {
        Registration[] rows = [.. registrations.OrderBy(row => row.Key, StringComparer.Ordinal)];
        Dictionary<string, Clash> clashes = [];
        Registration[] corrected = Corrected(rows, decisions, clashes);
        List<Registration[]> groups = [.. ByIdentity(corrected, decisions, clashes)];
        int[] leader = [.. Enumerable.Range(0, groups.Count)];
        List<ClashDecision> kept = [.. clashes.Keys.Select(id => decisions.GetValueOrDefault(id)).OfType<ClashDecision>()];
        foreach ((int one, int other) in Alike(groups))
        {
            Clash clash = Clash.Of(ClashKind.Likely, [.. groups[one], .. groups[other]]);
            clashes[clash.Id] = clash;
            if (decisions.GetValueOrDefault(clash.Id) is { Same: true } decided)
            {
                kept.Add(decided);
                leader[Leader(leader, other)] = Leader(leader, one);
            }
        }

        HashSet<string> named = [.. kept.Where(decision => decision.Same == true).Select(decision => decision.Keep)];
        List<MergedPerson> persons = [];
        foreach (IGrouping<int, int> cluster in Enumerable.Range(0, groups.Count).GroupBy(place => Leader(leader, place)))
        {
            persons.Add(Person([.. cluster.SelectMany(place => groups[place])], named, decisions, clashes));
        }

        // That they are two persons settles nothing while both still have one number.
        HashSet<string> open = [.. TwoNames(corrected).Select(clash => clash.Id).Where(id => decisions.GetValueOrDefault(id)?.Same != true)];
        Clash[] all = [.. clashes.Values.OrderBy(clash => clash.Id, StringComparer.Ordinal)];
        return new([.. persons.OrderBy(person => person.Kept.Key, StringComparer.Ordinal)], all,
            [.. all.Where(clash => clash.Kind is ClashKind.TwoNames ? open.Contains(clash.Id) : clash.Kind is ClashKind.Likely && decisions.GetValueOrDefault(clash.Id)?.Same is null)]);
    }

    private static MergedPerson Person(Registration[] rows, HashSet<string> named, IReadOnlyDictionary<string, ClashDecision> decisions, Dictionary<string, Clash> clashes)
    {
        Registration[] ranked = [.. rows.OrderByDescending(row => named.Contains(row.Key)).ThenByDescending(row => row.Days.To).ThenBy(row => row.Scheme).ThenBy(row => row.Number, StringComparer.Ordinal)];
        Registration[] paid = [.. ranked.Where(row => row.Dues.IsPositive)];
        if (paid.Length < 2)
        {
            return new(ranked[0], ranked, new HashSet<string>());
        }

        Clash twice = Clash.Of(ClashKind.DoubleDues, paid);
        clashes[twice.Id] = twice;
        ClashDecision? decided = decisions.GetValueOrDefault(twice.Id);
        return new(ranked[0], ranked, decided is { Refund.Length: > 0 } ? decided.Refunded.ToHashSet() : paid.Skip(1).Select(row => row.Key).ToHashSet());
    }

    /// <summary>The lines with the numbers that were decided to be right; a corrected number may meet another line's and clash anew.</summary>
    private static Registration[] Corrected(Registration[] rows, IReadOnlyDictionary<string, ClashDecision> decisions, Dictionary<string, Clash> clashes)
    {
        Dictionary<string, Registration> byKey = rows.ToDictionary(row => row.Key);
        HashSet<string> mended = [];
        for (bool again = true; again;)
        {
            again = false;
            foreach (Clash clash in TwoNames(byKey.Values))
            {
                clashes[clash.Id] = clash;
                if (decisions.GetValueOrDefault(clash.Id) is not { Same: false } decided || clash.Rows.FirstOrDefault(row => row.Key == decided.Keep) is not { } owner
                    || IdentityNumber.Read(owner.Identity.Document, decided.Identity, out _) is not { } right)
                {
                    continue;
                }

                foreach (Registration other in clash.Rows.Where(row => row.PlainName != owner.PlainName && mended.Add(row.Key)))
                {
                    byKey[other.Key] = other with { Identity = right, Born = right.Born ?? other.Born, Sex = right.Sex is Sex.Unknown ? other.Sex : right.Sex };
                    again = true;
                }
            }
        }

        return [.. rows.Select(row => byKey[row.Key])];
    }

    private static IEnumerable<Clash> TwoNames(IEnumerable<Registration> rows) =>
        rows.GroupBy(row => row.Identity.Text).Where(group => group.Select(row => row.PlainName).Distinct().Skip(1).Any()).Select(group => Clash.Of(ClashKind.TwoNames, group)).ToArray();

    /// <summary>Lines with one number: one group where they have one name or were decided to be one person, else a group for each name.</summary>
    private static IEnumerable<Registration[]> ByIdentity(Registration[] rows, IReadOnlyDictionary<string, ClashDecision> decisions, Dictionary<string, Clash> clashes)
    {
        foreach (Clash clash in TwoNames(rows))
        {
            clashes[clash.Id] = clash;
        }

        foreach (IGrouping<string, Registration> identity in rows.GroupBy(row => row.Identity.Text))
        {
            bool isOne = decisions.GetValueOrDefault(Clash.Of(ClashKind.TwoNames, identity).Id)?.Same == true;
            foreach (IGrouping<string, Registration> name in identity.GroupBy(row => isOne ? "" : row.PlainName))
            {
                yield return [.. name];
            }
        }
    }

    /// <summary>Pairs of groups that may be one person: a name in common, and the birthday and sex or nearly the number.</summary>
    private static IEnumerable<(int One, int Other)> Alike(List<Registration[]> groups)
    {
        Dictionary<string, List<int>> byName = [];
        for (int place = 0; place < groups.Count; place++)
        {
            foreach (string name in groups[place].Select(row => row.PlainName).Distinct())
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out _) ??= []).Add(place);
            }
        }

        foreach (List<int> places in byName.Values)
        {
            for (int i = 0; i < places.Count; i++)
            {
                for (int j = i + 1; j < places.Count; j++)
                {
                    if (groups[places[i]][0].Identity.Text != groups[places[j]][0].Identity.Text && IsAlike(groups[places[i]][0], groups[places[j]][0]))
                    {
                        yield return (places[i], places[j]);
                    }
                }
            }
        }
    }

    private static bool IsAlike(Registration one, Registration other) =>
        (one.Born == other.Born && one.Sex == other.Sex) || IsNearly(one.Identity.Text, other.Identity.Text);

    // One digit mistyped, or two neighbours swapped, moves the check digit as well.
    private static bool IsNearly(string one, string other)
    {
        const int Mistyped = 3;
        return one.Length == other.Length && one.Length > 10 && one.Zip(other).Count(pair => pair.First != pair.Second) <= Mistyped && one[..6] == other[..6];
    }

    private static int Leader(int[] leader, int place)
    {
        while (leader[place] != place)
        {
            place = leader[place];
        }

        return place;
    }
}
