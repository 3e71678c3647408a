using Tongchou.Agency.Booking;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Dues;

/// <summary>Gives a paid month of the employee scheme back 职工医保退费: the notice, the days it covered, what the account was credited, the vouchers of both funds in red.</summary>
[Clause("CN2023", "三")]
internal static class EmployeeRefund
{
    private static readonly string ended = Words<CoverageStatus>.Code(CoverageStatus.Ended);
    private static readonly string resident = Words<Scheme>.Code(Scheme.Resident);

    /// <summary>Why a month can't be given back; null where it can.</summary>
    /// <param name="balance">What the personal account holds.</param>
    public static Fault? Bar(LawBook law, ResidentFile file, DuesRow dues, Money balance)
    {
        if (!DuesRecords.Is(dues, DuesKind.Month))
        {
            return file.Coverages.Any(row => row.Group == Words<PersonGroup>.Code(PersonGroup.Retired) && row.State != ended) ? EmployeeFaults.RetiredOnIt() : null;
        }

        DateSpan days = DaysOf(dues);
        bool settled = file.Settlements.Where(row => row.Scheme == dues.Scheme && row.Region == dues.Region && days.Contains(Days.Read(row.LawDay))).Sum(row => row.Total.Fen) != 0;
        Money credit = EmployeeBooking.CreditOf(law, dues);
        return settled ? DuesFaults.Settled() : credit > balance ? EmployeeFaults.AccountSpent(dues, credit, balance) : null;
    }

    /// <param name="dues">What was paid.</param>
    /// <returns>The notice as it then stands.</returns>
    public static DuesRow Book(Entry entry, LawBook law, ResidentFile file, DuesRow dues, Money balance, DateOnly day, string why)
    {
        DuesRow later = dues with { Seq = entry.Seq, N = entry.Next(DuesRow.Table), State = Words<DuesState>.Code(DuesState.Refunded), Document = why };
        entry.Add(DuesRow.Table, later);
        Money credit = EmployeeBooking.CreditOf(law, dues);
        if (DuesRecords.Is(dues, DuesKind.Month))
        {
            Uncover(entry, file, dues);
        }

        if (credit.IsPositive)
        {
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), file.Person.Id.Text, DuesBooking.RefundDocument, -credit, balance - credit, dues.Receipt));
        }

        _ = RegionCode.TryParse(dues.Region, out RegionCode region);
        DateOnly booked = entry.BookedOn(dues.Region, day);
        Chart chart = law.Chart(region, booked);
        Occasion In(FundKind fund) => new(new(region, fund), day, booked, new(DuesBooking.RefundDocument, dues.Receipt ?? dues.DuesId));
        Money pooled = dues.Collected - credit;
        if (pooled.IsPositive)
        {
            SettlementVouchers.Book(entry, IncomeEntries.DuesReceived(chart, In(FundKind.EmployeePooled), ReceivingAccount.Special, pooled, Ink.Red), 0, null);
        }

        if (credit.IsPositive)
        {
            SettlementVouchers.Book(entry, IncomeEntries.AccountsCredited(chart, In(FundKind.EmployeeAccounts), ReceivingAccount.Special, credit, Ink.Red), 1, null);
        }

        return later;
    }

    // The days before and after it stay as they are; a coverage that was the month alone is at an end before it began.
    private static void Uncover(Entry entry, ResidentFile file, DuesRow dues)
    {
        DateSpan days = DaysOf(dues);
        _ = RegionCode.TryParse(dues.Region, out RegionCode region);
        foreach (CoverageRow row in file.Coverages.Where(row => row.Scheme != resident && row.Region == dues.Region && row.Employer == dues.Employer && row.State != ended && new DateSpan(Days.Read(row.From), Days.Read(row.To)) is { IsEmpty: false } span && span.Overlaps(days)))
        {
            DateOnly from = Days.Read(row.From), to = Days.Read(row.To);
            Add(from < days.From ? row with { To = Days.Text(days.From.AddDays(-1)) } : row with { To = Days.Text(from.AddDays(-1)), State = ended });
            if (to > days.To)
            {
                Add(row with { CoverageId = EmployeeRecords.CoverageId(days.To.AddDays(1), region), From = Days.Text(days.To.AddDays(1)) });
            }
        }

        void Add(CoverageRow row) => entry.Add(CoverageRow.Table, row with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table) });
    }

    private static DateSpan DaysOf(DuesRow dues) => new(EmployeeRecords.MonthOf(dues).FirstDay, EmployeeRecords.MonthOf(dues).LastDay);
}
