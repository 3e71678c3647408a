using Tongchou.Agency.Records;

namespace Tongchou.Agency.Filing;

/// <summary>What is known of a person over time 人员信息, beside who they are and what they are insured for.</summary>
public enum FactKind
{
    /// <summary>Code: the village 村(社区) of the household register, as 12 digits, or a grid 网格 within it as 15; a county's 6 where no more is known.</summary>
    [Word("registered-residence", "户籍地", "registered residence")] RegisteredResidence,

    /// <summary>Code: the village lived in, likewise.</summary>
    [Word("usual-residence", "常住地", "usual residence")] UsualResidence,

    /// <summary>Code: the number of the household.</summary>
    [Word("household", "家庭户", "household")] Household,

    /// <summary>Code: a group, as the region's law or the assistance categories name it (<c>veteran</c>, <c>minimum-living</c>, <c>student</c> …).</summary>
    [Word("category", "人员类别", "category")] Category,

    /// <summary>Code: the school's number.</summary>
    [Word("school", "就读学校", "school")] School,

    /// <summary>Code: <c>deceased</c> or <c>departed</c>; its first day is the day it happened.</summary>
    [Word("departure", "离开", "departure")] Departure,
}

/// <summary>One thing known of a person on some days, and from whom.</summary>
/// <param name="Name">What people call the code: the village, school or group; empty where nobody said.</param>
/// <param name="Source">Who told it: a department, a file, the person.</param>
[Clause("YN2024", "七")]
public sealed record PersonFact(FactKind Kind, string Code, DateSpan Days, string Name, string Source)
{
    /// <summary>The parts a filing keeps beside kind, code and days.</summary>
    public string Document => PersonRecords.Document(Name, Source);
}

/// <summary>Facts of a person, as filings keep them.</summary>
public static class PersonFacts
{
    public const string Deceased = "deceased";
    public const string Departed = "departed";

    /// <param name="filings">The latest row of each filing.</param>
    public static IReadOnlyList<PersonFact> Of(IEnumerable<FilingRow> filings) =>
        [.. filings.Where(row => row.State == PersonRecords.Filed).Select(Of).OfType<PersonFact>()];

    /// <summary>Null where the filing is of another kind.</summary>
    public static PersonFact? Of(FilingRow row) =>
        Words<FactKind>.TryParse(row.Kind, out FactKind kind) ? new(kind, row.Code ?? "", PersonRecords.SpanOf(row), PersonRecords.Part(row, 0), PersonRecords.Part(row, 1)) : null;

    /// <summary>What holds on a day of one kind; the one that began last where several do.</summary>
    public static PersonFact? On(IEnumerable<PersonFact> facts, FactKind kind, DateOnly day) =>
        facts.Where(fact => fact.Kind == kind && fact.Days.Contains(day)).MaxBy(fact => fact.Days.From);
}
