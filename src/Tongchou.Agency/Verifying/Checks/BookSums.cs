using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Verifying.Checks;

/// <summary>Sums of the books over all partitions: each book's trial balance, and the checkpoints of closed days against what was booked on them.</summary>
internal sealed class BookSums(IReadOnlyList<Head> heads)
{
    private readonly Dictionary<string, string> closedThrough = ClosedThroughOf(heads);
    private readonly Dictionary<(string Region, string Fund, string Account), (long Debit, long Credit, long ClosedDebit, long ClosedCredit)> sums = [];

    /// <summary>The last day that the region as a whole has closed; empty for none.</summary>
    public string ClosedThrough(string region) => closedThrough.GetValueOrDefault(region, "");

    public void Add(Dictionary<(string Region, string Fund, string Account), (long Debit, long Credit, long ClosedDebit, long ClosedCredit)> more)
    {
        lock (sums)
        {
            foreach ((var account, var each) in more)
            {
                (long debit, long credit, long closedDebit, long closedCredit) = sums.GetValueOrDefault(account);
                sums[account] = (debit + each.Debit, credit + each.Credit, closedDebit + each.ClosedDebit, closedCredit + each.ClosedCredit);
            }
        }
    }

    /// <summary>Checks what only all partitions together tell.</summary>
    public void Check(Findings findings)
    {
        foreach (var book in sums.GroupBy(sum => (sum.Key.Region, sum.Key.Fund)).Where(book => book.Sum(sum => sum.Value.Debit - sum.Value.Credit) != 0))
        {
            findings.Add("book-unbalanced", PostingRow.Table.Name, null, null, $"账套 {book.Key.Region}/{book.Key.Fund} 试算不平。", $"The book {book.Key.Region}/{book.Key.Fund} does not balance.");
        }

        foreach (var sum in sums.Where(sum => sum.Value is not { ClosedDebit: 0, ClosedCredit: 0 }))
        {
            findings.Add("checkpoint-differs", TurnoverRow.Table.Name, Partitions.Of(sum.Key.Region), null,
                $"账套 {sum.Key.Region}/{sum.Key.Fund} 科目 {sum.Key.Account} 的日结发生额与分录不符。", $"The checkpoints of the account {sum.Key.Account} in {sum.Key.Region}/{sum.Key.Fund} are not what was booked.");
        }

        foreach ((string region, string day) in closedThrough)
        {
            foreach (Head open in heads.Where(head => head.Partition >= 0 && (head.ClosedThrough(region) is not { } closed || string.CompareOrdinal(Days.Text(closed), day) < 0)))
            {
                findings.Add("closing-incomplete", ClosingRow.Table.Name, open.Partition, null, $"统筹区 {region} 已结账到 {day},本分区却没有。", $"The region {region} is closed through {day}, this partition is not.");
            }
        }
    }

    private static Dictionary<string, string> ClosedThroughOf(IEnumerable<Head> heads)
    {
        Dictionary<string, string> days = [];
        foreach (string part in heads.SelectMany(head => head.Closed.Split(';', StringSplitOptions.RemoveEmptyEntries)))
        {
            string[] sides = part.Split('=');
            if (sides.Length == 2 && sides[0].EndsWith($":{ClosingRow.Day}", StringComparison.Ordinal))
            {
                days[sides[0][..^(ClosingRow.Day.Length + 1)]] = sides[1];
            }
        }

        return days;
    }
}
