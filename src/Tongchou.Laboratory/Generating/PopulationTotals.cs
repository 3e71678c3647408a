namespace Tongchou.Laboratory;

/// <summary>What is counted of a population to be held against the published figures; sums of whole numbers, so the order of slices means nothing.</summary>
public sealed class PopulationTotals
{
    private const int Schemes = 2, Kinds = 7, Levels = 4, OldFrom = 60, VeryOldFrom = 65, AdultFrom = 15;

    private readonly long[] sums = new long[Length];

    private const int Persons = 0, Retired = 2, Children = 3, Old = 4, VeryOld = 5, Targets = 6, Account = 7,
        VisitsAt = 8, CostAt = VisitsAt + (Schemes * Kinds), ElsewhereAt = CostAt + (Schemes * Kinds), ElsewhereCostAt = ElsewhereAt + Schemes,
        LevelAt = ElsewhereCostAt + Schemes, LevelCostAt = LevelAt + (Schemes * Levels), DaysAt = LevelCostAt + (Schemes * Levels), Length = DaysAt + Schemes;

    public IReadOnlyList<long> Sums => sums;

    public static PopulationTotals Of(IReadOnlyList<long> sums)
    {
        PopulationTotals totals = new();
        for (int i = 0; i < Math.Min(Length, sums.Count); i++)
        {
            totals.sums[i] = sums[i];
        }

        return totals;
    }

    public void Add(PopulationTotals other)
    {
        for (int i = 0; i < Length; i++)
        {
            sums[i] += other.sums[i];
        }
    }

    public void Add(PopulationSlice slice, BenefitYear year)
    {
        int visit = 0;
        for (int person = 0; person < slice.Persons; person++)
        {
            PersonGroup group = (PersonGroup)slice.Group[person];
            int scheme = (int)group.Scheme(), age = AgeAt(slice, person, year);
            sums[Persons + scheme]++;
            sums[Retired] += group is PersonGroup.Retired ? 1 : 0;
            sums[Children] += age < AdultFrom ? 1 : 0;
            sums[Old] += age >= OldFrom ? 1 : 0;
            sums[VeryOld] += age >= VeryOldFrom ? 1 : 0;
            sums[Targets] += slice.Category[person] > 0 ? 1 : 0;
            sums[Account] += slice.Account[person];
            for (int end = visit + slice.VisitCount[person]; visit < end; visit++)
            {
                AddVisit(slice, visit, scheme);
            }
        }
    }

    private void AddVisit(PopulationSlice slice, int visit, int scheme)
    {
        int kind = slice.Kind[visit];
        long cost = slice.ClassA[visit] + slice.ClassB[visit] + slice.ClassC[visit];
        sums[VisitsAt + (scheme * Kinds) + kind]++;
        sums[CostAt + (scheme * Kinds) + kind] += cost;
        if (slice.Place[visit] != 0)
        {
            sums[ElsewhereAt + scheme]++;
            sums[ElsewhereCostAt + scheme] += cost;
        }

        if (kind == (int)VisitKind.Inpatient)
        {
            sums[LevelAt + (scheme * Levels) + slice.Level[visit]]++;
            sums[LevelCostAt + (scheme * Levels) + slice.Level[visit]] += cost;
            sums[DaysAt + scheme] += slice.Days[visit];
        }
    }

    /// <summary>Full years at the start of the year.</summary>
    private static int AgeAt(PopulationSlice slice, int person, BenefitYear year)
    {
        DateOnly born = PopulationSlice.DayZero.AddDays(slice.Born[person]);
        return Math.Max(0, year.Number - born.Year - ((born.Month, born.Day) == (1, 1) ? 0 : 1));
    }

    /// <summary>Each published figure beside what the population comes to.</summary>
    public IReadOnlyList<FigureCompared> Compare(PublishedFigures figures, RegionCode region)
    {
        List<FigureCompared> compared = [];
        double all = sums[0] + sums[1];
        double Nation(string scheme, string name) => figures.Of(RegionCode.Nation, scheme, name).Value;
        void Put(string scheme, string name, Phrase title, double published, double synthetic, bool fitted)
        {
            PublishedFigure figure = figures.Of(region, scheme, name);
            double difference = published == 0 ? 0 : Math.Round(100 * ((synthetic / published) - 1), 3);
            compared.Add(new($"{scheme}/{name}", title, Math.Round(published, 4), Math.Round(synthetic, 4), difference, fitted, $"{figure.Source} {figure.Year}", Words<Standing>.Code(figure.Standing)));
        }

        double employees = figures.Of(region, "employee", "enrolled").Value, residents = figures.Of(region, "resident", "enrolled").Value;
        Put("population", "share_0_14", new("0–14 岁占比 %", "aged 0 to 14, percent"), figures.Of(region, "population", "share_0_14").Value, 100 * sums[Children] / all, true);
        Put("population", "share_60_plus", new("60 岁及以上占比 %", "aged 60 and over, percent"), figures.Of(region, "population", "share_60_plus").Value, 100 * sums[Old] / all, true);
        Put("population", "share_65_plus", new("65 岁及以上占比 %", "aged 65 and over, percent"), figures.Of(region, "population", "share_65_plus").Value, 100 * sums[VeryOld] / all, false);
        Put("employee", "enrolled", new("职工参保占比 %", "in the employee scheme, percent"), 100 * employees / (employees + residents), 100 * sums[0] / all, true);
        Put("employee", "enrolled_retired", new("退休占职工 %", "retired among employees, percent"), 100 * Nation("employee", "enrolled_retired") / (Nation("employee", "enrolled_retired") + Nation("employee", "enrolled_active")), 100.0 * sums[Retired] / Math.Max(1, sums[0]), true);
        Put("assistance", "aided_with_dues", new("资助参保占比 %", "aided with dues, percent"), 100 * Nation("assistance", "aided_with_dues") / (Nation("employee", "enrolled") + Nation("resident", "enrolled")), 100 * sums[Targets] / all, true);
        Put("employee", "account_balance", new("职工人均个人账户,元", "personal account per employee, yuan"), Nation("employee", "account_balance") / Nation("employee", "enrolled"), sums[Account] / 100.0 / Math.Max(1, sums[0]), true);
        foreach (Scheme scheme in Words<Scheme>.All)
        {
            CompareScheme(figures, scheme, Nation, Put);
        }

        return compared;
    }

    private void CompareScheme(PublishedFigures figures, Scheme scheme, Func<string, string, double> nation, Action<string, string, Phrase, double, double, bool> put)
    {
        string code = Words<Scheme>.Code(scheme);
        Phrase name = Words<Scheme>.Phrase(scheme);
        Phrase Title(string zh, string en) => new($"{name.Zh}{zh}", $"{name.En}: {en}");
        double heads = nation(code, "enrolled"), own = Math.Max(1, sums[(int)scheme]);
        long Visits(params VisitKind[] kinds) => kinds.Sum(kind => sums[VisitsAt + ((int)scheme * Kinds) + (int)kind]);
        double Cost(params VisitKind[] kinds) => kinds.Sum(kind => sums[CostAt + ((int)scheme * Kinds) + (int)kind]) / 100.0;
        double stays = Visits(VisitKind.Inpatient), general = Visits(VisitKind.Outpatient), chronic = Visits(VisitKind.Chronic, VisitKind.Special), pharmacy = Visits(VisitKind.Pharmacy);
        put(code, "discharges", Title("住院率 %", "stays per hundred"), 100 * nation(code, "discharges") / heads, 100 * stays / own, true);
        put(code, "inpatient_cost", Title("次均住院费用,元", "cost per stay, yuan"), nation(code, "inpatient_cost") / nation(code, "discharges"), Cost(VisitKind.Inpatient) / Math.Max(1, stays), true);
        put(code, "outpatient_visits_general", Title("人均普通门诊次数", "general visits per head"), nation(code, "outpatient_visits_general") / heads, general / own, true);
        put(code, "outpatient_cost_general", Title("次均普通门诊费用,元", "cost per general visit, yuan"), nation(code, "outpatient_cost_general") / nation(code, "outpatient_visits_general"), Cost(VisitKind.Outpatient) / Math.Max(1, general), true);
        put(code, "outpatient_visits_chronic", Title("人均门诊慢特病次数", "chronic visits per head"), nation(code, "outpatient_visits_chronic") / heads, chronic / own, true);
        put(code, "outpatient_cost_chronic", Title("次均门诊慢特病费用,元", "cost per chronic visit, yuan"), nation(code, "outpatient_cost_chronic") / nation(code, "outpatient_visits_chronic"), Cost(VisitKind.Chronic, VisitKind.Special) / Math.Max(1, chronic), true);
        put(code, "pharmacy_visits", Title("人均药店购药次数", "pharmacy purchases per head"), nation(code, "pharmacy_visits") / heads, pharmacy / own, true);
        put(code, "pharmacy_cost", Title("次均药店购药费用,元", "cost per purchase, yuan"), nation(code, "pharmacy_cost") / nation(code, "pharmacy_visits"), Cost(VisitKind.Pharmacy) / Math.Max(1, pharmacy), true);
        double covered = nation(code, "discharges") + nation(code, "outpatient_visits_general") + nation(code, "outpatient_visits_chronic");
        double coveredCost = nation(code, "inpatient_cost") + nation(code, "outpatient_cost_general") + nation(code, "outpatient_cost_chronic");
        double ownCost = Cost(VisitKind.Inpatient, VisitKind.Outpatient, VisitKind.Chronic, VisitKind.Special);
        put(code, "elsewhere_visits", Title("异地就医人次占比 %", "visits elsewhere, percent"), 100 * nation(code, "elsewhere_visits") / covered, 100 * sums[ElsewhereAt + (int)scheme] / Math.Max(1, stays + general + chronic), true);
        put(code, "elsewhere_cost", Title("异地就医费用占比 %", "cost elsewhere, percent"), 100 * nation(code, "elsewhere_cost") / coveredCost, sums[ElsewhereCostAt + (int)scheme] / Math.Max(1, ownCost), true);
        put(code, "length_of_stay", Title("次均住院天数", "days per stay"), nation(code, "length_of_stay"), sums[DaysAt + (int)scheme] / Math.Max(1, stays), true);
        if (scheme is Scheme.Employee)
        {
            for (int level = 1; level < Levels; level++)
            {
                int from = level == 1 ? 0 : level;
                long count = 0, cost = 0;
                for (int each = from; each <= level; each++)
                {
                    count += sums[LevelAt + each];
                    cost += sums[LevelCostAt + each];
                }

                put(code, $"cost_per_stay_level_{level}", Title($"{level} 级次均住院费用,元", $"cost per stay at level {level}, yuan"), nation(code, $"cost_per_stay_level_{level}"), cost / 100.0 / Math.Max(1, count), true);
            }
        }
    }
}
