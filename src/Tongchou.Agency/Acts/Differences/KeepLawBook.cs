using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Acts;

/// <summary>Keeps the law that settlements are decided by, under its digest, so that an old receipt can be decided by its own law long after.</summary>
public static class KeepLawBook
{
    /// <summary>Keeps a law book; one that is kept already stays as it is.</summary>
    /// <param name="files">The files the book was read from.</param>
    /// <returns>The digest, or why the files can't be kept.</returns>
    public static async Task<Outcome<string>> Keep(Desk desk, IReadOnlyList<PolicyFile> files, string by, CancellationToken stop)
    {
        (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(files);
        if (book is null)
        {
            return Outcome<string>.Refused(faults);
        }

        if (await Row(desk, book.Digest, stop) is null)
        {
            byte[] packed = LawText.Pack(files);
            Outcome<Done<long>> kept = await desk.Lanes.Do(new ChangeReferences<LawBookRow>(LawBookRow.Table, [(seq, n) => new(seq, n, book.Digest, Instants.Text(desk.Clock.GetUtcNow()), packed)], by));
            if (kept.IsRefused)
            {
                return Outcome<string>.Refused(kept.Faults);
            }
        }

        return book.Digest;
    }

    /// <summary>The law book with a digest: the desk's own, or one that was kept. Null where there is none.</summary>
    /// <exception cref="InvalidDataException">What was kept is no longer what the digest says.</exception>
    public static async Task<LawBook?> Find(Desk desk, string digest, CancellationToken stop)
    {
        if (digest == desk.Law.Digest)
        {
            return desk.Law;
        }

        if (await Row(desk, digest, stop) is not { } row)
        {
            return null;
        }

        LawBook? book = LawBook.Read(LawText.Unpack(row.Files)).Book;
        return book?.Digest == digest ? book : throw new InvalidDataException($"the law book {digest} is not what was kept under that digest");
    }

    private static async Task<LawBookRow?> Row(Desk desk, string digest, CancellationToken stop) =>
        (await desk.Reader.Read(new RecordQuery<LawBookRow>(LawBookRow.Table).Where("digest", digest), stop)).FirstOrDefault();
}
