using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Enrolment.Decision;
using Tongchou.Policy;

namespace Tongchou.Agency.Dues;

/// <summary>Why days are not covered, in words for whoever stands at the counter: a wait with its clause, dues that nobody paid, or no insurance at all.</summary>
[Clause("YN2024", "六")]
public static class Uncovered
{
    /// <summary>From the file alone.</summary>
    public static Fault Why(LawBook law, PersonFile file, DateOnly from, DateOnly to)
    {
        CoverageSpan? next = file.Coverages
            .Where(span => span is { Status: CoverageStatus.Normal, Scheme: Scheme.Resident } && !span.Days.IsEmpty && span.Days.From > from && span.Days.From.Year == from.Year)
            .MinBy(span => span.Days.From);
        return next is null ? Faults.NotCovered(from, to) : DuesFaults.NotYet(from, next.Days.From, SourceOf(law, next.Region, BenefitYear.Of(from)));
    }

    /// <summary>From the file and the dues.</summary>
    public static Fault Why(LawBook law, ResidentFile file, DateOnly day)
    {
        Fault fault = Why(law, file.Person, day, day);
        return fault.Code == DuesFaults.NotYetCode || file.Dues.FirstOrDefault(row => DuesRecords.Is(row, DuesKind.Year) && DuesRecords.Is(row, DuesState.Owed) && DuesRecords.YearOf(row) == BenefitYear.Of(day)) is not { } owed
            ? fault
            : DuesFaults.Unpaid(owed);
    }

    private static Citation? SourceOf(LawBook law, RegionCode region, BenefitYear year)
    {
        try
        {
            EnrolmentTerms? terms = law.Law.PackFor(region) is null ? null : law.Enrolment(region, year);
            return terms?.Waiting?.FixedMonths.Source ?? terms?.Start.Windows?.Source;
        }
        catch (MissingLawException)
        {
            // The day is known without it.
            return null;
        }
    }
}
