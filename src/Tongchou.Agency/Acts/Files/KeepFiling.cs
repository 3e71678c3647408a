using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Puts something on file for a person 备案: a chronic disease, a transfer, a chosen institution, care elsewhere, an accident.</summary>
/// <param name="kind">One of the kinds of <see cref="PersonRecords"/>.</param>
/// <param name="document">What only the kind knows, made by <see cref="PersonRecords.Document"/>.</param>
public sealed class KeepFiling(string person, string kind, string? code, DateSpan days, string? document, string by) : FilingAct(person, "keep-filing", by)
{
    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, Person) is not { } file)
        {
            return Faults.UnknownPerson(Person);
        }

        if (kind == Words<FactKind>.Code(FactKind.Departure))
        {
            return new Fault("departure-by-itself", Place.At("kind"), new("离开须单独登记,同时终止参保。", "A departure is noted by an act of its own, which ends the coverages."), new("请办理离开登记。", "Use the act for departures."));
        }

        if (Faults.Closed(file, days.From) is { } closed)
        {
            return closed;
        }

        FilingRow? rival = books.Filings(Person).FirstOrDefault(row => row.Kind == kind && row.Code == code && row.State == PersonRecords.Filed && PersonRecords.SpanOf(row).Overlaps(days));
        if (rival is not null)
        {
            return new Fault("filed-before", Place.At("filing"), new($"同一事项已备案(编号 {rival.FilingId},{PersonRecords.SpanOf(rival)})。", $"The same is on file already ({rival.FilingId}, {PersonRecords.SpanOf(rival)})."),
                new("要更改,请先撤销原备案。", "To change it, withdraw that filing first."));
        }

        FilingRow row = new(entry.Partition, entry.Seq, 0, Person, entry.Id(RecordId.Filing), kind, code, Days.Text(days.From), Days.Text(days.To), PersonRecords.Filed, document);
        entry.Add(FilingRow.Table, row);
        return row;
    }
}

/// <summary>Takes something off a person's file 备案撤销.</summary>
public sealed class WithdrawFiling(string person, string kind, string filing, string by) : FilingAct(person, "withdraw-filing", by)
{
    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (books.Filings(Person).FirstOrDefault(row => row.Kind == kind && row.FilingId == filing && row.State == PersonRecords.Filed) is not { } row)
        {
            return new Fault("unknown-filing", Place.At("filing"), new($"没有编号为 {filing} 的有效备案。", $"There is no filing {filing} in force."), new("请核对备案编号(申报流水号)。", "Check its number."));
        }

        FilingRow withdrawn = row with { Seq = entry.Seq, N = entry.Next(FilingRow.Table), State = PersonRecords.Withdrawn };
        entry.Add(FilingRow.Table, withdrawn);
        return withdrawn;
    }
}
