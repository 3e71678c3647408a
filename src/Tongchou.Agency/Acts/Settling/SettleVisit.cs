using Tongchou.Agency.Booking;
using Tongchou.Agency.Catalogues;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Benefits;
using Tongchou.Fund;

namespace Tongchou.Agency.Acts;

/// <summary>A settlement as its asker gets it.</summary>
/// <param name="Row">The settlement; its number is empty for a pre-settlement, which books nothing.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Visit">The visit as it stands after it.</param>
/// <param name="Balance">The personal account after it.</param>
/// <param name="Year">The person's year after it.</param>
public sealed record Settled(SettlementRow Row, PersonRow Person, VisitRow Visit, DecidedSettlement Decided, IReadOnlyList<FeeLine> Lines, Money Balance, Accumulators Year);

/// <summary>
/// Settles a visit 结算 in one stop: person, lines and law in; settlement, accumulators, account and vouchers out, in one journal entry. As a trial
/// it is the pre-settlement 预结算: the same decision, and nothing booked.
/// </summary>
[Clause("JS2021", "7")]
[Clause("FX2019", "四(三)")]
public sealed class SettleVisit(Desk desk, SettlementOrder ordered, string by, bool trial = false) : Act<Settled>(Partitions.Of(ordered.PersonId), trial ? "pre-settle" : "settle", by)
{
    private SettlementOrder order = ordered;

    /// <summary>Whom the fund owes: the institution that let the person go without paying, or the person who paid it all (manual reimbursement).</summary>
    public Payee Payee { get; init; } = Payee.Institution;

    /// <summary>
    /// How days and kind follow from the registration of the visit, so that nobody has to ask for it first; null where the order says them itself.
    /// The order's last day then only tells the benefit year to load, and ends a stay that goes on.
    /// </summary>
    public Registered? Registered { get; init; }

    /// <summary>What the institution expects of the settlement, such as the amounts of the pre-settlement; gives the fault where it came out otherwise.</summary>
    public Func<SettlementRow, Fault?>? Hold { get; init; }

    protected override bool BooksNothing => trial;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, order.PersonId));
        wanted.Years.Add((Partition, order.PersonId, order.Ended.Year));
        if (Registered is not null)
        {
            // A visit of December is settled in January.
            wanted.Years.Add((Partition, order.PersonId, order.Ended.Year - 1));
        }

        wanted.Accounts.Add((Partition, order.PersonId));
        if (order.Visit is { } visit)
        {
            wanted.Visits.Add((Partition, visit));
            wanted.Lines.Add((Partition, visit));
        }
    }

    protected override string? SubjectOf(Settled answer) => answer.Row.SettlementId;

    /// <summary>Settles within another act, whose entry then holds the settlement too.</summary>
    internal Outcome<Settled> DecideWithin(Entry entry, OpenBooks books) => Decide(entry, books);

    protected override Outcome<Settled> Decide(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, order.PersonId) is not { } file)
        {
            return Faults.UnknownPerson(order.PersonId);
        }

        if (VisitFault(books) is { } fault)
        {
            return fault;
        }

        if (Registered is { } registered && books.Visit(order.Visit!) is { } visitRow)
        {
            int loaded = order.Ended.Year;
            if (registered.Check(visitRow) is { } mismatch)
            {
                return mismatch;
            }

            order = registered.Complete(order, visitRow);
            if (order.Ended.Year != loaded && order.Ended.Year != loaded - 1)
            {
                return Registered.OtherYear(order.Ended);
            }

            if (registered.IsMarked?.Invoke(VisitDetails.Of(visitRow)) is true)
            {
                return Registered.Marked(visitRow.VisitId);
            }
        }

        if (Faults.Closed(file, order.Ended) is { } closed)
        {
            return closed;
        }

        if (SettlementDecision.CoverageFor(file, order) is not { } span)
        {
            return Uncovered.Why(desk.Law, file, order.Begun, order.Ended);
        }

        if (order.Visit is null && SettlementDecision.InstitutionOf(desk, order) is { } place
            && Prescribing.Hold(desk, place, order.Fees.Select(fee => (fee.Physician, fee.Date)), order.PersonId, entry) is { Count: > 0 } suspended)
        {
            return Outcome<Settled>.Refused(suspended);
        }

        string visit = order.Visit ?? entry.Id(RecordId.Visit);
        IReadOnlyList<FeeLine> lines = order.Visit is null ? PricedFees(file) : [.. books.Lines(visit).Where(line => line.State == VisitStates.Charged)];
        BillLine[] bill = FeeLines.ToBill(lines);
        Money total = bill.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
        if (bill.Length == 0)
        {
            return Faults.NoLines(visit);
        }

        if (order.ExpectedTotal is { } told && told != total)
        {
            return Faults.TotalDiffers(told, total);
        }

        AccumulatorRow? before = books.Year(order.PersonId, Words<Scheme>.Code(span.Scheme), BenefitYear.Of(order.Ended));
        Accumulators year = before is null ? default : YearText.Read(before.Figures);
        Money balance = books.Account(order.PersonId)?.Balance ?? Money.Zero;
        Outcome<DecidedSettlement> decided = SettlementDecision.Decide(desk, order, file, span, bill, year, balance);
        if (decided.Value is not { } settlement)
        {
            return Outcome<Settled>.Refused(decided.Faults);
        }

        // Whoever pays by hand and brings the paper bill home is not settled by the institution.
        if (Payee is Payee.Institution && DirectSettlement.Barred(desk, file, span, settlement.Institution, order.Kind, order.Ended, order.Disease) is { } barred)
        {
            return barred;
        }

        Settled settled = Book(entry, books, visit, lines, settlement, before, year, balance);
        return Hold?.Invoke(settled.Row) is { } differs ? differs : settled;
    }

    private Settled Book(Entry entry, OpenBooks books, string visit, IReadOnlyList<FeeLine> lines, DecidedSettlement decided, AccumulatorRow? before, in Accumulators year, Money balance)
    {
        DateOnly day = Instants.Day(entry.RecordedAt);
        SettlementBooking booking = new(entry, desk.Law, day);
        SettlementRow row = booking.Row(trial ? "" : entry.Id(RecordId.Settlement), SettlementKinds.Settle, null, before?.Top, visit, order.PersonId, decided, desk.Law.Digest);
        Settlement bill = decided.Settlement;
        if (order.Visit is null)
        {
            entry.Add(FeeSheetRow.Table, new(entry.Partition, entry.Seq, entry.Next(FeeSheetRow.Table), visit, FeeLineText.Write(lines)));
        }

        entry.Add(SettlementRow.Table, row);
        VisitDetails details = order.Visit is null ? VisitDetails.None with { Diagnoses = order.Diagnoses, Emergency = order.Emergency } : VisitDetails.None;
        VisitRow settled = books.Visit(visit) ?? new(entry.Partition, entry.Seq, 0, visit, order.PersonId, order.Institution, Words<VisitKind>.Code(order.Kind), VisitStates.Settled, Days.Text(order.Begun), Days.Text(order.Ended), null, details.Write());
        settled = settled with { Seq = entry.Seq, N = entry.Next(VisitRow.Table), State = VisitStates.Settled, SettlementId = row.SettlementId };
        entry.Add(VisitRow.Table, settled);
        entry.Add(AccumulatorRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccumulatorRow.Table), order.PersonId, row.Scheme, row.Year, row.SettlementId, YearText.Write(year + bill.Change)));
        if (bill.PersonalAccount.IsPositive)
        {
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), order.PersonId, row.Kind, -bill.PersonalAccount, balance - bill.PersonalAccount, row.SettlementId));
        }

        // A trial has no number, so its vouchers would rest on nothing.
        if (!trial)
        {
            booking.Vouchers(row, decided, Payee);
        }

        return new(row, books.Person(order.PersonId)!, settled, decided, lines, balance - bill.PersonalAccount, year + bill.Change);
    }

    private Fault? VisitFault(OpenBooks books)
    {
        if (order.Visit is not { } id)
        {
            return null;
        }

        return books.Visit(id) switch
        {
            null => Faults.UnknownVisit(id),
            var visit when visit.PersonId != order.PersonId || visit.Institution != order.Institution => Faults.OthersVisit(id),
            { State: VisitStates.Settled } settled => Faults.VisitState(id, $"已经结算(结算编号 {settled.SettlementId})。", $"was settled already ({settled.SettlementId}).", "需要重新结算时,请先撤销原结算。", "To settle again, reverse that settlement first."),
            { State: VisitStates.Withdrawn } => Faults.VisitState(id, "已经撤销登记。", "was withdrawn.", "请重新登记。", "Register it again."),
            { State: VisitStates.Open } when (order.Kind is VisitKind.Inpatient || Registered is { IsStay: true }) && !trial => Faults.VisitState(id, "还没有办理出院。", "is not discharged yet.", "请先办理出院(2402),再结算。", "Discharge the person (2402) first."),
            _ => null,
        };
    }

    private IReadOnlyList<FeeLine> PricedFees(PersonFile file)
    {
        if (SettlementDecision.InstitutionOf(desk, order) is not { } institution)
        {
            return [];
        }

        IReadOnlyList<PricedLine> priced = FeeLines.Price(desk, institution, order.Kind, file.Sex, file.Born, order.Diagnoses, order.Fees);
        return [.. order.Fees.Select((fee, i) => FeeLines.Of(fee, priced[i]))];
    }
}
