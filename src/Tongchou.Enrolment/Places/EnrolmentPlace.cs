namespace Tongchou.Enrolment.Places;

/// <summary>What speaks against enrolling a pupil or student in a region.</summary>
public enum Misplaced
{
    /// <summary>The pupil lives in another region.</summary>
    [Word("lives-elsewhere", "住在外地", "lives elsewhere")] LivesElsewhere,

    /// <summary>The student's school is not known, so nobody can tell where they study.</summary>
    [Word("school-unknown", "未登记学校", "school unknown")] SchoolUnknown,
}

/// <summary>Whether a pupil or student is enrolled where the law wants it.</summary>
[Clause("YN2024", "一")]
public static class EnrolmentPlace
{
    private const int AgeOfStudents = 18;

    /// <param name="livesHere">Whether the person lives in the region; null where no residence is known.</param>
    /// <returns>What speaks against it, and how firmly; null where nothing does.</returns>
    public static (Misplaced What, Cited<PlaceRule> Rule)? Of(PlaceTerms terms, DateOnly born, DateOnly day, bool? livesHere, bool schoolKnown)
    {
        bool isStudent = born.AddYears(AgeOfStudents) <= day;
        return isStudent && !schoolKnown && terms.Students is { } students ? (Misplaced.SchoolUnknown, students)
            : !isStudent && livesHere is false && terms.Pupils is { } pupils ? (Misplaced.LivesElsewhere, pupils)
            : null;
    }
}
