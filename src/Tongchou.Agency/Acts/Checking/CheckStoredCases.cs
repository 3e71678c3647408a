using Tongchou.Agency.Booking;
using Tongchou.Agency.Cases;
using Tongchou.Agency.Counter;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts;

/// <summary>Opens an empty store for a case, with its law and its clock, and removes it once the case was run.</summary>
public delegate Task<CaseResult> EmptyBooks(LawBook law, TimeProvider clock, Func<Desk, Task<CaseResult>> run);

/// <summary>
/// Checks the cases that tell of a person's enrolment once more, through the books 经办路径: enrolled, paid and repaired by the counter's own acts, then asked. What the pure rule gives must come out of
/// the file.
/// </summary>
public static class CheckStoredCases
{
    /// <inheritdoc cref="CheckCases.Check"/>
    /// <returns>Cases of other kinds are not understood. No report, with faults, where the file as a whole cannot be read.</returns>
    public static async Task<(CaseReport? Report, IReadOnlyList<Fault> Faults)> Check(LawBook book, ReadOnlyMemory<byte> utf8, string file, EmptyBooks open)
    {
        FaultList faults = new();
        if (CaseFile.Read(utf8, file, faults) is not { } cases)
        {
            return (null, faults.All);
        }

        List<CaseResult> results = [];
        foreach (Case each in cases)
        {
            results.Add(await Run(book, each, open));
        }

        return (new(results), []);
    }

    private static async Task<CaseResult> Run(LawBook book, Case @case, EmptyBooks open)
    {
        CaseResult pure = CheckCases.Run(book, @case, out Figures? figures);
        if (pure is CaseNotUnderstood)
        {
            return pure;
        }

        if (figures?.Story is not { } life)
        {
            @case.Faults.Add("no-life", Place.At(""), new("此类算例不经参保经办。", "Cases of this kind tell of nobody's enrolment."));
            return @case.NotUnderstood();
        }

        if (life() is not { } story || !@case.Faults.IsEmpty)
        {
            return @case.NotUnderstood();
        }

        StoryClock clock = new();
        return await open(book.With(story.Law, @case.Id), clock, async desk =>
        {
            try
            {
                Outcome<Figures> told = await new StoryTeller(desk, clock, story).Tell(@case.Unit);
                @case.Faults.AddRange(told.Faults);
                return told.Value is { } lived ? lived.Against(@case) : @case.NotUnderstood();
            }
            catch (MissingLawException missing)
            {
                @case.Faults.Add(missing.Fault);
                return @case.NotUnderstood();
            }
        });
    }
}
