namespace Tongchou.Laboratory;

/// <summary>What the published sums of one scheme come to per head and per visit.</summary>
public sealed record SchemePlan
{
    public required Scheme Scheme { get; init; }
    public double StaysPerHead { get; private init; }
    public double GeneralVisitsPerHead { get; private init; }
    public double ChronicVisitsPerHead { get; private init; }
    public double PharmacyVisitsPerHead { get; private init; }
    public double BirthsPerHead { get; private init; }

    /// <summary>Yuan of a stay by <see cref="HospitalLevel"/>.</summary>
    public IReadOnlyList<double> CostPerStay { get; private init; } = [];
    public IReadOnlyList<double> StaysByLevel { get; private init; } = [];
    public IReadOnlyList<double> DaysByLevel { get; private init; } = [];
    public double CostPerGeneralVisit { get; private init; }
    public double CostPerChronicVisit { get; private init; }
    public double CostPerPharmacyVisit { get; private init; }
    public double CostPerBirth { get; private init; }

    /// <summary>The part of stays, and of other visits, that is given elsewhere, and how much dearer it is than care in general.</summary>
    public double StaysElsewhere { get; private init; }
    public double VisitsElsewhere { get; private init; }
    public double DearerElsewhere { get; private init; }

    public double ClassBOfStays { get; private init; }
    public double ClassCOfStays { get; private init; }
    public double ClassBOfVisits { get; private init; }
    public double ClassCOfVisits { get; private init; }
    public double WithProduct { get; private init; }

    public static SchemePlan Of(PublishedFigures figures, RegionCode region, Scheme scheme)
    {
        string name = Words<Scheme>.Code(scheme);
        double Figure(string figure, string? of = null) => figures.Of(region, of ?? name, figure).Value;
        double Percent(string figure) => Figure(figure) / 100;
        double heads = figures.Of(RegionCode.Nation, name, "enrolled").Value;
        double stays = Figure("discharges"), general = Figure("outpatient_visits_general"), chronic = Figure("outpatient_visits_chronic"), pharmacy = Figure("pharmacy_visits");
        double inpatientCost = Figure("inpatient_cost"), generalCost = Figure("outpatient_cost_general"), chronicCost = Figure("outpatient_cost_chronic");

        // Of care elsewhere visits and money are published, not how they part into stays and other visits: the share of stays is taken,
        // the rest follows.
        double staysElsewhere = Percent("stays_elsewhere_share");
        double visitsElsewhere = (Figure("elsewhere_visits") - (staysElsewhere * stays)) / (general + chronic);
        double asUsual = (staysElsewhere * inpatientCost) + (visitsElsewhere * (generalCost + chronicCost));
        double perStay = inpatientCost / stays;
        double[] byLevel = Levels(perStay, [.. new[] { 1, 2, 3 }.Select(level => Figure($"cost_per_stay_level_{level}", "employee"))],
            Percent("stays_level_1_share"), scheme is Scheme.Resident ? Percent("stays_level_2_share") : null, out double[] costs);
        double[] days = [.. new[] { 1, 1, 2, 3 }.Select(level => Figure($"days_level_{level}", "employee"))];
        double daysAsUsual = byLevel.Zip(days, (share, of) => share * of).Sum();
        return new()
        {
            Scheme = scheme,
            StaysPerHead = stays / heads,
            GeneralVisitsPerHead = general / heads,
            ChronicVisitsPerHead = chronic / heads,
            PharmacyVisitsPerHead = pharmacy / heads,
            BirthsPerHead = Percent("births_per_head"),
            StaysByLevel = byLevel,
            CostPerStay = costs,
            DaysByLevel = [.. days.Select(of => of * Figure("length_of_stay") / daysAsUsual)],
            CostPerGeneralVisit = generalCost / general,
            CostPerChronicVisit = chronicCost / chronic,
            CostPerPharmacyVisit = Figure("pharmacy_cost") / pharmacy,
            CostPerBirth = Figure("cost_per_birth"),
            StaysElsewhere = staysElsewhere,
            VisitsElsewhere = visitsElsewhere,
            DearerElsewhere = Figure("elsewhere_cost") / asUsual,
            ClassBOfStays = Percent("inpatient_class_b"),
            ClassCOfStays = Percent("inpatient_class_c"),
            ClassBOfVisits = Percent("outpatient_class_b"),
            ClassCOfVisits = Percent("outpatient_class_c"),
            WithProduct = Percent("supplementary_product"),
        };
    }

    /// <summary>
    /// How stays part into levels. Where the cost of each level is published, the share of the highest follows from the mean; where it is
    /// not, the levels keep their proportion and are brought to the mean.
    /// </summary>
    private static double[] Levels(double mean, double[] published, double low, double? middle, out double[] costs)
    {
        double second = middle ?? ((low * published[0]) + ((1 - low) * published[2]) - mean) / (published[2] - published[1]);
        double[] shares = [low * 0.4, low * 0.6, second, 1 - low - second];
        double sum = (low * published[0]) + (second * published[1]) + (shares[3] * published[2]);
        costs = [.. new[] { published[0], published[0], published[1], published[2] }.Select(cost => cost * mean / sum)];
        return shares;
    }
}
