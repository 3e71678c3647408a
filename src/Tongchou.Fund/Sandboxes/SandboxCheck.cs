namespace Tongchou.Fund.Sandboxes;

/// <summary>Finds everything that makes assumptions unfit to be played 沙盘假设校验.</summary>
public static class SandboxCheck
{
    private static readonly Rate mostGrowth = Rate.Percent(50), mostAgeing = Rate.Percent(5), mostCost = Rate.Percent(1_000), mostShock = Rate.Percent(300);

    /// <param name="cities">The cities there are.</param>
    public static void Check(SandboxPlan plan, IReadOnlySet<RegionCode> cities, FaultList faults)
    {
        if (plan.Years is < 1 or > SandboxPlan.MostYears)
        {
            faults.Add("bad-years", Place.At("sandbox.years"), new($"年数应当在 1 到 {SandboxPlan.MostYears} 之间。", $"Between 1 and {SandboxPlan.MostYears} years can be played."), new("请核对年数。", "Check the number of years."));
        }

        Within(plan.Growth.Income, new(-mostGrowth.TenThousandths), mostGrowth, "sandbox.income-growth", faults);
        Within(plan.Growth.Expenditure, new(-mostGrowth.TenThousandths), mostGrowth, "sandbox.expenditure-growth", faults);
        Within(plan.Ageing, Rate.Zero, mostAgeing, "sandbox.ageing", faults);
        Within(plan.AgedCost, Rate.Whole, mostCost, "sandbox.aged-cost", faults);
        foreach ((RegionCode city, CityGrowth growth) in plan.Growths)
        {
            Known(city, cities, "sandbox.cities", faults);
            Within(growth.Income, new(-mostGrowth.TenThousandths), mostGrowth, $"sandbox.cities.{city}.income-growth", faults);
            Within(growth.Expenditure, new(-mostGrowth.TenThousandths), mostGrowth, $"sandbox.cities.{city}.expenditure-growth", faults);
        }

        for (int i = 0; i < plan.Migrations.Count; i++)
        {
            Migration move = plan.Migrations[i];
            string at = $"sandbox.migration[{i + 1}]";
            Known(move.From, cities, $"{at}.from", faults);
            Known(move.To, cities, $"{at}.to", faults);
            Within(move.Share, Rate.Zero, Rate.Whole, $"{at}.share", faults);
            if (move.From == move.To)
            {
                faults.Add("moves-nowhere", Place.At(at), new($"{move.From} 迁往自己。", $"{move.From} moves to itself."), new("请写两个不同的市(州)。", "Name two different cities."));
            }
        }

        foreach (IGrouping<RegionCode, Migration> from in plan.Migrations.GroupBy(move => move.From).Where(from => from.Sum(move => (long)move.Share.TenThousandths) > Rate.Whole.TenThousandths))
        {
            faults.Add("moves-too-many", Place.At("sandbox.migration"), new($"从 {from.Key} 迁出的比例合计超过 100%。", $"More than all move away from {from.Key}."), new("请核对比例。", "Check the shares."));
        }

        Events(plan, cities, faults);
    }

    private static void Events(SandboxPlan plan, IReadOnlySet<RegionCode> cities, FaultList faults)
    {
        for (int i = 0; i < plan.Epidemics.Count; i++)
        {
            EpidemicYear epidemic = plan.Epidemics[i];
            string at = $"sandbox.epidemics[{i + 1}]";
            Played(epidemic.Year, plan, $"{at}.year", faults);
            Within(epidemic.Expenditure, new(-Rate.Whole.TenThousandths), mostShock, $"{at}.expenditure", faults);
            Within(epidemic.Income, new(-Rate.Whole.TenThousandths), mostShock, $"{at}.income", faults);
            Within(epidemic.Drawn, Rate.Zero, Rate.Whole, $"{at}.drawn", faults);
            foreach (RegionCode city in epidemic.Cities)
            {
                Known(city, cities, $"{at}.cities", faults);
            }
        }

        for (int i = 0; i < plan.Breaches.Count; i++)
        {
            BreachYear breach = plan.Breaches[i];
            string at = $"sandbox.breaches[{i + 1}]";
            Played(breach.Year, plan, $"{at}.year", faults);
            Known(breach.City, cities, $"{at}.city", faults);
            if (breach.Amount.IsNegative || breach.Amount > Adjusting.AdjustmentCheck.Largest)
            {
                faults.Add("negative-amount", Place.At($"{at}.amount"), new("违规金额应当不小于 0,且不超过上限。", "A loss by breach is zero or more, and no more than any fund."), new("请核对金额。", "Check the amount."));
            }

            if (breach.Government != breach.City && breach.Government.City != breach.City)
            {
                faults.Add("government-outside", Place.At($"{at}.government"), new($"{breach.Government} 不属于 {breach.City}。", $"{breach.Government} is not in {breach.City}."), new("写本市或其县(市、区)的区划代码。", "Write the code of the city or of a county of it."));
            }
        }
    }

    private static void Known(RegionCode city, IReadOnlySet<RegionCode> cities, string at, FaultList faults)
    {
        if (!cities.Contains(city))
        {
            faults.Add("unknown-city", Place.At(at), new($"数据中没有 {city}。", $"{city} is not among the cities."), new("写 cities 中的代码。", "Write a code of one of the cities."));
        }
    }

    private static void Played(int year, SandboxPlan plan, string at, FaultList faults)
    {
        if (year < plan.FirstYear || year >= plan.FirstYear + plan.Years)
        {
            faults.Add("year-outside", Place.At(at), new($"{year} 年不在推演的 {plan.FirstYear} 至 {plan.FirstYear + plan.Years - 1} 年之内。", $"{year} is not among the years played, {plan.FirstYear} to {plan.FirstYear + plan.Years - 1}."), new("请核对年份。", "Check the year."));
        }
    }

    private static void Within(Rate rate, Rate least, Rate most, string at, FaultList faults)
    {
        if (rate < least || rate > most)
        {
            faults.Add("bad-rate", Place.At(at), new($"{rate} 应当在 {least} 到 {most} 之间。", $"{rate} should lie between {least} and {most}."), new("请核对比例。", "Check the rate."));
        }
    }
}
