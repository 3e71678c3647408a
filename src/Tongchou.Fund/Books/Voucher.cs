namespace Tongchou.Fund;

/// <summary>A line 分录 of a voucher. The amount is above zero in a blue voucher and below zero in a red one.</summary>
public readonly record struct Posting(AccountCode Account, Side Side, Money Amount)
{
    /// <summary>No line is larger: ten trillion yuan, several times what the whole country's funds spend in a year.</summary>
    public static readonly Money Largest = Money.Yuan(10_000_000_000_000);

    public Money Debit => Side is Side.Debit ? Amount : Money.Zero;
    public Money Credit => Side is Side.Credit ? Amount : Money.Zero;

    /// <summary>What the line does to a balance that counts debits up and credits down.</summary>
    public Money Effect => Side is Side.Debit ? Amount : -Amount;
}

/// <summary>A voucher 记账凭证: one balanced entry in one book. A <see cref="VoucherDraft"/> makes one, <see cref="StoredVoucher"/> reads one back, and nothing changes it afterwards.</summary>
/// <remarks>
/// A posting names an account and no fund, and a voucher has one book: an entry from one fund into another has no way to be
/// written. Equal when it is the same object; two entries may be alike in every figure and still both be meant.
/// </remarks>
[Clause("SC2023", "四")]
public sealed class Voucher
{
    private readonly Posting[] postings;

    internal Voucher(Occasion occasion, VoucherKind kind, Phrase summary, Ink ink, Posting[] postings, DocumentRef? takesBack)
    {
        Occasion = occasion;
        Kind = kind;
        Summary = summary;
        Ink = ink;
        this.postings = postings;
        TakesBack = takesBack;
    }

    public Occasion Occasion { get; }
    public VoucherKind Kind { get; }

    /// <summary>摘要: what happened, in words.</summary>
    public Phrase Summary { get; }
    public Ink Ink { get; }
    public IReadOnlyList<Posting> Postings => postings;

    /// <summary>The document whose entry this one takes back; null for an entry of its own.</summary>
    public DocumentRef? TakesBack { get; }

    public Book Book => Occasion.Book;

    /// <summary>The business date 记账日期, in whose day, month and year the entry counts.</summary>
    public DateOnly BookedOn => Occasion.BookedOn;

    /// <summary>The sum of either side; below zero in a red voucher.</summary>
    public Money Total => postings.Aggregate(Money.Zero, (sum, posting) => sum + posting.Debit);

    /// <summary>The red entry 红字冲销: the same accounts on the same sides with the amounts negated.</summary>
    /// <remarks>
    /// Chinese practice writes the correction in red on the side of the original, so that turnover does not swell by mistakes
    /// that were mended; sides are not swapped. Taken back in turn, the entry is blue again and has the effect of the first.
    /// </remarks>
    /// <param name="day">The day it is taken back.</param>
    /// <param name="bookedOn">Its business date, not before <paramref name="day"/>.</param>
    /// <param name="document">The paper that orders it.</param>
    public Voucher Reverse(DateOnly day, DateOnly bookedOn, DocumentRef document)
    {
        Occasion occasion = new(Book, day, bookedOn, document);
        FaultList faults = new();
        occasion.Check(faults);
        UnbookableException.ThrowIfAny(faults);
        Phrase summary = new($"冲销{Occasion.Document}:{Summary.Zh}", $"Takes back {Occasion.Document}: {Summary.En}");
        Posting[] turned = Array.ConvertAll(postings, posting => posting with { Amount = -posting.Amount });
        return new(occasion, Kind, summary, Ink is Ink.Blue ? Ink.Red : Ink.Blue, turned, Occasion.Document);
    }
}
