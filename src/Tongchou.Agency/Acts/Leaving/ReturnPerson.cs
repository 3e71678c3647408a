using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Takes a departure back that was noted in error 撤销离开登记: the coverages it ended stand as before, unless somebody changed them since.</summary>
[Clause("YN2024", "七")]
public sealed class ReturnPerson : FilingAct
{
    private readonly FilingRow left;
    private readonly IReadOnlyList<CoverageRow> before;
    private readonly string reason;

    private ReturnPerson(FilingRow left, IReadOnlyList<CoverageRow> before, string reason, string by)
        : base(left.PersonId, "return-person", by) => (this.left, this.before, this.reason) = (left, before, reason);

    /// <param name="left">The departure as it stands on file.</param>
    /// <param name="reason">Why it is taken back; the audit of the entry keeps it.</param>
    public static async Task<Outcome<FilingRow>> Undo(Desk desk, FilingRow left, string reason, string by, CancellationToken stop)
    {
        Outcome<Done<FilingRow>> outcome = await desk.Lanes.Do(new ReturnPerson(left, await EarlierRows.Before(desk.Reader, left.PersonId, left.Seq, stop), reason, by));
        return outcome.IsRefused ? Outcome<FilingRow>.Refused(outcome.Faults) : outcome.Value!.Value!;
    }

    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Filings(left.PersonId).FirstOrDefault(row => row.FilingId == left.FilingId) is not { State: PersonRecords.Filed, Kind: var kind } standing || kind != Words<FactKind>.Code(FactKind.Departure))
        {
            return NotLeft(left.PersonId);
        }

        if (reason.Trim().Length == 0)
        {
            return new Fault("no-reason", Place.At("reason"), new("没有写明撤销原因。", "The reason is missing."), new("请写明为何撤销。", "Say why it is taken back."));
        }

        if (PersonRecords.FileOf(books, left.PersonId) is { MergedInto: { } survivor })
        {
            return Faults.Merged(left.PersonId, survivor.Text);
        }

        FilingRow withdrawn = standing with { Seq = entry.Seq, N = 0, State = PersonRecords.Withdrawn };
        entry.Add(FilingRow.Table, withdrawn);
        entry.Add(AuditRow.Table, new(entry.Partition, entry.Seq, 0, entry.By, Kind, left.PersonId, left.FilingId, reason.Trim()));
        EarlierRows.Restore(entry, books, left.PersonId, before, left.Seq);
        return withdrawn;
    }

    /// <summary>The departure on file of a person; null where there is none.</summary>
    public static async Task<FilingRow?> Find(IRecordReader reader, string person, CancellationToken stop) =>
        (await reader.Read(new RecordQuery<FilingRow>(FilingRow.Table).In(Partitions.Of(person)).Where("person_id", person).Where("kind", Words<FactKind>.Code(FactKind.Departure)).Latest(), stop))
        .FirstOrDefault(row => row.State == PersonRecords.Filed);

    public static Fault NotLeft(string person) => new("not-left", Place.At("person"), new($"人员 {person} 没有有效的离开登记。", $"No departure of the person {person} is on file."), new("无需撤销。", "Nothing is left to do."));
}
