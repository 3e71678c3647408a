namespace Tongchou.Laboratory;

/// <summary>Everything a synthetic population is made by: region, seed, size, year, and what the published figures come to.</summary>
public sealed record PopulationPlan
{
    /// <summary>More persons than that no region has.</summary>
    public const int MostPersons = 100_000_000;

    public const int FewestPersons = 100;

    /// <summary>Providers of one county: two of level 3, three of level 2, three of level 1, four at the grassroots.</summary>
    public static readonly IReadOnlyList<HospitalLevel> ProvidersOfCounty =
    [
        HospitalLevel.Level3, HospitalLevel.Level3, HospitalLevel.Level2, HospitalLevel.Level2, HospitalLevel.Level2, HospitalLevel.Level1, HospitalLevel.Level1, HospitalLevel.Level1,
        HospitalLevel.Grassroots, HospitalLevel.Grassroots, HospitalLevel.Grassroots, HospitalLevel.Grassroots,
    ];

    public required RegionCode Region { get; init; }
    public required int Persons { get; init; }
    public required ulong Seed { get; init; }
    public required BenefitYear Year { get; init; }
    public required Statistics Statistics { get; init; }
    public required IReadOnlyList<RegionCode> Areas { get; init; }
    public required SchemePlan Employee { get; init; }
    public required SchemePlan Resident { get; init; }

    /// <summary>Shares of the whole population.</summary>
    public double Children { get; private init; }
    public double Old { get; private init; }
    public double InEmployeeScheme { get; private init; }
    public double Retired { get; private init; }
    public double Targets { get; private init; }

    /// <summary>Of the targets, by <see cref="AssistanceCategory"/> from the first.</summary>
    public IReadOnlyList<double> TargetsByCategory { get; private init; } = [];
    public double AccountPerHead { get; private init; }
    public double CivilServants { get; private init; }
    public double EnterpriseSupplement { get; private init; }
    public double BreaksPerYear { get; private init; }
    public double PaidLate { get; private init; }
    public double IncomePerHead { get; private init; }
    public IReadOnlyList<double> IncomeFifths { get; private init; } = [];

    public SchemePlan Of(Scheme scheme) => scheme is Scheme.Employee ? Employee : Resident;

    /// <returns>Null where the region or the figures have faults.</returns>
    public static PopulationPlan? Make(Statistics statistics, RegionCode region, int persons, ulong seed, BenefitYear year, FaultList faults)
    {
        int before = faults.Count;
        if (persons is < FewestPersons or > MostPersons)
        {
            faults.Add("bad-persons", Place.At("people"), new($"人数应在 {FewestPersons} 到 {MostPersons} 之间。", $"The number of persons is from {FewestPersons} to {MostPersons}."));
        }

        IReadOnlyList<RegionCode> areas = statistics.Divisions.In(region);
        if (areas.Count == 0)
        {
            faults.Add("unknown-region", Place.At("region"), new($"divisions.csv 里没有 {region} 的县(区)或市。", $"divisions.csv has no county or city of {region}."),
                new("用省、市或县的六位代码。", "Use the code of a province, a city or a county."));
        }

        if (areas.Count * ProvidersOfCounty.Count >= PopulationSlice.Elsewhere)
        {
            faults.Add("too-many-areas", Place.At("region"), new($"{region} 的县(区)太多。", $"{region} has too many counties."));
        }

        PublishedFigures figures = statistics.Published;
        double Figure(string scheme, string name) => figures.Of(region, scheme, name).Value;
        double Percent(string scheme, string name) => Figure(scheme, name) / 100;
        double Nation(string scheme, string name) => figures.Of(RegionCode.Nation, scheme, name).Value;
        double employees = Figure("employee", "enrolled"), residents = Figure("resident", "enrolled");
        double inEmployee = employees / (employees + residents);
        PopulationPlan plan = new()
        {
            Region = region,
            Persons = persons,
            Seed = seed,
            Year = year,
            Statistics = statistics,
            Areas = areas,
            Employee = SchemePlan.Of(figures, region, Scheme.Employee),
            Resident = SchemePlan.Of(figures, region, Scheme.Resident),
            Children = Percent("population", "share_0_14"),
            Old = Percent("population", "share_60_plus"),
            InEmployeeScheme = inEmployee,
            Retired = inEmployee * Nation("employee", "enrolled_retired") / (Nation("employee", "enrolled_retired") + Nation("employee", "enrolled_active")),
            Targets = Nation("assistance", "aided_with_dues") / (Nation("employee", "enrolled") + Nation("resident", "enrolled")),
            TargetsByCategory = [.. Words<AssistanceCategory>.All.Skip(1).Select(category => Percent("assistance", $"share_{Words<AssistanceCategory>.Code(category).Replace('-', '_')}"))],
            AccountPerHead = Nation("employee", "account_balance") / Nation("employee", "enrolled"),
            CivilServants = Percent("employee", "civil_servants"),
            EnterpriseSupplement = Percent("employee", "enterprise_supplement"),
            BreaksPerYear = Percent("resident", "break_per_year"),
            PaidLate = Percent("resident", "paid_late"),
            IncomePerHead = Figure("population", "income_per_head"),
            IncomeFifths = [.. Enumerable.Range(1, 5).Select(fifth => Percent("population", $"income_fifth_{fifth}"))],
        };
        return faults.Count == before ? plan : null;
    }
}
