using Tongchou.Policy;

namespace Tongchou.Enrolment.Waiting;

/// <summary>A region's rule on waiting after a late or broken enrolment.</summary>
public sealed record WaitingTerms(
    Cited<int> FixedMonths,
    Cited<int> MonthsPerBrokenYear,
    Cited<int> FloorAfterYears,
    Cited<int> FloorMonths,
    Cited<int> FirstYear,
    Cited<IReadOnlyList<ExemptGroup>> ExemptGroups,
    Cited<FirstMissedYear> FirstMissedYear,
    Cited<LateAndBroken> LateAndBroken,
    Cited<LeaverAfterLimit> LeaverAfterLimit,
    Cited<Exemption> Exemption,
    Cited<RepairTime> RepairTime)
{
    /// <summary>Null where nobody sets a fixed wait: the region lets nobody wait.</summary>
    public static WaitingTerms? Compile(LawOn law) => law.Value(WaitingProvisions.FixedMonths) is not { } fixedMonths ? null : new(
        fixedMonths,
        law.Need(WaitingProvisions.MonthsPerBrokenYear),
        law.Need(WaitingProvisions.FloorAfterYears),
        law.Need(WaitingProvisions.FloorMonths),
        law.Need(WaitingProvisions.FirstYear),
        law.Need(WaitingProvisions.ExemptGroups),
        law.Need(WaitingProvisions.FirstMissedYear),
        law.Need(WaitingProvisions.LateAndBroken),
        law.Need(WaitingProvisions.LeaverAfterLimit),
        law.Need(WaitingProvisions.Exemption),
        law.Need(WaitingProvisions.RepairTime));

    public ExemptGroup? Group(string code) => ExemptGroups.Value.FirstOrDefault(group => group.Code == code);
}
