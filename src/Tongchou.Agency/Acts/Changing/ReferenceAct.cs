using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>
/// An act that is decided by what the reference tables hold. They are read into memory beside the books, so the act is decided only where nothing came
/// between; otherwise it is refused, and <see cref="Do"/> reads them again and asks once more.
/// </summary>
public abstract class ReferenceAct<T>(Desk desk, string kind, string by) : Act<T>(Partitions.Reference, kind, by)
{
    private const string Moved = "references-moved";
    private const int Tries = 8;

    protected Desk Desk => desk;

    protected sealed override Outcome<T> Decide(Entry entry, OpenBooks books) => entry.Head.Seq == desk.References.Seq
        ? DecideBy(desk.References, entry, books)
        : new Fault(Moved, Place.At(""), new("基础信息刚刚被改动。", "The reference tables have just changed."), new("请再试一次。", "Try again."));

    protected abstract Outcome<T> DecideBy(References references, Entry entry, OpenBooks books);

    /// <summary>Carries it out, and brings the references up to date.</summary>
    public async Task<Outcome<Done<T>>> Do(CancellationToken stop)
    {
        for (int tries = 1; ; tries++)
        {
            await ReferenceReader.Refresh(desk, stop);
            Outcome<Done<T>> outcome = await desk.Lanes.Do(this);
            if (tries < Tries && outcome.IsRefused && outcome.Faults[0].Code == Moved)
            {
                Renew();
                continue;
            }

            await ReferenceReader.Refresh(desk, stop);
            return outcome;
        }
    }
}
