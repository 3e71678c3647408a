using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Dues;

/// <summary>Writes dues that are paid or given back into a journal entry: the notice as it then stands, the coverage it brings, the vouchers of the funds.</summary>
internal static class DuesBooking
{
    public const string PaidDocument = "dues";
    public const string RefundDocument = "dues-refund";

    /// <param name="dues">What was owed.</param>
    /// <param name="asked">The day the payment is looked at; the day of payment where that is later.</param>
    public static Outcome<DuesRow> Pay(Entry entry, LawBook law, ResidentFile file, DuesRow dues, DateOnly paidOn, string? receipt, DateOnly asked)
    {
        DuesRow paid = dues with { Seq = entry.Seq, N = 0, State = Words<DuesState>.Code(DuesState.Paid), PaidOn = Days.Text(paidOn), Receipt = receipt };
        ResidentFile after = file.With(paid);
        if (Cover(entry, law, after, YearOf(after, paid), asked > paidOn ? asked : paidOn) is { IsRefused: true } rival)
        {
            return Outcome<DuesRow>.Refused(rival.Faults);
        }

        entry.Add(DuesRow.Table, paid);
        Vouchers(entry, law, paid, Days.Read(paid.PaidOn!), PaidDocument, Ink.Blue);
        return paid;
    }

    /// <summary>Puts the coverage into the books that the dues of a year now bring, where it differs from the one on file.</summary>
    /// <returns>The coverage as it then stands, null where the dues bring none; a fault where it would overlap another.</returns>
    public static Outcome<CoverageRow?> Cover(Entry entry, LawBook law, ResidentFile file, DuesRow dues, DateOnly asked)
    {
        string id = DuesRecords.CoverageId(DuesRecords.YearOf(dues), Region(dues));
        CoverageRow? kept = file.Coverages.FirstOrDefault(row => row.CoverageId == id);
        if (file.CoverageFrom(law, dues, asked) is not { } span)
        {
            return new(kept, []);
        }

        // Somebody who left or died stays so, whatever is paid; one that ended before it began was only given back.
        // Who transferred out or changed the scheme keeps the days until then.
        if (kept is not null && string.CompareOrdinal(kept.From, kept.To) <= 0 && (kept.State == Words<CoverageStatus>.Code(CoverageStatus.Ended) || Days.Read(kept.To) < span.Days.To))
        {
            span = span with { Days = new(span.Days.From, Days.Read(kept.To)), Status = kept.State == Words<CoverageStatus>.Code(CoverageStatus.Ended) ? CoverageStatus.Ended : CoverageStatus.Normal };
        }

        // A file that was taken over may be insured without end; from its first paid year on the dues tell.
        DateOnly yearBefore = DuesRecords.YearOf(dues).FirstDay.AddDays(-1);
        CoverageRow[] others =
        [
            .. file.Coverages.Where(row => row.CoverageId != id).Select(row => row.Region == dues.Region && row.Scheme == dues.Scheme && Days.Read(row.From) <= yearBefore && Days.Read(row.To) > yearBefore && row.State == Words<CoverageStatus>.Code(CoverageStatus.Normal)
                ? row with { Seq = entry.Seq, To = Days.Text(yearBefore) }
                : row),
        ];
        if (PersonFile.DoubleCoverage([.. others.Select(other => PersonRecords.CoverageOf(other, file.Person.Id)), span]).Any())
        {
            return new Fault("double-coverage", Place.At("coverage"), new($"{span.Days} 与已有的参保时间重叠(依据 CN2023 三)。", $"{span.Days} overlaps a coverage on file (CN2023 三)."), new("请先终止原参保。", "End that coverage first."));
        }

        foreach (CoverageRow cut in others.Where(other => other.Seq == entry.Seq))
        {
            entry.Add(CoverageRow.Table, cut with { N = entry.Next(CoverageRow.Table) });
        }

        CoverageRow row = PersonRecords.RowOf(span, id, entry.Partition, entry.Seq, entry.Next(CoverageRow.Table));
        if (kept is not null && kept with { Seq = row.Seq, N = row.N } == row)
        {
            return kept;
        }

        entry.Add(CoverageRow.Table, row);
        return row;
    }

    /// <summary>The fund takes in what was collected and what assistance pays; the assistance fund pays its part. In red where it is given back.</summary>
    public static void Vouchers(Entry entry, LawBook law, DuesRow dues, DateOnly day, string document, Ink ink)
    {
        RegionCode region = Region(dues);
        DateOnly booked = entry.BookedOn(dues.Region, day);
        Chart chart = law.Chart(region, booked);
        DocumentRef paper = new(document, dues.Receipt ?? dues.DuesId);
        FundKind fund = dues.Scheme == Words<Scheme>.Code(Scheme.Resident) ? FundKind.Resident : FundKind.EmployeePooled;
        int number = 0;
        void Book(FundKind of, Money amount, Func<Chart, Occasion, Money, Ink, Voucher> template)
        {
            if (amount.IsPositive)
            {
                SettlementVouchers.Book(entry, template(chart, new(new(region, of), day, booked, paper), amount, ink), number++, null);
            }
        }

        Book(fund, dues.Collected + dues.AssistanceShare, (accounts, occasion, amount, colour) => IncomeEntries.DuesReceived(accounts, occasion, ReceivingAccount.Special, amount, colour));
        Book(FundKind.Assistance, dues.AssistanceShare, InsurerEntries.DuesAidPaid);
    }

    private static RegionCode Region(DuesRow dues) => RegionCode.TryParse(dues.Region, out RegionCode region) ? region : throw new FormatException($"{dues.Region} is no region");

    // A repair has no coverage of its own; it brings that of its year forward.
    private static DuesRow YearOf(ResidentFile file, DuesRow dues) => DuesRecords.Is(dues, DuesKind.Repair)
        ? file.Dues.First(row => DuesRecords.Is(row, DuesKind.Year) && row.Period == dues.Period && row.Region == dues.Region)
        : dues;
}
