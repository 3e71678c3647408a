using Tongchou.Enrolment.Employees;
using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Places;
using Tongchou.Enrolment.Targets;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment;

/// <summary>Every provision that enrolment reads from the packs.</summary>
public static class EnrolmentVocabulary
{
    public static IReadOnlyList<Provision> All =>
        [.. YearProvisions.All, .. StartProvisions.All, .. WaitingProvisions.All, .. IncentiveProvisions.All, .. DuesProvisions.All, .. AidProvisions.All, .. EmployeeDuesProvisions.All, .. TargetProvisions.All, .. PlaceProvisions.All];
}
