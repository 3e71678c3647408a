using System.Collections.Concurrent;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Counter;

/// <summary>The law books at hand, each found by its digest: those given, and those kept in the books. Reading one takes as long as starting the server does, so each is read once.</summary>
/// <param name="reader">Where books are kept.</param>
/// <param name="given">Books that need no reading.</param>
public sealed class LawShelf(IRecordReader reader, params IEnumerable<LawBook> given)
{
    private readonly ConcurrentDictionary<string, LawBook> books = new(given.DistinctBy(book => book.Digest).ToDictionary(book => book.Digest));

    /// <summary>The law book with a digest; null where it was never kept. That is not remembered: another server may keep it later.</summary>
    /// <exception cref="InvalidDataException">What was kept is no longer what the digest says.</exception>
    public async Task<LawBook?> Of(string digest, CancellationToken stop)
    {
        if (books.TryGetValue(digest, out LawBook? known))
        {
            return known;
        }

        if ((await reader.Read(new RecordQuery<LawBookRow>(LawBookRow.Table).Where("digest", digest), stop)).FirstOrDefault() is not { } row)
        {
            return null;
        }

        LawBook? book = LawBook.Read(LawText.Unpack(row.Files)).Book;
        return book?.Digest == digest ? books.GetOrAdd(digest, book) : throw new InvalidDataException($"the law book {digest} is not what was kept under that digest");
    }
}
