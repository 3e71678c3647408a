using Tongchou.Agency.Filing;
using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Participation;

/// <summary>A person as enrolment is counted: where they live, what they are, and whether anything insures them on the day.</summary>
/// <param name="Residence">The village or grid lived in or registered at; the region insured in where no residence is known.</param>
/// <param name="School">The school's number; empty for none.</param>
/// <param name="Category">The assistance category; <see cref="AssistanceCategory.None"/> for none.</param>
/// <param name="Insured">The scheme insured in; null for who is not.</param>
public sealed record Resident(string PersonId, string Residence, string ResidenceName, string School, string SchoolName, AssistanceCategory Category, Scheme? Insured)
{
    /// <summary>Null for who should not be counted on the day: the dead, who moved away, who isn't born, and of whom no place is known.</summary>
    [Clause("YN2024", "七")]
    public static Resident? Of(string personId, DateOnly born, IEnumerable<CoverageSpan> coverages, IReadOnlyList<PersonFact> facts, DateOnly day)
    {
        if (born > day || facts.Any(fact => fact.Kind is FactKind.Departure && fact.Days.Contains(day)))
        {
            return null;
        }

        CoverageSpan[] known = [.. coverages];
        CoverageSpan? cover = known.FirstOrDefault(span => span.Covers(day));
        PersonFact? home = PersonFacts.On(facts, FactKind.UsualResidence, day) ?? PersonFacts.On(facts, FactKind.RegisteredResidence, day);
        string residence = home?.Code ?? (cover ?? known.MaxBy(span => span.Days.From))?.Region.ToString() ?? "";
        if (residence.Length == 0)
        {
            return null;
        }

        PersonFact? school = PersonFacts.On(facts, FactKind.School, day);
        return new(personId, residence, home?.Name ?? "", school?.Code ?? "", school?.Name ?? "", CategoryOf(cover, facts, day), cover?.Scheme);
    }

    private static AssistanceCategory CategoryOf(CoverageSpan? cover, IReadOnlyList<PersonFact> facts, DateOnly day) =>
        facts.Where(fact => fact.Kind is FactKind.Category && fact.Days.Contains(day))
            .Select(fact => Words<AssistanceCategory>.TryParse(fact.Code, out AssistanceCategory category) ? category : AssistanceCategory.None)
            .FirstOrDefault(category => category is not AssistanceCategory.None, cover?.Category ?? AssistanceCategory.None);
}

/// <summary>How many should be insured and are 应参保、已参保.</summary>
/// <param name="Employees">Those insured who are in the employee scheme.</param>
public readonly record struct Tally(int Should, int Insured, int Employees)
{
    public static Tally operator +(Tally left, Tally right) => new(left.Should + right.Should, left.Insured + right.Insured, left.Employees + right.Employees);

    /// <summary>应保未保: who should be and is not.</summary>
    public int Missing => Should - Insured;

    /// <summary>参保率; null of nobody.</summary>
    public Rate? Rate => Share(Insured, Should);

    /// <summary>职工参保占比; null where nobody is insured.</summary>
    public Rate? EmployeeShare => Share(Employees, Insured);

    public static Tally Of(Resident resident) => new(1, resident.Insured is null ? 0 : 1, resident.Insured is Scheme.Employee ? 1 : 0);

    // Cut off, not rounded: 98.9999% is not 99%.
    private static Rate? Share(int part, int whole) => whole == 0 ? null : new Rate((int)((long)part * Tongchou.Rate.Whole.TenThousandths / whole));
}

/// <summary>Counts residents by area, school and group as they come; keeps counts, never persons.</summary>
public sealed class EnrolmentCount
{
    private readonly Dictionary<(CountedBy, string), (Tally Tally, string Name)> areas = [];
    private readonly Dictionary<AssistanceCategory, Tally> categories = [];

    public Tally All { get; private set; }

    /// <summary>Everybody with an assistance category.</summary>
    public Tally Assisted => categories.Where(each => each.Key is not AssistanceCategory.None).Aggregate(default(Tally), (sum, each) => sum + each.Value);

    public Tally Students { get; private set; }

    public Tally Of(AssistanceCategory category) => categories.GetValueOrDefault(category);

    /// <summary>The areas of a kind, or the schools, by code.</summary>
    public IEnumerable<(string Code, string Name, Tally Tally)> By(CountedBy by) =>
        areas.Where(each => each.Key.Item1 == by).OrderBy(each => each.Key.Item2, StringComparer.Ordinal).Select(each => (each.Key.Item2, each.Value.Name, each.Value.Tally));

    public void Add(Resident resident)
    {
        Tally one = Tally.Of(resident);
        All += one;
        categories[resident.Category] = categories.GetValueOrDefault(resident.Category) + one;
        Add(CountedBy.County, Areas.Of(resident.Residence, CountedBy.County), "", one);
        Add(CountedBy.Town, Areas.Of(resident.Residence, CountedBy.Town), "", one);
        string village = Areas.Of(resident.Residence, CountedBy.Village);
        Add(CountedBy.Village, village, village == resident.Residence ? resident.ResidenceName : "", one);
        Add(CountedBy.Grid, resident.Residence, resident.ResidenceName, one);
        if (resident.School.Length > 0)
        {
            Students += one;
            Add(CountedBy.School, resident.School, resident.SchoolName, one);
        }
    }

    private void Add(CountedBy by, string code, string name, Tally one)
    {
        (Tally Tally, string Name) before = areas.GetValueOrDefault((by, code), (default, ""));
        areas[(by, code)] = (before.Tally + one, before.Name.Length > 0 ? before.Name : name);
    }
}
