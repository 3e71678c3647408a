namespace Tongchou.Supervision.Auditing;

/// <summary>
/// Holds a case against the two bases 智能审核. Every rule that has something to look at says whether it hits, so that what was looked at can be shown as well
/// as what was found. A rule is a pure function of the case and the bases; the order of the lines changes only which line is named.
/// </summary>
[Clause("JS2021", "17")]
public static class Audit
{
    public static IReadOnlyList<AuditFinding> Of(AuditCase about, AuditBases bases) => Of(about, bases, bases.Find);

    /// <param name="known">The knowledge point of a line; for points that are not in the bases.</param>
    public static IReadOnlyList<AuditFinding> Of(AuditCase about, AuditBases bases, Func<AuditLine, UseLimit?> known)
    {
        List<AuditFinding> findings = [];
        for (int i = 0; i < about.Lines.Count; i++)
        {
            if (known(about.Lines[i]) is { } limit)
            {
                foreach ((AuditRule rule, bool hit, Phrase reason) in LimitRules.Look(about, about.Lines[i], limit, bases))
                {
                    Note(rule, hit, i, reason);
                }
            }
        }

        foreach ((AuditRule rule, bool hit, int? line, Phrase reason) in ChargeRules.Look(about, bases))
        {
            Note(rule, hit, line, reason);
        }

        return findings;

        void Note(AuditRule rule, bool hit, int? line, Phrase reason)
        {
            Cited<AuditOutcome> outcome = bases.Rules.At((int)rule);
            findings.Add(new(rule, hit, outcome.Value, line, reason, outcome.Source));
        }
    }
}
