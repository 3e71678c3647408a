using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Clearings;

/// <summary>A clearing 异地清算 of a month between two regions, on one line.</summary>
/// <param name="Home">The region 参保地 that pays.</param>
/// <param name="Place">The region 就医地 that receives.</param>
/// <param name="Total">Below nothing where reversals outweigh: then the money goes the other way.</param>
/// <param name="HomeBy">Who confirmed it for the paying region; left out where nobody has.</param>
/// <param name="PlaceBy">Who confirmed it for the receiving region.</param>
/// <param name="Sides">For which sides this user may still confirm it.</param>
/// <param name="MayPay">Whether this user works for the region that pays, and both have confirmed.</param>
public sealed record ClearingForm(
    string Id, string Period, RegionName Home, RegionName Place, CodedWord State, long Lines, string Total, string? HomeBy, string? PlaceBy, IReadOnlyList<CodedWord> Sides, bool MayPay);

/// <summary>A clearing, opened, with some of its statement's lines 清算明细 in the order of the settlements; they name no person.</summary>
public sealed record ClearingSheet(ClearingForm Clearing, IReadOnlyList<ClearingStatementLine> Statement);

/// <param name="Day">The later of the days on which the two regions booked it.</param>
/// <param name="Amount">Below nothing for a reversal.</param>
public sealed record ClearingStatementLine(string Settlement, CodedWord Fund, string Institution, string InstitutionName, string Day, string Amount);

/// <param name="Period">The month to gather, such as 2026-01.</param>
public sealed record GatherBody(string Period);

/// <param name="LeftOut">The settlements of which the two books say different things.</param>
public sealed record GatheredForm(IReadOnlyList<ClearingForm> Clearings, IReadOnlyList<FaultForm> LeftOut);

/// <param name="Side">home or place.</param>
public sealed record ConfirmBody(string Side);
