using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>
/// Something the agency does that changes its books 经办: it says what it needs, decides, and adds rows to one journal entry. Acts of a batch
/// are decided one after the other and committed together.
/// </summary>
/// <param name="partition">Where everything it touches lies.</param>
/// <param name="kind">The word under which it stands in the journal.</param>
/// <param name="by">Who does it.</param>
public abstract class Act(short partition, string kind, string by)
{
    public short Partition { get; } = partition;

    public string Kind { get; } = kind;

    public string By { get; } = by;

    /// <summary>The key under which it is carried out once; null for what may happen again.</summary>
    public RequestKey? Request { get; init; }

    /// <summary>The message this act undoes 冲正: once the act is carried out, that message counts no more, whether it came before or comes late.</summary>
    public CancelledMessage? Cancels { get; init; }

    /// <summary>Says what the act needs to see. Nothing else is in the books when it decides.</summary>
    public virtual void Want(Wanted wanted)
    {
        Cancels?.Want(Partition, wanted);
        if (Request is { } key)
        {
            wanted.Requests.Add((Partition, key.Institution, key.MessageId));
        }
    }

    /// <summary>Decides and adds rows.</summary>
    /// <returns>Whether it was carried out; false drops its rows.</returns>
    internal abstract bool Carry(Entry entry, OpenBooks books);

    /// <summary>The books have it for good (or it was refused): tells the one who waits.</summary>
    internal abstract void Tell();

    internal abstract void Fail(Exception cause);

    /// <summary>What came of it in a word: done, again or refused.</summary>
    internal abstract string Came { get; }

    /// <summary>What it concerns, for the journal; known after it was carried out.</summary>
    internal string? Subject { get; private protected set; }
}

/// <inheritdoc/>
/// <typeparam name="T">What the act answers.</typeparam>
public abstract class Act<T>(short partition, string kind, string by) : Act(partition, kind, by)
{
    private TaskCompletionSource<Outcome<Done<T>>> waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Outcome<Done<T>>? outcome;

    /// <summary>Writes the answer for the one who asked; kept with the request, so that a lost answer can be given again.</summary>
    public Func<T, byte[]>? Write { get; init; }

    /// <summary>Completes when what was decided is durable.</summary>
    public Task<Outcome<Done<T>>> Finished => waiting.Task;

    /// <summary>Forgets what came of it, so that it can be asked for once more.</summary>
    private protected void Renew() => waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the act only asks what would be: its rows are dropped.</summary>
    protected virtual bool BooksNothing => false;

    /// <summary>Decides from the books alone; refusing leaves no trace in them.</summary>
    protected abstract Outcome<T> Decide(Entry entry, OpenBooks books);

    /// <summary>What an answer is about, such as the number of the settlement.</summary>
    protected virtual string? SubjectOf(T answer) => null;

    internal sealed override bool Carry(Entry entry, OpenBooks books)
    {
        if (Request is { } key && books.Request(key.Institution, key.MessageId) is { } before)
        {
            outcome = before.Kind == CancelledMessage.Kind ? CancelledMessage.TooLate(key.MessageId)
                : before.Kind == Kind && before.Input == key.Input ? new Done<T>(default, before.Answer is null ? null : PackedAnswer.Open(before.Answer), Again: true) : Reused(key);
            return false;
        }

        Outcome<T> decided = Decide(entry, books);
        if (decided.IsRefused)
        {
            outcome = Outcome<Done<T>>.Refused(decided.Faults);
            return false;
        }

        Subject = SubjectOf(decided.Value!);
        byte[]? written = Write?.Invoke(decided.Value!);
        if (BooksNothing)
        {
            outcome = new Done<T>(decided.Value, written, Again: false);
            return false;
        }

        if (Request is { } asked)
        {
            entry.Add(RequestRow.Table, new(entry.Partition, entry.Seq, entry.Next(RequestRow.Table), asked.Institution, asked.MessageId, Kind, Subject, asked.Input, written is null ? null : PackedAnswer.Pack(written)));
        }

        Cancels?.Note(entry, books, Subject);
        outcome = new Done<T>(decided.Value, written, Again: false);
        return true;
    }

    internal sealed override string Came => outcome switch
    {
        { IsRefused: true } => "refused",
        { Value.Again: true } => "again",
        _ => "done",
    };

    internal sealed override void Tell() => waiting.TrySetResult(outcome!);
    internal sealed override void Fail(Exception cause) => waiting.TrySetException(cause);

    private static Outcome<Done<T>> Reused(RequestKey key) => new Fault("message-reused", Place.At("msgid"),
        new($"报文编号 {key.MessageId} 已用于另一笔内容不同的交易。", $"Message number {key.MessageId} was used before for something else."),
        new("重发同一笔交易请保持内容不变;新的交易请使用新的报文编号。", "To send the same again leave it unchanged; a new request takes a new number."));
}
