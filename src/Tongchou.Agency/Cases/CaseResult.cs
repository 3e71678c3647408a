using System.Text.Json.Serialization;

namespace Tongchou.Agency.Cases;

/// <summary>What came of one worked case 算例.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "outcome")]
[JsonDerivedType(typeof(CasePassed), "passed")]
[JsonDerivedType(typeof(CaseFailed), "failed")]
[JsonDerivedType(typeof(CaseNotUnderstood), "not-understood")]
public abstract record CaseResult(string Id, string Category);

/// <summary>Every field that the case expects came out within its tolerance.</summary>
public sealed record CasePassed(string Id, string Category, IReadOnlyList<CaseField> Fields) : CaseResult(Id, Category);

/// <summary>At least one field came out otherwise.</summary>
public sealed record CaseFailed(string Id, string Category, IReadOnlyList<CaseField> Fields) : CaseResult(Id, Category);

/// <summary>Nothing was compared: something of the case is beyond what is understood, or broken.</summary>
public sealed record CaseNotUnderstood(string Id, string Category, Phrase Reason) : CaseResult(Id, Category);

/// <summary>One expected field, as the case writes it, beside what the engine gave.</summary>
public sealed record CaseField(string Name, string Expected, string Got, bool Agrees);
