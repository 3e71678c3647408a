using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Dues;

/// <summary>An act on one person's file: it wants the file, is refused where there is none, and stands in the journal under the person.</summary>
public abstract class FileAct<T>(string person, string kind, string by) : Act<T>(Partitions.Of(person), kind, by)
{
    /// <summary>Whose file it is.</summary>
    protected string Person => person;

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        ResidentFile.Want(wanted, Partition, person);
    }

    protected override string? SubjectOf(T answer) => person;

    protected sealed override Outcome<T> Decide(Entry entry, OpenBooks books) =>
        ResidentFile.Of(books, person) is { } file ? Decide(entry, books, file) : Faults.UnknownPerson(person);

    /// <inheritdoc cref="Decide(Entry, OpenBooks)"/>
    protected abstract Outcome<T> Decide(Entry entry, OpenBooks books, ResidentFile file);
}
