using Tongchou.Policy;

namespace Tongchou.Payment.Agreements;

/// <summary>The law of agreements of a region on a day.</summary>
/// <param name="LongestTerm">In years.</param>
/// <param name="NoticeDays">How many days before its end an agreement counts as soon to end.</param>
/// <param name="LongestRest">In days.</param>
public sealed record AgreementTerms(
    Cited<AgreementTemplate> Template,
    Cited<int> LongestTerm,
    Cited<int> NoticeDays,
    Cited<int> LongestRest,
    Cited<ScoreSheet> AssessmentItems,
    Cited<int> PassMark,
    Cited<ScoreSheet> AppraisalItems,
    Cited<AppraisalGrades> Grades,
    Cited<StaysUnderWay> StaysUnderWay,
    Cited<SuspendedPhysician> SuspendedPhysician)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static AgreementTerms Compile(LawOn law) => new(
        law.Need(AgreementProvisions.Template), law.Need(AgreementProvisions.LongestTerm), law.Need(AgreementProvisions.NoticeDays), law.Need(AgreementProvisions.LongestRest),
        law.Need(AgreementProvisions.AssessmentItems), law.Need(AgreementProvisions.PassMark), law.Need(AgreementProvisions.AppraisalItems), law.Need(AgreementProvisions.Grades),
        law.Need(AgreementProvisions.StaysUnderWay), law.Need(AgreementProvisions.SuspendedPhysician));

    /// <summary>Whether points pass the assessment.</summary>
    public bool Passes(IReadOnlyList<ItemScore> scores) => ScoreSheet.Total(scores) >= PassMark.Value && AssessmentItems.Value.HasAllNeeded(scores);
}
