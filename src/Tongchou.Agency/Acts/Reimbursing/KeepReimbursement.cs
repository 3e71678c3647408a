using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Reimbursements;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Begins a case of manual reimbursement: a draft, which may be as incomplete as the papers on the desk.</summary>
public sealed class BeginReimbursement(PaperBill bill, string by) : Act<TaskRow>(Partitions.Of(bill.Person), "begin-reimbursement", by)
{
    /// <summary>What was typed, to the letter.</summary>
    public PaperForm? Typed { get; init; }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, bill.Person));
    }

    protected override string? SubjectOf(TaskRow answer) => answer.TaskId;

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Person(bill.Person) is null)
        {
            return Faults.UnknownPerson(bill.Person);
        }

        TaskRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Task), ReimbursementCase.Kind, ReimbursementStates.Draft, bill.Person, entry.By, null, new ReimbursementCase(bill, null, null, null, null) { Typed = Typed }.Write());
        entry.Add(TaskRow.Table, row);
        return row;
    }
}

/// <summary>Changes what was typed, as long as nobody has been asked to decide. Whoever typed last counts as the one who entered it.</summary>
public sealed class ChangeReimbursement(TaskRow seen, PaperBill bill, string by) : ReimbursementAct(seen, "change-reimbursement", by)
{
    /// <inheritdoc cref="BeginReimbursement.Typed"/>
    public PaperForm? Typed { get; init; }

    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books)
    {
        if (Unfit(books, ReimbursementStates.IsOpen, "draft / returned") is { } fault)
        {
            return fault;
        }

        return bill.Person == Seen.PersonId
            ? Next(entry, Seen with { EnteredBy = entry.By }, Seen.State, ReimbursementCase.Of(Seen) with { Bill = bill, Typed = Typed }, Seen.DecidedBy)
            : Faults.UnknownPerson(bill.Person);
    }
}

/// <summary>Withdraws a case that was not approved. Its invoices are free again.</summary>
public sealed class WithdrawReimbursement(TaskRow seen, string by) : ReimbursementAct(seen, "withdraw-reimbursement", by)
{
    protected override Outcome<TaskRow> Decide(Entry entry, OpenBooks books) =>
        Unfit(books, state => ReimbursementStates.IsOpen(state) || state == ReimbursementStates.Entered, "draft / returned / entered") is { } fault
            ? fault
            : Next(entry, Seen, ReimbursementStates.Withdrawn, ReimbursementCase.Of(Seen), Seen.DecidedBy);
}
