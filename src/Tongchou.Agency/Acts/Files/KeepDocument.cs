using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>
/// Gives a person another identity document 证件变更: a newborn who now has a number, somebody with a new permit. The new one is shown from now on;
/// whoever looks for an old one still finds them.
/// </summary>
/// <remarks>The index of certificates lies elsewhere than the file, so each is an entry of its own; the index first, so that no file has a number nobody finds.</remarks>
public static class KeepDocument
{
    /// <param name="name">The name in the new document; null where it is as before.</param>
    /// <returns>The person's row, or every reason why it was refused.</returns>
    public static async Task<Outcome<PersonRow>> Keep(Desk desk, IdentityCipher cipher, string personId, IdentityDocument document, string number, string? name, string by, CancellationToken stop)
    {
        IReadOnlyList<PersonRow> rows = await desk.Reader.Read(new RecordQuery<PersonRow>(PersonRow.Table).In(Partitions.Of(personId)).Where("person_id", personId).Newest(1), stop);
        if (rows is not [var row])
        {
            return Faults.UnknownPerson(personId);
        }

        Person before = SealedPerson.Open(row, cipher);
        if (IdentityNumber.Read(document, number.Trim(), out Phrase why) is not { } identity)
        {
            return new Fault("identity-number", Place.At("number"), why, new("请按证件核对号码。", "Check the number against the document."));
        }

        FaultList faults = new();
        if (identity.Born is { } born && born != before.Born)
        {
            faults.Add("born-differs", Place.At("number"), new($"证件号码中的出生日期 {born:yyyy-MM-dd} 与档案 {before.Born:yyyy-MM-dd} 不同。", $"The number states the birthday {born:yyyy-MM-dd}, the file {before.Born:yyyy-MM-dd}."), new("请核对是否为同一人。", "See whether it is the same person."));
        }

        if (identity.Sex is not Sex.Unknown && before.Sex is not Sex.Unknown && identity.Sex != before.Sex)
        {
            faults.Add("sex-differs", Place.At("number"), new("证件号码中的性别与档案不同。", "The number states another sex than the file."), new("请核对是否为同一人。", "See whether it is the same person."));
        }

        if (!faults.IsEmpty)
        {
            return Outcome<PersonRow>.Refused(faults.All);
        }

        Person after = before with { Identity = identity, Name = string.IsNullOrWhiteSpace(name) ? before.Name : name.Trim(), Sex = identity.Sex is Sex.Unknown ? before.Sex : identity.Sex };
        Outcome<Done<IdentityRow>> indexed = await desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(identity, cipher), personId, by));
        if (indexed.IsRefused)
        {
            return Outcome<PersonRow>.Refused(indexed.Faults);
        }

        if (after.Name != before.Name)
        {
            await desk.Lanes.Do(new IndexName(SealedPerson.NameLookup(after.Name, cipher), personId, by));
        }

        Outcome<Done<PersonRow>> kept = await desk.Lanes.Do(new KeepPerson(after, cipher, by));
        return kept.IsRefused ? Outcome<PersonRow>.Refused(kept.Faults) : kept.Value!.Value!;
    }
}
