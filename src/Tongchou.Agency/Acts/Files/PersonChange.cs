using Tongchou.Agency.Booking;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;

namespace Tongchou.Agency.Acts;

/// <summary>Changes to a person's coverages and facts within one journal entry.</summary>
internal sealed class PersonChange(Entry entry, OpenBooks books, string person)
{
    /// <summary>The coverages that insure on some day.</summary>
    public IReadOnlyList<(CoverageRow Row, CoverageSpan Span)> InForce() =>
        [.. books.Coverages(person).Select(row => (row, PersonRecords.CoverageOf(row, PersonId.TryParse(person, out PersonId? id) ? id : throw new FormatException(person)))).Where(each => each.Item2.Status is CoverageStatus.Normal)];

    public void EndAfter(DateOnly day)
    {
        foreach ((CoverageRow row, CoverageSpan span) in InForce().Where(each => each.Span.Days.To > day))
        {
            Rewrite(row, span.Days.From > day ? [] : [span with { Days = span.Days with { To = day } }]);
        }
    }

    /// <summary>Gives the days of an assistance category to the coverages, or takes them away.</summary>
    public void Categorise(AssistanceCategory told, DateSpan days, bool granted)
    {
        foreach ((CoverageRow row, CoverageSpan span) in InForce().Where(each => granted || each.Span.Category == told))
        {
            IReadOnlyList<CoverageSpan> parts = DoubleEnrolment.Recategorised(span, granted ? told : AssistanceCategory.None, days);
            if (parts is not [var same] || same != span)
            {
                Rewrite(row, parts);
            }
        }
    }

    /// <param name="parts">What is left of a coverage; nothing ends it.</param>
    public void Rewrite(CoverageRow row, IReadOnlyList<CoverageSpan> parts)
    {
        if (parts.Count == 0)
        {
            entry.Add(CoverageRow.Table, row with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table), State = Words<CoverageStatus>.Code(CoverageStatus.Ended) });
            return;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            int n = entry.Next(CoverageRow.Table);
            entry.Add(CoverageRow.Table, PersonRecords.RowOf(parts[i], i == 0 ? row.CoverageId : $"{row.CoverageId}-{entry.Seq}-{n}", entry.Partition, entry.Seq, n));
        }
    }

    public FilingRow Keep(PersonFact fact)
    {
        FilingRow row = new(
            entry.Partition, entry.Seq, entry.Next(FilingRow.Table), person, entry.Id(RecordId.Filing), Words<FactKind>.Code(fact.Kind), fact.Code, Days.Text(fact.Days.From), Days.Text(fact.Days.To), PersonRecords.Filed, fact.Document);
        entry.Add(FilingRow.Table, row);
        return row;
    }

    /// <summary>Ends what is known of a kind the day before; what began later is withdrawn.</summary>
    /// <param name="code">Null for every fact of the kind.</param>
    public void End(FactKind kind, string? code, DateOnly from)
    {
        foreach (FilingRow row in Standing(kind).Where(row => (code is null || row.Code == code) && Days.Read(row.To) >= from).ToArray())
        {
            End(row, from);
        }
    }

    /// <summary>Ends a filing the day before a day; one that had not begun by then never stood.</summary>
    public void End(FilingRow row, DateOnly from)
    {
        bool began = Days.Read(row.From) < from;
        entry.Add(FilingRow.Table, row with { Seq = entry.Seq, N = entry.Next(FilingRow.Table), State = began ? row.State : PersonRecords.Withdrawn, To = began ? Days.Text(from.AddDays(-1)) : row.To });
    }

    /// <summary>What is known of a kind and was not withdrawn.</summary>
    public IEnumerable<FilingRow> Standing(FactKind kind) => books.Filings(person).Where(row => row.Kind == Words<FactKind>.Code(kind) && row.State == PersonRecords.Filed);
}
