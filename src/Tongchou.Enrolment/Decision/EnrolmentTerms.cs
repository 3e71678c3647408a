using Tongchou.Enrolment.Financing;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Places;
using Tongchou.Enrolment.Waiting;
using Tongchou.Enrolment.Windows;
using Tongchou.Policy;

namespace Tongchou.Enrolment.Decision;

/// <summary>Everything the law of a region says about enrolment on a day, looked up once.</summary>
/// <param name="Waiting">Null where the region lets nobody wait.</param>
/// <param name="Incentives">Null where the region moves no ceiling.</param>
/// <param name="Dues">Null where no premium is known.</param>
/// <param name="Aid">Null where nobody helps with dues.</param>
/// <param name="Places">Where pupils and students are insured; null where it is not asked.</param>
public sealed record EnrolmentTerms(YearTerms Years, StartTerms Start, WaitingTerms? Waiting, IncentiveTerms? Incentives, DuesTerms? Dues, AidTerms? Aid = null, PlaceTerms? Places = null)
{
    /// <exception cref="MissingLawException">A rule is set in part, or a reading by nobody.</exception>
    public static EnrolmentTerms Compile(LawOn law) => new(
        YearTerms.Compile(law),
        StartTerms.Compile(law),
        WaitingTerms.Compile(law),
        IncentiveTerms.Compile(law),
        DuesTerms.Compile(law),
        AidTerms.Compile(law),
        PlaceTerms.Compile(law));
}
