using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Merging;

/// <summary>A line of an old scheme's register 原制度登记: who was insured on which days, and what was paid for the year.</summary>
/// <param name="Number">The register's own number of the line; it stays the same when the line is corrected and imported again.</param>
/// <param name="Household">The number of the household; empty where the register has none.</param>
/// <param name="Village">The village as 12 digits, a county's 6 where no more is known, or empty.</param>
/// <param name="Dues">What was paid for the year of the days.</param>
/// <param name="Days">The days insured, both ends inside.</param>
/// <param name="Balance">What the household's or person's account held; part of the old fund's money.</param>
public sealed record Registration(
    OldScheme Scheme,
    string Number,
    IdentityNumber Identity,
    string Name,
    Sex Sex,
    DateOnly Born,
    string Household,
    string Village,
    PersonGroup Group,
    AssistanceCategory Category,
    Money Dues,
    DateSpan Days,
    Money Balance)
{
    /// <summary>What names the line in either register, as people write it in a decision: <c>urban/000123</c>.</summary>
    public string Key => KeyOf(Scheme, Number);

    /// <summary>The name without spaces: how names are compared.</summary>
    public string PlainName => string.Concat(Name.Where(letter => !char.IsWhiteSpace(letter)));

    public static string KeyOf(OldScheme scheme, string number) => $"{Words<OldScheme>.Code(scheme)}/{number}";
}
