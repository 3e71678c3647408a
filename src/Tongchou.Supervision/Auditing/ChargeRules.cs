namespace Tongchou.Supervision.Auditing;

/// <summary>The rules about how lines stand together, and about the visit as a whole 收费类规则.</summary>
internal static class ChargeRules
{
    public static IEnumerable<(AuditRule Rule, bool Hit, int? Line, Phrase Reason)> Look(AuditCase about, AuditBases bases)
    {
        for (int i = 0; i < about.Lines.Count; i++)
        {
            for (int j = i + 1; j < about.Lines.Count; j++)
            {
                if (bases.AreExclusive(about.Lines[i], about.Lines[j]))
                {
                    yield return (AuditRule.DuplicateCharge, about.Lines[i].Day == about.Lines[j].Day, j, new($"{about.Lines[i].Name}与{about.Lines[j].Name}不得同日同收", $"{about.Lines[i].Name} and {about.Lines[j].Name} may not be charged on one day"));
                }
            }

            if (about.Lines[i] is { Order: > 1, ChargedShare: { } share } line)
            {
                yield return (AuditRule.FurtherOperation, share > bases.FurtherOperation.Value, i, new($"{line.Name}是同次第 {line.Order} 台手术,按 {share} 计费,应不高于 {bases.FurtherOperation.Value}", $"{line.Name} is operation {line.Order} of the session, charged at {share}, at most {bases.FurtherOperation.Value}"));
            }
        }

        if (about.Earlier is { } earlier)
        {
            bool within = earlier.DaysSince <= bases.ReadmissionDays.Value;
            yield return (AuditRule.SplitStay, within && earlier is { SameGroup: true, HasReason: false }, null, new($"出院 {earlier.DaysSince} 天后同类再入院", $"admitted again for the same {earlier.DaysSince} days after discharge"));
        }
    }
}
