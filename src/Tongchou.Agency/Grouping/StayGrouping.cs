using Tongchou.Payment.Grouping;

namespace Tongchou.Agency.Grouping;

/// <summary>What came of grouping one stay 分组结果, with the names of its codes and why it has no group.</summary>
/// <param name="Severity">What the group asks of secondary diagnoses; null without a group.</param>
/// <param name="Notes">What was wrong with its facts; unknown codes keep nobody from being grouped by the others.</param>
public sealed record StayGroup(string Version, GroupCodes Codes, string Name, string AdrgName, string MdcName, SeverityRule? Severity, GroupingOutcome Outcome, IReadOnlyList<Phrase> Notes)
{
    public bool IsGrouped => Outcome is GroupingOutcome.Grouped;

    /// <summary>No group was looked for, since something is missing.</summary>
    public bool IsRefused => Outcome > GroupingOutcome.NoGroup;

    /// <summary>Why there is no group, or what else is to be known of it; empty of a stay without any fault.</summary>
    public Phrase Reason
    {
        get
        {
            Phrase[] all = [.. IsGrouped ? Array.Empty<Phrase>() : [Words<GroupingOutcome>.Phrase(Outcome)], .. Notes.Where(note => IsGrouped || note != Words<GroupingOutcome>.Phrase(Outcome))];
            return all.Length == 0 ? default : new(string.Join(';', all.Select(each => each.Zh)), string.Join("; ", all.Select(each => each.En)));
        }
    }
}

/// <summary>Groups stays one by one with a version of the grouper, as the books and an order of payment need it. Any number of threads may use it.</summary>
public sealed class StayGrouping(string version, Grouper grouper)
{
    public string Version => version;

    public StayGroup Group(DischargeText stay)
    {
        TextGrouping texts = new(grouper);
        Grouped grouped = texts.Group(stay);
        DischargeFaults faults = texts.Faults;
        Phrase[] notes = [.. Words<DischargeFaults>.All.Where(fault => fault is not DischargeFaults.None && faults.HasFlag(fault)).Select(Words<DischargeFaults>.Phrase)];
        GroupCodes codes = grouper.Codes(grouped);
        if (!grouped.IsGrouped)
        {
            return new(version, codes, "", "", "", null, grouped.Outcome, notes);
        }

        GrouperTables tables = grouper.Tables;
        DrgGroup group = tables.Groups[grouped.Group];
        AdrgRule rule = tables.Rules[group.Rule];
        return new(version, codes, group.Name, rule.Name, tables.Mdcs[rule.Mdc].Name, group.Severity, grouped.Outcome, notes);
    }
}
