using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Benefits;
using Tongchou.Fund;

namespace Tongchou.Agency.Settlements;

/// <summary>
/// A settlement as entries in the books: one voucher for each fund that bears a part, in the book of the person's region; for care elsewhere
/// also one in the book of the region that gave it, which pays its institution and asks the person's region for the money.
/// </summary>
[Clause("SC2023", "四")]
[Clause("FX2019", "四(三)")]
public static class SettlementVouchers
{
    /// <param name="payee">Whom the person's region owes: the institution, the person, or the other region.</param>
    /// <param name="place">The occasion in the books of the region that gave the care; null for care at home. Its chart and its open day are its own.</param>
    public static IEnumerable<Voucher> Of(LawBook law, in Settlement bill, Scheme scheme, Supplement supplement, Occasion occasion, Occasion? place, VisitKind visit, Payee payee)
    {
        List<Voucher> vouchers = [];
        Chart chart = law.Chart(occasion.Book.Region, occasion.Day);
        foreach ((FundKind fund, Money amount) in Shares(bill, scheme, supplement))
        {
            if (amount.IsZero)
            {
                continue;
            }

            vouchers.Add(BenefitEntries.Settled(chart, occasion with { Book = new(occasion.Book.Region, fund) }, visit, payee, amount));
            if (place is { } other && payee is Payee.Region)
            {
                vouchers.Add(ElsewhereEntries.OwedForOtherRegion(law.Chart(other.Book.Region, other.Day), other with { Book = new(other.Book.Region, fund) }, amount));
            }
        }

        return vouchers;
    }

    /// <summary>Whether the region that gave the care pays its institution and asks the person's region for it. A person who paid it all is paid by their own region alone.</summary>
    public static bool IsElsewhere(CarePlace place, Payee payee) => payee is Payee.Institution && place is not CarePlace.Local;

    /// <summary>The pooling region in whose book the care given at a place stands.</summary>
    public static RegionCode CityOf(string place) => RegionCode.TryParse(place, out RegionCode region) ? region.City : default;

    /// <summary>What each fund bears of a bill. Every part of a bill that is not the person's own is in exactly one of them.</summary>
    public static (FundKind Fund, Money Amount)[] Shares(in Settlement bill, Scheme scheme, Supplement supplement) =>
    [
        (scheme is Scheme.Employee ? FundKind.EmployeePooled : FundKind.Resident, bill.Pooled),
        (FundKind.EmployeeLargeAmount, bill.LargeAmount),
        (supplement is Supplement.Enterprise ? FundKind.Enterprise : FundKind.CivilServant, bill.Supplement),
        (FundKind.SeriousIllness, bill.SeriousIllness),
        (FundKind.Assistance, bill.Assistance + bill.Tilt + bill.Control),
        (FundKind.Supplementary, bill.SupplementaryInScope + bill.SupplementaryOutOfScope),
        (FundKind.EmployeeAccounts, bill.PersonalAccount + bill.FamilyAccount),
    ];

    /// <summary>The same of a settlement in the books.</summary>
    public static (FundKind Fund, Money Amount)[] Shares(Records.SettlementRow row, Supplement supplement)
    {
        _ = Words<Scheme>.TryParse(row.Scheme, out Scheme scheme);
        Settlement bill = new()
        {
            Pooled = row.Pooled,
            LargeAmount = row.LargeAmount,
            Supplement = row.Supplement,
            SeriousIllness = row.SeriousIllness,
            Assistance = row.Assistance,
            Tilt = row.Tilt,
            Control = row.Control,
            SupplementaryInScope = row.SupplementaryIn,
            SupplementaryOutOfScope = row.SupplementaryOut,
            PersonalAccount = row.PersonalAccount,
            FamilyAccount = row.FamilyAccount,
        };
        return Shares(bill, scheme, supplement);
    }

    /// <summary>Writes a voucher into a journal entry, a row for each of its lines.</summary>
    public static void Book(Entry entry, Voucher voucher, int number, string? institution)
    {
        for (int line = 0; line < voucher.Postings.Count; line++)
        {
            Posting posting = voucher.Postings[line];
            entry.Add(PostingRow.Table, new(
                entry.Partition, entry.Seq, entry.Next(PostingRow.Table), voucher.Book.Region.ToString(), Words<FundKind>.Code(voucher.Book.Fund), number, posting.Account.ToString(),
                posting.Debit, posting.Credit, Days.Text(voucher.BookedOn), Days.Text(voucher.Occasion.Day), Words<VoucherKind>.Code(voucher.Kind), Words<Ink>.Code(voucher.Ink),
                voucher.Occasion.Document.Kind, voucher.Occasion.Document.Number, line == 0 ? voucher.Summary.Zh : null, institution));
        }
    }
}
