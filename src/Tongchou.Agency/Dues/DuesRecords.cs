using System.Globalization;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;
using Tongchou.Agency.Records;
using Tongchou.Benefits;
using Tongchou.Enrolment.History;

namespace Tongchou.Agency.Dues;

/// <summary>The history of dues that an entitlement follows from, read off a person's file: one file, one history, whatever door asks.</summary>
[Clause("YN2024", "七")]
public static class DuesRecords
{
    /// <param name="dues">The dues of the person as they stand.</param>
    /// <param name="coverages">The coverages as they stand. Those of the employee scheme count as days covered; a year of the resident scheme that no dues tell of was taken over, and counts as paid in time.</param>
    /// <param name="facts">Categories among them are the groups that a region may exempt from waiting.</param>
    /// <param name="settlements">All settlements with their reversals and differences: they add up by themselves.</param>
    public static DuesHistory HistoryOf(
        DateOnly born, IEnumerable<DuesRow> dues, IEnumerable<CoverageSpan> coverages, IEnumerable<PersonFact> facts, IEnumerable<SettlementRow> settlements, LawBook law, BenefitYear through)
    {
        DuesRow[] known = [.. dues];
        CoverageSpan[] spans = [.. coverages];
        DuesRow[] paid = [.. known.Where(row => Is(row, DuesState.Paid))];
        HashSet<BenefitYear> told = [.. known.Where(row => Is(row, DuesKind.Year) || Is(row, DuesKind.Carried)).Select(YearOf)];
        return new(
            [
                .. paid.Where(row => Is(row, DuesKind.Year) || Is(row, DuesKind.Carried)).Select(row => new ResidentYear(YearOf(row), Days.Read(row.PaidOn!))),
                .. TakenOver(spans, through).Where(year => !told.Contains(year)).Select(year => new ResidentYear(year, year.FirstDay.AddDays(-1))),
            ],
            [.. spans.Where(span => span.Scheme is Scheme.Employee && span.Status is not CoverageStatus.Suspended).Select(span => span.Days)],
            [.. paid.Where(row => Is(row, DuesKind.Repair)).Select(row => new RepairPayment(YearOf(row), Days.Read(row.PaidOn!), (int)row.Years))],
            [.. facts.Where(fact => fact.Kind is FactKind.Category).Select(fact => new GroupMembership(fact.Code, fact.Days.From))],
            [.. settlements.GroupBy(row => row.Year).Select(year => ClaimsOf(year, law)).OfType<YearClaims>()],
            born);
    }

    private static IEnumerable<BenefitYear> TakenOver(IEnumerable<CoverageSpan> spans, BenefitYear through) =>
        spans.Where(span => span.Scheme is Scheme.Resident && !span.Days.IsEmpty && span.Days.From.Year <= through.Number)
            .SelectMany(span => Enumerable.Range(span.Days.From.Year, Math.Min(span.Days.To.Year, through.Number) - span.Days.From.Year + 1))
            .Where(year => year is >= BenefitYear.Earliest and <= BenefitYear.Latest).Distinct().Select(year => new BenefitYear(year));

    public static bool Is(DuesRow row, DuesState state) => row.State == Words<DuesState>.Code(state);
    public static bool Is(DuesRow row, DuesKind kind) => row.Kind == Words<DuesKind>.Code(kind);

    /// <summary>Whether a year of the resident scheme is paid for, here or wherever it was carried over from.</summary>
    public static bool IsPaid(IEnumerable<DuesRow> dues, BenefitYear year) =>
        dues.Any(row => row.Period == year.ToString() && Is(row, DuesState.Paid) && !Is(row, DuesKind.Repair));

    /// <summary>The benefit year that dues of the resident scheme are for.</summary>
    public static BenefitYear YearOf(DuesRow row) => new(int.Parse(row.Period.AsSpan(0, 4), CultureInfo.InvariantCulture));

    /// <summary>The number of a resident's dues of a year: it says what it is for, so it can't be given out twice.</summary>
    public static string YearId(BenefitYear year, RegionCode region) => $"{year}-{region}-{Words<Scheme>.Code(Scheme.Resident)}";

    /// <summary>The coverage that a resident's dues of a year bring.</summary>
    public static string CoverageId(BenefitYear year, RegionCode region) => $"{region}-{Words<Scheme>.Code(Scheme.Resident)}-{year}";

    // Only a ceiling of the same region can have been used up.
    private static YearClaims? ClaimsOf(IGrouping<string, SettlementRow> year, LawBook law)
    {
        SettlementRow[] rows = [.. year.Where(row => row.Scheme == Words<Scheme>.Code(Scheme.Resident))];
        if (rows.Length == 0)
        {
            return null;
        }

        BenefitYear benefit = new(int.Parse(year.Key, CultureInfo.InvariantCulture));
        SettlementRow last = rows[^1];
        _ = RegionCode.TryParse(last.Region, out RegionCode region);
        Limit cap = law.Law.PackFor(region) is null ? Limit.None : CapOf(law, region, ClaimCategory(last), benefit);
        return new(benefit, Sum(rows, FundPaid), Sum(rows.Where(row => row.Visit == Words<VisitKind>.Code(VisitKind.Inpatient)), FundPaid), Sum(rows, row => row.SeriousIllness), cap);
    }

    /// <summary>The region's serious-illness ceiling of a year before any adjustment.</summary>
    public static Limit CapOf(LawBook law, RegionCode region, AssistanceCategory category, BenefitYear year) =>
        law.Terms(region, Scheme.Resident, year.FirstDay).SeriousIllness?.Ceiling?.At((int)category).Value ?? Limit.None;

    private static AssistanceCategory ClaimCategory(SettlementRow row) => Settlements.ClaimText.Read(row.Facts).Claim.Category;

    // Personal accounts are the person's own money.
    private static Money FundPaid(SettlementRow row) =>
        row.Pooled + row.LargeAmount + row.Supplement + row.SeriousIllness + row.Assistance + row.Tilt + row.Control;

    private static Money Sum(IEnumerable<SettlementRow> rows, Func<SettlementRow, Money> amount) => rows.Aggregate(Money.Zero, (sum, row) => sum + amount(row));
}
