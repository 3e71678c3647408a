using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Weights;

/// <summary>The costs of some cases in rising order, and what is read off them.</summary>
internal sealed class CostSample
{
    private readonly Money[] costs;

    public CostSample(IEnumerable<Money> costs)
    {
        this.costs = [.. costs];
        Array.Sort(this.costs);
    }

    public IReadOnlyList<Money> Costs => costs;
    public int Count => costs.Length;

    /// <summary>Half up to the fen, so that a statement can be worked out again from the mean it shows; nothing of no cases.</summary>
    public Money Mean => costs.Length == 0 ? Money.Zero : Rounding.Fen((decimal)Total / costs.Length);

    public Money Median => costs.Length == 0 ? Money.Zero : Rounding.Fen((costs[(costs.Length - 1) / 2].Fen + (decimal)costs[costs.Length / 2].Fen) / 2);

    /// <summary>变异系数: the deviation of a sample over its mean; nothing of fewer than two cases.</summary>
    public decimal Variation
    {
        get
        {
            if (costs.Length < 2 || Total == 0)
            {
                return 0;
            }

            // Ratios to the mean never exceed the number of cases: their squares fit, whatever the amounts.
            decimal mean = (decimal)Total / costs.Length;
            decimal squares = costs.Sum(cost => ((cost.Fen / mean) - 1) * ((cost.Fen / mean) - 1));
            return Rounding.Root(squares / (costs.Length - 1));
        }
    }

    public CostSample Trimmed(WeightTerms terms) => terms.Trimming.Value switch
    {
        Trimming.MultiplesOfMedian => Within(Median.Fen * terms.TrimBelow.Value, Median.Fen * terms.TrimAbove.Value),
        Trimming.Quartiles => WithinQuartiles(),
        _ => this,
    };

    private Int128 Total => costs.Aggregate(Int128.Zero, (sum, cost) => sum + cost.Fen);

    private CostSample WithinQuartiles()
    {
        if (costs.Length == 0)
        {
            return this;
        }

        const decimal fence = 1.5m;
        decimal lower = costs[(costs.Length - 1) / 4].Fen;
        decimal upper = costs[(costs.Length - 1) * 3 / 4].Fen;
        return Within(lower - (fence * (upper - lower)), upper + (fence * (upper - lower)));
    }

    private CostSample Within(decimal least, decimal most) => new(costs.Where(cost => cost.Fen >= least && cost.Fen <= most));
}
