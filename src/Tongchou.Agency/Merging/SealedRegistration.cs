using System.Text.Json;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Merging;

/// <summary>Lines of the registers and decisions about them, between the books and the match. Whatever tells who a person is lies encrypted.</summary>
[Clause("JS2021", "24")]
public static class SealedRegistration
{
    public static RegistrationRow Seal(Registration line, string region, string state, string? person, Money refund, IdentityCipher cipher, short partition, long seq, int n) => new(
        partition, seq, n, region, Words<OldScheme>.Code(line.Scheme), line.Number, state, person, line.Dues, refund, line.Balance, Days.Text(line.Days.From), Days.Text(line.Days.To),
        cipher.Encrypt(JsonSerializer.Serialize(Kept.Of(line), AgencyJson.Options), PlaceOf(region, line.Key)));

    /// <exception cref="CipherException">The row was altered, or the key is missing.</exception>
    public static Registration Open(RegistrationRow row, IdentityCipher cipher)
    {
        OldScheme scheme = Word<OldScheme>(row.Scheme);
        Kept kept = JsonSerializer.Deserialize<Kept>(cipher.Decrypt(row.Sealed, PlaceOf(row.Region, Registration.KeyOf(scheme, row.Number))), AgencyJson.Options)!;
        IdentityNumber identity = IdentityNumber.Read(Word<IdentityDocument>(kept.Document), kept.Identity, out _) ?? throw new FormatException(row.Number);
        return new(scheme, row.Number, identity, kept.Name, Word<Sex>(kept.Sex), Days.Read(kept.Born), kept.Household, kept.Village, Word<PersonGroup>(kept.Group),
            Word<AssistanceCategory>(kept.Category), row.Dues, new(Days.Read(row.From), Days.Read(row.To)), row.Balance);
    }

    public static byte[] Seal(ClashDecision decision, string region, IdentityCipher cipher) =>
        cipher.Encrypt(JsonSerializer.Serialize(decision, AgencyJson.Options), $"clash-decision/{region}/{decision.Clash}");

    /// <exception cref="CipherException">The row was altered, or the key is missing.</exception>
    public static ClashDecision Open(ClashDecisionRow row, IdentityCipher cipher) =>
        JsonSerializer.Deserialize<ClashDecision>(cipher.Decrypt(row.Sealed, $"clash-decision/{row.Region}/{row.Clash}"), AgencyJson.Options)!;

    private static string PlaceOf(string region, string key) => $"old-registration/{region}/{key}";

    private static T Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T member) ? member : throw new FormatException($"{code} is no {typeof(T).Name}");

    private sealed record Kept(string Document, string Identity, string Name, string Sex, string Born, string Household, string Village, string Group, string Category)
    {
        public static Kept Of(Registration line) => new(
            Words<IdentityDocument>.Code(line.Identity.Document), line.Identity.Text, line.Name, Words<Sex>.Code(line.Sex), Days.Text(line.Born), line.Household, line.Village,
            Words<PersonGroup>.Code(line.Group), Words<AssistanceCategory>.Code(line.Category));
    }
}
