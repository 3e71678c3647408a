using Tongchou.Agency;

namespace Tongchou.Server.Apis.Merging;

/// <summary>How far the merging of a region's two schemes 制度并轨 is, and what the registers hold.</summary>
/// <param name="State">empty, matching, begun or done.</param>
/// <param name="CutOver">The first day of the one scheme; left out before the cut-over has begun.</param>
/// <param name="Undecided">Clashes that bar the cut-over.</param>
/// <param name="Kinds">How many clashes there are of each kind.</param>
public sealed record MergingForm(RegionName Region, CodedWord State, string? CutOver, IReadOnlyList<FigureForm> Figures, IReadOnlyList<ClashCount> Kinds, int Undecided);

/// <param name="Amount">Left out where it is a mere count.</param>
public sealed record FigureForm(Phrase What, int Count, string? Amount);

public sealed record ClashCount(CodedWord Kind, int Count, int Open);

/// <summary>Some of the clashes 待定事项, in the order of their names.</summary>
public sealed record ClashPage(IReadOnlyList<ClashLine> Rows, int Total);

/// <summary>A clash of the registers and what was decided.</summary>
/// <param name="Numbers">Masked.</param>
/// <param name="RefundByRule">The lines whose dues go back unless somebody decides otherwise.</param>
/// <param name="Same">Whether the lines are of one person; left out before it is decided.</param>
/// <param name="Open">Whether it bars the cut-over.</param>
public sealed record ClashLine(
    string Id, CodedWord Kind, string Names, string Numbers, string Dues, string Days, string RefundByRule, bool? Same, string Keep, string Refund, bool Open);

/// <summary>That nobody lost a day and nothing a fen 并轨证明, read off the books.</summary>
/// <param name="Whole">Whether it holds.</param>
/// <param name="Finished">Whether both funds are handed over as well.</param>
/// <param name="Missing">Lines that nobody on file has.</param>
/// <param name="Lost">Days insured before and not any more.</param>
/// <param name="Doubled">Persons with a day insured twice.</param>
/// <param name="Elsewhere">Days that were insured on file before the merging.</param>
public sealed record MergingProofForm(
    string CutOver, bool Whole, bool Finished, int Lines, int Persons, long DaysBefore, long DaysFromCutOver, long DaysAfter, IReadOnlyList<string> Missing, IReadOnlyList<LostDays> Lost,
    IReadOnlyList<string> Doubled, IReadOnlyList<LostDays> Elsewhere, IReadOnlyList<SumForm> Sums, string Refunds, IReadOnlyList<MovedFundForm> Funds, string Clause);

public sealed record LostDays(string Person, string From, string To);

/// <summary>A sum before and after; they must be the same.</summary>
public sealed record SumForm(Phrase What, string Before, string After);

/// <param name="Cleared">What the fund held once everything owed was collected and paid.</param>
/// <param name="Given">What left it.</param>
/// <param name="Received">What came into the resident fund.</param>
/// <param name="Left">What is left in its book.</param>
public sealed record MovedFundForm(CodedWord Scheme, string Cleared, string Given, string Received, string Left);
