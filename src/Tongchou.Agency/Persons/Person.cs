namespace Tongchou.Agency.Persons;

/// <summary>A person 参保人 whom the agency has a file of, insured at present or not.</summary>
/// <param name="Born">The birthday; with a resident identity card the one in its number.</param>
/// <param name="Phone">Digits, plus sign and hyphens; empty where unknown.</param>
public sealed record Person(PersonId Id, IdentityNumber Identity, string Name, Sex Sex, DateOnly Born, string Phone);
