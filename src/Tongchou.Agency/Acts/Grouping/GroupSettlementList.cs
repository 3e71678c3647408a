using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Grouping;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Grouping;

/// <summary>Groups a settled stay when its settlement list arrives, by the version of the grouper that the institution's region names on the day of discharge.</summary>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
public static class GroupSettlementList
{
    /// <summary>Where the region names no version, or its tables are not there: the list is kept and can be grouped later.</summary>
    public const string NoGrouper = "no-grouper";

    private const int MonthLength = 7;

    /// <summary>The row that the entry of the list keeps beside it.</summary>
    public static Action<Entry> Keep(Desk desk, Institution institution, SettlementRow settlement, ListFacts facts)
    {
        StayGrouping? grouping = GroupingOf(desk, institution, Days.Read(settlement.LawDay));
        StayGroup? group = grouping?.Group(facts.Text(settlement.SettlementId));
        return entry => entry.Add(CaseGroupRow.Table, new(
            entry.Partition, entry.Seq, entry.Next(CaseGroupRow.Table), institution.Code.Text, settlement.SettlementId, settlement.BusinessDate[..MonthLength], group?.Version ?? "",
            group?.Codes.Mdc ?? "", group?.Codes.Adrg ?? "", group?.Codes.Drg ?? "", group is null ? NoGrouper : Words<GroupingOutcome>.Code(group.Outcome), facts.Write()));
    }

    /// <summary>The same grouping again, with names and reasons: the version of then by the facts of then.</summary>
    /// <returns>Null where it was not grouped or its version is gone.</returns>
    public static StayGroup? Again(Desk desk, CaseGroupRow row) =>
        row.Version.Length > 0 ? desk.Groupers.Take(row.Version, [], new FaultList())?.Stays.Group(ListFacts.Read(row.Document).Text(row.SettlementId)) : null;

    private static StayGrouping? GroupingOf(Desk desk, Institution institution, DateOnly day)
    {
        LawOn? law = desk.Law.Law.On(institution.Region, day) ?? desk.Law.Law.On(RegionCode.Nation, day);
        return law?.Value(CaseProvisions.Grouper) is { } version ? desk.Groupers.Take(version.Value, [], new FaultList())?.Stays : null;
    }
}
