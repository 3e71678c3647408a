using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>The agency's work with an employer of a region: the month's roll, what is owed, payments.</summary>
[Clause("SC2023", "五")]
public sealed class EmployerOffice(Desk desk, RegionCode region, string employer, string by)
{
    private const int AtOnce = 2000;

    /// <summary>
    /// Takes a month's roll in, or only looks at it. Everybody the employer pays for stands in it: who was there the month before and is missing has left. Rows that can't be
    /// taken come back with the reason, the others are taken; the same roll again doubles nothing.
    /// </summary>
    /// <param name="book">Whether it goes into the books.</param>
    public async Task<Outcome<EmployerRoll>> Roll(string name, Stream file, AccountingMonth month, bool book, DateOnly day, IdentityCipher cipher, CancellationToken stop)
    {
        Outcome<EmployeeDuesTerms> found = Terms(month);
        if (found.Value is not { } terms)
        {
            return Outcome<EmployerRoll>.Refused(found.Faults);
        }

        ImportReport report = new(name);
        ReadRow<RollRow>[] rows = [.. ImportTable.ReadRows(new RollForm(number => IdentityLookup.Find(desk.Reader, cipher, number, stop)), file, report).Where(row => Fits(row, month, report))];
        Dictionary<string, DuesRow> before = await Live(month.Previous, stop);
        Dictionary<string, DuesRow> now = await Live(month, stop);
        List<RollLine> lines = [];
        foreach (ReadRow<RollRow>[] chunk in rows.Chunk(AtOnce))
        {
            bool[] gaveWay = new bool[chunk.Length];
            if (book)
            {
                Outcome<Done<MonthDeclared>>[] outcomes = await Task.WhenAll(chunk.Select(row => desk.Lanes.DoPatiently(new DeclareMonth(desk, OrderOf(row.Record, month, day), by), stop)));
                for (int i = 0; i < chunk.Length; i++)
                {
                    gaveWay[i] = outcomes[i].Value?.Value?.ResidentGaveWay ?? false;
                    if (outcomes[i].IsRefused)
                    {
                        report.Add(chunk[i].Refused(outcomes[i].Faults));
                    }
                }

                HashSet<int> refused = [.. chunk.Zip(outcomes).Where(each => each.Second.IsRefused).Select(each => each.First.Row)];
                lines.AddRange(chunk.Zip(gaveWay).Where(each => !refused.Contains(each.First.Row)).Select(each => LineOf(each.First, month, terms, before, each.Second)));
            }
            else
            {
                foreach (ReadRow<RollRow> row in chunk)
                {
                    lines.Add(LineOf(row, month, terms, before, await IsResident(row.Record.Person.Text, month.FirstDay, stop)));
                }
            }
        }

        HashSet<string> told = [.. rows.Select(row => row.Record.Person.Text)];
        lines.AddRange(before.Keys.Union(now.Keys).Where(person => !told.Contains(person)).Order(StringComparer.Ordinal)
            .Select(person => new RollLine(person, null, RollChange.Left, null, before.GetValueOrDefault(person)?.Base, null, month.Previous, false)));
        bool waits = !report.IsClean && lines.Any(line => line is { Change: RollChange.Left, Row: null });
        if (book)
        {
            await Leave(lines.Where(line => line.LastMonth is not null && !(waits && line.Row is null)), rows, report, stop);
        }

        return new EmployerRoll(report, employer, region, month, lines, book, waits);
    }

    /// <summary>What the employer owes and paid, the latest month first.</summary>
    public async Task<IReadOnlyList<EmployerMonth>> Months(CancellationToken stop) => EmployerMonth.Of(await Dues(null, stop));

    /// <summary>The month as the books have it, beside the month before: whom a roll is held against, and the law it will be reckoned by.</summary>
    public async Task<Outcome<StaffSheet>> Staff(AccountingMonth month, CancellationToken stop)
    {
        Outcome<EmployeeDuesTerms> found = Terms(month);
        if (found.Value is not { } terms)
        {
            return Outcome<StaffSheet>.Refused(found.Faults);
        }

        Dictionary<string, DuesRow> before = await Live(month.Previous, stop);
        Dictionary<string, DuesRow> now = await Live(month, stop);
        return new StaffSheet(employer, region, month, terms, [.. before.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(person => new StaffLine(person, before.GetValueOrDefault(person), now.GetValueOrDefault(person)))]);
    }

    /// <summary>
    /// Takes an employer's payment for a month in, person by person. It must be what is owed to the fen; a payment that was broken off is taken up again with the same receipt.
    /// </summary>
    public async Task<Outcome<EmployerMonth>> Pay(AccountingMonth month, Money amount, DateOnly paidOn, string receipt, CancellationToken stop)
    {
        DuesRow[] asked = [.. (await Dues(month, stop)).Where(row => EmployeeRecords.IsLive(row) && (DuesRecords.Is(row, DuesState.Owed) || row.Receipt == receipt))];
        Money owed = asked.Aggregate(Money.Zero, (sum, row) => sum + row.Collected);
        if (asked.Length == 0 || owed != amount)
        {
            return asked.Length == 0 ? EmployeeFaults.NothingOwed() : EmployeeFaults.TotalDiffers(owed, amount);
        }

        foreach (DuesRow[] chunk in asked.Chunk(AtOnce))
        {
            Outcome<Done<DuesRow[]>>[] outcomes = await Task.WhenAll(chunk.Select(row => desk.Lanes.DoPatiently(new PayMonths(desk, row.PersonId, [row.DuesId], row.Collected, paidOn, receipt, by), stop)));
            if (outcomes.SelectMany(outcome => outcome.Faults).Take(20).ToArray() is { Length: > 0 } faults)
            {
                return Outcome<EmployerMonth>.Refused(faults);
            }
        }

        return EmployerMonth.Of(await Dues(month, stop)).Single();
    }

    private Outcome<EmployeeDuesTerms> Terms(AccountingMonth month) =>
        desk.Law.Law.PackFor(region) is null ? Settlements.Faults.NoLaw(region)
        : desk.Law.EmployeeDues(region, month.FirstDay) is { } terms ? terms
        : EmployeeFaults.NoRates(region, month);

    private async Task Leave(IEnumerable<RollLine> leavers, ReadRow<RollRow>[] rows, ImportReport report, CancellationToken stop)
    {
        foreach (RollLine[] chunk in leavers.Chunk(AtOnce))
        {
            Outcome<Done<string>>[] outcomes = await Task.WhenAll(chunk.Select(line => desk.Lanes.DoPatiently(new LeaveEmployer(line.PersonId, region, employer, line.LastMonth!.Value, by), stop)));
            foreach ((RollLine line, Outcome<Done<string>> outcome) in chunk.Zip(outcomes).Where(each => each.Second.IsRefused))
            {
                report.Add(rows.FirstOrDefault(each => each.Row == line.Row)?.Refused(outcome.Faults) ?? new RejectedRow(0, [line.PersonId], outcome.Faults));
            }
        }
    }

    private bool Fits(ReadRow<RollRow> read, AccountingMonth month, ImportReport report)
    {
        RollRow row = read.Record;
        List<Fault> faults = [];
        if (row.Employer.Length > 0 && row.Employer != employer)
        {
            faults.Add(EmployeeFaults.OtherEmployer(row.Employer, employer));
        }

        if (row.Month.Length > 0 && EmployeeRecords.Month(row.Month) != month)
        {
            faults.Add(EmployeeFaults.OtherMonth(row.Month, month));
        }

        if (faults.Count > 0)
        {
            report.Add(read.Refused(faults));
        }

        return faults.Count == 0;
    }

    private static RollLine LineOf(ReadRow<RollRow> read, AccountingMonth month, EmployeeDuesTerms terms, Dictionary<string, DuesRow> before, bool gaveWay)
    {
        RollRow row = read.Record;
        DuesBase amount = DuesBase.Of(row.Wage, terms);
        DuesRow? last = before.GetValueOrDefault(row.Person.Text);
        RollChange change = row.Left is not null ? RollChange.Left : last is null ? RollChange.Joined : last.Base == amount.Base.Value ? RollChange.Same : RollChange.Changed;
        return new(row.Person.Text, read.Row, change, amount, last?.Base, MonthShares.Of(DuesPayer.Employed, amount.Base.Value, terms), row.Left is null ? null : month, gaveWay);
    }

    private MonthOrder OrderOf(RollRow row, AccountingMonth month, DateOnly day) => new(row.Person.Text, region, month, 1, DuesPayer.Employed, employer, row.Wage, day);

    private async Task<Dictionary<string, DuesRow>> Live(AccountingMonth month, CancellationToken stop) =>
        (await Dues(month, stop)).Where(EmployeeRecords.IsLive).ToDictionary(row => row.PersonId);

    private async Task<IReadOnlyList<DuesRow>> Dues(AccountingMonth? month, CancellationToken stop)
    {
        RecordQuery<DuesRow> all = new RecordQuery<DuesRow>(DuesRow.Table).Where("employer", employer).Where("region", region.ToString()).Where("scheme", Words<Scheme>.Code(Scheme.Employee));
        return await desk.Reader.Read((month is { } one ? all.Where("period", one.ToString()) : all).Latest(), stop);
    }

    private async Task<bool> IsResident(string person, DateOnly day, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<CoverageRow>(CoverageRow.Table).In(Partitions.Of(person)).Where("person_id", person).Latest(), stop))
            .Any(row => row.Scheme == Words<Scheme>.Code(Scheme.Resident) && row.State == Words<Persons.CoverageStatus>.Code(Persons.CoverageStatus.Normal) && Days.Read(row.To) >= day);
}
