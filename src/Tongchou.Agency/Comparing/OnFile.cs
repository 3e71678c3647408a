using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Comparing;

/// <summary>What our file says of a person, as far as a comparison asks for it.</summary>
/// <param name="Coverages">Every coverage, in force or not.</param>
public sealed record OnFile(string PersonId, IReadOnlyList<CoverageSpan> Coverages, IReadOnlyList<PersonFact> Facts)
{
    /// <summary>How a line told of this person differs from the file; null where both agree.</summary>
    public Mismatch? Against(ToldLine line, string region, Department department, string file)
    {
        (MismatchKind Kind, Deed Deed)? found = line.Told switch
        {
            Told.Deceased => OfDeath(line.Days.From),
            Told.CategoryGranted => HasCategory(line) ? null : (MismatchKind.CategoryDiffers, Deed.KeepCategory),
            Told.CategoryEnded => LacksCategory(line) ? null : (MismatchKind.CategoryDiffers, Deed.KeepCategory),
            Told.Schooled => OfFact(FactKind.School, line),
            Told.Resides => OfFact(FactKind.UsualResidence, line),
            Told.Registered => OfFact(FactKind.RegisteredResidence, line),
            Told.Employed => InForce(line.Days).Any(span => span.Scheme is Scheme.Employee) ? null : (MismatchKind.NotInEmployeeScheme, Deed.None),
            Told.InsuredElsewhere => OfElsewhere(line),
            Told.Born => null,
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
        return found is { } differs ? Of(line, region, department, differs.Kind, differs.Deed, file) : null;
    }

    /// <summary>A difference as a line tells it.</summary>
    public static Mismatch Of(ToldLine line, string region, Department department, MismatchKind kind, Deed deed, string file, string rival = "") => new(
        region, department, line.Told, kind, deed, line.Code, line.CodeName, line.Scheme is { } scheme ? Words<Scheme>.Code(scheme) : "", Booking.Days.Text(line.Days.From), Booking.Days.Text(line.Days.To), file, rival, "");

    /// <summary>The kind of fact that a told thing is kept as; null for what is no fact.</summary>
    public static FactKind? FactOf(Told told) => told switch
    {
        Told.CategoryGranted => FactKind.Category,
        Told.Schooled => FactKind.School,
        Told.Resides => FactKind.UsualResidence,
        Told.Registered => FactKind.RegisteredResidence,
        _ => null,
    };

    private IEnumerable<CoverageSpan> InForce(DateSpan days) => Coverages.Where(span => span.Status is CoverageStatus.Normal && span.Days.Overlaps(days));

    // The day of death itself is still insured.
    private (MismatchKind, Deed)? OfDeath(DateOnly day) =>
        InForce(DateSpan.Since(day.AddDays(1))).Any() ? (MismatchKind.DeceasedCovered, Deed.EndCoverage)
        : Facts.Any(fact => fact.Kind is FactKind.Departure && fact.Code == PersonFacts.Deceased) ? null
        : (MismatchKind.FactDiffers, Deed.EndCoverage);

    private (MismatchKind, Deed)? OfFact(FactKind kind, ToldLine line) =>
        PersonFacts.On(Facts, kind, line.Days.From)?.Code is { } code && (code == line.Code || (IsPlace(kind) && code.StartsWith(line.Code, StringComparison.Ordinal))) ? null : (MismatchKind.FactDiffers, Deed.KeepFact);

    // A grid on file lies in the village that is told.
    private static bool IsPlace(FactKind kind) => kind is FactKind.UsualResidence or FactKind.RegisteredResidence;

    // The same region is our own coverage, told back to us.
    private (MismatchKind, Deed)? OfElsewhere(ToldLine line)
    {
        CoverageSpan[] both = [.. InForce(line.Days).Where(span => $"{span.Region}" != line.Code)];
        return both.Length == 0 ? null : (MismatchKind.DoubleEnrolment, Prevails(line, both) ? Deed.PartCoverages : Deed.None);
    }

    // Where ours prevails it is the other region's to end; that is passed on and changes nothing here.
    private static bool Prevails(ToldLine theirs, IEnumerable<CoverageSpan> ours) => ours.Any(span => theirs.Scheme != span.Scheme ? theirs.Scheme is Scheme.Employee : theirs.Days.From < span.Days.From);

    private bool HasCategory(ToldLine line) => CategoryFact(line) && InForce(line.Days).All(span => Words<AssistanceCategory>.Code(span.Category) == line.Code);
    private bool LacksCategory(ToldLine line) => !CategoryFact(line) && InForce(line.Days).All(span => Words<AssistanceCategory>.Code(span.Category) != line.Code);
    private bool CategoryFact(ToldLine line) => Facts.Any(fact => fact.Kind is FactKind.Category && fact.Code == line.Code && fact.Days.Contains(line.Days.From));
}
