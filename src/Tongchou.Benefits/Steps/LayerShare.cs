namespace Tongchou.Benefits;

/// <summary>What a layer with one ratio above a yearly threshold needs: burdens of this bill, counted before, threshold, ratio, room.</summary>
/// <param name="Counted">The burdens of this bill that count.</param>
/// <param name="Before">What counted earlier in the year.</param>
/// <param name="Room">What the layer may still pay this year.</param>
internal readonly record struct LayerInput(Money Counted, Money Before, Money Threshold, Rate Ratio, Money Room)
{
    /// <summary>The part of this bill that lies above the year's threshold.</summary>
    public Money Above => (Before + Counted - Threshold).OrZero - (Before - Threshold).OrZero;
}

/// <summary>What such a layer pays: supplement, assistance, tilt and the parts of a supplementary product all work this way.</summary>
internal readonly record struct LayerShare(Money Paid, FineMoney Exact)
{
    public static LayerShare Of(in LayerInput input)
    {
        FineMoney exact = input.Ratio.Of(input.Above);
        return new(Money.Min(exact.Rounded, input.Room), exact);
    }

    public TraceEntry Tell(Step step, Payer payer, in LayerInput input, Cited<Rate> ratio, Cited<Money>? threshold, params ReadOnlySpan<Cited<Limit>?> limits)
    {
        List<TraceBasis> basis = [TraceBasis.Of(ratio)];
        if (threshold is { } known && known.Value.IsPositive)
        {
            basis.Add(TraceBasis.Of(known));
        }

        Money owed = (input.Threshold - input.Before).OrZero;
        string formula = owed >= input.Counted
            ? Formula.Times(Money.Zero, input.Ratio)
            : Formula.Above(input.Counted, owed, input.Ratio);
        if (Paid < Exact.Rounded)
        {
            formula = Formula.Least(formula, input.Room);
            foreach (Cited<Limit>? limit in limits)
            {
                if (limit is { Value.IsNone: false } bound)
                {
                    basis.Add(TraceBasis.Of(bound));
                }
            }
        }

        Phrase note = owed.IsPositive && input.Counted.IsPositive && input.Above.IsZero
            ? new($"今年计入 {input.Before + input.Counted} 元,未超过 {input.Threshold} 元。", $"{input.Before + input.Counted} counted this year, not above {input.Threshold}.")
            : default;
        return new(step, payer, Paid, formula, basis, Exact != FineMoney.From(Exact.Rounded), note);
    }
}
