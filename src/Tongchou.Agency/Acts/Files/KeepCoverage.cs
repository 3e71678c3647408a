using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>Puts a coverage on file, or changes one; what the personal account held when it was taken over is credited once.</summary>
public sealed class KeepCoverage(CoverageSpan span, string coverageId, string by) : Act<CoverageRow>(Partitions.Of(span.Person.Text), "keep-coverage", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, span.Person.Text));
        wanted.Accounts.Add((Partition, span.Person.Text));
    }

    protected override string? SubjectOf(CoverageRow answer) => answer.PersonId;

    protected override Outcome<CoverageRow> Decide(Entry entry, OpenBooks books)
    {
        string person = span.Person.Text;
        if (PersonRecords.FileOf(books, person) is not { } file)
        {
            return Faults.UnknownPerson(person);
        }

        if (span.Status is CoverageStatus.Normal && Faults.Closed(file, span.Days.To) is { } closed)
        {
            return closed;
        }

        CoverageSpan[] others = [.. books.Coverages(person).Where(row => row.CoverageId != coverageId).Select(row => PersonRecords.CoverageOf(row, span.Person))];
        if (PersonFile.DoubleCoverage([.. others, span]).Any())
        {
            return new Fault("double-coverage", Place.At("coverage"), new($"{span.Days} 与已有的参保时间重叠。", $"{span.Days} overlaps a coverage on file."), new("请先终止原参保,或改起止日期。", "End that coverage first, or change the days."));
        }

        bool isNew = books.Coverages(person).All(row => row.CoverageId != coverageId);
        CoverageRow kept = PersonRecords.RowOf(span, coverageId, entry.Partition, entry.Seq, entry.Next(CoverageRow.Table));
        entry.Add(CoverageRow.Table, kept);
        if (isNew && span.OpeningBalance.IsPositive)
        {
            Money balance = books.Account(person)?.Balance ?? Money.Zero;
            entry.Add(AccountRow.Table, new(entry.Partition, entry.Seq, entry.Next(AccountRow.Table), person, "opening", span.OpeningBalance, balance + span.OpeningBalance, coverageId));
        }

        return kept;
    }
}
