using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Clearings;

/// <summary>Writes clearings as the page shows them to a user.</summary>
internal static class ClearingWriter
{
    private static readonly CodedWord[] states =
        [new(ClearingStates.Gathered, "待确认", "to be confirmed"), new(ClearingStates.Confirmed, "待支付", "to be paid"), new(ClearingStates.Paid, "已支付", "paid")];

    public static ClearingForm Line(Desk desk, ClearingRow row, User user) => new(
        row.ClearingId, row.Period, Regions.Name(desk.Law, row.Home), Regions.Name(desk.Law, row.Place), Array.Find(states, state => state.Code == row.State)!, row.Lines, row.Total.ToPlain(), row.HomeBy, row.PlaceBy,
        [.. Words<ClearingSide>.All.Where(side => MayConfirm(row, side, user)).Select(CodedWord.Of)],
        row.State == ClearingStates.Confirmed && user.Roles.Contains(Role.Accountant) && IsOf(row.Home, user) && ClearingFaults.PaidByConfirmer(row, user.Name) is null);

    public static ClearingStatementLine Line(Desk desk, ClearingLineRow row) => new(
        row.SettlementId, Words<FundKind>.TryParse(row.Fund, out FundKind fund) ? CodedWord.Of(fund) : new(row.Fund, row.Fund, row.Fund),
        row.Institution, desk.References.Institution(row.Institution)?.Name ?? row.Institution, row.BusinessDate, row.Amount.ToPlain());

    /// <summary>Whether a user works for a region, or for one above it.</summary>
    public static bool IsOf(string region, User user) => RegionCode.TryParse(region, out RegionCode code) && Reach.Covers(user.Region, code);

    private static bool MayConfirm(ClearingRow row, ClearingSide side, User user)
    {
        (string region, string? by, string? other) = side is ClearingSide.Home ? (row.Home, row.HomeBy, row.PlaceBy) : (row.Place, row.PlaceBy, row.HomeBy);
        return by is null && (user.Roles.Contains(Role.Reviewer) || user.Roles.Contains(Role.Accountant)) && IsOf(region, user) && (other is null || FourEyes.Fault(other, user.Name) is null);
    }
}
