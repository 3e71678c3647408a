using Tongchou.Agency;
using Tongchou.Agency.Adjustments;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Adjusting;

/// <summary>The runs of a province's adjustment fund 调剂批次, newest first, and what one may ask for.</summary>
/// <param name="Region">The province they are of.</param>
/// <param name="Provinces">Those that raise such a fund and that the user may see.</param>
public sealed record AdjustmentRunsForm(string Region, IReadOnlyList<AdjustmentRunForm> Runs, IReadOnlyList<RegionName> Provinces, IReadOnlyList<CodedWord> Stages, IReadOnlyList<CodedWord> Formulas, string Today);

/// <summary>A run on one line.</summary>
/// <param name="Id">The number of the run; left out while it is only looked at.</param>
/// <param name="Day">The day the money moves.</param>
/// <param name="Moved">What it books beyond earlier runs, below nothing where more goes back.</param>
/// <param name="Answer">Why it was returned.</param>
/// <param name="IsBooked">Whether it stands in the books to its end.</param>
/// <param name="MayDecide">Whether this user may approve it, or have booked what is left of it.</param>
public sealed record AdjustmentRunForm(
    string? Id, RegionName Region, int Year, CodedWord Stage, string Day, int Cities, string Moved, CodedWord State, string? Previous, string Digest, string? EnteredBy, string? DecidedBy, string? Answer, bool IsBooked, bool MayDecide);

/// <summary>A run, opened: the year of each scheme city by city with every amount's working, what is booked, what bars it at this moment.</summary>
/// <param name="Figures">The figures it rests on, as they may be amended and handed in again.</param>
public sealed record AdjustmentSheet(AdjustmentRunForm Run, AdjustmentForm Result, IReadOnlyList<AdjustmentShareForm> Shares, IReadOnlyList<FaultForm> Barred, AdjustmentFigures Figures);

/// <param name="What">up, down, reserved or drawn.</param>
/// <param name="Target">What holds.</param>
/// <param name="Before">What earlier runs booked.</param>
/// <param name="Change">What this run books.</param>
public sealed record AdjustmentShareForm(string City, string Name, CodedWord Fund, CodedWord What, string Target, string Before, string Change);

/// <summary>What a run is asked for.</summary>
/// <param name="Stage">remit or pay.</param>
/// <param name="Day">The day the money moves; today unless given.</param>
/// <param name="Figures">The year's figures as JSON text, in the form of docs/adjustment-fund.md.</param>
/// <param name="Enter">Whether it is entered; otherwise it is only worked out and shown.</param>
public sealed record AdjustmentRunBody(string Stage, string? Day, string Figures, bool Enter);

/// <param name="Answer">Why it is returned.</param>
public sealed record AdjustmentDecisionBody(bool Approve, string? Answer);
