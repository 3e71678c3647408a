using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Fund;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>Closings only go forward, and nothing is booked on a day that its partition has closed, but the carry-forward of a year on its last day.</summary>
internal sealed class ClosingCheck(Findings findings, short partition) : BookCheck(findings)
{
    private Head replayed = Head.First(partition);

    /// <summary>What the head of the partition must say.</summary>
    public string Closed => replayed.Closed;

    protected override ValueTask Check(JournalRow entry, IReadOnlyList<IRecord> rows)
    {
        foreach (PostingRow posting in rows.OfType<PostingRow>())
        {
            bool carried = posting.Kind == Words<VoucherKind>.Code(VoucherKind.CarryForward);
            if (carried ? !posting.BusinessDate.EndsWith("-12-31", StringComparison.Ordinal) : Days.Read(posting.BusinessDate) <= (replayed.ClosedThrough(posting.Region) ?? DateOnly.MinValue))
            {
                Found("booked-on-closed-day", PostingRow.Table, posting, $"分录记在已结账的 {posting.BusinessDate}。", $"An entry stands on {posting.BusinessDate}, which was closed.");
            }
        }

        foreach (ClosingRow closing in rows.OfType<ClosingRow>())
        {
            string name = ClosingRow.NameInHead(closing.Region, closing.Period);
            if (replayed.ClosedThrough(name) >= Days.Read(closing.Through))
            {
                Found("closed-twice", ClosingRow.Table, closing, $"{closing.Region} 的 {closing.Through} 结账两次。", $"{closing.Through} of {closing.Region} was closed twice.");
            }

            replayed = replayed.WithClosed(name, Days.Read(closing.Through));
        }

        return ValueTask.CompletedTask;
    }
}
