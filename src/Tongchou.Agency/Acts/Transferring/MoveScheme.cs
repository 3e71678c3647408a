using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Transfers;

namespace Tongchou.Agency.Acts;

/// <summary>Somebody changes between the schemes of one region.</summary>
/// <param name="Group">The group from then on; it tells the scheme.</param>
/// <param name="From">The first day in the other scheme.</param>
public sealed record MoveOrder(string PersonId, RegionCode Region, PersonGroup Group, DateOnly From, string Employer);

/// <summary>What came of it.</summary>
/// <param name="Ended">What ended the day before.</param>
/// <param name="Begun">What begins; null for a resident whose year nobody paid yet: it begins with the dues.</param>
public sealed record SchemeMove(IReadOnlyList<CoverageRow> Ended, CoverageRow? Begun);

/// <summary>
/// Moves somebody from one scheme to the other in their region 区内转换, with no certificate: the one ends the day before the other begins. A resident who comes back within a year that is
/// paid for is insured to its end; nobody pays a year twice.
/// </summary>
[Clause("CN2023", "三")]
[Clause("CN2023", "八")]
public sealed class MoveScheme(Desk desk, MoveOrder order, string by) : FileAct<SchemeMove>(order.PersonId, "move-scheme", by)
{
    protected override Outcome<SchemeMove> Decide(Entry entry, OpenBooks books, ResidentFile file)
    {
        string id = CoverageId(order.Region, order.Group, order.From);
        if (file.Coverages.FirstOrDefault(row => row.CoverageId == id) is { } done)
        {
            return new SchemeMove([], done);
        }

        Scheme scheme = order.Group.Scheme();
        if (!file.Person.Coverages.Any(span => span.Region == order.Region && span.Scheme != scheme && span.Covers(order.From.AddDays(-1))))
        {
            return TransferFaults.NothingToMove(order.Region, order.From);
        }

        if (file.Person.Coverages.FirstOrDefault(span => span.Status is CoverageStatus.Normal && span.Days.Overlaps(DateSpan.Since(order.From)) && (span.Region != order.Region || span.Scheme == scheme)) is { } rival)
        {
            return TransferFaults.Covered(rival.Days, rival.Region);
        }

        IReadOnlyList<CoverageRow> ended = Spans.End(entry, file.Coverages, order.Region, order.From.AddDays(-1));
        BenefitYear year = BenefitYear.Of(order.From);
        bool resident = scheme is Scheme.Resident;
        if (resident && !DuesRecords.IsPaid(file.Dues, year))
        {
            return new SchemeMove(ended, null);
        }

        AssistanceCategory category = file.CategoryOn(order.From);
        Money change = resident ? file.Entitlement(desk.Law, order.Region, year, category, order.From).Entitlement.CapAdjustment?.Value ?? Money.Zero : Money.Zero;
        CoverageSpan span = new(
            file.Person.Id, order.Region, order.Group, category, Supplement.None, false, resident ? new(order.From, year.LastDay) : DateSpan.Since(order.From), order.Employer, CoverageStatus.Normal, Money.Zero, change);
        CoverageRow begun = PersonRecords.RowOf(span, id, entry.Partition, entry.Seq, entry.Next(CoverageRow.Table));
        entry.Add(CoverageRow.Table, begun);
        return new SchemeMove(ended, begun);
    }

    /// <summary>The number of a coverage that begins within a year, beside the one that dues bring.</summary>
    internal static string CoverageId(RegionCode region, PersonGroup group, DateOnly from) => $"{region}-{Words<Scheme>.Code(group.Scheme())}-{from:yyyyMMdd}";
}
