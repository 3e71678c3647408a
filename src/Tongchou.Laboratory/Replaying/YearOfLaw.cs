using Tongchou.Agency;
using Tongchou.Benefits;

namespace Tongchou.Laboratory;

/// <summary>The law of a simulated year for every area of a population: each county settles by the pack that speaks for it, or its province's.</summary>
public sealed class YearOfLaw
{
    private readonly Dictionary<int, LawOfPlace> places;

    private YearOfLaw(DateOnly day, Dictionary<int, LawOfPlace> places)
    {
        Day = day;
        this.places = places;
    }

    /// <summary>The day whose law is in force all year.</summary>
    public DateOnly Day { get; }
    public BenefitYear Year => BenefitYear.Of(Day);
    public IReadOnlyList<LawOfPlace> Places => [.. places.Values.Distinct().OrderBy(place => place.Region)];

    public LawOfPlace Of(int area) => places[area];
    public LawOfPlace? Find(int area) => places.GetValueOrDefault(area);

    /// <summary>Whether an area is simulated at all.</summary>
    public bool Covers(int area) => places.ContainsKey(area);

    /// <param name="book">The packs.</param>
    /// <param name="areas">The counties of the population.</param>
    /// <param name="day">The day whose law is in force all year.</param>
    /// <param name="standIn">The region whose law settles where no pack of a county or its city offers inpatient stays; null refuses.</param>
    /// <param name="faults">Every area that has no law.</param>
    /// <returns>Null where some area has no law.</returns>
    /// <exception cref="Tongchou.Policy.MissingLawException">The packs are incomplete for that day.</exception>
    public static YearOfLaw? Compile(LawBook book, IReadOnlyList<RegionCode> areas, DateOnly day, RegionCode? standIn, FaultList faults)
    {
        int before = faults.Count;
        Dictionary<RegionCode, LawOfPlace?> known = [];
        Dictionary<int, LawOfPlace> places = [];
        HashSet<RegionCode> lawless = [];
        LawOfPlace? Offering(RegionCode region)
        {
            if (!known.TryGetValue(region, out LawOfPlace? place))
            {
                place = LawOfPlace.Compile(book, region, day);
                known[region] = place = IsWhole(place) ? place : null;
            }

            return place;
        }

        foreach (RegionCode area in areas)
        {
            LawOfPlace? place = (book.Law.PackFor(area) ?? book.Law.Pack(area.Province)) is { } pack ? Offering(pack.Region) : null;
            place ??= standIn is { } other && book.Law.PackFor(other) is { } otherPack ? Offering(otherPack.Region) : null;
            if (place is not null)
            {
                places[area.Number] = place;
            }
            else if (lawless.Add(area.City))
            {
                faults.Add("no-law-for-area", Place.At($"{area.City}"),
                    new($"{area.City} 没有规定住院待遇的政策包。", $"No pack that offers inpatient stays speaks for {area.City}."),
                    new("用 --law 指明按哪个统筹区的政策结算。", "Name the region whose law should settle there with --law."));
            }
        }

        return faults.Count == before ? new(day, places) : null;
    }

    private static bool IsWhole(LawOfPlace place) =>
        place.Of(Scheme.Employee).Of(VisitKind.Inpatient) is not null && place.Of(Scheme.Resident).Of(VisitKind.Inpatient) is not null;
}
