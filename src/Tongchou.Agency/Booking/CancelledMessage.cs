using Tongchou.Agency.Records;

namespace Tongchou.Agency.Booking;

/// <summary>A message that its sender takes back 冲正 because its answer never came, by the number the sender gave it.</summary>
/// <remarks>
/// A message that had not come yet is noted under its own number: when it comes late, it finds its number taken and is refused. One that was
/// carried out keeps its row for ever, so its cancelling is noted beside it.
/// </remarks>
public sealed record CancelledMessage(string Institution, string MessageId)
{
    /// <summary>The kind of the row that notes it.</summary>
    public const string Kind = "cancelled";

    private const string Beside = "cancelled/";

    /// <summary>The number under which the cancelling of a message that was carried out is noted.</summary>
    public string NoteId => Beside + MessageId;

    public static Fault TooLate(string messageId) => new("message-cancelled", Place.At("msgid"),
        new($"报文 {messageId} 已冲正,不再办理。", $"The message {messageId} was cancelled and is not carried out."),
        new("需要办理时,请用新的报文编号重新发送。", "To have it done, send it again under a new number."));

    internal void Want(short partition, Wanted wanted)
    {
        wanted.Requests.Add((partition, Institution, MessageId));
        wanted.Requests.Add((partition, Institution, NoteId));
    }

    internal void Note(Entry entry, OpenBooks books, string? subject)
    {
        bool came = books.Request(Institution, MessageId) is not null;
        string id = came ? NoteId : MessageId;
        if (!came || books.Request(Institution, NoteId) is null)
        {
            entry.Add(RequestRow.Table, new(entry.Partition, entry.Seq, entry.Next(RequestRow.Table), Institution, id, Kind, subject, "", null));
        }
    }
}
