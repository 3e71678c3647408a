namespace Tongchou.Fund.Projecting;

/// <summary>What is to be held 求解目标: payable months of a scheme within two bounds, in years of a span.</summary>
/// <param name="From">The first year whose value may differ from the assumptions.</param>
/// <param name="To">The last year looked at.</param>
/// <param name="Least">Fewest payable months, not below nothing.</param>
/// <param name="Most">Most payable months.</param>
public sealed record SolveGoal(Lever Lever, Scheme Scheme, int From, int To, int Least, int Most, HoldKind Hold);

/// <summary>保持口径: in which years the months must lie within the bounds.</summary>
public enum HoldKind
{
    [Word("every", "区间内每年年末", "at the end of every year of the span")] Every,
    [Word("end", "区间最后一年年末", "at the end of the span's last year")] End,
}

/// <summary>One value for the whole span 固定取值: which values do, if any.</summary>
/// <param name="Weakest">The value that asks least of anybody and still leaves the least months; null where none does.</param>
/// <param name="Strongest">The value that asks most and leaves no more than the most months; null where none does.</param>
public sealed record ConstantSolution(int? Weakest, int? Strongest, bool Holds, IReadOnlyList<FundYear> Years)
{
    public int? Value => Holds ? Weakest : null;
}

/// <summary>A value for each year 逐年取值: the last year's where it still does, else the nearest that does.</summary>
public sealed record YearlySolution(IReadOnlyList<YearValue> Values, IReadOnlyList<FundYear> Years)
{
    public bool Holds => Values.All(each => each.Holds);
}

/// <param name="Holds">Whether the year ends within the bounds; if not, the value is the nearest there is.</param>
public readonly record struct YearValue(int Year, int Value, bool Holds);

/// <summary>求解: which value of a lever keeps the payable months within bounds. Found by halving, since no lever makes the balance both better and worse.</summary>
/// <remarks>
/// Months are compared as balance × 12 against months × spending, unrounded. With bounds not below nothing each comparison turns once
/// along a lever: more dues never lower a balance, more cost never raises it.
/// </remarks>
[Clause("JS2021", "12")]
[Clause("FX2019", "五(二)")]
public sealed class Solver(Assumptions assumptions, int years, SolveGoal goal)
{
    private const int MonthsInYear = 12;

    private readonly IReadOnlyList<PopulationYear> population = PopulationYear.Run(assumptions, years);
    private readonly LeverRange range = LeverRange.Of(goal.Lever);
    private readonly int given = LeverCourse.Given(assumptions, goal.Lever, goal.Scheme);

    public ConstantSolution Constant()
    {
        int first = goal.From - assumptions.Start, last = goal.To - assumptions.Start;
        FundYear[] Looked(int place)
        {
            IReadOnlyList<FundYear> course = Run([.. Enumerable.Range(0, years).Select(t => t >= first && t <= last ? range.At(place) : given)]);
            return goal.Hold is HoldKind.End ? [course[last]] : [.. course.Skip(first).Take(last - first + 1)];
        }

        int weakest = FirstWhere(place => Looked(place).All(Reaches));
        int tooStrong = FirstWhere(place => !Looked(place).All(Stays));
        bool holds = weakest < range.Places && weakest < tooStrong;
        int shown = Math.Clamp(weakest, 0, range.Places - 1);
        IReadOnlyList<FundYear> projected = Run([.. Enumerable.Range(0, years).Select(t => t >= first && t <= last ? range.At(shown) : given)]);
        return new(weakest < range.Places ? range.At(weakest) : null, tooStrong > 0 ? range.At(tooStrong - 1) : null, holds, projected);
    }

    public YearlySolution Yearly()
    {
        int[] values = [.. Enumerable.Repeat(given, years)];
        List<YearValue> found = [];
        for (int t = goal.From - assumptions.Start; t <= goal.To - assumptions.Start; t++)
        {
            int before = t == 0 ? given : values[t - 1];
            values[t] = before;
            FundYear kept = Run(values)[t];
            bool holds = Reaches(kept) && Stays(kept);
            if (!holds)
            {
                FundYear With(int place)
                {
                    values[t] = range.At(place);
                    return Run(values)[t];
                }

                int weakest = FirstWhere(place => Reaches(With(place))), tooStrong = FirstWhere(place => !Stays(With(place)));
                int place = Math.Clamp(Reaches(kept) ? tooStrong - 1 : weakest, 0, range.Places - 1);
                FundYear ended = With(place);
                holds = Reaches(ended) && Stays(ended);
            }

            found.Add(new(assumptions.Start + t, values[t], holds));
        }

        return new(found, Run(values));
    }

    private IReadOnlyList<FundYear> Run(IReadOnlyList<int> values) => Projection.Run(assumptions, population, goal.Scheme, new(goal.Lever, values));

    /// <summary>Whether a year ends within the bounds.</summary>
    public static bool Within(FundYear year, SolveGoal goal) => Reaches(year, goal.Least) && Stays(year, goal.Most);

    private bool Reaches(FundYear year) => Reaches(year, goal.Least);

    private bool Stays(FundYear year) => Stays(year, goal.Most);

    private static bool Reaches(FundYear year, int least) => (Int128)year.Balance.Fen * MonthsInYear >= (Int128)year.Spending.Fen * least;

    private static bool Stays(FundYear year, int most) => (Int128)year.Balance.Fen * MonthsInYear <= (Int128)year.Spending.Fen * most;

    /// <summary>The first place where it is true, given that it stays true from there on; the number of places where it never is.</summary>
    private int FirstWhere(Func<int, bool> isTrue)
    {
        int low = 0, high = range.Places;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = isTrue(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
