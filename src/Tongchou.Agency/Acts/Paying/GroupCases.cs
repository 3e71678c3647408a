using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Grouping;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Paying;

/// <summary>
/// Puts the cases of an order that came without a group into theirs, by the order's version of the grouper or the region's. A case that lacks what
/// grouping needs is refused with what it lacks; one that fits no group stays, ungrouped, with the reason told.
/// </summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
public static class GroupCases
{
    /// <returns>The order as it is paid; the same one where no case needs a group. Null with faults where there is no such version.</returns>
    public static PayOrder? Apply(PayOrder order, LawOn law, GrouperShelf shelf, FaultList faults)
    {
        Dictionary<Scheme, PaymentMethod> usual = order.Pools.GroupBy(pool => pool.Pool.Scheme).ToDictionary(each => each.Key, each => each.First().Pool.Method);
        if (!order.Cases.Any(row => Needs(row.Record, usual)))
        {
            return order;
        }

        if (shelf.Take(order.Grouper ?? law.Need(CaseProvisions.Grouper).Value, [], faults)?.Stays is not { } grouping)
        {
            return null;
        }

        List<GroupedCase> all = [];
        List<ReadRow<PaidCase>> kept = [];
        foreach (ReadRow<PaidCase> row in order.Cases)
        {
            if (!Needs(row.Record, usual))
            {
                kept.Add(row);
                continue;
            }

            StayGroup group = grouping.Group(Text(row.Record));
            all.Add(new(row.Record.Id, group));

            // Only where the group decides about money is a case without its facts sent back; another method pays it as it is.
            if (group.IsRefused && PaysByGroup(row.Record.Method ?? usual.GetValueOrDefault(row.Record.Scheme)))
            {
                order.CaseReport.Add(row.Refused([Lacking(group)]));
            }
            else
            {
                kept.Add(row with { Record = row.Record with { Group = group.Codes.Drg } });
            }
        }

        return order with { Cases = kept, Grouped = new(grouping.Version, all) };
    }

    /// <summary>The same for cases alone, which no order tells how to pay: all are for groups.</summary>
    public static (IReadOnlyList<PaidCase> Cases, CaseGroups Groups) Apply(IEnumerable<PaidCase> cases, StayGrouping grouping)
    {
        List<GroupedCase> all = [];
        List<PaidCase> kept = [];
        foreach (PaidCase @case in cases)
        {
            if (@case.Group.Length > 0 || !PaysByGroup(@case.Method ?? PaymentMethod.DrgPoints))
            {
                kept.Add(@case);
                continue;
            }

            StayGroup group = grouping.Group(Text(@case));
            all.Add(new(@case.Id, group));
            if (!group.IsRefused)
            {
                kept.Add(@case with { Group = group.Codes.Drg });
            }
        }

        return (kept, new(grouping.Version, all));
    }

    /// <summary>A case as the grouper reads it.</summary>
    public static DischargeText Text(PaidCase @case) => new(
        @case.Id, @case.Sex, $"{@case.Age}", $"{@case.AgeDays}", $"{@case.BirthWeight}",
        // A missing principal diagnosis keeps its empty place, so that another does not step into it.
        string.Join('|', @case.OtherDiagnoses.Prepend(@case.Diagnosis)), string.Join('|', @case.Procedures));

    // A group is needed where money depends on it, and may be of use where there is something to group by: the mirror asks for the other methods too.
    private static bool Needs(PaidCase @case, Dictionary<Scheme, PaymentMethod> usual) => @case.Group.Length == 0
        && (PaysByGroup(@case.Method ?? usual.GetValueOrDefault(@case.Scheme)) || (@case.Method is null && @case is { Diagnosis.Length: > 0, Sex.Length: > 0, Age: not null }));

    private static bool PaysByGroup(PaymentMethod method) => method is PaymentMethod.DrgPoints or PaymentMethod.DrgRate or PaymentMethod.Tcm;

    private static Fault Lacking(StayGroup group) => new(Words<GroupingOutcome>.Code(group.Outcome), Place.At("group"),
        new($"没有病组,也不能分组:{group.Reason.Zh}。", $"It has no group and can't be grouped: {group.Reason.En}."), new("请补上,或填写病组(未入组写 0000)。", "Add it, or give the group (0000 for none)."));
}
