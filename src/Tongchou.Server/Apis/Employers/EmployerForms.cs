using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Enrolment.Employees;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.References;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Employers;

/// <summary>An employer's monthly roll 单位月度申报 as it was understood.</summary>
/// <param name="Booked">Whether it is in the books, or was only looked at.</param>
/// <param name="LeaversWait">Whether missing persons were not taken as leavers, since rows were refused.</param>
/// <param name="Lines">Persons the roll changes something for, or whose base was limited; the first of them.</param>
public sealed record RollAnswer(
    string Employer, string Region, string Month, bool Booked, bool LeaversWait, int Joined, int Left, int Changed, int Same, int Lifted, int Cut,
    string EmployerShare, string PersonShare, IReadOnlyList<RollLineForm> Lines, int Rejected, IReadOnlyList<FaultForm> FileFaults, IReadOnlyList<RejectedLine> RejectedRows);

/// <param name="Row">The row of the file; left out for somebody who is missing in it.</param>
/// <param name="Limit">within, lifted or cut.</param>
/// <param name="Clause">The clause that limited the base.</param>
/// <param name="LastMonth">The last month paid for, where the person left.</param>
/// <param name="ResidentGivesWay">Whether a coverage as a resident ends or rests.</param>
public sealed record RollLineForm(
    string Person, int? Row, CodedWord Change, string? Declared, string? Base, string? BaseBefore, CodedWord? Limit, string? Clause, string? EmployerShare, string? PersonShare, string? LastMonth, bool ResidentGivesWay);

/// <summary>What an employer owes and paid for a month.</summary>
public sealed record EmployerMonthForm(string Month, int People, string EmployerShare, string PersonShare, string Owed, string Paid);

/// <param name="Amount">Everything the employer owes for the month, its own part and its workers'.</param>
/// <param name="PaidOn">Today where it is left out.</param>
public sealed record EmployerPaymentBody(string Amount, string Receipt, string? PaidOn);

/// <summary>Rolls and months of employers as the API gives them.</summary>
internal static class EmployerWriter
{
    private const int MostShown = 500;

    public static RollAnswer Roll(EmployerRoll roll) => new(
        roll.Employer, $"{roll.Region}", $"{roll.Month}", roll.IsBooked, roll.LeaversWait,
        roll.Count(RollChange.Joined), roll.Count(RollChange.Left), roll.Count(RollChange.Changed), roll.Count(RollChange.Same), roll.Count(BaseLimit.Lifted), roll.Count(BaseLimit.Cut),
        roll.EmployerShare.ToPlain(), roll.PersonShare.ToPlain(),
        [.. roll.Lines.Where(line => line.Change is not RollChange.Same || line.Base?.Limit is not BaseLimit.Within || line.ResidentGivesWay).Take(MostShown).Select(Line)],
        roll.Table.Rejected, [.. roll.Table.FileFaults.Select(FaultForm.Of)],
        [.. roll.Table.RejectedRows.Take(MostShown).Select(row => new RejectedLine(row.Row, string.Join(" ", row.Cells.Where(cell => cell.Length > 0).Take(6)), [.. row.Faults.Select(FaultForm.Of)]))]);

    public static EmployerMonthForm Month(EmployerMonth month) => new(
        $"{month.Month}", month.People, month.EmployerShare.ToPlain(), month.PersonShare.ToPlain(), month.Owed.ToPlain(), month.Paid.ToPlain());

    private static RollLineForm Line(RollLine line) => new(
        line.PersonId, line.Row, LedgerWriter.Word<RollChange>(Words<RollChange>.Code(line.Change)), line.Base?.Declared.ToPlain(), line.Base?.Base.Value.ToPlain(), line.BaseBefore?.ToPlain(),
        line.Base is { } amount ? LedgerWriter.Word<BaseLimit>(Words<BaseLimit>.Code(amount.Limit)) : null, line.Base is { Limit: not BaseLimit.Within } limited ? $"{limited.Base.Source.Clause}" : null,
        line.Shares?.Employer.ToPlain(), line.Shares?.Person.ToPlain(), line.LastMonth?.ToString(), line.ResidentGivesWay);
}
