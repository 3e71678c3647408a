namespace Tongchou.Payment.Agreements;

/// <summary>
/// An agreement 定点协议 as the sum of what happened to it, oldest first. The days on which an institution may settle follow from it alone.
/// </summary>
/// <remarks>Every step was held against <see cref="AgreementRules"/> before it was added, so terms don't overlap and rests lie within them.</remarks>
[Clause("JS2021", "14")]
[Clause("FX2019", "二(五)")]
public sealed record Agreement(string Number, IReadOnlyList<AgreementStep> Steps)
{
    public static Agreement New(string number) => new(number, []);

    /// <summary>The state after everything that is in the books, also what only holds from a later day on: what may happen next is asked here.</summary>
    public AgreementState State => Through(Steps);

    /// <summary>The day of the last step; null of a new agreement.</summary>
    public DateOnly? LastDay => Steps.Count > 0 ? Steps[^1].Day : null;

    /// <summary>The days agreed upon, in order; the end of the agreement cuts them off.</summary>
    public IReadOnlyList<DateSpan> Terms
    {
        get
        {
            DateOnly? end = Steps.FirstOrDefault(step => step.Move is AgreementMove.Rescind or AgreementMove.Leave)?.Day;
            IEnumerable<DateSpan> agreed = Steps.SelectMany(step => step.Terms).OrderBy(term => term.From);
            return [.. agreed.Select(term => end is { } day && day <= term.To ? term with { To = day.AddDays(-1) } : term).Where(term => !term.IsEmpty)];
        }
    }

    /// <summary>The days on which it rests 中止期间; one that still goes on has an open end.</summary>
    public IReadOnlyList<DateSpan> Rests
    {
        get
        {
            List<DateSpan> rests = [];
            foreach (AgreementStep step in Steps)
            {
                if (step.Move is AgreementMove.Suspend)
                {
                    rests.Add(DateSpan.Since(step.Day));
                }
                else if (step.Move is AgreementMove.Resume or AgreementMove.Rescind or AgreementMove.Leave && rests is [.., { IsOpen: true }])
                {
                    rests[^1] = rests[^1] with { To = step.Day.AddDays(-1) };
                }
            }

            return [.. rests.Where(rest => !rest.IsEmpty)];
        }
    }

    /// <summary>Whether new patients may be taken in on a day.</summary>
    public bool IsInForce(DateOnly day) => Terms.Any(term => term.Contains(day)) && !Rests.Any(rest => rest.Contains(day));

    /// <summary>How it stands on a day, by what holds on it.</summary>
    public AgreementState StateOn(DateOnly day)
    {
        if (Rests.Any(rest => rest.Contains(day)))
        {
            return AgreementState.Suspended;
        }

        // A signing holds on the days it names, whatever day it was signed on.
        IReadOnlyList<DateSpan> terms = Terms;
        if (terms.Any(term => term.Contains(day)))
        {
            return AgreementState.InForce;
        }

        AgreementState state = Through(Steps.TakeWhile(step => step.Day <= day));
        return state is not (AgreementState.InForce or AgreementState.Suspended) ? state : terms.Any(term => day < term.From) ? AgreementState.Coming : AgreementState.Expired;
    }

    /// <summary>The last day agreed upon; null where nothing was signed yet, or no end was named.</summary>
    public DateOnly? Until => Terms is [.., { IsOpen: false } last] ? last.To : null;

    private static AgreementState Through(IEnumerable<AgreementStep> steps) => steps.Aggregate(AgreementState.None, Next);

    private static AgreementState Next(AgreementState state, AgreementStep step) =>
        step is { Move: AgreementMove.Assess, IsPassed: false } ? AgreementState.Declined
        : AgreementPaths.After(state, step.Move) ?? throw new InvalidOperationException($"{step.Move} does not follow {state}");
}
