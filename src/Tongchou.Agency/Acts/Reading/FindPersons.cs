using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>A person as the counter sees them: who they are, decrypted, and their file.</summary>
public sealed record KnownPerson(Person Person, PersonFile File, IReadOnlyList<CoverageRow> Coverages, IReadOnlyList<FilingRow> Filings)
{
    /// <summary>Whether somebody who works for a region may see them: the nation sees all, a region whoever was ever insured within it.</summary>
    public bool IsSeenFrom(RegionCode region) =>
        region == RegionCode.Nation || File.Coverages.Count == 0
        || File.Coverages.Any(span => region == span.Region || region == span.Region.City || region == span.Region.Province || region.City == span.Region);

    /// <summary>The coverage in force on a day, or else the last that was, or the next to come.</summary>
    public CoverageSpan? Foremost(DateOnly day) => File.CoverageOn(day) ?? File.Coverages.OrderByDescending(span => span.Status is CoverageStatus.Normal).ThenByDescending(span => span.Days.To).FirstOrDefault();
}

/// <summary>Finds persons at the counter by certificate number, person number or exact name. Nothing is decrypted to search.</summary>
public sealed class FindPersons(Desk desk, IdentityCipher cipher)
{
    private const int Most = 50;

    /// <returns>At most fifty; a rare kind of name that more persons bear needs another number to be told apart.</returns>
    public async Task<IReadOnlyList<KnownPerson>> Find(string text, CancellationToken stop)
    {
        string asked = text.Trim();
        if (asked.Length == 0)
        {
            return [];
        }

        if (PersonId.TryParse(asked.ToUpperInvariant(), out PersonId? id))
        {
            return await Open(id.Text, stop) is { } person ? [person] : [];
        }

        // A document that was replaced still leads to its person; who bears another name by now is only indexed by the old one.
        List<KnownPerson> found = [];
        foreach (string each in await Indexed(SealedPerson.Lookup(asked, cipher), stop))
        {
            if (await Standing(each, stop) is { } person)
            {
                found.Add(person);
            }
        }

        foreach (string each in await Indexed(SealedPerson.NameLookup(asked, cipher), stop))
        {
            if (await Open(each, stop) is { } named && Plain(named.Person.Name) == Plain(asked) && await Standing(named, stop) is { } person)
            {
                found.Add(person);
            }
        }

        return [.. found.DistinctBy(person => person.Person.Id)];
    }

    /// <summary>The file that stands for a person now, which is another's where it was merged; null where there is none.</summary>
    public async Task<KnownPerson?> Standing(string personId, CancellationToken stop) => await Open(personId, stop) is { } person ? await Standing(person, stop) : null;

    private async Task<KnownPerson?> Standing(KnownPerson person, CancellationToken stop) =>
        person.File.MergedInto is null ? person : await Open(await MergeOffice.Standing(desk.Reader, person.Person.Id.Text, stop), stop);

    /// <summary>The person of a number; null where there is none.</summary>
    /// <exception cref="CipherException">What is kept can't be opened.</exception>
    public async Task<KnownPerson?> Open(string personId, CancellationToken stop)
    {
        short partition = Partitions.Of(personId);
        if (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(partition).Where("person_id", personId).Newest(1), stop) is not [var row])
        {
            return null;
        }

        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("person_id", personId).Latest(), stop);
        IReadOnlyList<FilingRow> filings = await desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(partition).Where("person_id", personId).Latest(), stop);
        return new(SealedPerson.Open(row, cipher), PersonRecords.FileOf(row, coverages, filings), coverages, filings);
    }

    /// <summary>Who some numbers belong to; whoever is not on file is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> Named(IEnumerable<string> persons, CancellationToken stop)
    {
        Dictionary<string, Person> named = [];
        foreach (string person in persons.Distinct())
        {
            if (await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(Partitions.Of(person)).Where("person_id", person).Newest(1), stop) is [var row])
            {
                named[person] = SealedPerson.Open(row, cipher);
            }
        }

        return named;
    }

    private async Task<IEnumerable<string>> Indexed(string lookup, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup).Newest(Most), stop)).Select(row => row.PersonId);

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
