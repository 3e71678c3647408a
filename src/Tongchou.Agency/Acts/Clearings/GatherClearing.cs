using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Gathers a month between two regions into one statement. Gathered before, it answers with what is there.</summary>
/// <param name="lines">What no clearing holds yet, up to the month's end.</param>
/// <param name="known">The clearings of the pair that were seen when the lines were gathered; another one since then may hold them.</param>
[Clause("FX2019", "四(三)")]
public sealed class GatherClearing(string home, string place, string period, IReadOnlyList<ClearingLine> lines, IReadOnlyCollection<string> known, string by)
    : Act<ClearingRow>(ClearingIds.Partition(home, place), "gather-clearing", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Clearings.Add((Partition, home, place));
    }

    protected override string? SubjectOf(ClearingRow answer) => answer.ClearingId;

    protected override Outcome<ClearingRow> Decide(Entry entry, OpenBooks books)
    {
        string id = ClearingIds.Of(home, place, period);
        ClearingRow[] before = [.. books.Clearings(home, place)];
        if (before.FirstOrDefault(row => row.ClearingId == id) is { } there)
        {
            return there;
        }

        if (before.Any(row => !known.Contains(row.ClearingId)))
        {
            return ClearingFaults.GatheredMeanwhile(home, place);
        }

        foreach (ClearingLine line in lines)
        {
            entry.Add(ClearingLineRow.Table, new(entry.Partition, entry.Seq, entry.Next(ClearingLineRow.Table), id, home, place, line.Settlement, line.Fund, line.Institution, line.BusinessDate, line.Amount));
        }

        ClearingRow row = new(entry.Partition, entry.Seq, 0, id, home, place, period, ClearingStates.Gathered, lines.Count, lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount), null, null);
        entry.Add(ClearingRow.Table, row);
        return row;
    }
}
