namespace Tongchou.Payment.Agreements;

/// <summary>What a year's appraisal 年度考核 of an institution came to; clearing reads it for the retained deposit.</summary>
/// <param name="Returned">The share of the retained deposit that is paid back, with what it rests on.</param>
[Clause("JS2021", "14")]
public sealed record AppraisalResult(string Institution, int Year, int Points, string Grade, Phrase GradeName, Cited<Rate> Returned)
{
    /// <summary>Decides the grade from the points given.</summary>
    /// <param name="scores">Held against the sheet before.</param>
    public static AppraisalResult Of(string institution, int year, IReadOnlyList<ItemScore> scores, AgreementTerms terms)
    {
        int points = ScoreSheet.Total(scores);

        // What must not fail decides alone: the worst grade, whatever else was given.
        AppraisalGrade grade = terms.AppraisalItems.Value.HasAllNeeded(scores) ? terms.Grades.Value.Of(points) : terms.Grades.Value.All[^1];
        return new(institution, year, points, grade.Code, grade.Name, terms.Grades.With(grade.Returned));
    }

    /// <summary>What of a deposit is paid back; the rest stays with the fund 考核扣款.</summary>
    public Money PaidBack(Money deposit) => Returned.Value.Of(deposit).Rounded;

    public Money Withheld(Money deposit) => deposit - PaidBack(deposit);
}
