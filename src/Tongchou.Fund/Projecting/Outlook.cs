namespace Tongchou.Fund.Projecting;

/// <summary>How far assumptions may be wrong 不确定范围: growth in points, the rest as a part of itself.</summary>
/// <param name="DuesGrowth">Of the base, of residents' dues and of the subsidy.</param>
public sealed record Uncertainty(Rate DuesGrowth, Rate CostGrowth, Rate Births, Rate Joining, Rate Deaths)
{
    public static readonly Uncertainty None = new(Rate.Zero, Rate.Zero, Rate.Zero, Rate.Zero, Rate.Zero);

    /// <summary>The assumptions moved; each turn is in thousandths of what is possible, −1,000 to 1,000.</summary>
    public Assumptions Move(Assumptions assumptions, Turn turn)
    {
        PopulationAssumptions population = assumptions.Population;
        DuesAssumptions dues = assumptions.Dues;
        CostAssumptions costs = assumptions.Costs;
        Rate grown = Part(DuesGrowth, turn.Dues), dearer = Part(CostGrowth, turn.Cost);
        return assumptions with
        {
            Population = population with
            {
                Births = Moved(population.Births, Part(Births, turn.Births)),
                Joining = Moved(population.Joining, Part(Joining, turn.Joining)),
                Deaths = Moved(population.Deaths, Part(Deaths, turn.Deaths)),
            },
            Dues = dues with { BaseGrowth = dues.BaseGrowth + grown, PersonalGrowth = dues.PersonalGrowth + grown, SubsidyGrowth = dues.SubsidyGrowth + grown },
            Costs = costs with { Employee = costs.Employee with { Growth = costs.Employee.Growth + dearer }, Resident = costs.Resident with { Growth = costs.Resident.Growth + dearer } },
        };
    }

    private static Rate Part(Rate most, int thousandths) => new(most.TenThousandths * thousandths / Turn.Whole);

    private static ByCohort<Frequency> Moved(ByCohort<Frequency> all, Rate by) => ByCohort<Frequency>.Of(cohort => all[cohort].Moved(by));
}

/// <summary>How much of the uncertainty is used, and which way, in thousandths.</summary>
public readonly record struct Turn(int Dues, int Cost, int Births, int Joining, int Deaths)
{
    public const int Whole = 1_000;

    /// <summary>低方案: little comes in, care is dear, few are born or join, people live long.</summary>
    public static readonly Turn Low = new(-Whole, Whole, -Whole, -Whole, -Whole);

    /// <summary>高方案: the other way round.</summary>
    public static readonly Turn High = new(Whole, -Whole, Whole, Whole, Whole);
}

/// <summary>The band of a year 区间: a scheme's pool if things go badly, as assumed, and well.</summary>
public sealed record Band(FundYear Low, FundYear Middle, FundYear High);

/// <summary>Bands around a projection 区间测算: from three outlooks, or from draws by a seed.</summary>
public static class Bands
{
    public const int MostDraws = 2_000;
    private const int OuterPercent = 10;

    public static IReadOnlyList<Band> Of(Assumptions assumptions, int years, Uncertainty uncertainty, Scheme scheme)
    {
        IReadOnlyList<FundYear> Run(Turn turn) => Projection.Run(uncertainty.Move(assumptions, turn), years).Of(scheme);
        (IReadOnlyList<FundYear> low, IReadOnlyList<FundYear> middle, IReadOnlyList<FundYear> high) = (Run(Turn.Low), Run(default), Run(Turn.High));
        return [.. middle.Select((year, t) => new Band(low[t], year, high[t]))];
    }

    /// <summary>The tenth and ninetieth of a hundred draws, by balance, with the draw in the middle; the same seed gives the same bands.</summary>
    public static IReadOnlyList<Band> Drawn(Assumptions assumptions, int years, Uncertainty uncertainty, Scheme scheme, int draws, ulong seed)
    {
        Draws source = new(seed);
        IReadOnlyList<FundYear>[] runs = [.. Enumerable.Range(0, draws).Select(_ => Projection.Run(uncertainty.Move(assumptions, source.Next()), years).Of(scheme))];
        return [.. Enumerable.Range(0, years).Select(t => Middle([.. runs.Select(run => run[t]).OrderBy(year => year.Balance)]))];
    }

    private static Band Middle(FundYear[] ordered)
    {
        int outer = (ordered.Length - 1) * OuterPercent / 100;
        return new(ordered[outer], ordered[ordered.Length / 2], ordered[^(outer + 1)]);
    }
}

/// <summary>Turns drawn evenly from a seed, by SplitMix64: the same on every machine and version.</summary>
internal sealed class Draws(ulong seed)
{
    private ulong state = seed;

    public Turn Next() => new(Even(), Even(), Even(), Even(), Even());

    private int Even() => (int)(Bits() % ((2 * Turn.Whole) + 1)) - Turn.Whole;

    private ulong Bits()
    {
        unchecked
        {
            ulong mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
