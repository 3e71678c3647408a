using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Employees;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.References;
using Tongchou.Server.Problems;

namespace Tongchou.Server.Apis.Employers;

/// <summary>Rolls and months of employers as the API gives them.</summary>
internal sealed class EmployerWriter(Desk desk, FindPersons persons)
{
    private const int MostShown = 500;

    public async Task<StaffForm> Staff(StaffSheet sheet, CancellationToken stop)
    {
        StaffLine[] shown = [.. sheet.Staff.Take(MostShown)];
        IReadOnlyDictionary<string, Person> names = await persons.Named(shown.Select(line => line.PersonId), stop);
        IReadOnlySet<string> leavers = await sheet.Leavers(desk.Reader, shown.Where(line => line.Now is not null).Select(line => line.PersonId), stop);
        string last = Agency.Booking.Days.Text(sheet.Month.LastDay);
        return new(
            sheet.Employer, Regions.Name(desk.Law, sheet.Region), $"{sheet.Month}", $"{sheet.Month.Previous}", sheet.IsDeclared, Terms(sheet.Terms), [.. shown.Select(line => Line(line, names.GetValueOrDefault(line.PersonId), leavers.Contains(line.PersonId) ? last : null))], sheet.Staff.Count);
    }

    public async Task<RollAnswer> Roll(EmployerRoll roll, EmployeeDuesTerms terms, CancellationToken stop)
    {
        RollLine[] shown = [.. roll.Lines.Where(line => line.Change is not RollChange.Same || line.Base?.Limit is not BaseLimit.Within || line.ResidentGivesWay).Take(MostShown)];
        IReadOnlyDictionary<string, Person> names = await persons.Named(shown.Select(line => line.PersonId), stop);
        return new(
            roll.Employer, $"{roll.Region}", $"{roll.Month}", roll.IsBooked, roll.LeaversWait,
            roll.Count(RollChange.Joined), roll.Count(RollChange.Left), roll.Count(RollChange.Changed), roll.Count(RollChange.Same), roll.Count(BaseLimit.Lifted), roll.Count(BaseLimit.Cut),
            roll.EmployerShare.ToPlain(), roll.PersonShare.ToPlain(), (roll.EmployerShare + roll.PersonShare).ToPlain(), Terms(terms), [.. shown.Select(line => Line(line, names.GetValueOrDefault(line.PersonId)))],
            roll.Table.Rejected, [.. roll.Table.FileFaults.Select(FaultForm.Of)],
            [.. roll.Table.RejectedRows.Take(MostShown).Select(row => new RejectedLine(row.Row, string.Join(" ", row.Cells.Where(cell => cell.Length > 0).Take(6)), [.. row.Faults.Select(FaultForm.Of)]))],
            roll.Table.Rejected > 0 ? Convert.ToBase64String(RefusedTable(roll.Table)) : null);
    }

    public static EmployerMonthForm Month(EmployerMonth month) => new(
        $"{month.Month}", month.People, month.EmployerShare.ToPlain(), month.PersonShare.ToPlain(), month.Owed.ToPlain(), month.Paid.ToPlain(), month.Receipts, month.PaidOn);

    public ArrearsForm Arrears(EmployerArrears arrears) => new(
        arrears.Employer, arrears.Persons, [.. arrears.Months.Select(month => $"{month}")], arrears.Owed.ToPlain(), arrears.RestsFrom is { } from ? Agency.Booking.Days.Text(from.Value) : null,
        arrears.RestsFrom is { } rests ? Basis(Agency.Booking.Days.Text(rests.Value), rests.Source) : null);

    private static StaffLineForm Line(StaffLine line, Person? person, string? left) => new(
        line.PersonId, person?.Name ?? "", person is null ? "" : Masking.IdentityNumber(person.Identity.Text), line.Before?.Base.ToPlain(), line.Now?.Base.ToPlain(), left,
        line.Now?.EmployerShare.ToPlain(), line.Now?.PersonShare.ToPlain(), line.Now is { } row ? LedgerWriter.Word<DuesState>(row.State) : null, line.Now?.PaidOn, line.Now?.Receipt);

    private static RollLineForm Line(RollLine line, Person? person) => new(
        line.PersonId, person?.Name ?? "", line.Row, CodedWord.Of(line.Change), line.Base?.Declared.ToPlain(), line.Base?.Base.Value.ToPlain(), line.BaseBefore?.ToPlain(),
        line.Base is { } amount ? CodedWord.Of(amount.Limit) : null, line.Base is { Limit: not BaseLimit.Within } limited ? $"{limited.Base.Source.Clause}" : null,
        line.Shares?.Employer.ToPlain(), line.Shares?.Person.ToPlain(), line.LastMonth?.ToString(), line.ResidentGivesWay);

    private DuesTermsForm Terms(EmployeeDuesTerms terms) => new(
        Basis(terms.AverageWage.Value.ToPlain(), terms.AverageWage.Source), Basis(terms.Floor.Value.ToPlain(), terms.Floor.Source), Basis(terms.Cap.Value.ToPlain(), terms.Cap.Source),
        Basis($"{terms.EmployerRate.Value}", terms.EmployerRate.Source), Basis($"{terms.PersonRate.Value}", terms.PersonRate.Source));

    private Basis Basis(string value, Citation source) => new EntitlementWriter(desk.Law.Law, desk.Today).Basis(new(value, value), source);

    private static byte[] RefusedTable(ImportReport report)
    {
        using MemoryStream written = new();
        ExportTable.Rejected(report, written, TableFormat.Excel);
        return written.ToArray();
    }
}
