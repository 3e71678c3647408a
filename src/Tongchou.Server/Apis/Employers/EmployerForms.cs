using Tongchou.Agency;
using Tongchou.Server.Apis.References;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Employers;

/// <summary>An employer that declared lately.</summary>
/// <param name="Month">The latest month it declared.</param>
public sealed record EmployerLine(string Employer, string Month);

/// <summary>The law a month's dues are reckoned by, value by value.</summary>
/// <param name="Floor">The least base of a month.</param>
/// <param name="Cap">The most.</param>
public sealed record DuesTermsForm(Basis AverageWage, Basis Floor, Basis Cap, Basis EmployerRate, Basis PersonRate);

/// <summary>An employer's month as the books have it, beside the month before 单位名册.</summary>
/// <param name="Before">The month before, such as 2026-10.</param>
/// <param name="Declared">Whether any of it is in the books.</param>
/// <param name="Staff">The first of them, in the order of the persons' numbers.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record StaffForm(string Employer, RegionName Region, string Month, string Before, bool Declared, DuesTermsForm Terms, IReadOnlyList<StaffLineForm> Staff, int Total);

/// <summary>Somebody the employer declared for the month, the month before, or both.</summary>
/// <param name="Identity">The number, masked.</param>
/// <param name="BaseBefore">The base of the month before; left out for who came.</param>
/// <param name="Base">The base of the month; left out before it is declared, and for who left.</param>
/// <param name="Left">The last day insured, where the person leaves with the month.</param>
/// <param name="State">What became of the month's dues.</param>
public sealed record StaffLineForm(
    string Person, string Name, string Identity, string? BaseBefore, string? Base, string? Left, string? EmployerShare, string? PersonShare, CodedWord? State, string? PaidOn, string? Receipt);

/// <summary>An employer's monthly roll 单位月度申报 as it was understood.</summary>
/// <param name="Booked">Whether it is in the books, or was only looked at.</param>
/// <param name="LeaversWait">Whether missing persons were not taken as leavers, since rows were refused.</param>
/// <param name="Terms">The law of the month.</param>
/// <param name="Lines">Persons the roll changes something for, or whose base was limited; the first of them.</param>
/// <param name="RefusedTable">The refused rows with their reasons as an Excel file, in base64; left out where none were.</param>
public sealed record RollAnswer(
    string Employer, string Region, string Month, bool Booked, bool LeaversWait, int Joined, int Left, int Changed, int Same, int Lifted, int Cut,
    string EmployerShare, string PersonShare, string Together, DuesTermsForm Terms, IReadOnlyList<RollLineForm> Lines, int Rejected, IReadOnlyList<FaultForm> FileFaults, IReadOnlyList<RejectedLine> RejectedRows,
    string? RefusedTable);

/// <param name="Row">The row of the file; left out for somebody who is missing in it.</param>
/// <param name="Limit">within, lifted or cut.</param>
/// <param name="Clause">The clause that limited the base.</param>
/// <param name="LastMonth">The last month paid for, where the person left.</param>
/// <param name="ResidentGivesWay">Whether a coverage as a resident ends or rests.</param>
public sealed record RollLineForm(
    string Person, string Name, int? Row, CodedWord Change, string? Declared, string? Base, string? BaseBefore, CodedWord? Limit, string? Clause, string? EmployerShare, string? PersonShare, string? LastMonth, bool ResidentGivesWay);

/// <summary>What an employer owes and paid for a month.</summary>
/// <param name="Receipts">The receipts it was paid by.</param>
/// <param name="PaidOn">The last day of payment; left out where nothing was paid.</param>
public sealed record EmployerMonthForm(string Month, int People, string EmployerShare, string PersonShare, string Owed, string Paid, IReadOnlyList<string> Receipts, string? PaidOn);

/// <summary>What an employer owes 欠费.</summary>
/// <param name="Persons">Persons with unpaid months.</param>
/// <param name="Months">The months with anything unpaid, the oldest first.</param>
/// <param name="RestsFrom">The first day on which coverage rests for it; left out where it does not yet.</param>
/// <param name="Basis">The clause that says so.</param>
public sealed record ArrearsForm(string Employer, int Persons, IReadOnlyList<string> Months, string Owed, string? RestsFrom, Basis? Basis);

/// <summary>What came of letting coverage rest 欠费暂停待遇.</summary>
/// <param name="Looked">Persons with unpaid months.</param>
/// <param name="Suspended">Persons whose coverage rests from now on; who rested before is not counted again.</param>
public sealed record ArrearsReviewForm(int Looked, int Suspended);

/// <param name="Amount">Everything the employer owes for the month, its own part and its workers'.</param>
/// <param name="PaidOn">Today where it is left out.</param>
public sealed record EmployerPaymentBody(string Amount, string Receipt, string? PaidOn);
