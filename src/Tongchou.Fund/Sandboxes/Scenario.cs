using Tongchou.Fund.Adjusting;

namespace Tongchou.Fund.Sandboxes;

/// <summary>The years of a sandbox as they come about whatever formula is chosen 情景: income, expenditure and people of every city. Balances come from the formula.</summary>
public static class Scenario
{
    /// <summary>The figures of each year in order; null, with a fault, where amounts outgrow any fund.</summary>
    public static IReadOnlyList<AdjustmentInputs>? Of(SandboxPlan plan, FaultList faults)
    {
        List<AdjustmentInputs> years = [];
        SortedDictionary<RegionCode, CityYear> cities = new(plan.Start.Cities.ToDictionary(city => city.City));
        for (int year = plan.FirstYear; year < plan.FirstYear + plan.Years; year++)
        {
            AdjustmentInputs inputs = plan.Start with { Drawn = year == plan.FirstYear ? plan.Start.Drawn : Money.Zero, Cities = [.. cities.Values.Select(city => Struck(city, plan, year))] };
            FaultList found = new();
            AdjustmentCheck.Check(default, inputs with { Drawn = Money.Zero }, "", found);
            if (!found.IsEmpty)
            {
                faults.Add("outgrown", Place.At("sandbox"), new($"到 {year} 年:{found.All[0].Message.Zh}", $"In {year}: {found.All[0].Message.En}"), new("请降低增长率或减少年数。", "Lower the growth or play fewer years."));
                return null;
            }

            years.Add(inputs);
            Next(cities, plan);
        }

        return years;
    }

    /// <summary>What strikes in one year alone.</summary>
    private static CityYear Struck(CityYear city, SandboxPlan plan, int year)
    {
        foreach (EpidemicYear epidemic in plan.Epidemics.Where(each => each.Year == year && (each.Cities.Count == 0 || each.Cities.Contains(city.City))))
        {
            city = city with { Income = Grown(city.Income, epidemic.Income), Expenditure = Grown(city.NormalExpenditure, epidemic.Expenditure) + city.BreachTotal };
        }

        BreachLoss[] breaches = [.. plan.Breaches.Where(each => each.Year == year && each.City == city.City).Select(each => new BreachLoss(each.Government, each.Amount))];
        return breaches.Length == 0 ? city : city with { Breaches = [.. city.Breaches, .. breaches], Expenditure = breaches.Aggregate(city.Expenditure, (sum, each) => sum + each.Amount) };
    }

    private static void Next(SortedDictionary<RegionCode, CityYear> cities, SandboxPlan plan)
    {
        // Everybody moves at once, by what was there before anybody did: so the order of the moves changes nothing.
        SortedDictionary<RegionCode, CityYear> before = new(cities);
        Dictionary<RegionCode, (long People, Money Income)> moved = before.Keys.ToDictionary(city => city, _ => (0L, Money.Zero));
        foreach (Migration move in plan.Migrations)
        {
            CityYear from = before[move.From];
            long people = Part(from.Enrolled - from.Aged, move.Share);
            long payers = plan.Start.Scheme is Scheme.Employee ? from.Enrolled - from.Aged : from.Enrolled;
            Money income = payers == 0 ? Money.Zero : new((long)((Int128)from.Income.Fen * people / payers));
            moved[move.From] = (moved[move.From].People - people, moved[move.From].Income - income);
            moved[move.To] = (moved[move.To].People + people, moved[move.To].Income + income);
        }

        foreach ((RegionCode code, CityYear city) in before)
        {
            CityGrowth growth = plan.GrowthOf(code);
            long enrolled = city.Enrolled + moved[code].People;
            long aged = Math.Min(enrolled, city.Aged + Part(enrolled, plan.Ageing));
            Int128 weight = Weight(city.Enrolled, city.Aged, plan.AgedCost), grownWeight = Weight(enrolled, aged, plan.AgedCost);
            Money cost = weight == 0 ? city.NormalExpenditure : new((long)Int128.Min(AdjustmentCheck.Largest.Fen + 1, (Int128)city.NormalExpenditure.Fen * grownWeight / weight));
            cities[code] = city with
            {
                Income = Grown((city.Income + moved[code].Income).OrZero, growth.Income), Expenditure = Grown(cost, growth.Expenditure), Breaches = [], Enrolled = enrolled, Aged = aged, AssessedGap = null,
                Planned = city.Planned is { } planned ? Grown(planned, growth.Expenditure) : null,
            };
        }
    }

    private static Money Grown(Money amount, Rate by) => (amount + new Money((long)(((Int128)amount.Fen * by.TenThousandths) / Rate.Whole.TenThousandths))).OrZero;

    private static long Part(long people, Rate share) => (long)((Int128)people * share.TenThousandths / Rate.Whole.TenThousandths);

    private static Int128 Weight(long enrolled, long aged, Rate cost) => ((Int128)(enrolled - aged) * Rate.Whole.TenThousandths) + ((Int128)aged * cost.TenThousandths);
}
