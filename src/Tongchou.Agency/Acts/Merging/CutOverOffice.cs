using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>The cut-over 切换: every person of the registers is put on file and insured by the one scheme. Stopped at any point, it goes on where it was.</summary>
[Clause("FX2019", "一(二)1")]
[Clause("FX2019", "六(二)1")]
public sealed class CutOverOffice(Desk desk, IdentityCipher cipher, RegionCode region, string by)
{
    private const int AtOnce = 500;

    private readonly MergingOffice office = new(desk, cipher, region, by);

    private string Name => region.ToString();

    /// <param name="day">The first day of the one scheme.</param>
    /// <returns>How many persons were taken over now.</returns>
    public async Task<Outcome<int>> Run(DateOnly day, IProgress<int>? progress, CancellationToken stop)
    {
        if (await office.CutOver(stop) is { } begun && begun.Day != Days.Text(day))
        {
            return MergingFaults.CutOver(begun.Day);
        }

        RegisterMatch match = await office.Match(stop);
        if (match.Persons.Count == 0 || match.Undecided.Count > 0)
        {
            return match.Persons.Count == 0 ? MergingFaults.Empty(Name) : Outcome<int>.Refused([.. match.Undecided.Select(MergingFaults.Undecided)]);
        }

        HashSet<string> done = await TakenOver(stop);
        MergedPerson[] left = [.. match.Persons.Where(person => !person.Rows.All(row => done.Contains(row.Key)))];
        Dictionary<string, string> onFile = await OnFile(left, stop);
        Fault[] doubted = [.. left.Where(person => person.Rows.Select(row => onFile.GetValueOrDefault(row.Identity.Text)).OfType<string>().Distinct().Skip(1).Any()).Select(MergingFaults.TwoFiles)];
        if (doubted.Length > 0)
        {
            return Outcome<int>.Refused(doubted);
        }

        Outcome<Done<CutOverRow>> noted = await desk.Lanes.Do(new NoteCutOver(Name, day, CutOverRow.Begun, by));
        if (noted.IsRefused)
        {
            return Outcome<int>.Refused(noted.Faults);
        }

        int taken = 0;
        List<Fault> faults = [];
        foreach (MergedPerson[] chunk in left.Chunk(AtOnce))
        {
            IReadOnlyList<Fault>[] each = await Task.WhenAll(chunk.Select(person => Take(person, onFile, day, stop)));
            faults.AddRange(each.SelectMany(fault => fault));
            taken += each.Count(fault => fault.Count == 0);
            progress?.Report(taken);
        }

        if (faults.Count > 0)
        {
            return Outcome<int>.Refused(faults);
        }

        await desk.Lanes.Do(new NoteCutOver(Name, day, CutOverRow.Done, by));
        return taken;
    }

    /// <summary>The keys of the lines that are kept beside their person already.</summary>
    private async Task<HashSet<string>> TakenOver(CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<RegistrationRow>(RegistrationRow.Table).Where("region", Name).Where("state", RegistrationRow.TakenOver), stop)).Select(row => $"{row.Scheme}/{row.Number}")];

    /// <summary>Which person on file each identity number leads to.</summary>
    private async Task<Dictionary<string, string>> OnFile(MergedPerson[] persons, CancellationToken stop)
    {
        Dictionary<string, string> byLookup = persons.SelectMany(person => person.Rows).Select(row => row.Identity.Text).Distinct().ToDictionary(text => SealedPerson.Lookup(text, cipher));
        Dictionary<string, string> found = [];
        foreach (short partition in byLookup.Keys.Select(Partitions.Of).Distinct())
        {
            await foreach (IdentityRow row in desk.Reader.Scan(IdentityRow.Table, partition, stop))
            {
                if (byLookup.TryGetValue(row.Lookup, out string? number))
                {
                    found[number] = row.PersonId;
                }
            }
        }

        return found;
    }

    // The lines are written last: until they are, everything before is done again and finds what is there.
    private async Task<IReadOnlyList<Fault>> Take(MergedPerson person, Dictionary<string, string> onFile, DateOnly day, CancellationToken stop)
    {
        string? known = person.Rows.Select(row => onFile.GetValueOrDefault(row.Identity.Text)).FirstOrDefault(id => id is not null);
        PersonId id = PersonId.TryParse(known, out PersonId? there) ? there : PersonId.New();
        List<Fault> faults = [];
        foreach (IdentityNumber number in person.Rows.Select(row => row.Identity).DistinctBy(identity => identity.Text))
        {
            faults.AddRange((await desk.Lanes.DoPatiently(new IndexPerson(SealedPerson.Lookup(number, cipher), id.Text, by), stop)).Faults);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        await File(id, person, stop);
        return (await desk.Lanes.DoPatiently(new TakeOver(id, person, region, day, cipher, by), stop)).Faults;
    }

    /// <summary>Puts who the person is on file, where it isn't yet; a number that was given up leaves a row of its own before the one that counts.</summary>
    private async Task File(PersonId id, MergedPerson person, CancellationToken stop)
    {
        short partition = Partitions.Of(id.Text);
        IReadOnlyList<PersonRow> rows = await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(partition).Where("person_id", id.Text), stop);
        Person stays = rows.Count > 0 ? SealedPerson.Open(rows[^1], cipher) : Of(id, person.Kept);
        Registration[] others = [.. person.Rows.Where(row => row.Identity.Text != stays.Identity.Text && rows.All(there => there.Lookup != SealedPerson.Lookup(row.Identity, cipher))).DistinctBy(row => row.Identity.Text)];
        foreach (Registration other in others)
        {
            await desk.Lanes.DoPatiently(new KeepPerson(Of(id, other), cipher, by), stop);
        }

        if (rows.Count == 0 || others.Length > 0)
        {
            await desk.Lanes.DoPatiently(new KeepPerson(stays, cipher, by), stop);
        }

        if (rows.Count == 0)
        {
            await desk.Lanes.DoPatiently(new IndexName(SealedPerson.NameLookup(stays.Name, cipher), id.Text, by), stop);
        }

        DateSpan since = DateSpan.Since(person.Days[0].From);
        string source = Words<OldScheme>.Phrase(person.Kept.Scheme).Zh;
        foreach ((FactKind kind, string code) in new[] { (FactKind.RegisteredResidence, person.Kept.Village), (FactKind.Household, person.Kept.Household) }.Where(fact => fact.Item2.Length > 0))
        {
            // What is on file already stays: the act refuses a second of the same.
            PersonFact fact = new(kind, code, since, "", source);
            await desk.Lanes.DoPatiently(new KeepFiling(id.Text, Words<FactKind>.Code(kind), code, since, fact.Document, by), stop);
        }
    }

    private static Person Of(PersonId id, Registration row) => new(id, row.Identity, row.Name, row.Sex, row.Born, "");
}
