using System.Text.Json;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Agreements;

/// <summary>What is to happen to an institution's agreement: the document that one enters and another approves, and that its row keeps.</summary>
/// <param name="Move">One of <see cref="AgreementMove"/>, by its word.</param>
/// <param name="Day">The first day on which it holds.</param>
/// <param name="Profile">The institution as the reference tables keep it, where it is new or what is agreed about it changes.</param>
public sealed record AgreementOrder(string Institution, string Move, DateOnly Day, string Reason, IReadOnlyList<Term>? Terms = null, IReadOnlyList<ItemScore>? Scores = null, string? Profile = null)
{
    /// <summary>The kind of its task.</summary>
    public const string Kind = "agreement";

    /// <summary>Where the tasks about agreements lie: the reference tables' own partition holds nothing but them.</summary>
    public static readonly short Partition = Partitions.Of(Kind);

    /// <summary>The step that comes of it.</summary>
    /// <param name="law">Says whether the points pass.</param>
    public AgreementStep Step(AgreementTerms law)
    {
        _ = Words<AgreementMove>.TryParse(Move, out AgreementMove move);
        return new(move, Day, Reason) { Terms = [.. (Terms ?? []).Select(term => term.Days())], Scores = Scores ?? [], IsPassed = Scores is { } given && law.Passes(given) };
    }

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static AgreementOrder Of(TaskRow task) => Read(task.Document);
    public static AgreementOrder Read(string document) => JsonSerializer.Deserialize<AgreementOrder>(document, AgencyJson.Options)!;
}

/// <summary>What is to happen to an insurance physician 医保医师: the document of a task.</summary>
/// <param name="Move">One of <see cref="PhysicianMove"/>, by its word.</param>
public sealed record PhysicianOrder(string Institution, string Physician, string Name, string Move, DateOnly Day, string Reason)
{
    public const string Kind = "physician";

    public PhysicianStep Step() => new(Words<PhysicianMove>.TryParse(Move, out PhysicianMove move) ? move : default, Day);

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static PhysicianOrder Of(TaskRow task) => JsonSerializer.Deserialize<PhysicianOrder>(task.Document, AgencyJson.Options)!;
}

/// <summary>The points of a yearly appraisal 年度考核: the document of a task.</summary>
public sealed record AppraisalOrder(string Institution, int Year, IReadOnlyList<ItemScore> Scores, string Reason)
{
    public const string Kind = "appraisal";

    /// <summary>The law of the last day of the year that is appraised decides.</summary>
    public DateOnly LawDay => new(Year, 12, 31);

    public string Write() => JsonSerializer.Serialize(this, AgencyJson.Options);
    public static AppraisalOrder Of(TaskRow task) => JsonSerializer.Deserialize<AppraisalOrder>(task.Document, AgencyJson.Options)!;
}
