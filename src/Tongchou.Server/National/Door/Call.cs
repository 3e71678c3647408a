using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Institutions;
using Tongchou.Agency.Records;
using Tongchou.Server.National.Messages;

namespace Tongchou.Server.National.Door;

/// <summary>One message of an institution on its way to an act: what was asked, by whom, and what the act works with.</summary>
internal sealed class Call(Envelope envelope, Institution institution, Desk desk, IdentityCipher cipher, CancellationToken stop)
{
    public static readonly ReadOnlyMemory<byte> Nothing = ReadOnlyMemory<byte>.Empty;

    public Envelope Envelope { get; } = envelope;

    public InputNode Input => Envelope.Input;

    public Institution Institution { get; } = institution;

    public Desk Desk { get; } = desk;

    public IdentityCipher Cipher { get; } = cipher;

    public CancellationToken Stop { get; } = stop;

    /// <summary>The operator as the journal names them: institution and operator.</summary>
    public string By => $"{Institution.Code}/{(Envelope.Operator.Length > 0 ? Envelope.Operator : "-")}";

    /// <summary>The key under which this message is carried out once. The same number with another input or transaction is refused.</summary>
    public RequestKey Key => new(Institution.Code.Text, Envelope.MessageId, RequestKey.DigestOf(Envelope.InfNo, Envelope.InputBytes.Span));

    /// <summary>Set by a handler whose answer is a file: writes it as the body instead of an envelope.</summary>
    public Func<Stream, Task>? Download { get; set; }

    /// <summary>Notes why nothing was done.</summary>
    public ReadOnlyMemory<byte> Refuse(params IReadOnlyList<Fault> faults)
    {
        Envelope.Faults.AddRange(faults);
        return Nothing;
    }

    /// <summary>Carries an act out and gives its written answer; the act's request key and writer must be set.</summary>
    public async Task<ReadOnlyMemory<byte>> Do<T>(Act<T> act)
    {
        Outcome<Done<T>> outcome = await Desk.Lanes.Do(act);
        if (outcome.IsRefused)
        {
            return Refuse(outcome.Faults);
        }

        return outcome.Value!.Again && await IsCancelled(act.Partition) ? Refuse(CancelledMessage.TooLate(Envelope.MessageId)) : outcome.Value.Written ?? Nothing;
    }

    // Only what was carried out before is looked up here; one that never was is refused by its own number.
    private async Task<bool> IsCancelled(short partition)
    {
        CancelledMessage cancelled = new(Institution.Code.Text, Envelope.MessageId);
        RecordQuery<RequestRow> notes = new RecordQuery<RequestRow>(RequestRow.Table).In(partition).Where("institution", cancelled.Institution).Where("message_id", cancelled.NoteId);
        return await Desk.Reader.Count(notes, Stop) > 0;
    }

    /// <summary>The output of an answer as bytes of their own, to be kept with the request.</summary>
    public static byte[] Output(Action<Answer> write)
    {
        using Answer answer = new();
        write(answer);
        return answer.Output().ToArray();
    }
}

/// <summary>Answers one transaction: the output of the answer, or nothing with the faults noted in the envelope.</summary>
internal delegate Task<ReadOnlyMemory<byte>> Handler(Call call);

/// <summary>The handler of a transaction number; null where it is not offered.</summary>
internal delegate Handler? Offers(string infNo);
