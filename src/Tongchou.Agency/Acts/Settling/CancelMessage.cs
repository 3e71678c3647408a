using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Notes that a message counts no more 冲正, where nothing of it is left to undo: it never came, or was undone already.</summary>
/// <param name="hasCome">Whether the asker knows of the message; one that arrived meanwhile is then no surprise.</param>
public sealed class CancelMessage(string person, CancelledMessage message, bool hasCome, string by) : Act<bool>(Partitions.Of(person), "cancel-message", by)
{
    public const string ArrivedMeanwhile = "arrived-meanwhile";

    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Requests.Add((Partition, message.Institution, message.MessageId));
        wanted.Requests.Add((Partition, message.Institution, message.NoteId));
    }

    protected override Outcome<bool> Decide(Entry entry, OpenBooks books)
    {
        RequestRow? before = books.Request(message.Institution, message.MessageId);
        if (!hasCome && before is { Kind: not CancelledMessage.Kind })
        {
            return new Fault(ArrivedMeanwhile, Place.At("message"), new("原报文刚刚到达。", "The message has just arrived."), new("请重发冲正。", "Send the cancelling again."));
        }

        if (before?.Kind != CancelledMessage.Kind)
        {
            message.Note(entry, books, before?.Subject);
        }

        return true;
    }
}
