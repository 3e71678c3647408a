namespace Tongchou.Agency.Merging;

/// <summary>One person of the registers 并轨人员: their lines in both, and what follows from them.</summary>
/// <param name="Kept">The line whose identity, name, household and group stay.</param>
/// <param name="Rows">All lines of the person, the kept one first.</param>
/// <param name="Refunded">The keys of the lines whose dues are paid back.</param>
public sealed record MergedPerson(Registration Kept, IReadOnlyList<Registration> Rows, IReadOnlySet<string> Refunded)
{
    public Money Refund => Rows.Where(row => Refunded.Contains(row.Key)).Aggregate(Money.Zero, (sum, row) => sum + row.Dues);

    /// <summary>Every day insured in either register.</summary>
    public IReadOnlyList<DateSpan> Days => DayRuns.Union(Rows.Select(row => row.Days));

    public bool IsInBoth => Rows.Any(row => row.Scheme is OldScheme.Urban) && Rows.Any(row => row.Scheme is OldScheme.Rural);

    /// <summary>Whether any day is insured twice.</summary>
    public bool Overlaps => Rows.Sum(row => DayRuns.Count([row.Days])) > DayRuns.Count(Days);

    /// <summary>Whether days between two lines are insured in neither.</summary>
    public bool LeavesAGap => Days.Count > 1;

    /// <summary>The days each line insured before the cut-over, each day once: the kept line has it where several do.</summary>
    public IReadOnlyList<(Registration Row, DateSpan Days)> Before(DateOnly cutOver)
    {
        List<(Registration, DateSpan)> spans = [];
        List<DateSpan> taken = [DateSpan.Since(cutOver)];
        foreach (Registration row in Rows)
        {
            spans.AddRange(DayRuns.Less([row.Days], taken).Select(days => (row, days)));
            taken.Add(row.Days);
        }

        return spans;
    }

    /// <summary>The days the resident scheme insures from the cut-over on.</summary>
    public IReadOnlyList<DateSpan> After(DateOnly cutOver) => DayRuns.Within(Days, DateSpan.Since(cutOver));
}
