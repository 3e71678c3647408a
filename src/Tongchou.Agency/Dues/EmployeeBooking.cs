using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Agency.Dues;

/// <summary>Writes months of the employee scheme into a journal entry: coverage, account, vouchers.</summary>
[Clause("SC2023", "五")]
[Clause("CN2023", "三")]
internal static class EmployeeBooking
{
    private static readonly string resident = Words<Scheme>.Code(Scheme.Resident);
    private static readonly string active = Words<PersonGroup>.Code(PersonGroup.Active);
    private static readonly string normal = Words<CoverageStatus>.Code(CoverageStatus.Normal);
    private static readonly string suspended = Words<CoverageStatus>.Code(CoverageStatus.Suspended);
    private static readonly string ended = Words<CoverageStatus>.Code(CoverageStatus.Ended);

    /// <summary>
    /// Covers days in the employee scheme, on top of what is on file: days that are covered stay, a coverage that adjoins is made longer, a resident's coverage ends the day
    /// before or rests. A coverage that rests for arrears is left so.
    /// </summary>
    /// <returns>Whether a resident's coverage had to give way.</returns>
    public static Outcome<bool> Cover(Entry entry, ResidentFile file, RegionCode region, PersonGroup group, string? employer, DateSpan days)
    {
        string place = region.ToString();
        string kind = Words<PersonGroup>.Code(group);
        CoverageRow[] open = [.. file.Coverages.Where(row => row.State == normal && SpanOf(row) is { IsEmpty: false } span && (span.Overlaps(days) || Adjoins(span, days)))];
        CoverageRow? own = open.FirstOrDefault(row => row.Region == place && row.Group == kind && row.Employer == employer);
        if (file.Coverages.Any(row => row.State == suspended && row.Scheme != resident && row.Region == place && row.Employer == employer && SpanOf(row).Contains(days.From)))
        {
            return false;
        }

        bool gaveWay = false;
        foreach (CoverageRow other in open.Where(row => row != own && SpanOf(row).Overlaps(days)))
        {
            // What was taken over with no dues told of it says nothing of an employer that must report first.
            bool mayCut = other.Scheme == resident || (other.Region == place && (group is PersonGroup.Retired || !file.Dues.Any(row => EmployeeRecords.IsLive(row) && row.Region == place && row.Employer == other.Employer)));
            if (!mayCut)
            {
                return other.Region == place && other.Employer is { } name ? EmployeeFaults.Employed(name) : EmployeeFaults.DoubleCoverage(SpanOf(other), other.Region);
            }

            gaveWay |= other.Scheme == resident;
            Add(entry, string.CompareOrdinal(other.From, Days.Text(days.From)) < 0 ? other with { To = Days.Text(days.From.AddDays(-1)) } : other with { State = suspended });
        }

        if (own is null)
        {
            CoverageRow? last = file.Coverages.Where(row => row.Scheme != resident && row.Region == place).MaxBy(row => row.From, StringComparer.Ordinal);
            Supplement supplement = last is not null && Words<Supplement>.TryParse(last.Supplement, out Supplement known) ? known : Supplement.None;
            CoverageSpan span = new(file.Person.Id, region, group, file.CategoryOn(days.From), supplement, last?.SupplementaryProduct == 1, days, employer ?? "", CoverageStatus.Normal, Money.Zero);
            entry.Add(CoverageRow.Table, PersonRecords.RowOf(span, EmployeeRecords.CoverageId(days.From, region), entry.Partition, entry.Seq, entry.Next(CoverageRow.Table)));
        }
        else if (SpanOf(own) is var span && (days.To > span.To || days.From < span.From))
        {
            Add(entry, own with { From = Days.Text(days.From < span.From ? days.From : span.From), To = Days.Text(days.To > span.To ? days.To : span.To) });
        }

        return gaveWay;
    }

    /// <summary>Ends what an employer, or the person alone, insures after a day.</summary>
    public static bool End(Entry entry, IEnumerable<CoverageRow> coverages, string region, string? employer, DateOnly last)
    {
        bool changed = false;
        foreach (CoverageRow row in coverages.Where(row => row.Scheme != resident && row.Group == active && row.Region == region && row.Employer == employer && row.State != ended && Days.Read(row.To) > last))
        {
            changed = true;
            Add(entry, Days.Read(row.From) > last ? row with { State = ended, To = Days.Text(last) } : row with { To = Days.Text(last) });
        }

        return changed;
    }

    /// <summary>Lets coverage rest from a day on for arrears.</summary>
    public static bool Suspend(Entry entry, IEnumerable<CoverageRow> coverages, string region, DateOnly from)
    {
        bool changed = false;
        foreach (CoverageRow row in coverages.Where(row => row.State == normal && row.Group == active && row.Region == region && row.Employer is not null && Days.Read(row.To) >= from))
        {
            changed = true;
            if (Days.Read(row.From) >= from)
            {
                Add(entry, row with { State = suspended });
                continue;
            }

            _ = RegionCode.TryParse(region, out RegionCode place);
            Add(entry, row with { To = Days.Text(from.AddDays(-1)) });
            Add(entry, row with { CoverageId = EmployeeRecords.CoverageId(from, place), From = Days.Text(from), State = suspended });
        }

        return changed;
    }

    /// <summary>Takes dues of the employee scheme in: the notices, the account's credit, the vouchers of both funds, and the coverage that payment brings or restores.</summary>
    public static Outcome<DuesRow[]> Pay(Entry entry, LawBook law, ResidentFile file, Money account, IReadOnlyList<DuesRow> owed, DateOnly paidOn, string receipt)
    {
        List<DuesRow> paid = [];
        ResidentFile after = file;
        Money credit = Money.Zero;
        foreach (DuesRow row in owed)
        {
            DuesRow now = row with { Seq = entry.Seq, N = entry.Next(DuesRow.Table), State = Words<DuesState>.Code(DuesState.Paid), PaidOn = Days.Text(paidOn), Receipt = receipt };
            entry.Add(DuesRow.Table, now);
            paid.Add(now);
            after = after.With(now);
            credit += CreditOf(law, row);
        }

        RegionCode region = RegionOf(owed[0]);
        DuesRow[] alone = [.. paid.Where(row => DuesRecords.Is(row, DuesKind.Month) && EmployeeRecords.PayerOf(row) is DuesPayer.Flexible).OrderBy(row => row.Period, StringComparer.Ordinal)];
        if (alone.Length > 0 && Cover(entry, file, region, PersonGroup.Active, null, new(EmployeeRecords.MonthOf(alone[0]).FirstDay, EmployeeRecords.MonthOf(alone[^1]).LastDay)) is { IsRefused: true } rival)
        {
            return Outcome<DuesRow[]>.Refused(rival.Faults);
        }

        Restore(entry, law, after, region, paidOn);
        if (credit.IsPositive)
        {
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), file.Person.Id.Text, DuesBooking.PaidDocument, credit, account + credit, receipt));
        }

        DateOnly booked = entry.BookedOn(owed[0].Region, paidOn);
        Chart chart = law.Chart(region, booked);
        Occasion In(FundKind fund) => new(new(region, fund), paidOn, booked, new(DuesBooking.PaidDocument, receipt));
        Money pooled = paid.Aggregate(Money.Zero, (sum, row) => sum + row.Collected) - credit;
        if (pooled.IsPositive)
        {
            SettlementVouchers.Book(entry, IncomeEntries.DuesReceived(chart, In(FundKind.EmployeePooled), ReceivingAccount.Special, pooled), 0, null);
        }

        if (credit.IsPositive)
        {
            SettlementVouchers.Book(entry, IncomeEntries.AccountsCredited(chart, In(FundKind.EmployeeAccounts), ReceivingAccount.Special, credit), 1, null);
        }

        return paid.ToArray();
    }

    // Only when nothing is unpaid for too long any more.
    private static void Restore(Entry entry, LawBook law, ResidentFile file, RegionCode region, DateOnly paidOn)
    {
        if (law.EmployeeDues(region, paidOn) is not { } terms || Arrears.SuspendedFrom(EmployeeRecords.Unpaid(file.Dues, region.ToString()), paidOn, terms) is not null)
        {
            return;
        }

        foreach (CoverageRow row in file.Coverages.Where(row => row.State == suspended && row.Group == active && row.Region == region.ToString()))
        {
            DateOnly suspendedFrom = Days.Read(row.From);
            DateOnly from = Arrears.RestoredFrom(suspendedFrom, paidOn, terms).Value;
            if (from <= suspendedFrom)
            {
                Add(entry, row with { State = normal });
            }
            else if (from <= Days.Read(row.To))
            {
                Add(entry, row with { To = Days.Text(from.AddDays(-1)) });
                Add(entry, row with { CoverageId = EmployeeRecords.CoverageId(from, region), From = Days.Text(from), State = normal });
            }
        }
    }

    /// <summary>What of a month the personal account is credited.</summary>
    public static Money CreditOf(LawBook law, DuesRow row) => DuesRecords.Is(row, DuesKind.Month) && law.EmployeeDues(RegionOf(row), EmployeeRecords.MonthOf(row).FirstDay) is { } terms
        ? MonthShares.Of(EmployeeRecords.PayerOf(row), row.Base, terms).Credit
        : Money.Zero;

    private static void Add(Entry entry, CoverageRow row) => entry.Add(CoverageRow.Table, row with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table) });

    private static DateSpan SpanOf(CoverageRow row) => new(Days.Read(row.From), Days.Read(row.To));

    private static bool Adjoins(DateSpan span, DateSpan days) => (!span.IsOpen && span.To.AddDays(1) == days.From) || (!days.IsOpen && days.To.AddDays(1) == span.From);

    private static RegionCode RegionOf(DuesRow row) => RegionCode.TryParse(row.Region, out RegionCode region) ? region : throw new FormatException($"{row.Region} is no region");
}
