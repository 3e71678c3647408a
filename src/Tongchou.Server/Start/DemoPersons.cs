using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Persons;

namespace Tongchou.Server.Start;

/// <summary>Puts made-up persons on file. Their numbers begin with a division that does not exist.</summary>
internal static class DemoPersons
{
    public const string Operator = "demonstration";

    /// <param name="digits">The first seventeen digits of the number; birth and sex are read off them.</param>
    public static async Task<PersonId> Put(Desk desk, IdentityCipher cipher, string name, string digits)
    {
        IdentityNumber identity = IdentityNumber.Read(IdentityDocument.ResidentCard, digits + IdentityNumber.CheckDigit(digits), out _) ?? throw new FormatException($"{digits} makes no number");
        Person person = new(PersonId.New(), identity, name, identity.Sex, DateOnly.ParseExact(digits.AsSpan(6, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), "000-00000099");
        await desk.Lanes.Do(new IndexPerson(SealedPerson.Lookup(identity, cipher), person.Id.Text, Operator));
        await desk.Lanes.Do(new IndexName(SealedPerson.NameLookup(name, cipher), person.Id.Text, Operator));
        await desk.Lanes.Do(new KeepPerson(person, cipher, Operator));
        return person.Id;
    }
}
