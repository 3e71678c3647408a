using Tongchou.Agency.Agreements;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Payment.Agreements;

namespace Tongchou.Agency.Acts;

/// <summary>An institution with how its agreement stands.</summary>
/// <param name="SoonToEnd">It is in force and ends within the days of notice, and nothing follows.</param>
/// <param name="RestsTooLong">It has rested longer than the law lets it.</param>
public sealed record AgreementOverview(Institution Institution, AgreementFile File, AgreementState State, DateOnly? Until, bool SoonToEnd, bool RestsTooLong);

/// <summary>Reads agreements beside the acts: how each stands on a day, its signed text, what its year's appraisal came to.</summary>
public static class ReadAgreements
{
    /// <summary>Every institution that has an agreement, or asks for one, by code.</summary>
    public static IReadOnlyList<AgreementOverview> All(Desk desk, DateOnly day) =>
        [.. desk.References.Institutions.Values.OrderBy(each => each.Code.Text, StringComparer.Ordinal).Select(each => Of(desk, each, day)).Where(each => each.File.All.Count > 0)];

    public static AgreementOverview? Of(Desk desk, string institution, DateOnly day) => desk.References.Institution(institution) is { } known ? Of(desk, known, day) : null;

    /// <summary>The text that was signed under a digest; null where there is none.</summary>
    public static async Task<AgreementTextRow?> Text(Desk desk, string digest, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<AgreementTextRow>(AgreementTextRow.Table).Where("digest", digest).First(1), stop)).FirstOrDefault();

    /// <summary>What clearing reads: the result of a year's appraisal as it was decided; null where there is none.</summary>
    [Clause("JS2021", "14")]
    public static AppraisalResult? Appraisal(Desk desk, string institution, int year)
    {
        if (!desk.References.Appraisals.TryGetValue((institution, year), out AppraisalRow? row) || desk.References.Institution(institution) is not { } known)
        {
            return null;
        }

        // What was decided counts, also where the law has changed since: only the source is looked up.
        AppraisalNote note = AppraisalNote.Of(row);
        Cited<AppraisalGrades> grades = desk.Law.Agreements(known.Region, new(year, 12, 31)).Grades;
        return new(institution, year, (int)row.Points, row.Grade, note.Grade, grades.With(new Rate((int)row.Returned)));
    }

    private static AgreementOverview Of(Desk desk, Institution institution, DateOnly day)
    {
        AgreementFile file = desk.References.AgreementsOf(institution.Code.Text)!;
        Agreement current = file.Current;
        AgreementTerms law = desk.Law.Agreements(institution.Region, day);
        AgreementState state = current.StateOn(day);
        bool soon = state is AgreementState.InForce && current.Until is { } last && last <= day.AddDays(law.NoticeDays.Value);
        bool tooLong = current.Rests.Any(rest => rest.Contains(day) && rest.From.AddDays(law.LongestRest.Value) <= day);
        return new(institution, file, state, current.Until, soon, tooLong);
    }
}
