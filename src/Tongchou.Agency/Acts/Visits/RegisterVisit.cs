using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Registers a visit 挂号 or an admission 入院办理. A person lies in one hospital at a time.</summary>
/// <param name="begun">The day of the visit or admission.</param>
[Clause("FX2019", "四(三)")]
public sealed class RegisterVisit(Desk desk, string person, string institution, VisitKind kind, DateOnly begun, VisitDetails details, string by) : Act<VisitRow>(Partitions.Of(person), "register", by)
{
    /// <summary>The physician 主治医师 who takes the person in, by their national code; null where nobody said.</summary>
    public string? Physician { get; init; }

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, person));
        wanted.VisitsOf.Add((Partition, person));
    }

    protected override string? SubjectOf(VisitRow answer) => answer.VisitId;

    protected override Outcome<VisitRow> Decide(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, person) is not { } file)
        {
            return Faults.UnknownPerson(person);
        }

        if (Faults.Closed(file, begun) is { } closed)
        {
            return closed;
        }

        if (desk.References.Institution(institution) is not { } known)
        {
            return Faults.UnknownInstitution(institution);
        }

        IReadOnlyList<Phrase> barred = known.Barred(kind, begun);
        if (barred.Count > 0)
        {
            return Outcome<VisitRow>.Refused([.. barred.Select(Faults.Barred)]);
        }

        IReadOnlyList<Fault> suspended = Prescribing.Hold(desk, known, [(Physician, begun)], person, entry);
        if (suspended.Count > 0)
        {
            return Outcome<VisitRow>.Refused(suspended);
        }

        if (file.CoverageOn(begun) is null)
        {
            return Uncovered.Why(desk.Law, file, begun, begun);
        }

        string inpatient = Words<VisitKind>.Code(VisitKind.Inpatient);
        VisitRow? stay = books.VisitsOf(person).FirstOrDefault(visit => visit.Kind == inpatient && visit.State == VisitStates.Open);
        if (kind is VisitKind.Inpatient && stay is not null)
        {
            return Faults.InHospital(stay.VisitId, stay.Institution);
        }

        VisitRow row = new(entry.Partition, entry.Seq, 0, entry.Id(RecordId.Visit), person, institution, Words<VisitKind>.Code(kind), VisitStates.Open, Days.Text(begun), null, null, details.Write());
        entry.Add(VisitRow.Table, row);
        return row;
    }
}
