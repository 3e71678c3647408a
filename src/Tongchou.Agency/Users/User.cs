using System.Security.Cryptography;
using System.Text.Json;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Users;

/// <summary>Somebody who works here 操作员, as they signed up and how they sign in.</summary>
/// <param name="Name">What they sign in with and what the journal says; never given to somebody else.</param>
/// <param name="Region">The region they work for; the nation for all.</param>
/// <param name="Password">As <see cref="Passwords"/> keeps it.</param>
/// <param name="Stamp">Changes with whatever must end the sessions that were begun before: sign-out, a new password, a new role.</param>
/// <param name="MustChange">The password was given by somebody else and has to be changed before anything else is done.</param>
/// <param name="Person">The person whose file they see, for <see cref="Role.Insured"/>; null for staff.</param>
/// <param name="IsDemonstration">Made for a demonstration, with a password that everybody knows: signs in nowhere else.</param>
public sealed record User(string Name, string DisplayName, SetOf<Role> Roles, RegionCode Region, string Password, string Stamp, bool IsActive, bool MustChange = false, bool IsDemonstration = false, string? Person = null)
{
    private const string Active = "active";
    private const string Disabled = "disabled";
    private const int StampBytes = 16;

    public static User New(string name, string displayName, SetOf<Role> roles, RegionCode region, string password, bool mustChange, bool isDemonstration = false) =>
        new(name, displayName, roles, region, Passwords.Hash(password), NewStamp(), IsActive: true, mustChange, isDemonstration);

    /// <summary>An insured person, who signs in to their own file with a password that was given at the counter and has to be changed first.</summary>
    public static User OfPerson(string personId, string displayName, RegionCode region, string password) =>
        New(NameOf(personId), displayName, SetOf<Role>.Of(Role.Insured), region, password, mustChange: true) with { Person = personId };

    /// <summary>What an insured person signs in with.</summary>
    public static string NameOf(string personId) => $"p{personId.ToLowerInvariant()}";

    /// <summary>Whether they work here.</summary>
    public bool IsStaff => Person is null;

    /// <summary>Ends every session of this user.</summary>
    public User SignedOut() => this with { Stamp = NewStamp() };

    public User WithPassword(string password, bool mustChange) => SignedOut() with { Password = Passwords.Hash(password), MustChange = mustChange };

    public User WithState(bool isActive) => SignedOut() with { IsActive = isActive };

    public static User Of(UserRow row)
    {
        Kept kept = JsonSerializer.Deserialize<Kept>(row.Document, AgencyJson.Options)!;
        _ = RegionCode.TryParse(kept.Region, out RegionCode region);
        return new(row.Name, kept.DisplayName, SetOf<Role>.Of(kept.Roles.Select(ReadRole)), region, kept.Password, kept.Stamp, row.State == Active, kept.MustChange, kept.Demonstration, kept.Person);
    }

    public UserRow Row(long seq, int n) => new(seq, n, Name, IsActive ? Active : Disabled,
        JsonSerializer.Serialize(new Kept(DisplayName, [.. Roles.Members.Select(Words<Role>.Code)], Region.ToString(), Password, Stamp, MustChange, IsDemonstration, Person), AgencyJson.Options));

    private static string NewStamp() => RandomNumberGenerator.GetHexString(2 * StampBytes, lowercase: true);

    private static Role ReadRole(string code) => Words<Role>.TryParse(code, out Role role) ? role : throw new FormatException($"{code} is no role");

    private sealed record Kept(string DisplayName, IReadOnlyList<string> Roles, string Region, string Password, string Stamp, bool MustChange, bool Demonstration, string? Person = null);
}
