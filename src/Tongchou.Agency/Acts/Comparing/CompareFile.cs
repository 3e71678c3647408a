using System.Collections.Concurrent;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>What came of comparing a department's file.</summary>
/// <param name="Matched">Lines whose person is on our file.</param>
/// <param name="Found">Differences, by their kind; those of before are counted again.</param>
/// <param name="New">How many were not on the list before.</param>
public sealed record Compared(ImportReport Report, int Matched, IReadOnlyDictionary<MismatchKind, int> Found, int New);

/// <summary>How a department's file is to be compared.</summary>
/// <param name="Region">Whose work list the differences go to.</param>
/// <param name="Complete">The file is the whole list: who is on ours and not on it differs too.</param>
public sealed record ComparisonOrder(RegionCode Region, Department Department, string File, bool Complete);

/// <summary>Compares a department's file with ours 数据比对 and puts the differences on the work list. Bad lines are reported and never stop it.</summary>
[Clause("CN2023", "三")]
[Clause("YN2024", "七")]
public sealed class CompareFile(Desk desk, IdentityCipher cipher, ComparisonOrder order, string by)
{
    private const int LinesAtOnce = 500;

    private readonly ConcurrentDictionary<MismatchKind, int> counts = [];
    private readonly ConcurrentDictionary<(FactKind, string), byte> listed = [];
    private readonly ConcurrentDictionary<FactKind, byte> told = [];
    private int matched;
    private int added;

    public async Task<Compared> Take(Stream file, CancellationToken stop)
    {
        ImportReport report = new(order.File);
        List<ToldLine> hashed = [];
        foreach (ToldLine[] chunk in ImportTable.Read(new ToldLineForm(order.Department), file, report).Chunk(LinesAtOnce))
        {
            hashed.AddRange(chunk.Where(line => line.Hash.Length > 0));
            await Put(await Each(chunk.Where(line => line.Hash.Length == 0), line => OfNumber(line, stop)), stop);
        }

        if (hashed.Count > 0)
        {
            Dictionary<string, string> persons = await Hashed([.. hashed.Select(line => line.Hash)], stop);
            foreach (ToldLine[] chunk in hashed.Chunk(LinesAtOnce))
            {
                await Put(await Each(chunk, line => persons.TryGetValue(line.Hash, out string? person) ? OfPerson(line, person, stop) : Task.FromResult<IReadOnlyList<FoundMismatch>>(Unknown(line, line.Hash))), stop);
            }
        }

        if (order.Complete)
        {
            await PutUnlisted(stop);
        }

        return new(report, matched, counts, added);
    }

    private async Task<IReadOnlyList<FoundMismatch>> OfNumber(ToldLine line, CancellationToken stop)
    {
        string lookup = SealedPerson.Lookup(line.Number, cipher);
        string? known = (await Indexed(lookup, 1, stop)).FirstOrDefault();
        IReadOnlyList<FoundMismatch> doubles = await Alike(line, known, stop);
        return known is not null ? [.. await OfPerson(line, known, stop), .. doubles] : doubles.Count > 0 ? doubles : Unknown(line, lookup);
    }

    private async Task<IReadOnlyList<FoundMismatch>> OfPerson(ToldLine line, string person, CancellationToken stop)
    {
        Interlocked.Increment(ref matched);
        if (OnFile.FactOf(line.Told) is { } kind)
        {
            told[kind] = 0;
            listed[(kind, person)] = 0;
        }

        return await Read(person, stop) is { } file && file.Against(line, $"{order.Region}", order.Department, order.File) is { } mismatch ? [Found(mismatch, person)] : [];
    }

    // The dead need no file, and who left a category without being known owes us none.
    private IReadOnlyList<FoundMismatch> Unknown(ToldLine line, string subject)
    {
        if (line.Told is Told.Deceased or Told.CategoryEnded or Told.InsuredElsewhere)
        {
            return [];
        }

        Mismatch mismatch = OnFile.Of(line, $"{order.Region}", order.Department, MismatchKind.NotOnFile, Deed.None, order.File);
        string task = mismatch.TaskId(subject);
        return [new(task, null, line.Number.Length == 0 ? mismatch : mismatch with { Who = Convert.ToBase64String(cipher.Encrypt($"{line.Name}\n{line.Number}", FindMismatches.PlaceOf(task))) })];
    }

    // Same name and same birthday under another number.
    private async Task<IReadOnlyList<FoundMismatch>> Alike(ToldLine line, string? known, CancellationToken stop)
    {
        if (line.Name.Length == 0 || (line.Born ?? IdentityNumber.Read(IdentityDocument.ResidentCard, line.Number, out _)?.Born) is not { } born)
        {
            return [];
        }

        List<FoundMismatch> found = [];
        foreach (string other in await Indexed(SealedPerson.NameLookup(line.Name, cipher), LinesAtOnce, stop))
        {
            if (other != known && await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(Partitions.Of(other)).Where("person_id", other).Newest(1), stop) is [var row] && row.Born == Days.Text(born))
            {
                Mismatch mismatch = OnFile.Of(line, $"{order.Region}", order.Department, MismatchKind.PossibleDouble, known is null ? Deed.None : Deed.PartCoverages, order.File, known ?? "");
                found.Add(Found(mismatch, other));
            }
        }

        return found;
    }

    private async Task PutUnlisted(CancellationToken stop)
    {
        Dictionary<string, FactKind> kinds = told.Keys.ToDictionary(Words<FactKind>.Code, kind => kind);
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            Dictionary<string, FilingRow> latest = [];
            await foreach (FilingRow row in desk.Reader.Scan(FilingRow.Table, partition, stop))
            {
                if (kinds.ContainsKey(row.Kind))
                {
                    latest[row.FilingId] = row;
                }
            }

            List<FoundMismatch> found = [];
            foreach (FilingRow row in latest.Values.Where(row => row.State == PersonRecords.Filed && !listed.ContainsKey((kinds[row.Kind], row.PersonId))))
            {
                PersonFact fact = PersonFacts.Of(row)!;
                if (fact.Days.Contains(desk.Today) && await Read(row.PersonId, stop) is { } file && file.Coverages.Any(span => Within(span.Region)))
                {
                    Told what = Words<Told>.All.First(each => OnFile.FactOf(each) == fact.Kind);
                    ToldLine line = new("", "", "", null, what, fact.Code, fact.Name, null, fact.Days);
                    found.Add(Found(OnFile.Of(line, $"{order.Region}", order.Department, MismatchKind.NotOnTheirs, Deed.EndFact, order.File), row.PersonId));
                }
            }

            await Put(found, stop);
        }
    }

    private bool Within(RegionCode region) => order.Region.IsNation || region == order.Region || region.City == order.Region || region.Province == order.Region;

    private static FoundMismatch Found(Mismatch mismatch, string person) => new(mismatch.TaskId(person), person, mismatch);

    private async Task Put(IReadOnlyList<FoundMismatch> found, CancellationToken stop)
    {
        foreach (FoundMismatch each in found)
        {
            counts.AddOrUpdate(each.Mismatch.Kind, 1, (_, count) => count + 1);
        }

        Outcome<Done<int>>[] kept = await Task.WhenAll(found.GroupBy(each => Mismatch.PartitionOf(each.TaskId)!.Value).Select(group => desk.Lanes.DoPatiently(new KeepMismatches(group.Key, [.. group], by), stop)));
        added += kept.Sum(one => one.Value!.Value);
    }

    private static async Task<IReadOnlyList<FoundMismatch>> Each(IEnumerable<ToldLine> lines, Func<ToldLine, Task<IReadOnlyList<FoundMismatch>>> compare) => [.. (await Task.WhenAll(lines.Select(compare))).SelectMany(found => found)];

    private async Task<IEnumerable<string>> Indexed(string lookup, int most, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<IdentityRow>(IdentityRow.Table).In(Partitions.Of(lookup)).Where("lookup", lookup).Newest(most), stop)).Select(row => row.PersonId).Distinct(StringComparer.Ordinal);

    private async Task<OnFile?> Read(string person, CancellationToken stop)
    {
        short partition = Partitions.Of(person);
        IReadOnlyList<CoverageRow> coverages = await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(partition).Where("person_id", person).Latest(), stop);
        IReadOnlyList<FilingRow> filings = await desk.Reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(partition).Where("person_id", person).Latest(), stop);
        return PersonId.TryParse(person, out PersonId? id) ? new(person, [.. coverages.Select(row => PersonRecords.CoverageOf(row, id))], PersonFacts.Of(filings)) : null;
    }

    // Digests under a department's key are nowhere kept: each person is opened once for a whole file.
    private async Task<Dictionary<string, string>> Hashed(HashSet<string> wanted, CancellationToken stop)
    {
        byte[] key = SharedHash.KeyOf(order.Department, cipher);
        Dictionary<string, string> persons = new(StringComparer.Ordinal);
        for (short partition = 0; partition < Partitions.Count; partition++)
        {
            await foreach (PersonRow row in desk.Reader.Scan(PersonRow.Table, partition, stop))
            {
                string hash = SharedHash.Of(key, SealedPerson.Open(row, cipher).Identity.Text);
                if (wanted.Contains(hash))
                {
                    persons[hash] = row.PersonId;
                }
            }
        }

        return persons;
    }
}
