using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Why dues are given back.</summary>
public enum RefundReason
{
    /// <summary>The person thought better of it before benefits began.</summary>
    [Word("withdrawn", "待遇开始前退出", "withdrawn before benefits began")] Withdrawn,
    [Word("double", "重复参保", "enrolled twice")] Double,
    [Word("deceased", "待遇年度前死亡", "died before the benefit year")] Deceased,
    [Word("mistake", "登记错误", "entered by mistake")] Mistake,
}

/// <summary>
/// Gives dues back 退费, or cancels those nobody paid: the notice says why, the coverage ends before it began, the vouchers are taken back in red. Once benefits
/// have begun only a double enrolment, a death before the year or a mistake is a reason, and none where bills were settled under it.
/// </summary>
[Clause("CN2023", "三")]
public sealed class RefundDues(Desk desk, string person, string duesId, RefundReason reason, DateOnly day, string by) : FileAct<DuesRow>(person, "refund-dues", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Accounts.Add((Partition, Person));
    }

    protected override Outcome<DuesRow> Decide(Entry entry, OpenBooks books, ResidentFile file) => DecideWithin(entry, books);

    /// <summary>What bars it, so that nobody is asked to approve what can't be carried out; null where nothing does.</summary>
    internal Fault? Bar(OpenBooks books)
    {
        if (ResidentFile.Of(books, Person) is not { } file)
        {
            return Faults.UnknownPerson(Person);
        }

        return file.Dues.FirstOrDefault(row => row.DuesId == duesId) is not { } dues ? DuesFaults.UnknownDues(duesId)
            : DuesRecords.Is(dues, DuesState.Owed) ? null
            : !DuesRecords.Is(dues, DuesState.Paid) || DuesRecords.Is(dues, DuesKind.Carried) ? DuesFaults.NotPaid(dues)
            : OfEmployee(dues) ? EmployeeRefund.Bar(desk.Law, file, dues, BalanceOf(books)) ?? BarredByReason(dues)
            : Barred(file, dues, CoverageOf(file, dues));
    }

    /// <summary>Gives them back as part of another act's entry.</summary>
    internal Outcome<DuesRow> DecideWithin(Entry entry, OpenBooks books)
    {
        if (Bar(books) is { } bar)
        {
            return bar;
        }

        ResidentFile file = ResidentFile.Of(books, Person)!;
        DuesRow dues = file.Dues.First(row => row.DuesId == duesId);
        DuesRow later = dues with { Seq = entry.Seq, N = 0, Document = Words<RefundReason>.Code(reason) };
        if (DuesRecords.Is(dues, DuesState.Owed))
        {
            later = later with { State = Words<DuesState>.Code(DuesState.Cancelled) };
            entry.Add(DuesRow.Table, later);
            return later;
        }

        if (OfEmployee(dues))
        {
            return EmployeeRefund.Book(entry, desk.Law, file, dues, BalanceOf(books), day, Words<RefundReason>.Code(reason));
        }

        CoverageRow? coverage = CoverageOf(file, dues);
        later = later with { State = Words<DuesState>.Code(DuesState.Refunded) };
        entry.Add(DuesRow.Table, later);
        if (DuesRecords.Is(dues, DuesKind.Repair))
        {
            DuesRow year = file.Dues.First(row => DuesRecords.Is(row, DuesKind.Year) && row.Period == dues.Period && row.Region == dues.Region);
            _ = DuesBooking.Cover(entry, desk.Law, file.With(later), year, day);
        }
        else if (coverage is not null)
        {
            entry.Add(CoverageRow.Table, coverage with { Seq = entry.Seq, N = 0, To = Days.Text(Days.Read(coverage.From).AddDays(-1)), State = Words<CoverageStatus>.Code(CoverageStatus.Ended) });
        }

        DuesBooking.Vouchers(entry, desk.Law, later, day, DuesBooking.RefundDocument, Ink.Red);
        return later;
    }

    // A month that has begun insured; who thinks better of it leaves with the month's end.
    private Fault? BarredByReason(DuesRow dues) =>
        reason is RefundReason.Withdrawn && DuesRecords.Is(dues, DuesKind.Month) && EmployeeRecords.MonthOf(dues).FirstDay is var from && day >= from ? DuesFaults.InUse(from) : null;

    private Money BalanceOf(OpenBooks books) => books.Account(Person)?.Balance ?? Money.Zero;

    private static bool OfEmployee(DuesRow dues) => dues.Scheme == Words<Scheme>.Code(Scheme.Employee);

    private Fault? Barred(ResidentFile file, DuesRow dues, CoverageRow? coverage)
    {
        if (coverage is null)
        {
            return null;
        }

        DateOnly from = Days.Read(coverage.From);
        if (reason is RefundReason.Withdrawn && day >= from)
        {
            return DuesFaults.InUse(from);
        }

        bool settled = file.Settlements.Where(row => row.Region == dues.Region && row.Scheme == dues.Scheme && row.Year == dues.Period).Sum(row => row.Total.Fen) != 0;
        return settled ? DuesFaults.Settled() : null;
    }

    private static CoverageRow? CoverageOf(ResidentFile file, DuesRow dues) => file.Coverages.FirstOrDefault(row =>
        row.CoverageId == DuesRecords.CoverageId(DuesRecords.YearOf(dues), RegionOf(dues)) && row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal));

    private static RegionCode RegionOf(DuesRow dues) => RegionCode.TryParse(dues.Region, out RegionCode region) ? region : default;
}
