using Tongchou.Agency.Grouping;

namespace Tongchou.Agency.Paying;

/// <summary>A case that came without a group and was looked at by the grouper.</summary>
public sealed record GroupedCase(string Id, StayGroup Group);

/// <summary>What became of the cases of an order that came without a group: which version grouped them, and why some have none.</summary>
/// <param name="All">In the order of the file; those that were refused as well.</param>
public sealed record CaseGroups(string Version, IReadOnlyList<GroupedCase> All)
{
    public int Grouped => All.Count(each => each.Group.IsGrouped);

    /// <summary>Those that fit no group; they are paid as ungrouped.</summary>
    public IReadOnlyList<GroupedCase> Ungrouped => [.. All.Where(each => each.Group is { IsGrouped: false, IsRefused: false })];

    /// <summary>Those that lack what grouping needs; they are refused and not paid.</summary>
    public IReadOnlyList<GroupedCase> Refused => [.. All.Where(each => each.Group.IsRefused)];

    /// <summary>As a value for JSON.</summary>
    public object Json => new
    {
        version = Version,
        grouped = Grouped,
        ungrouped = Ungrouped.Count,
        refused = Refused.Count,
        cases = All.Select(each => new { id = each.Id, mdc = each.Group.Codes.Mdc, adrg = each.Group.Codes.Adrg, drg = each.Group.Codes.Drg, outcome = Words<Payment.Grouping.GroupingOutcome>.Code(each.Group.Outcome), reason = each.Group.Reason.IsEmpty ? null : each.Group.Reason.Zh }),
    };
}
