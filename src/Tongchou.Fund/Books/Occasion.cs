namespace Tongchou.Fund;

/// <summary>What a voucher is bound to 业务事项: the book, the day it happened, the business date it is booked on, and the paper.</summary>
/// <param name="Day">The event's own day. It stays a fact also where that day is closed and the entry is booked later.</param>
/// <param name="BookedOn">The business date; see <see cref="BusinessDate"/>. Not before <paramref name="Day"/>.</param>
public sealed record Occasion(Book Book, DateOnly Day, DateOnly BookedOn, DocumentRef Document)
{
    internal void Check(FaultList faults)
    {
        if (BookedOn < Day)
        {
            faults.Add("booked-before-event", Place.At("booked-on"),
                new($"记账日期 {BookedOn:yyyy-MM-dd} 早于业务发生日 {Day:yyyy-MM-dd}。", $"The business date {BookedOn:yyyy-MM-dd} is before the event's day {Day:yyyy-MM-dd}."),
                new("用业务发生日,或其后第一个未结账的日期。", "Take the event's day, or the first open day after it."));
        }

        if (string.IsNullOrWhiteSpace(Document.Kind) || string.IsNullOrWhiteSpace(Document.Number))
        {
            faults.Add("no-document", Place.At("document"), new("凭证没有原始凭证号。", "The voucher names no document."), new("写明单据种类和号码。", "Give the kind of document and its number."));
        }
    }
}
