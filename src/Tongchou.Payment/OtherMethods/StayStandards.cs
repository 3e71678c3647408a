using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.OtherMethods;

/// <summary>A quota 定额 of a single disease, from the agreement or the region's list.</summary>
public sealed record Quota(string Group, Money Amount);

/// <summary>Stays that are paid by an amount of their own: by bed-days, by quota, item by item.</summary>
[Clause("JS2021", "13")]
[Clause("CN2023", "五.2")]
[Clause("FX2019", "四(四)")]
public static class StayStandards
{
    /// <summary>按床日: each day at the standard of its band. A stay that ends on the day it began is one day.</summary>
    public static PricedCase BedDay(PaidCase @case, OtherTerms terms)
    {
        Cited<IReadOnlyList<DayBand>> bands = terms.BedDays.At((int)@case.Level);
        int days = Math.Max(@case.Days, 1), counted = 0;
        Money standard = Money.Zero;
        List<string> parts = [];
        foreach (DayBand band in bands.Value)
        {
            int inBand = Math.Max(0, Math.Min(days, band.UpTo ?? days) - counted);
            if (inBand > 0)
            {
                standard += band.PerDay * inBand;
                parts.Add($"{inBand} × {band.PerDay}");
                counted += inBand;
            }
        }

        return Priced(@case, PaymentMethod.BedDay, standard, $"{string.Join(" + ", parts)} = {standard}", bands.Source);
    }

    /// <summary>单病种: the quota, or the cost where it is lower and the region says so.</summary>
    public static PricedCase SingleDisease(PaidCase @case, Quota quota, OtherTerms terms)
    {
        Money standard = terms.QuotaPays.Value is QuotaPays.LowerOfCost ? Money.Min(quota.Amount, @case.Cost) : quota.Amount;
        return Priced(@case, PaymentMethod.SingleDisease, standard, $"{quota.Group}: {quota.Amount} → {standard}", terms.QuotaPays.Source);
    }

    /// <summary>按项目: what the stay cost.</summary>
    public static PricedCase PerItem(PaidCase @case) => Priced(@case, PaymentMethod.PerItem, @case.Cost, $"{@case.Cost}");

    /// <summary>中医病种: the same effect at the same price, so a share of what the corresponding group earns.</summary>
    public static PricedCase Tcm(PricedCase corresponding, OtherTerms terms, int decimals)
    {
        decimal factor = terms.TcmFactor.Value;
        Money? standard = corresponding.Standard is { } amount ? Rounding.Times(amount, factor) : null;
        decimal points = Rounding.HalfUp(corresponding.Points * factor, decimals);
        WorkingLine line = new(PaymentClauses.Mixed, Words<PaymentMethod>.Phrase(PaymentMethod.Tcm), $"{(standard is null ? Rounding.Show(corresponding.Points) : corresponding.Standard!.Value.ToString())} × {Rounding.Show(factor)}", terms.TcmFactor.Source);
        return corresponding.With(line) with { Method = PaymentMethod.Tcm, Points = points, Standard = standard };
    }

    private static PricedCase Priced(PaidCase @case, PaymentMethod method, Money standard, string sum, params IReadOnlyList<Citation> rests) =>
        new(@case, method, CaseKind.Separate, @case.Group, 0, standard, null, [new(PaymentClauses.Mixed, Words<PaymentMethod>.Phrase(method), sum, rests)]);
}
