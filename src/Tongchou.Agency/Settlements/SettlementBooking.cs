using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Benefits;
using Tongchou.Fund;
using Tongchou.Policy;

namespace Tongchou.Agency.Settlements;

/// <summary>The kinds of settlement rows.</summary>
public static class SettlementKinds
{
    public const string Settle = "settle";
    public const string Reverse = "reverse";

    /// <summary>What back-dated law or a late catalogue adds to a settlement, or takes away.</summary>
    public const string Difference = "difference";
}

/// <summary>Writes settlements into a journal entry: the row and its vouchers.</summary>
/// <param name="day">The day it happens.</param>
internal sealed class SettlementBooking(Entry entry, LawBook law, DateOnly day)
{
    public SettlementRow Row(string id, string kind, string? concerns, string? previous, string visit, string person, DecidedSettlement decided, string digest)
    {
        Settlement bill = decided.Settlement;
        string region = decided.Span.Region.ToString();
        return new(
            entry.Partition, entry.Seq, entry.Next(SettlementRow.Table), id, kind, concerns, previous, visit, person, decided.Institution.Code.Text, region, decided.Institution.Region.ToString(),
            Words<Scheme>.Code(decided.Span.Scheme), BenefitYear.Of(decided.LawDay).ToString(), Words<VisitKind>.Code(decided.Visit), Days.Text(decided.LawDay), digest,
            Days.Text(BookedOn(region)), entry.RecordedText,
            bill.Total, bill.Uncovered, bill.OutsideCatalogue, bill.AbovePriceLimit, bill.FirstOwnShare, bill.ElsewhereOwnShare, bill.InScope, bill.Deductible, bill.AboveCeiling,
            bill.Pooled, bill.LargeAmount, bill.Supplement, bill.SeriousIllness, bill.Assistance, bill.Tilt, bill.Control, bill.SupplementaryInScope, bill.SupplementaryOutOfScope,
            bill.PersonalAccount, bill.FamilyAccount, bill.Cash, new ClaimText(decided.Claim, decided.Coverage) { Measure = decided.Measure }.Write(), YearText.Write(bill.Change), entry.By);
    }

    /// <summary>The vouchers of a settlement, each fund its own.</summary>
    public void Vouchers(SettlementRow row, DecidedSettlement decided, Payee payee)
    {
        RegionCode home = decided.Span.Region;
        RegionCode place = decided.Institution.Region.City;
        bool elsewhere = SettlementVouchers.IsElsewhere(decided.Claim.Place, payee);
        int number = 0;
        foreach (Voucher voucher in SettlementVouchers.Of(
            law, decided.Settlement, decided.Span.Scheme, decided.Span.Supplement, In(home, row), elsewhere ? In(place, row) : null, decided.Visit, elsewhere ? Payee.Region : payee))
        {
            SettlementVouchers.Book(entry, voucher, number++, row.Institution);
        }
    }

    // Each region has closed its own days.
    private Occasion In(RegionCode region, SettlementRow row) => new(new(region, default), day, BookedOn(region.ToString()), new(row.Kind, row.SettlementId));

    /// <summary>Takes the vouchers of a settlement and its differences back in red, as they stand in the books. Money that was paid stays paid.</summary>
    public void TakeBack(SettlementRow reversal, IEnumerable<PostingRow> postings)
    {
        foreach (PostingRow posting in postings.Where(posting => posting.DocumentKind is SettlementKinds.Settle or SettlementKinds.Difference))
        {
            entry.Add(PostingRow.Table, posting with
            {
                Partition = entry.Partition,
                Seq = entry.Seq,
                N = entry.Next(PostingRow.Table),
                Debit = -posting.Debit,
                Credit = -posting.Credit,
                BusinessDate = Days.Text(BookedOn(posting.Region)),
                Day = Days.Text(day),
                Ink = Words<Ink>.Code(posting.Ink == Words<Ink>.Code(Ink.Blue) ? Ink.Red : Ink.Blue),
                DocumentKind = reversal.Kind,
                Document = reversal.SettlementId,
                Summary = posting.Summary is { } words ? $"冲销{posting.Document}:{words}" : null,
            });
        }
    }

    /// <summary>The business date in a region's books: today, or the first open day where today is closed already.</summary>
    public DateOnly BookedOn(string region) => entry.Head.ClosedThrough(region) is { } closed ? BusinessDate.For(day, closed) : day;
}
