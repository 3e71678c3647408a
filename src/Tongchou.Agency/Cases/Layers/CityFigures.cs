using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.Cases;

/// <summary>The cities of a case, told by name: a map for each figure, or a list of cities with their figures.</summary>
internal static class CityFigures
{
    /// <summary>By name, each under a code made up in the order of the names, so that ties between cities fall as their names do.</summary>
    public static SortedDictionary<string, CityYear> Read(Given given)
    {
        SortedDictionary<string, CityYear> cities = new(StringComparer.Ordinal);
        if (given.IsList("cities", "city-data"))
        {
            int number = 0;
            foreach (Given city in given.Parts("cities", "city-data") ?? [])
            {
                string name = city.Text("name", "city", "id") ?? $"{++number}";
                if (!cities.TryAdd(name, City(city.FundAmount("income", "pooled-income", "pool-income"), city.FundAmount("expenditure", "pool-expenditure"), city.FundAmount("gap"), city.FundAmount("normal-gap"),
                    city.FundAmount("breach-loss", "breach-gap", "breach"), city.FundAmount("balance"), city.Number("enrolled", "enrolment", "heads"), city.Number("aged", "retired"), city.Multiple("assessment", "coefficient"), city.FundAmount("planned", "plan"))))
                {
                    given.Refuse(new($"“{name}”写了两次。", $"'{name}' is listed twice."));
                }
            }

            return Numbered(cities);
        }

        IReadOnlyDictionary<string, Money>? income = given.FundAmounts("city-income", "income-by-city", "city-incomes", "incomes", "cities", "city-pooled-income", "city-pool-income", "pooled-income-by-city");
        IReadOnlyDictionary<string, Money>? expenditure = given.FundAmounts("city-expenditure", "expenditure-by-city", "city-expenditures", "expenditures");
        IReadOnlyDictionary<string, Money>? gap = given.FundAmounts("city-gap", "gap-by-city", "city-gaps", "gaps", "total-gap-by-city");
        IReadOnlyDictionary<string, Money>? normalGap = given.FundAmounts("normal-gap", "city-normal-gap", "normal-gap-by-city", "normal-gaps");
        IReadOnlyDictionary<string, Money>? breach = given.FundAmounts("breach-loss", "breach-gap", "city-breach-loss", "city-breach-gap", "breach-by-city", "breach-loss-by-city", "breach-gap-by-city", "breach-losses");
        IReadOnlyDictionary<string, Money>? balance = given.FundAmounts("city-balance", "balance-by-city", "balances");
        IReadOnlyDictionary<string, Money>? planned = given.FundAmounts("city-plan", "plan-by-city", "planned");
        Given? heads = given.Part("city-enrolment", "enrolment", "enrolment-by-city", "enrolled", "enrolled-by-city", "city-enrolled", "city-heads", "heads");
        Given? aged = given.Part("city-aged", "aged", "aged-by-city", "retired", "retired-by-city");
        Given? assessment = given.Part("assessment", "assessments", "coefficients", "assessment-by-city", "assessment-coefficient", "city-assessment", "city-coefficient");
        if (income is null && given.FundAmount("income", "total-income", "province-income", "pooled-income", "pool-income", "fund-income") is { } whole)
        {
            // A case that tells only the province's income is about one city.
            income = new Dictionary<string, Money> { ["all"] = whole };
        }

        if (income is null && gap is null && normalGap is null)
        {
            given.Missing("city_income");
        }

        foreach (string name in new[] { income?.Keys, expenditure?.Keys, gap?.Keys, normalGap?.Keys, breach?.Keys, balance?.Keys, planned?.Keys, heads?.Names, aged?.Names, assessment?.Names }.OfType<IEnumerable<string>>().SelectMany(names => names))
        {
            if (cities.ContainsKey(name))
            {
                continue;
            }

            Money? Of(IReadOnlyDictionary<string, Money>? amounts) => amounts is not null && amounts.TryGetValue(name, out Money amount) ? amount : null;
            cities[name] = City(Of(income), Of(expenditure), Of(gap), Of(normalGap), Of(breach), Of(balance), heads?.Number(name), aged?.Number(name), assessment?.Multiple(name), Of(planned));
        }

        return Numbered(cities);
    }

    // A gap without more holds what a breach caused; a normal gap does not.
    private static CityYear City(Money? income, Money? expenditure, Money? gap, Money? normalGap, Money? breach, Money? balance, decimal? heads, decimal? aged, Rate? assessment, Money? planned)
    {
        Money earned = income ?? Money.Zero;
        Money spent = expenditure ?? earned + (normalGap is { } normal ? normal + (breach ?? Money.Zero) : gap ?? breach ?? Money.Zero);
        return new(default, earned, spent)
        {
            Breaches = breach is { IsZero: false } loss ? [new(default, loss)] : [],
            Balance = balance ?? Money.Zero, Enrolled = (long)(heads ?? 0), Aged = (long)(aged ?? 0), Assessment = assessment ?? Rate.Whole, Planned = planned,
        };
    }

    private static SortedDictionary<string, CityYear> Numbered(SortedDictionary<string, CityYear> cities)
    {
        int code = 0;
        foreach (string name in cities.Keys.ToArray())
        {
            RegionCode city = new(++code * 100);
            cities[name] = cities[name] with { City = city, Breaches = [.. cities[name].Breaches.Select(breach => breach with { Government = city })] };
        }

        return cities;
    }
}
