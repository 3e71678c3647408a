using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>
/// Identities and persons agree. They lie in different partitions, the identity by its digest and the person by its id, so this looks across
/// them: some partitions of persons at a time are held, and all identities go by.
/// </summary>
/// <param name="heads">How far each partition is checked; what is booked behind it is left to the next time.</param>
internal sealed class IdentityCheck(IRecordReader reader, Func<short, Head> heads, Findings findings, CancellationToken stop)
{
    /// <summary>A quarter of a million persons take about a hundred megabytes.</summary>
    private const long PersonsAtOnce = 250_000;

    public async Task Check()
    {
        long rounds = Math.Min(Partitions.Count, 1 + (await reader.Count(new RecordQuery<PersonRow>(PersonRow.Table), stop) / PersonsAtOnce));
        for (long round = 0; round < rounds; round++)
        {
            await Check(partition => partition % rounds == round);
        }
    }

    private async Task Check(Func<short, bool> isHeld)
    {
        HashSet<string> persons = [];
        HashSet<(string Lookup, string Person)> borne = [];
        Dictionary<(string Lookup, string Person), (short Partition, long Seq)> awaited = [];
        foreach (short partition in All.Where(isHeld))
        {
            await foreach (PersonRow row in reader.Scan(PersonRow.Table, partition, stop))
            {
                persons.Add(row.PersonId);
                borne.Add((row.Lookup, row.PersonId));
                if (row.Seq <= heads(partition).Seq)
                {
                    awaited.TryAdd((row.Lookup, row.PersonId), (partition, row.Seq));
                }
            }
        }

        foreach (short partition in All)
        {
            await foreach (IdentityRow row in reader.Scan(IdentityRow.Table, partition, stop))
            {
                if (isHeld(Partitions.Of(row.PersonId)))
                {
                    awaited.Remove((row.Lookup, row.PersonId));
                    if (row.Seq <= heads(partition).Seq && !(persons.Contains(row.PersonId) && (IsName(row) || borne.Contains((row.Lookup, row.PersonId)))))
                    {
                        await Doubt(row);
                    }
                }
            }
        }

        foreach (((_, string person), (short partition, long seq)) in awaited)
        {
            findings.Add("person-without-identity", PersonRow.Table.Name, partition, seq, $"人员 {person} 的证件号码没有索引,按证件查不到此人。请重新导入该人员的档案。",
                $"No identity leads to the certificate number of the person {person}: nobody finds them by it. Import the person's file again.");
        }
    }

    // An identity is noted before its person, so the person may have come since the persons went by.
    private async Task Doubt(IdentityRow row)
    {
        IReadOnlyList<PersonRow> now = await reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(Partitions.Of(row.PersonId)).Where("person_id", row.PersonId), stop);
        if (now.Count == 0)
        {
            findings.Add("identity-without-person", IdentityRow.Table.Name, row.Partition, row.Seq, $"证件索引指向的人员 {row.PersonId} 没有档案。如果刚才的人员导入中断,请重新导入;否则请核对是谁登记的。",
                $"An identity points to the person {row.PersonId}, who has no file. If an import of persons broke off, import again; if not, see who noted it.");
        }
        else if (!IsName(row) && now.All(person => person.Lookup != row.Lookup))
        {
            findings.Add("identity-of-another", IdentityRow.Table.Name, row.Partition, row.Seq, $"证件索引指向人员 {row.PersonId},其档案却从未用过这个证件号码。请核对该人员的证件。",
                $"An identity points to the person {row.PersonId}, whose file never had that certificate number. Check the person's certificate.");
        }
    }

    // The name in a person's file is encrypted, so only that there is a file can be told.
    private static bool IsName(IdentityRow row) => row.Lookup.StartsWith("name:", StringComparison.Ordinal);

    private static IEnumerable<short> All => Enumerable.Range(0, Partitions.Count).Select(partition => (short)partition);
}
