using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.History;

/// <summary>The readings that decide which years of a history were missed.</summary>
public sealed record YearTerms(Cited<MissedYear> MissedYear, Cited<FirstEnrolment> FirstEnrolment)
{
    public static YearTerms Compile(LawOn law) => new(law.Need(YearProvisions.MissedYear), law.Need(YearProvisions.FirstEnrolment));
}

/// <summary>What packs may set about the counting of years, in <c>enrolment/years.yaml</c>.</summary>
public static class YearProvisions
{
    public static readonly Reading<MissedYear> MissedYear = new("enrolment/years/missed-year",
        new("何时算断保一年", "When a year counts as missed"));

    public static readonly Reading<FirstEnrolment> FirstEnrolment = new("enrolment/years/first-enrolment",
        new("首次参保前的年度是否算断保", "Whether years before a first enrolment count as missed"));

    public static IReadOnlyList<Provision> All => [MissedYear, FirstEnrolment];
}
