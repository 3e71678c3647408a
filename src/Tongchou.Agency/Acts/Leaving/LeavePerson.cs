using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Notes that a person died or moved away 离开登记: every coverage ends that day, and one that would begin later never does.</summary>
/// <param name="source">Who told it: a department, a file, a relative.</param>
[Clause("YN2024", "七")]
public sealed class LeavePerson(string person, Departure departure, string source, string by) : FilingAct(person, "leave-person", by)
{
    private static readonly string kind = Words<FactKind>.Code(FactKind.Departure);

    protected override Outcome<FilingRow> Decide(Entry entry, OpenBooks books)
    {
        if (PersonRecords.FileOf(books, Person) is not { } file)
        {
            return Faults.UnknownPerson(Person);
        }

        IReadOnlyList<Fault> faults = Barred(file, Instants.Day(entry.RecordedAt));
        if (faults.Count > 0)
        {
            return Outcome<FilingRow>.Refused(faults);
        }

        PersonFact fact = new(FactKind.Departure, Words<DepartureKind>.Code(departure.Kind), DateSpan.Since(departure.Day), Words<DepartureKind>.Phrase(departure.Kind).Zh, source.Trim());
        FilingRow row = new(entry.Partition, entry.Seq, 0, Person, entry.Id(RecordId.Filing), kind, fact.Code, Days.Text(fact.Days.From), Days.Text(fact.Days.To), PersonRecords.Filed, fact.Document);
        entry.Add(FilingRow.Table, row);
        foreach (CoverageRow coverage in books.Coverages(Person).Where(coverage => Days.Read(coverage.To) > departure.Day && coverage.State != Words<CoverageStatus>.Code(CoverageStatus.Ended)).ToArray())
        {
            CoverageRow kept = coverage with { Seq = entry.Seq, N = entry.Next(CoverageRow.Table) };
            entry.Add(CoverageRow.Table, Days.Read(coverage.From) > departure.Day ? kept with { State = Words<CoverageStatus>.Code(CoverageStatus.Ended) } : kept with { To = Days.Text(departure.Day) });
        }

        return row;
    }

    private List<Fault> Barred(PersonFile file, DateOnly today)
    {
        List<Fault> faults = [];
        if (file.MergedInto is { } survivor)
        {
            faults.Add(Faults.Merged(Person, survivor.Text));
        }

        if (file.Departure is { } before)
        {
            faults.Add(new("left-before", Place.At("person"), new($"已登记该参保人于 {before.Day:yyyy-MM-dd} 离开。", $"The person is on file as gone since {before.Day:yyyy-MM-dd}."), new("要更改日期,请先撤销原登记。", "To change the day, take that back first.")));
        }

        if (departure.Day > today || departure.Day < file.Born)
        {
            faults.Add(new("departure-day", Place.At("day"), new($"离开日期 {departure.Day:yyyy-MM-dd} 早于出生或晚于今天。", $"The day {departure.Day:yyyy-MM-dd} lies before birth or after today."), new("请核对日期。", "Check the day.")));
        }

        if (source.Trim().Length == 0)
        {
            faults.Add(new("no-source", Place.At("source"), new("没有写明信息来源。", "The source is missing."), new("请写明由哪个部门或何种材料得知。", "Say which department or paper told it.")));
        }

        return faults;
    }
}
