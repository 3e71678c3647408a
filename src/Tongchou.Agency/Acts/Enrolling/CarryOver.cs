using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;

namespace Tongchou.Agency.Acts;

/// <summary>A resident's year that was spent insured elsewhere, or in the register before this one.</summary>
/// <param name="Source">Where that is known from: the number of a certificate, the name of a register.</param>
public sealed record CarriedYear(BenefitYear Year, DateOnly PaidOn, RegionCode Region, string Source);

/// <summary>Takes years over into a person's file 年限接续, so that nobody starts again who has paid all along. A year that is there already stays as it is.</summary>
[Clause("JS2021", "23")]
[Clause("CN2023", "八")]
public sealed class CarryOver(string person, IReadOnlyList<CarriedYear> years, string by) : Act<IReadOnlyList<DuesRow>>(Partitions.Of(person), "carry-over", by)
{
    public override void Want(Wanted wanted)
    {
        base.Want(wanted);
        wanted.Persons.Add((Partition, person));
        wanted.Dues.Add((Partition, person));
    }

    protected override string? SubjectOf(IReadOnlyList<DuesRow> answer) => person;

    protected override Outcome<IReadOnlyList<DuesRow>> Decide(Entry entry, OpenBooks books)
    {
        if (books.Person(person) is null)
        {
            return Faults.UnknownPerson(person);
        }

        List<DuesRow> rows = [];
        foreach (CarriedYear year in years.DistinctBy(each => each.Year))
        {
            if (DuesRecords.IsPaid(books.Dues(person), year.Year))
            {
                continue;
            }

            DuesRow row = RowOf(entry, person, year);
            entry.Add(DuesRow.Table, row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>A year carried over as the books keep it.</summary>
    internal static DuesRow RowOf(Entry entry, string person, CarriedYear year) => new(
        entry.Partition, entry.Seq, entry.Next(DuesRow.Table), person, $"{DuesRecords.YearId(year.Year, year.Region)}-{Words<DuesKind>.Code(DuesKind.Carried)}", Words<DuesKind>.Code(DuesKind.Carried),
        Words<Scheme>.Code(Scheme.Resident), year.Region.ToString(), year.Year.ToString(), Words<PersonGroup>.Code(PersonGroup.Adult), Words<AssistanceCategory>.Code(AssistanceCategory.None), null, Money.Zero, 0,
        Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Words<DuesState>.Code(DuesState.Paid), Days.Text(year.PaidOn), Days.Text(year.PaidOn), null, year.Source);
}
