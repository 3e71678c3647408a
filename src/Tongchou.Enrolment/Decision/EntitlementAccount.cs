using Tongchou.Enrolment.Incentives;
using Tongchou.Enrolment.Waiting;

namespace Tongchou.Enrolment.Decision;

/// <summary>An entitlement together with how it came about, for a receipt or a page to show.</summary>
/// <param name="Wait">Null where nobody paid for the year.</param>
/// <param name="CapFacts">Null where nobody paid for the year or the region moves no ceiling.</param>
/// <param name="Cap">Null likewise, and where the original ceiling was not given.</param>
/// <param name="Lines">Each step in the order the policy applies it.</param>
public sealed record EntitlementAccount(
    BenefitYear Year,
    Entitlement Entitlement,
    WaitAndStart? Wait,
    CapFacts? CapFacts,
    CapChange? Cap,
    IReadOnlyList<AccountLine> Lines);

/// <summary>One step of an account: what it is, its value, how that was reached, and what it rests on.</summary>
/// <param name="Code">A stable code for programs, such as <c>fixed-wait</c>.</param>
/// <param name="Value">The value with its source; the source is null where it follows from the facts alone.</param>
public sealed record AccountLine(string Code, Phrase Title, Phrase Value, Phrase Formula, Citation? Source);
