using Tongchou.Agency;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Comparing;

/// <summary>A difference between a department's file and ours 比对差异 on one line.</summary>
/// <param name="State">entered, approved or returned.</param>
/// <param name="Person">The person's number; left out for somebody who is not on our file.</param>
/// <param name="Name">Their name; empty where the department handed over a digest.</param>
/// <param name="Identity">The certificate number, masked.</param>
/// <param name="Deed">What resolving it carries out, or did.</param>
/// <param name="At">When it came to stand as it does, in UTC.</param>
/// <param name="Reason">Why it was dismissed.</param>
public sealed record MismatchForm(
    string Id, CodedWord State, CodedWord Kind, CodedWord Department, CodedWord Told, string? Person, string Name, string Identity, string Code, string CodeName, string From, string? To,
    CodedWord Deed, string File, string EnteredBy, string? DecidedBy, string At, string? Reason);

/// <param name="Total">How many there are in all.</param>
public sealed record MismatchPage(IReadOnlyList<MismatchForm> Rows, int Total);

/// <param name="Resolve">Resolves it, which carries out what follows; or dismisses it.</param>
/// <param name="Reason">Why it is dismissed.</param>
public sealed record MismatchDecision(bool Resolve, string? Reason);

/// <summary>What came of a department's file.</summary>
/// <param name="Matched">Lines whose person is on our file.</param>
/// <param name="Added">Differences that were not on the list before.</param>
/// <param name="Refused">The faults of the lines refused, the first of them.</param>
public sealed record ComparedForm(int Read, int Rejected, int Matched, int Added, IReadOnlyList<MismatchCount> Found, IReadOnlyList<FaultForm> Refused);

public sealed record MismatchCount(CodedWord Kind, int Count);

/// <summary>How many should be insured and are.</summary>
/// <param name="Rate">The enrolment rate, such as 97.5%; left out of nobody.</param>
/// <param name="TenThousandths">The same as a number, for the length of a bar.</param>
/// <param name="Target">What is aimed at, and by which clause; left out where nothing is.</param>
public sealed record EnrolmentLine(string Code, Phrase Name, int Should, int Insured, int Missing, string? Rate, int TenThousandths, EnrolmentTarget? Target);

public sealed record EnrolmentTarget(string Rate, int TenThousandths, bool Reached, string Clause, CodedWord Standing);

/// <summary>The enrolment of a region 参保情况.</summary>
/// <param name="Day">The day it is counted on.</param>
/// <param name="Groups">Everybody, the assistance categories and those at school.</param>
/// <param name="Employees">Of those insured, those in the employee scheme.</param>
public sealed record EnrolmentForm(
    string Region, string Day, IReadOnlyList<EnrolmentLine> Groups, EnrolmentLine Employees, IReadOnlyList<EnrolmentLine> Counties, IReadOnlyList<EnrolmentLine> Towns, IReadOnlyList<EnrolmentLine> Villages, IReadOnlyList<EnrolmentLine> Grids, IReadOnlyList<EnrolmentLine> Schools);
