namespace Tongchou.Agency.Merging;

/// <summary>One figure of a match, in words.</summary>
/// <param name="Amount">Null where it is a mere count.</param>
public sealed record MatchFigure(Phrase What, int Count, Money? Amount);

/// <summary>What two registers hold and where they disagree 比对结果, figure by figure, as every door tells it.</summary>
public static class MatchSummary
{
    public static IReadOnlyList<MatchFigure> Of(RegisterMatch match)
    {
        Registration[] lines = [.. match.Persons.SelectMany(person => person.Rows)];
        List<MatchFigure> figures = [];
        foreach (OldScheme scheme in Words<OldScheme>.All)
        {
            Registration[] of = [.. lines.Where(line => line.Scheme == scheme)];
            Phrase register = Words<OldScheme>.Phrase(scheme);
            figures.Add(new(new($"{register.Zh}登记,保费", $"{register.En}, dues"), of.Length, Sum(of, line => line.Dues)));
            figures.Add(new(new($"{register.Zh}账户余额", $"{register.En}, accounts"), of.Count(line => line.Balance.IsPositive), Sum(of, line => line.Balance)));
        }

        figures.Add(new(new("人数", "persons"), match.Persons.Count, null));
        figures.Add(new(new("两边都有的人", "in both registers"), match.Persons.Count(person => person.IsInBoth), null));
        foreach (ClashKind kind in Words<ClashKind>.All)
        {
            figures.Add(new(Words<ClashKind>.Phrase(kind), match.Clashes.Count(clash => clash.Kind == kind), kind is ClashKind.DoubleDues ? match.Persons.Aggregate(Money.Zero, (sum, person) => sum + person.Refund) : null));
        }

        figures.Add(new(new("参保时间重叠的人", "with days insured twice"), match.Persons.Count(person => person.Overlaps), null));
        figures.Add(new(new("参保时间有间断的人", "with a gap between"), match.Persons.Count(person => person.LeavesAGap), null));
        figures.Add(new(new("还没有决定的事项", "left to decide"), match.Undecided.Count, null));
        return figures;
    }

    private static Money Sum(IEnumerable<Registration> lines, Func<Registration, Money> of) => lines.Aggregate(Money.Zero, (sum, line) => sum + of(line));
}
