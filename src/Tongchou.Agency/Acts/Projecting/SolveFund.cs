using Tongchou.Agency.Booking;
using Tongchou.Agency.Projections;
using Tongchou.Fund.Measures;
using Tongchou.Fund.Projecting;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>What is asked of a solver 求解要求.</summary>
/// <param name="Months">The bounds; null for those the region's pack calls reasonable.</param>
/// <param name="From">Null for the year after the start year.</param>
/// <param name="To">Null for the last year projected.</param>
public sealed record SolveRequest(Lever Lever, Scheme? Scheme, (int Least, int Most)? Months, int Years, int? From, int? To, HoldKind Hold);

/// <summary>Which value of a lever keeps a pool's payable months within bounds 参数求解. Nothing is stored.</summary>
[Clause("FX2019", "五(二)")]
[Clause("SC2023", "十一")]
public static class SolveFund
{
    public static Outcome<SolutionForm> Of(LawBook book, ReadOnlyMemory<byte> utf8, string file, SolveRequest request) => ProjectFund.Asked<SolutionForm>(book, utf8, file, question =>
    {
        FaultList faults = new();
        Scheme? scheme = request.Scheme ?? request.Lever switch { Lever.EmployeeRate => Scheme.Employee, Lever.ResidentDues => Scheme.Resident, _ => null };
        if (scheme is not { } known || !LeverRange.Moves(request.Lever, known))
        {
            faults.Add("bad-scheme", Place.At("--scheme"), new("没有指明险种,或这个参数不影响该险种。", "The scheme is not named, or this lever does not move its money."),
                OneOf(Words<Scheme>.All.Where(each => LeverRange.Moves(request.Lever, each))));
        }

        int start = question.Assumptions.Start, last = start + request.Years - 1;
        int from = request.From ?? Math.Min(start + 1, last), to = request.To ?? last;
        if (from < start || to > last || from > to)
        {
            faults.Add("bad-span", Place.At("--from"), new($"{from}–{to} 不在测算的 {start}–{last} 年内。", $"{from}–{to} does not lie in the projected {start}–{last}."), new("请核对 --from、--to 和 --years。", "Check --from, --to and --years."));
        }

        (int Least, int Most)? bounds = request.Months;
        Citation? target = null;
        if (scheme is { } of && Reasonable(question.Law, of) is { } lawful)
        {
            bounds ??= (lawful.Least, lawful.Most);
            target = bounds == (lawful.Least, lawful.Most) ? lawful.Source : null;
        }
        else if (bounds is null && scheme is not null)
        {
            faults.Add(new MissingLawException(MeasureProvisions.Grade, question.Law.Pack, question.Law.Day).Fault);
        }

        if (!faults.IsEmpty)
        {
            return Outcome<SolutionForm>.Refused(faults.All);
        }

        SolveGoal goal = new(request.Lever, scheme!.Value, from, to, bounds!.Value.Least, bounds.Value.Most, request.Hold);
        Solver solver = new(question.Assumptions, request.Years, goal);
        ConstantSolution constant = solver.Constant();
        return constant.Years.Where(year => year.Year >= from && year.Year <= to).All(year => year.Insured == 0)
            ? new Fault("empty-scheme", new(file, 0, 0, "persons"), new("这些年里该险种没有参保人。", "Nobody is insured in this scheme in those years."), new("在 persons 里写上人数,或换一个险种。", "Give persons, or choose the other scheme."))
            : new ProjectionWriter(question, book.Digest).Write(goal, target, request.Months is not null, constant, solver.Yearly());
    });

    /// <summary>From the fewest to the most whole months that the law grades as reasonable.</summary>
    private static (int Least, int Most, Citation Source)? Reasonable(LawOn law, Scheme scheme)
    {
        if (law.Find(MeasureProvisions.Grade) is not { } grades)
        {
            return null;
        }

        int[] months = [.. Enumerable.Range(MeasureProvisions.Months.Least, MeasureProvisions.Months.Last - MeasureProvisions.Months.Least + 1)
            .Where(each => grades.At((int)scheme, MeasureProvisions.Months.Index(each)).Value is MonthsGrade.Reasonable)];
        return months.Length == 0 ? null : (months[0], months[^1], grades.At((int)scheme, MeasureProvisions.Months.Index(months[0])).Source);
    }

    private static Phrase OneOf(IEnumerable<Scheme> schemes) => Policy.Yaml.NodeReading.OneOf(schemes.Select(Words<Scheme>.Code));
}
