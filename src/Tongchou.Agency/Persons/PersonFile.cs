namespace Tongchou.Agency.Persons;

/// <summary>What the agency has on file of one person 一人一档, as far as a bill asks for it: nothing in it tells who they are.</summary>
[Clause("YN2024", "七")]
public sealed record PersonFile(
    PersonId Id,
    Sex Sex,
    DateOnly Born,
    IReadOnlyList<CoverageSpan> Coverages,
    IReadOnlyList<ChronicDisease> Diseases,
    IReadOnlyList<ElsewhereFiling> Elsewhere,
    IReadOnlyList<ReferralFiling> Referrals,
    IReadOnlyList<DesignatedInstitution> Designated)
{
    /// <summary>That the person left; null for whoever is still there.</summary>
    public Departure? Departure { get; init; }

    /// <summary>The file that stands for this one since both were merged 并档; null where it stands for itself.</summary>
    public PersonId? MergedInto { get; init; }

    /// <summary>The coverage in force on a day; null where there is none. The checks keep two from being in force at once.</summary>
    public CoverageSpan? CoverageOn(DateOnly day) => Coverages.FirstOrDefault(span => span.Covers(day));

    /// <summary>The diseases registered on a day for one kind of visit.</summary>
    public IEnumerable<ChronicDisease> DiseasesOn(VisitKind visit, DateOnly day) => Diseases.Where(disease => disease.Visit == visit && disease.Days.Contains(day));

    /// <summary>Where care in a division counts as given, seen from the person's coverage.</summary>
    public CarePlace CareIn(RegionCode care, CoverageSpan coverage, DateOnly day, bool emergency) =>
        IsHome(care, coverage.Region) ? CarePlace.Local
        : Elsewhere.Any(filing => filing.Serves(care, day)) ? CarePlace.ElsewhereFiled
        : emergency ? CarePlace.ElsewhereEmergency
        : CarePlace.ElsewhereUnfiled;

    /// <summary>The person as a bill states one; accounts come from the books.</summary>
    /// <param name="visit">The kind of visit, which decides which registered diseases count; one where it needs none.</param>
    public BillPerson ForBill(CoverageSpan coverage, VisitKind visit, DateOnly day, Money account, Money familyAccount) => new(
        Born, coverage.Group, coverage.Category, coverage.Supplement, coverage.SupplementaryProduct,
        Math.Max(1, DiseasesOn(visit, day).Select(disease => disease.Code).Distinct(StringComparer.Ordinal).Count()), account, familyAccount, Dues: null);

    /// <summary>
    /// Two coverages that are in force at once 重复参保 (CN2023 三), each with its earlier rival.
    /// </summary>
    public static IEnumerable<(CoverageSpan Earlier, CoverageSpan Later)> DoubleCoverage(IEnumerable<CoverageSpan> coverages)
    {
        foreach (IGrouping<PersonId, CoverageSpan> person in coverages.Where(span => span.Status is CoverageStatus.Normal).GroupBy(span => span.Person))
        {
            CoverageSpan? last = null;
            foreach (CoverageSpan span in person.OrderBy(span => span.Days.From))
            {
                if (last is not null && last.Days.Overlaps(span.Days))
                {
                    yield return (last, span);
                }

                last = last is null || span.Days.To > last.Days.To ? span : last;
            }
        }
    }

    private static bool IsHome(RegionCode care, RegionCode home) => home == care || home == care.City || home == care.Province;
}
