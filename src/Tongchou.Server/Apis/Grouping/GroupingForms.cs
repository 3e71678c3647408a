using Tongchou.Agency;
using Tongchou.Agency.Grouping;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Grouping;

/// <summary>A version of the grouper that can be chosen, with what it leaves open.</summary>
/// <param name="CanGroup">Whether it has rules; without them it is a list of groups.</param>
public sealed record GrouperVersionForm(string Code, Phrase Title, bool CanGroup, IReadOnlyList<GrouperReadingForm> Readings);

/// <param name="Choices">The first holds unless another is chosen.</param>
public sealed record GrouperReadingForm(string Code, Phrase Note, IReadOnlyList<CodedWord> Choices);

/// <summary>The facts of one stay 病案, as they were typed.</summary>
/// <param name="Readings">As <c>name=choice</c>.</param>
/// <param name="Diagnoses">The principal one first.</param>
/// <param name="Procedures">The principal one first; may be empty.</param>
public sealed record StayBody(string? Version, IReadOnlyList<string>? Readings, string? Sex, string? Age, string? AgeDays, string? Weight, IReadOnlyList<string>? Diagnoses, IReadOnlyList<string>? Procedures);

/// <summary>A stay in its group, with the path and what would change it.</summary>
/// <param name="MdcName">Of the category; empty without a group.</param>
/// <param name="Matches">Which lists have its codes.</param>
/// <param name="Atoms">What the parts of a rule's condition mean.</param>
/// <param name="Faults">What is wrong at which field; where they only warn, the stay has its group all the same.</param>
public sealed record StaySheet(GroupingExplanation Explained, string MdcName, string AdrgName, IReadOnlyList<ListMatch> Matches, IReadOnlyList<CodedWord> Atoms, IReadOnlyList<FaultForm> Faults);

/// <summary>What became of a table of stays.</summary>
/// <param name="Outcomes">How many came out how.</param>
/// <param name="Groups">The groups with most stays.</param>
/// <param name="FaultCounts">How many stays have which fault.</param>
/// <param name="Rows">The first stays without a group or with a fault.</param>
/// <param name="Unread">Headings no column answers to.</param>
public sealed record GroupedTableForm(
    int Read, int Grouped, int Faulty, IReadOnlyList<OutcomeCount> Outcomes, IReadOnlyList<GroupCount> Groups, IReadOnlyList<OutcomeCount> FaultCounts, IReadOnlyList<GroupedStayForm> Rows, IReadOnlyList<string> Unread);

public sealed record OutcomeCount(CodedWord What, int Count);

public sealed record GroupCount(string Drg, string Name, int Count);

/// <param name="Row">Its number as a spreadsheet shows it.</param>
public sealed record GroupedStayForm(int Row, string Id, string Drg, string Name, CodedWord Outcome, IReadOnlyList<FaultForm> Faults);
