using Tongchou.Agency.Booking;
using Tongchou.Agency.Changes;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Puts an approved change in force: its records become rows of the reference tables.</summary>
public sealed class PutInForce(Desk desk, TaskRow approved, string by) : ReferenceAct<long>(desk, "put-in-force", by)
{
    protected override string? SubjectOf(long answer) => approved.TaskId;

    protected override Outcome<long> DecideBy(References references, Entry entry, OpenBooks books)
    {
        ReferenceChange change = ReferenceChange.Of(approved);

        // Another change may have come between approving and this; unreadable tables would stop every server.
        IReadOnlyList<Fault> faults = change.Contradictions(references);
        if (faults.Count > 0)
        {
            return Outcome<long>.Refused(faults);
        }

        foreach (Catalogues.CatalogueItem item in change.Items())
        {
            entry.Add(CatalogueRow.Table, ReferenceReader.Row(item, entry.Seq, entry.Next(CatalogueRow.Table)));
        }

        foreach (Institutions.Institution place in change.Places())
        {
            entry.Add(InstitutionRow.Table, ReferenceReader.Row(place, entry.Seq, entry.Next(InstitutionRow.Table)));
        }

        return entry.Seq;
    }
}
