using Tongchou.Agency;
using Tongchou.Server.Apis.SettlementDesk;

namespace Tongchou.Server.Apis.PersonFiles;

/// <summary>A person's file as one line of time 一人一档.</summary>
/// <param name="KnownOn">Only what had been entered by the end of this day counts; left out for everything.</param>
/// <param name="Departure">How and when the person left; left out for whoever is still there.</param>
/// <param name="MergedInto">The number that stands for this file since both were merged.</param>
/// <param name="Waiting">The request to merge or part this file that waits for a reviewer.</param>
public sealed record TimelineForm(PersonLine Person, string? KnownOn, DepartureForm? Departure, string? MergedInto, string? Waiting, IReadOnlyList<TimelineLine> Entries);

public sealed record DepartureForm(CodedWord Kind, string Day);

/// <summary>One thing on the line of time; numbers of documents are masked.</summary>
/// <param name="Until">The last day; left out where it is of one day or no end is known.</param>
/// <param name="Stands">False for what was withdrawn, ended or reversed.</param>
/// <param name="File">The number of the file it lies in, where files were merged.</param>
/// <param name="Versions">How it came to be, the first one first.</param>
public sealed record TimelineLine(string Id, CodedWord Kind, string Day, string? Until, Phrase What, string Source, bool Stands, string File, IReadOnlyList<VersionLine> Versions);

/// <param name="RecordedAt">The instant in UTC.</param>
public sealed record VersionLine(Phrase What, string By, string RecordedAt);

/// <param name="Name">The name in the new document; left out where it is as before.</param>
public sealed record DocumentBody(string Document, string Number, string? Name);

/// <param name="Kind">deceased or departed.</param>
/// <param name="Day">Such as 2026-01-31.</param>
/// <param name="Source">Who told it.</param>
public sealed record DepartureBody(string Kind, string Day, string Source);

public sealed record FileReasonBody(string Reason);

/// <param name="Absorbed">The number that is to be merged into the one of the address.</param>
public sealed record MergeBody(string Absorbed, string Reason);

/// <summary>A request to merge two files or to part them.</summary>
/// <param name="Kind">merge-persons or split-persons.</param>
/// <param name="State">entered, approved or returned.</param>
/// <param name="Answer">Why it was returned.</param>
public sealed record MergeRequestForm(string Id, string Kind, string State, PersonLine Survivor, PersonLine Absorbed, string Reason, string EnteredBy, string? DecidedBy, string? Answer);

/// <summary>What insured persons see of their own file: whether they are covered, until when, and what is next.</summary>
public sealed record OwnViewForm(string Name, bool Covered, RegionName? Region, CodedWord? Scheme, string? Until, IReadOnlyList<OwnStep> Next);

public sealed record OwnStep(Phrase What, string? By);

/// <summary>What is known of a person from a day on.</summary>
/// <param name="Region">Whose law names the groups of persons.</param>
/// <param name="Kind">registered-residence, usual-residence, household, category or school.</param>
/// <param name="Code">A village's 12 digits or a county's 6; the number of the household or school; the category.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">The first day; today where it is left out.</param>
/// <param name="Until">The last day; open where it is left out.</param>
/// <param name="Source">Who told it.</param>
public sealed record FactBody(string Region, string Kind, string Code, string? Name, string? From, string? Until, string Source);
