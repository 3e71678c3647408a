namespace Tongchou.Fund.Projecting;

/// <summary>公布数: a figure as it was published, in persons or whole yuan.</summary>
public readonly record struct PublishedFigure(int Year, Scheme Scheme, Figure Figure, long Value);

/// <summary>What is published year by year and projected too.</summary>
public enum Figure
{
    [Word("enrolled", "参保人数", "insured persons")] Enrolled,
    [Word("enrolled_retired", "退休人数", "retirees")] Retired,
    [Word("medical_cost", "医疗总费用", "medical cost")] Cost,
    [Word("income", "基金收入", "income of the fund")] Income,
    [Word("spending", "基金支出", "spending of the fund")] Spending,
}

/// <param name="Projected">What the model would have said, in persons or whole yuan.</param>
public readonly record struct BackTestRow(int Year, Scheme Scheme, Figure Figure, long Projected, long Published)
{
    /// <summary>Projected less published, of the published, in ten-thousandths; below nothing where the model says too little.</summary>
    public Rate Error => new((int)Math.Round((Projected - Published) * 10_000m / Published, MidpointRounding.AwayFromZero));
}

/// <summary>回测: what the model would have said from an early year on, against what was published since.</summary>
/// <param name="Used">The assumptions after they were fitted to what was known in the start year.</param>
public sealed record BackTest(int From, Assumptions Used, IReadOnlyList<BackTestRow> Rows)
{
    private const int FewestKnown = 2;
    private const int Passes = 4;

    /// <summary>Mean of the errors without their signs, for each figure of each scheme.</summary>
    public IReadOnlyList<(Scheme Scheme, Figure Figure, Rate Mean)> Means =>
        [.. Rows.GroupBy(row => (row.Scheme, row.Figure)).Select(group => (group.Key.Scheme, group.Key.Figure, Mean(group)))];

    /// <summary>
    /// Fits assumptions to the figures of the start year and the growth up to it, projects, and compares. Nothing published after
    /// the start year is used; a figure not published in it is not compared. Null where persons or cost of the start year are missing.
    /// </summary>
    /// <param name="model">Gives the ages, deaths, births and joining, and a growth where fewer than two years are known.</param>
    public static BackTest? Run(Assumptions model, IReadOnlyList<PublishedFigure> published, int from)
    {
        Known known = new([.. published.Where(figure => figure.Year <= from)], from);
        if (!known.HasStart)
        {
            return null;
        }

        Assumptions used = known.Fit(model with { Start = from });
        PublishedFigure[] later = [.. published.Where(figure => figure.Year > from && known.At(figure.Scheme, figure.Figure) is not null)];
        int last = later.Select(figure => figure.Year).DefaultIfEmpty(from).Max();
        Projection projection = Projection.Run(used, last - from + 1);
        return new(from, used, [.. later.OrderBy(each => each.Scheme).ThenBy(each => each.Figure).ThenBy(each => each.Year)
            .Select(each => new BackTestRow(each.Year, each.Scheme, each.Figure, Value(projection.Of(each.Scheme)[each.Year - from], each.Figure), each.Value))]);
    }

    /// <summary>A figure of a projected year, money in whole yuan.</summary>
    public static long Value(FundYear year, Figure figure) => figure switch
    {
        Figure.Enrolled => year.Insured,
        Figure.Retired => year.Retired,
        Figure.Cost => year.Cost.Fen / 100,
        Figure.Income => year.Income.Fen / 100,
        _ => year.Spending.Fen / 100,
    };

    private static Rate Mean(IEnumerable<BackTestRow> rows) => new((int)Math.Round(rows.Average(row => (decimal)Math.Abs(row.Error.TenThousandths)), MidpointRounding.AwayFromZero));

    /// <summary>What was published up to a year.</summary>
    private sealed class Known(IReadOnlyList<PublishedFigure> figures, int from)
    {
        public bool HasStart => At(Scheme.Employee, Figure.Enrolled) > 0 && At(Scheme.Employee, Figure.Retired) > 0 && At(Scheme.Resident, Figure.Enrolled) > 0
            && At(Scheme.Employee, Figure.Cost) > 0 && At(Scheme.Resident, Figure.Cost) > 0;

        public long? At(Scheme scheme, Figure figure, int? year = null) =>
            figures.Where(each => each.Scheme == scheme && each.Figure == figure && each.Year == (year ?? from)).Select(each => (long?)each.Value).SingleOrDefault();

        public Assumptions Fit(Assumptions model)
        {
            long retired = At(Scheme.Employee, Figure.Retired)!.Value;
            model = model with { Persons = Scaled(Scaled(Scaled(model.Persons, Membership.Retired, retired), Membership.Active, At(Scheme.Employee, Figure.Enrolled)!.Value - retired), Membership.Resident, At(Scheme.Resident, Figure.Enrolled)!.Value) };
            foreach (Scheme scheme in Words<Scheme>.All)
            {
                model = FitPersons(model, scheme);
            }

            return Words<Scheme>.All.Aggregate(model, FitMoney);
        }

        /// <summary>What births, deaths, joining and retiring don't explain of the growth so far goes on as arrivals or departures.</summary>
        private Assumptions FitPersons(Assumptions model, Scheme scheme)
        {
            if (Growth(scheme, year => At(scheme, Figure.Enrolled, year)) is not { } grown)
            {
                return model;
            }

            // Who arrives dies, joins and retires like the rest, so what is missing shrinks and is not gone after one pass.
            Membership moving = scheme is Scheme.Employee ? Membership.Active : Membership.Resident;
            for (int pass = 0; pass < Passes; pass++)
            {
                IReadOnlyList<FundYear> natural = Projection.Run(model, 2).Of(scheme);
                decimal missing = (natural[0].Insured * (1 + grown)) - natural[1].Insured;
                int each = (int)Math.Round(missing * 100_000 / natural[0].Paying, MidpointRounding.AwayFromZero);
                ByCohort<Frequency> migration = model.Population.Migration;
                model = model with { Population = model.Population with { Migration = ByCohort<Frequency>.Of(cohort => cohort.Membership == moving ? new(migration[cohort].PerHundredThousand + each) : migration[cohort]) } };
            }

            return model;
        }

        private Assumptions FitMoney(Assumptions model, Scheme scheme)
        {
            long cost = At(scheme, Figure.Cost)!.Value;
            FundYear start = Projection.Run(model, 1).Of(scheme)[0];
            ByCohort<Money> heads = model.Costs.PerHead;
            model = model with { Costs = model.Costs with { PerHead = ByCohort<Money>.Of(cohort => cohort.Membership.Scheme() == scheme ? new((long)(heads[cohort].Fen * (cost * 100m / start.Cost.Fen))) : heads[cohort]) } };
            SchemeCosts costs = model.Costs.Of(scheme) with { Ratio = At(scheme, Figure.Spending) is { } spent ? Rate.Share(Money.Yuan(spent), Money.Yuan(cost))!.Value : model.Costs.Of(scheme).Ratio };
            if (Growth(scheme, year => At(scheme, Figure.Cost, year) is { } sum && At(scheme, Figure.Enrolled, year) is { } heads ? sum * 100 / heads : null) is { } grown)
            {
                // Ageing makes a head dearer by itself; only the rest is the trend.
                Assumptions flat = model with { Costs = model.Costs.With(scheme, costs with { Growth = Rate.Zero }) };
                IReadOnlyList<FundYear> aged = Projection.Run(flat, 2).Of(scheme);
                decimal ageing = ((decimal)aged[1].Cost.Fen / aged[1].Insured) / ((decimal)aged[0].Cost.Fen / aged[0].Insured);
                costs = costs with { Growth = new((int)Math.Round((((1 + grown) / ageing) - 1) * 10_000, MidpointRounding.AwayFromZero)) };
            }

            model = model with { Costs = model.Costs.With(scheme, costs) };
            return At(scheme, Figure.Income) is { } income ? model with { Dues = FitDues(model.Dues, scheme, income * 100m / start.Income.Fen) } : model;
        }

        private DuesAssumptions FitDues(DuesAssumptions dues, Scheme scheme, decimal by)
        {
            Money Times(Money amount) => new((long)Math.Round(amount.Fen * by, MidpointRounding.AwayFromZero));
            Rate? grown = Growth(scheme, year => At(scheme, Figure.Income, year) is { } sum && At(scheme, Figure.Enrolled, year) is { } heads ? sum * 100 / heads : null) is { } found
                ? new Rate((int)Math.Round(found * 10_000, MidpointRounding.AwayFromZero)) : null;
            return scheme is Scheme.Employee
                ? dues with { MonthlyBase = Times(dues.MonthlyBase), BaseGrowth = grown ?? dues.BaseGrowth }
                : dues with { Personal = Times(dues.Personal), Subsidy = Times(dues.Subsidy), PersonalGrowth = grown ?? dues.PersonalGrowth, SubsidyGrowth = grown ?? dues.SubsidyGrowth };
        }

        /// <summary>Mean growth of a year, from the first year known to the last; null where fewer than two are.</summary>
        private decimal? Growth(Scheme scheme, Func<int, long?> value)
        {
            int[] years = [.. figures.Where(each => each.Scheme == scheme).Select(each => each.Year).Distinct().Order().Where(year => value(year) > 0)];
            if (years.Length < FewestKnown || years[^1] != from)
            {
                return null;
            }

            // The largest ten-thousandth whose power is not above what was seen: roots by halving, since there is no floating point here.
            decimal seen = (decimal)value(years[^1])!.Value / value(years[0])!.Value;
            (int low, int high) = (-5_000, 10_000);
            while (high - low > 1)
            {
                int middle = (low + high) / 2;
                decimal power = Enumerable.Repeat(1 + (middle / 10_000m), years[^1] - years[0]).Aggregate(1m, (product, each) => Math.Round(product * each, 18));
                (low, high) = power <= seen ? (middle, high) : (low, middle);
            }

            return low / 10_000m;
        }

        private static ByCohort<long> Scaled(ByCohort<long> persons, Membership membership, long total)
        {
            long now = Cohort.All.Where(cohort => cohort.Membership == membership).Sum(cohort => persons[cohort]);
            return ByCohort<long>.Of(cohort => cohort.Membership == membership && now > 0 ? (long)((((Int128)persons[cohort] * total) + (now / 2)) / now) : persons[cohort]);
        }
    }
}
