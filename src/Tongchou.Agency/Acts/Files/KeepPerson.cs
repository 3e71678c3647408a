using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Puts a person on file, or changes what is on file. What identifies them is encrypted before it reaches the books.</summary>
[Clause("JS2021", "24")]
public sealed class KeepPerson(Person person, IdentityCipher cipher, string by) : Act<PersonRow>(Partitions.Of(person.Id.Text), "keep-person", by)
{
    protected override string? SubjectOf(PersonRow answer) => answer.PersonId;

    protected override Outcome<PersonRow> Decide(Entry entry, OpenBooks books)
    {
        PersonRow row = new(entry.Partition, entry.Seq, 0, person.Id.Text, Words<Sex>.Code(person.Sex), Days.Text(person.Born), SealedPerson.Seal(person, cipher), SealedPerson.Lookup(person.Identity, cipher));
        entry.Add(PersonRow.Table, row);
        return row;
    }
}

/// <summary>Notes which person a certificate number belongs to, in the partition of the number's digest. A number is one person's.</summary>
public sealed class IndexPerson(string lookup, string personId, string by) : Act<IdentityRow>(Partitions.Of(lookup), "index-person", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Identities.Add((Partition, lookup));
    }

    protected override string? SubjectOf(IdentityRow answer) => answer.PersonId;

    protected override Outcome<IdentityRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Identity(lookup) is { } known)
        {
            return known.PersonId == personId ? known : new Fault("identity-taken", Place.At("identity-number"),
                new($"该证件号码已属于人员 {known.PersonId}。", $"The certificate number belongs to the person {known.PersonId}."), new("请核对证件号码,或在原档案上变更。", "Check the number, or change that person's file."));
        }

        IdentityRow row = new(entry.Partition, entry.Seq, 0, lookup, personId);
        entry.Add(IdentityRow.Table, row);
        return row;
    }
}

/// <summary>Notes that a person bears a name, in the partition of the name's digest, so that the counter finds them by it. Many persons may bear one name.</summary>
public sealed class IndexName(string lookup, string personId, string by) : Act<IdentityRow>(Partitions.Of(lookup), "index-name", by)
{
    protected override string? SubjectOf(IdentityRow answer) => answer.PersonId;

    protected override Outcome<IdentityRow> Decide(Entry entry, OpenBooks books)
    {
        IdentityRow row = new(entry.Partition, entry.Seq, 0, lookup, personId);
        entry.Add(IdentityRow.Table, row);
        return row;
    }
}

/// <summary>What identifies a person, encrypted in one piece.</summary>
public static class SealedPerson
{
    public static byte[] Seal(Person person, IdentityCipher cipher) =>
        cipher.Encrypt(JsonSerializer.Serialize(new Kept(person.Name, Words<IdentityDocument>.Code(person.Identity.Document), person.Identity.Text, person.Phone), AgencyJson.Options), PlaceOf(person.Id.Text));

    public static string Lookup(IdentityNumber identity, IdentityCipher cipher) => Lookup(identity.Text, cipher);

    /// <summary>What a certificate number is found by, whatever kind of certificate it is.</summary>
    public static string Lookup(string number, IdentityCipher cipher) => Convert.ToHexStringLower(cipher.Lookup(number.ToUpperInvariant(), "identity-number"));

    /// <summary>What a name is found by: exactly as it is written, spaces left out.</summary>
    public static string NameLookup(string name, IdentityCipher cipher) => $"name:{Convert.ToHexStringLower(cipher.Lookup(name.Replace(" ", "", StringComparison.Ordinal), "name"))}";

    /// <exception cref="CipherException">It was altered, or the key is missing.</exception>
    public static Person Open(PersonRow row, IdentityCipher cipher)
    {
        Kept kept = JsonSerializer.Deserialize<Kept>(cipher.Decrypt(row.Sealed, PlaceOf(row.PersonId)), AgencyJson.Options)!;
        _ = Words<IdentityDocument>.TryParse(kept.Document, out IdentityDocument document);
        _ = Words<Sex>.TryParse(row.Sex, out Sex sex);
        return new(PersonId.TryParse(row.PersonId, out PersonId? id) ? id : throw new FormatException(row.PersonId), IdentityNumber.Read(document, kept.Number, out _)!, kept.Name, sex, Days.Read(row.Born), kept.Phone);
    }

    /// <summary>What an answer tells of who a person is, from the sealed part alone.</summary>
    /// <exception cref="CipherException">It was altered, or the key is missing.</exception>
    public static (string Name, IdentityDocument Document, string Number) Who(ReadOnlySpan<byte> sealedPart, string personId, IdentityCipher cipher)
    {
        Kept kept = JsonSerializer.Deserialize<Kept>(cipher.Decrypt(sealedPart, PlaceOf(personId)), AgencyJson.Options)!;
        _ = Words<IdentityDocument>.TryParse(kept.Document, out IdentityDocument document);
        return (kept.Name, document, kept.Number);
    }

    private static string PlaceOf(string personId) => $"person/{personId}";

    private sealed record Kept(string Name, string Document, string Number, string Phone);
}
