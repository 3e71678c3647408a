namespace Tongchou.Fund.Adjusting;

/// <summary>Finds everything that makes a year's figures unfit to adjust by 调剂数据校验.</summary>
public static class AdjustmentCheck
{
    /// <summary>The largest amount of a fund: nine million million yuan, twice what the whole nation's funds take in a year. All cities together are held to it as well.</summary>
    public static readonly Money Largest = Money.Yuan(9_000_000_000_000);

    public const long MostPeople = 2_000_000_000;
    public const int MostCities = 1_000;

    private static readonly Rate mostAssessment = Rate.Percent(200);

    /// <param name="under">What the places begin with, such as <c>schemes.employee</c>; the places of cities begin with <c>cities[n]</c> and the scheme.</param>
    public static void Check(AdjustmentOpening opening, AdjustmentInputs inputs, string under, FaultList faults)
    {
        string prefix = under.Length == 0 ? "" : $"{under}.";
        Amount(opening.Reserve, $"{prefix}reserve", faults);
        Amount(opening.Carried, $"{prefix}carried", faults);
        Amount(inputs.Drawn, $"{prefix}drawn", faults);
        if (inputs.Drawn > opening.Reserve && !opening.Reserve.IsNegative)
        {
            faults.Add("drawn-too-much", Place.At($"{prefix}drawn"), new($"动用 {inputs.Drawn} 元,超过年初风险金 {opening.Reserve} 元。", $"{inputs.Drawn} was drawn from a reserve of {opening.Reserve}."), new("请核对动用额和年初风险金。", "Check what was drawn and the opening reserve."));
        }

        if (inputs.Cities.Count is 0 or > MostCities)
        {
            faults.Add("no-cities", Place.At("cities"), new($"应当有 1 到 {MostCities} 个市(州)。", $"There should be 1 to {MostCities} cities."), new("请列出每个市(州)。", "List every city."));
        }

        HashSet<RegionCode> seen = [];
        Int128 income = opening.Reserve.Fen + (Int128)opening.Carried.Fen;
        for (int i = 0; i < inputs.Cities.Count; i++)
        {
            CityYear city = inputs.Cities[i];
            income += city.Income.Fen;
            if (!seen.Add(city.City))
            {
                faults.Add("city-twice", Place.At($"cities[{i + 1}].city"), new($"{city.City} 写了两次。", $"{city.City} is listed twice."), new("每个市(州)只留一条。", "Keep one entry for each city."));
            }

            City(city, $"cities[{i + 1}].{Words<Scheme>.Code(inputs.Scheme)}", inputs.Scheme, faults);
        }

        if (income > Largest.Fen)
        {
            faults.Add("too-large", Place.At("cities"), new($"各地收入与年初留存合计超过 {Largest} 元。", $"Income of all cities and what was held come to more than {Largest}."), new("请核对金额的单位,这里写元。", "Check the unit: amounts are yuan."));
        }
    }

    private static void City(CityYear city, string at, Scheme scheme, FaultList faults)
    {
        Amount(city.Income, scheme is Scheme.Employee ? $"{at}.pooledIncome" : $"{at}.income", faults);
        Amount(city.Expenditure, $"{at}.expenditure", faults);
        Amount(city.Balance, $"{at}.balance", faults);
        Amount(city.AssessedGap ?? Money.Zero, $"{at}.assessedGap", faults);
        Amount(city.Planned ?? Money.Zero, $"{at}.planned", faults);
        for (int i = 0; i < city.Breaches.Count; i++)
        {
            BreachLoss breach = city.Breaches[i];
            Amount(breach.Amount, $"{at}.breaches[{i + 1}].amount", faults);
            if (breach.Government != city.City && breach.Government.City != city.City)
            {
                faults.Add("government-outside", Place.At($"{at}.breaches[{i + 1}].government"), new($"{breach.Government} 不属于 {city.City}。", $"{breach.Government} is not in {city.City}."), new("写本市或其县(市、区)的区划代码。", "Write the code of the city or of a county of it."));
            }
        }

        if (Sum(city.Breaches) > city.Expenditure.Fen && !city.Expenditure.IsNegative)
        {
            faults.Add("breach-above-expenditure", Place.At($"{at}.breaches"), new("违规增支和损失超过当年支出。", "Losses by breach are more than the year's expenditure."), new("违规部分应当包含在 expenditure 之内。", "They are part of the expenditure."));
        }

        if (city.Enrolled is < 0 or > MostPeople)
        {
            faults.Add("bad-people", Place.At($"{at}.enrolled"), new($"参保人数应当在 0 到 {MostPeople:N0} 之间。", $"The enrolled should be between 0 and {MostPeople:N0}."), new("请核对人数。", "Check the number."));
        }

        if (city.Aged < 0 || city.Aged > Math.Max(0, city.Enrolled))
        {
            faults.Add("bad-people", Place.At($"{at}.aged"), new("退休或老年人数应当在 0 与参保人数之间。", "The retired or aged should be between 0 and the enrolled."), new("请核对人数。", "Check the number."));
        }

        if (city.Assessment < Rate.Zero || city.Assessment > mostAssessment)
        {
            faults.Add("bad-assessment", Place.At($"{at}.assessment"), new("考核系数应当在 0 到 2 之间。", "The assessment should be between 0 and 2."), new("写 0.95 或 95%。", "Write 0.95 or 95%."));
        }
    }

    private static Int128 Sum(IReadOnlyList<BreachLoss> breaches) => breaches.Aggregate(Int128.Zero, (sum, breach) => sum + breach.Amount.Fen);

    private static void Amount(Money amount, string at, FaultList faults)
    {
        if (amount.IsNegative)
        {
            faults.Add("negative-amount", Place.At(at), new("金额不能小于 0。", "The amount is below nothing."), new("请写 0 或更大的金额。", "Write zero or more."));
        }
        else if (amount > Largest)
        {
            faults.Add("too-large", Place.At(at), new($"金额超过 {Largest} 元。", $"The amount is more than {Largest}."), new("请核对单位,这里写元。", "Check the unit: amounts are yuan."));
        }
    }
}
