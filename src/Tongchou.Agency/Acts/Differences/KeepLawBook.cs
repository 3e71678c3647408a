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
        string digest = LawBook.DigestOf(files);
        if (digest != desk.Law.Digest && LawBook.Read(files) is { Book: null, Faults: var faults })
        {
            return Outcome<string>.Refused(faults);
        }

        if (await IsKept(desk, digest, stop))
        {
            return digest;
        }

        byte[] packed = LawText.Pack(files);
        try
        {
            Outcome<Done<long>> kept = await desk.Lanes.Do(new ChangeReferences<LawBookRow>(LawBookRow.Table, [(seq, n) => new(seq, n, digest, Instants.Text(desk.Clock.GetUtcNow()), packed)], by));
            return kept.IsRefused ? Outcome<string>.Refused(kept.Faults) : digest;
        }
        catch (Exception)
        {
            // Two servers that start at once keep the same book; the one that comes second finds it kept.
            if (await IsKept(desk, digest, stop))
            {
                return digest;
            }

            throw;
        }
    }

    /// <summary>The law book with a digest: the desk's own, or one that was kept. Null where there is none.</summary>
    /// <exception cref="InvalidDataException">What was kept is no longer what the digest says.</exception>
    public static Task<LawBook?> Find(Desk desk, string digest, CancellationToken stop) => desk.Shelf.Of(digest, stop);

    private static async Task<bool> IsKept(Desk desk, string digest, CancellationToken stop) => await desk.Reader.Count(new RecordQuery<LawBookRow>(LawBookRow.Table).Where("digest", digest), stop) > 0;
}
