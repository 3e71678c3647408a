using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>A row of the books in the words of the line of time, before it is known who entered it. Rows of one kind and id become one entry.</summary>
/// <param name="Day">The day it tells of; null where only the day of entering is known.</param>
internal sealed record TimelineRow(IRecord Row, TimelineKind Kind, string Id, DateOnly? Day, DateOnly? Until, Phrase What, string Source = "", bool Stands = true);

/// <summary>What a part of the line of time is read from.</summary>
/// <param name="Person">Whose file; everything of it lies in one partition.</param>
internal sealed record TimelineBooks(Desk Desk, IdentityCipher Cipher, string Person, CancellationToken Stop)
{
    public short Partition { get; } = Partitions.Of(Person);

    /// <summary>Every row of a table that was ever written of the person, the oldest first.</summary>
    public Task<IReadOnlyList<T>> All<T>(RecordTable<T> table)
        where T : IRecord => Desk.Reader.Read(new RecordQuery<T>(table).In(Partition).Where("person_id", Person), Stop);
}
