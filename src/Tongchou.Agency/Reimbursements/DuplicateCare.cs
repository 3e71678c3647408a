using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Reimbursements;

/// <summary>Whether a paper bill was settled before 重复报销: at the window, or as another paper bill.</summary>
[Clause("JS2021", "16")]
public static class DuplicateCare
{
    /// <summary>
    /// The standing visit the bill seems to be: at the same institution, and either telling one of its invoices, or a stay of overlapping days,
    /// or a visit of the same kind, first day and cost. Null where there is none.
    /// </summary>
    /// <param name="visits">The person's visits, each as it stands.</param>
    /// <param name="totals">What a settlement came to, by its number.</param>
    public static VisitRow? Find(PaperBill bill, IEnumerable<VisitRow> visits, Func<string, Money?> totals) =>
        visits.FirstOrDefault(visit => visit.SettlementId is { } settlement && visit.Institution == bill.InstitutionKey && IsSame(bill, visit, totals(settlement)));

    public static Fault Fault(VisitRow visit) => new("settled-before", Place.At("invoices"),
        new($"该次就诊已经结算(就诊 {visit.VisitId},结算 {visit.SettlementId})。", $"This visit was settled already (visit {visit.VisitId}, settlement {visit.SettlementId})."),
        new("同一费用不能再报销;确需改为手工报销的,请先撤销原结算。", "A cost is shared once; to reimburse it by hand, reverse that settlement first."));

    private static bool IsSame(PaperBill bill, VisitRow visit, Money? total)
    {
        IReadOnlyDictionary<string, string> told = VisitDetails.Of(visit).Told;
        if (bill.Invoices.Any(invoice => told.Values.Contains(invoice, StringComparer.Ordinal)))
        {
            return true;
        }

        DateOnly begun = Booking.Days.Read(visit.Begun);
        DateSpan days = new(begun, visit.Ended is { } ended ? Booking.Days.Read(ended) : begun);
        bool sameKind = visit.Kind == Words<VisitKind>.Code(bill.Visit);
        return sameKind && (bill.Visit is VisitKind.Inpatient
            ? days.From < bill.Ended && bill.Begun < days.To || days.From == bill.Begun
            : days.From == bill.Begun && total == bill.Total);
    }
}
