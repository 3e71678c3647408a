using System.Globalization;
using Tongchou.Enrolment.Employees;
using Tongchou.Enrolment.Financing;
using Tongchou.Fund.Projecting;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;
using Tongchou.Policy.Yaml;

namespace Tongchou.Agency.Projections;

/// <summary>Reads the input of a projection from JSON and notes every fault at once; docs/projection.md describes the form.</summary>
public sealed class ProjectionReader(Law law, FaultList faults)
{
    private const decimal LargestFund = 50_000_000_000_000;
    private const decimal LargestHead = 1_000_000;
    private const int MostPersons = 2_000_000_000;
    private const int MostPerHundredThousand = 100_000;

    private static readonly (Rate Least, Rate Most) share = (Rate.Zero, Rate.Whole);
    private static readonly (Rate Least, Rate Most) growth = (Rate.Percent(-10), Rate.Percent(20));
    private static readonly (Rate Least, Rate Most) dues = (Rate.Zero, Rate.Percent(30));

    private readonly List<(Phrase, Citation)> fromLaw = [];

    /// <returns>Null where any fault was noted.</returns>
    public ProjectionQuestion? Read(Node? node)
    {
        int before = faults.Count;
        if (node.AsMap(faults) is not { } map)
        {
            if (faults.Count == before)
            {
                faults.Add("empty-input", Place.At(""), new("这里没有测算数据。", "There is nothing to project here."), new("格式见 docs/projection.md。", "See docs/projection.md."));
            }

            return null;
        }

        map.AllowOnly(faults, "note", "region", "year", "employee", "resident", "retirement", "boys", "uncertainty", "persons", "costs", "deaths", "births", "joining", "migration");
        int year = map.Needed("year", faults).AsCount(faults, BenefitYear.Earliest, BenefitYear.Latest) ?? 0;
        RegionCode? region = Region(map.Needed("region", faults));
        LawOn? on = region is { } known && year > 0 ? law.On(known, new(year, 1, 1)) : null;
        MapNode? employee = map.Needed("employee", faults).AsMap(faults), resident = map.Needed("resident", faults).AsMap(faults);
        employee?.AllowOnly(faults, "opening", "monthly-base", "base-growth", "employer-rate", "person-rate", "account-rate", "collected", "ratio", "cost-growth");
        resident?.AllowOnly(faults, "opening", "personal", "personal-growth", "subsidy", "subsidy-growth", "ratio", "cost-growth");
        DuesAssumptions paid = new(
            Amount(employee?.Needed("monthly-base", faults), LargestHead), Growth(employee, "base-growth"),
            OrLaw(employee, "employer-rate", on, EmployeeDuesProvisions.EmployerRate), OrLaw(employee, "person-rate", on, EmployeeDuesProvisions.PersonRate),
            AccountRate(employee, on), Bounded(employee?["collected"], share) ?? Rate.Whole,
            OrLaw(resident, "personal", on, DuesProvisions.Personal), Growth(resident, "personal-growth"), OrLaw(resident, "subsidy", on, DuesProvisions.Subsidy), Growth(resident, "subsidy-growth"));
        if (employee is not null && paid.AccountRate > paid.EmployerRate + paid.PersonRate)
        {
            faults.Add("account-above-dues", employee.Place, new("划入个人账户的比例超过单位与个人费率之和。", "More would go to the account than both rates bring."), new("请核对 accountRate。", "Check accountRate."));
        }

        CohortRows rows = new(faults);
        Assumptions assumptions = new(year, rows.Read(map.Needed("persons", faults), "persons", each => each.AsCount(faults, 0, MostPersons), spread: true),
            Population(map, rows), paid,
            new(Heads(rows.Read(map.Needed("costs", faults), "costs", each => Amount(each, LargestHead).Fen, complete: true)), Costs(employee), Costs(resident)));
        Uncertainty uncertainty = Uncertain(map["uncertainty"]);
        return faults.Count == before ? new(region!.Value, on!, assumptions, uncertainty, fromLaw) : null;
    }

    private PopulationAssumptions Population(MapNode map, CohortRows rows)
    {
        Func<Node?, long?> often = each => each.AsCount(faults, 0, MostPerHundredThousand);
        MapNode? retirement = map.Needed("retirement", faults).AsMap(faults);
        retirement?.AllowOnly(faults, "men", "women");
        return new(
            Frequencies(rows.Read(map.Needed("deaths", faults), "deaths", often, complete: true)), Frequencies(rows.Read(map["births"], "births", often)), Bounded(map["boys"], share) ?? new(5_120),
            Frequencies(rows.Read(map["joining"], "joining", often)), Frequencies(rows.Read(map["migration"], "migration", each => each.AsCount(faults, -MostPerHundredThousand, MostPerHundredThousand))),
            retirement?.Needed("men", faults).AsCount(faults, 1, Cohort.Oldest) ?? Cohort.Oldest, retirement?.Needed("women", faults).AsCount(faults, 1, Cohort.Oldest) ?? Cohort.Oldest);
    }

    private SchemeCosts Costs(MapNode? scheme) => new(
        Amount(scheme?.Needed("opening", faults), LargestFund, least: -LargestFund), Bounded(scheme?.Needed("ratio", faults), share) ?? Rate.Zero, Growth(scheme, "cost-growth"));

    private Uncertainty Uncertain(Node? node)
    {
        if (node.AsMap(faults) is not { } map)
        {
            return Uncertainty.None;
        }

        (Rate, Rate) points = (Rate.Zero, Rate.Percent(10)), part = (Rate.Zero, Rate.Percent(90));
        map.AllowOnly(faults, "dues-growth", "cost-growth", "births", "joining", "deaths");
        return new(Bounded(map["dues-growth"], points) ?? default, Bounded(map["cost-growth"], points) ?? default, Bounded(map["births"], part) ?? default, Bounded(map["joining"], part) ?? default, Bounded(map["deaths"], part) ?? default);
    }

    private Rate Growth(MapNode? map, string key) => Bounded(map?.Needed(key, faults), growth) ?? default;

    private Rate OrLaw(MapNode? map, string key, LawOn? on, Provision<Rate> provision) =>
        map is null ? default : map[key] is { } told ? Bounded(told, dues) ?? default : Lawful(on, provision, table => table.Single) ?? default;

    private Money OrLaw(MapNode? map, string key, LawOn? on, Provision<Money> provision) =>
        map is null ? default : map[key] is { } told ? Amount(told, LargestHead) : Lawful(on, provision, table => table.Single) ?? default;

    private Rate AccountRate(MapNode? map, LawOn? on) => map is null ? default : map["account-rate"] is { } told
        ? Bounded(told, dues) ?? default : Lawful(on, EmployeeDuesProvisions.AccountShare, table => table.At((int)DuesPayer.Employed)) ?? default;

    private T? Lawful<T>(LawOn? on, Provision<T> provision, Func<Table<T>, Cited<T>> value) where T : struct
    {
        if (on is null)
        {
            return null;
        }

        if (on.Find(provision) is not { } table)
        {
            faults.Add(new MissingLawException(provision, on.Pack, on.Day).Fault);
            return null;
        }

        Cited<T> found = value(table);
        fromLaw.Add((new($"{found.Value}", $"{found.Value}"), found.Source));
        return found.Value;
    }

    private RegionCode? Region(Node? node)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (RegionCode.TryParse(text, out RegionCode region) && law.PackFor(region) is not null)
        {
            return region;
        }

        faults.Add("unknown-region", node!.Place, new($"没有 {text} 的政策包。", $"There is no policy pack for {text}."), new("写六位区划代码,全国写 000000。", "Write a division code of six digits, 000000 for the nation."));
        return null;
    }

    private Rate? Bounded(Node? node, (Rate Least, Rate Most) within)
    {
        if (node.AsText(faults) is not { } text)
        {
            return null;
        }

        if (Rate.TryParse(text, out Rate rate) && rate >= within.Least && rate <= within.Most)
        {
            return rate;
        }

        faults.Add("bad-rate", node!.Place, new($"“{text}”不是 {within.Least} 到 {within.Most} 的比例。", $"'{text}' is no rate from {within.Least} to {within.Most}."), new("写成 8.5%,百分数最多两位小数。", "Write it like 8.5%, with at most two decimals."));
        return null;
    }

    private Money Amount(Node? node, decimal most, decimal least = 0)
    {
        if (node.AsText(faults) is not { } text)
        {
            return Money.Zero;
        }

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out decimal yuan) && yuan >= least && yuan <= most && yuan * 100 == decimal.Truncate(yuan * 100))
        {
            return new((long)(yuan * 100));
        }

        faults.Add("bad-money", node!.Place, new($"“{text}”不是 {least} 到 {most} 元的金额。", $"'{text}' is no amount from {least} to {most} yuan."), new("写元,最多两位小数,不加千位逗号。", "Write yuan with at most two decimals and no thousands separators."));
        return Money.Zero;
    }

    private static ByCohort<Frequency> Frequencies(ByCohort<long> read) => ByCohort<Frequency>.Of(cohort => new((int)read[cohort]));

    private static ByCohort<Money> Heads(ByCohort<long> read) => ByCohort<Money>.Of(cohort => new(read[cohort]));
}
