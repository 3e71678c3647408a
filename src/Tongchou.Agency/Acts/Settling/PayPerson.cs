using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>Pays a person what is owed to them from one settlement: a manual reimbursement, or the difference that back-dated law made.</summary>
/// <remarks>What is owed is read off the books, fund by fund; what was paid once is no longer owed.</remarks>
[Clause("FX2019", "二(六)")]
public sealed class PayPerson(Desk desk, SettlementRow row, string by) : Act<Money>(row.Partition, "pay-person", by)
{
    /// <summary>The kind of document of the entries that pay.</summary>
    public const string Document = "payment";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Postings.Add((Partition, row.Seq));
        wanted.Papers.Add((Partition, row.SettlementId));
        wanted.Visits.Add((Partition, row.VisitId));
    }

    protected override string? SubjectOf(Money answer) => row.SettlementId;

    internal Outcome<Money> DecideWithin(Entry entry, OpenBooks books) => Decide(entry, books);

    protected override Outcome<Money> Decide(Entry entry, OpenBooks books)
    {
        if (books.Visit(row.VisitId)?.SettlementId != row.SettlementId)
        {
            return Faults.AlreadyReversed(row.SettlementId);
        }

        _ = RegionCode.TryParse(row.Region, out RegionCode region);
        DateOnly day = Instants.Day(entry.RecordedAt);
        Chart chart = desk.Law.Chart(region, day);
        DateOnly bookedOn = new SettlementBooking(entry, desk.Law, day).BookedOn(row.Region);
        List<(FundKind Fund, Money Amount)> owed = [.. Owed(chart, [.. books.Postings(Partition, row.Seq), .. books.Paper(row.SettlementId).Where(posting => posting.Seq != row.Seq)]).Where(each => !each.Amount.IsZero)];
        Money sum = owed.Aggregate(Money.Zero, (total, each) => total + each.Amount);
        if (!sum.IsPositive)
        {
            return ReimbursementFaults.NothingOwed(row.SettlementId);
        }

        int number = 0;
        foreach ((FundKind fund, Money amount) in owed)
        {
            Occasion occasion = new(new(region, fund), day, bookedOn, new(Document, row.SettlementId));

            // A fund that bears less than it did takes its part back out of what the others pay.
            Voucher voucher = amount.IsPositive
                ? PaymentEntries.Paid(chart, occasion, Payee.Person, amount)
                : PaymentEntries.GivenBack(chart, occasion, Payee.Person, -amount);
            SettlementVouchers.Book(entry, voucher, number++, null);
        }

        return sum;
    }

    /// <summary>What each fund owes the person by the vouchers of one document, below nothing where it has a claim.</summary>
    public static IEnumerable<(FundKind Fund, Money Amount)> Owed(Chart chart, IEnumerable<PostingRow> postings) => postings
        .GroupBy(posting => posting.Fund)
        .Select(group => (Fund: Words<FundKind>.TryParse(group.Key, out FundKind fund) ? fund : default, Rows: group))
        .Select(each => (each.Fund, each.Rows
            .Where(posting => posting.Account == chart.Find(each.Fund, AccountRole.PersonPayable)?.Code.ToString())
            .Aggregate(Money.Zero, (sum, posting) => sum + posting.Credit - posting.Debit)));
}
