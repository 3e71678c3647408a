using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Settlements;

/// <summary>
/// Direct settlement in another province 跨省直接结算 of outpatient care for chronic and special diseases: the law names the diseases. For any other the
/// person pays, and is reimbursed by hand at home. Within the province nothing is held back.
/// </summary>
[Clause("CN2023", "八")]
[Clause("JS2021", "23")]
public static class DirectSettlement
{
    /// <summary>Why the institution can't settle the visit itself; null where it can.</summary>
    /// <param name="disease">The disease the visit is said to be for; where nobody said, or it is not on file, every disease on file for such visits must be settled directly.</param>
    public static Fault? Barred(Desk desk, PersonFile file, CoverageSpan span, Institution institution, VisitKind visit, DateOnly day, string? disease)
    {
        if (visit is not (VisitKind.Chronic or VisitKind.Special) || institution.Region.Province == span.Region.Province
            || desk.Law.Law.PackFor(span.Region) is null || desk.Law.Terms(span.Region, span.Scheme, day).DirectDiseases is not { } direct)
        {
            return null;
        }

        string[] onFile = [.. file.DiseasesOn(visit, day).Select(each => each.Code)];
        string[] others = [.. (disease is not null && onFile.Contains(disease) ? [disease] : onFile).Except(direct.Value, StringComparer.Ordinal)];
        return others.Length == 0 ? null : Faults.NotDirect(others, direct.Source.Clause);
    }
}
