using Tongchou.Agency.Booking;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Resolves a difference 差异处理: what follows from it is carried out in the same journal entry. Who took the file in never resolves it.</summary>
[Clause("CN2023", "三")]
[Clause("YN2024", "七")]
public static class ResolveMismatch
{
    /// <param name="task">The difference as it was seen.</param>
    public static async Task<Outcome<Done<TaskRow>>> Do(Desk desk, TaskRow task, string by, CancellationToken stop)
    {
        Mismatch mismatch = Mismatch.Of(task);

        // The other file lies in another partition; what it insures is read beside the act.
        IReadOnlyList<DateSpan> rival = mismatch.Rival.Length == 0 ? [] : [.. (await PersonRecords.Read(desk.Reader, mismatch.Rival, stop))?.Coverages.Where(span => span.Status is CoverageStatus.Normal).Select(span => span.Days) ?? []];
        DateOnly today = desk.Today;
        return await desk.Lanes.Do(DecideTask.Approve(task, by,
            (entry, books) => task.PersonId is { } person ? new MismatchChange(entry, books, person, today).Carry(mismatch, rival) : [],
            wanted => { if (task.PersonId is { } person) { wanted.Persons.Add((task.Partition, person)); } }));
    }

    /// <summary>Dismisses it 不处理: nothing changes, and the reason is kept.</summary>
    public static Task<Outcome<Done<TaskRow>>> Dismiss(Desk desk, TaskRow task, string reason, string by) => desk.Lanes.Do(DecideTask.Return(task, by, reason));
}

/// <summary>What a resolved difference changes of a person.</summary>
internal sealed class MismatchChange(Entry entry, OpenBooks books, string person, DateOnly today)
{
    private readonly PersonChange change = new(entry, books, person);

    public IReadOnlyList<Fault> Carry(Mismatch mismatch, IReadOnlyList<DateSpan> rival)
    {
        if (books.Person(person) is null)
        {
            return [Settlements.Faults.UnknownPerson(person)];
        }

        switch (mismatch.Deed)
        {
            case Deed.EndCoverage:
                change.EndAfter(mismatch.Days.From);
                KeepFact(FactKind.Departure, PersonFacts.Deceased, DateSpan.Since(mismatch.Days.From), mismatch, alone: false);
                break;
            case Deed.KeepFact:
                KeepFact(OnFile.FactOf(mismatch.Told)!.Value, mismatch.Code, mismatch.Days, mismatch, alone: true);
                break;
            case Deed.KeepCategory:
                KeepCategory(mismatch);
                break;
            case Deed.EndFact:
                change.End(OnFile.FactOf(mismatch.Told)!.Value, mismatch.Code, today);
                break;
            case Deed.PartCoverages:
                Part(mismatch, rival);
                break;
        }

        return [];
    }

    private void KeepCategory(Mismatch mismatch)
    {
        bool granted = mismatch.Told is Told.CategoryGranted;
        AssistanceCategory told = Words<AssistanceCategory>.TryParse(mismatch.Code, out AssistanceCategory word) ? word : throw new FormatException(mismatch.Code);
        if (granted)
        {
            KeepFact(FactKind.Category, mismatch.Code, mismatch.Days, mismatch, alone: false);
        }
        else
        {
            change.End(FactKind.Category, mismatch.Code, mismatch.Days.From);
        }

        change.Categorise(told, granted ? mismatch.Days : DateSpan.Since(mismatch.Days.From), granted);
    }

    // A file of the same person gives way on every day that the other has. What is insured elsewhere goes by the rule, but is not ours to shorten.
    private void Part(Mismatch mismatch, IReadOnlyList<DateSpan> rival)
    {
        (CoverageRow Row, CoverageSpan Span)[] ours = [.. change.InForce()];
        IReadOnlyList<CoverageSpan> left = rival.Count > 0
            ? [.. ours.SelectMany(each => DoubleEnrolment.Less(each.Span.Days, rival).Select(days => each.Span with { Days = days }))]
            : DoubleEnrolment.Part([.. ours.Select(each => each.Span), .. Elsewhere(mismatch, ours)]);
        foreach ((CoverageRow row, CoverageSpan span) in ours)
        {
            CoverageSpan[] parts = [.. left.Where(part => part with { Days = span.Days } == span && part.Days.From >= span.Days.From && part.Days.To <= span.Days.To).OrderBy(part => part.Days.From)];
            if (parts is not [var same] || same != span)
            {
                change.Rewrite(row, parts);
            }
        }
    }

    private static IEnumerable<CoverageSpan> Elsewhere(Mismatch mismatch, (CoverageRow Row, CoverageSpan Span)[] ours)
    {
        if (ours.Length == 0 || !RegionCode.TryParse(mismatch.Code, out RegionCode region))
        {
            return [];
        }

        PersonGroup group = mismatch.Scheme == Words<Scheme>.Code(Scheme.Employee) ? PersonGroup.Active : PersonGroup.Adult;

        // What we have of that region ourselves is the same coverage, told back.
        return DoubleEnrolment.Less(mismatch.Days, ours.Where(each => each.Span.Region == region).Select(each => each.Span.Days))
            .Select(days => new CoverageSpan(ours[0].Span.Person, region, group, AssistanceCategory.None, Supplement.None, false, days, mismatch.File, CoverageStatus.Normal, Money.Zero));
    }

    private void KeepFact(FactKind kind, string code, DateSpan days, Mismatch mismatch, bool alone)
    {
        change.End(kind, alone ? null : code, days.From);
        change.Keep(new(kind, code, days, mismatch.CodeName, Words<Department>.Phrase(mismatch.Department).Zh));
    }
}
