using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>An act on a filing of one person: it wants the person's file, and stands in the journal under the filing's number.</summary>
public abstract class FilingAct(string person, string kind, string by) : Act<FilingRow>(Partitions.Of(person), kind, by)
{
    protected string Person { get; } = person;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, Person));
    }

    protected override string? SubjectOf(FilingRow answer) => answer.FilingId;
}
