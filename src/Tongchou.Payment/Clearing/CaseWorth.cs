using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;

namespace Tongchou.Payment.Clearing;

/// <summary>What one case brings 病例支付额 at the value of a point that came out, with the working from its first line to the fund's part.</summary>
/// <param name="Standard">What the stay is paid in all; where points share the fund's budget alone, the fund's part.</param>
/// <param name="Fund">The fund's part; below nothing where patient and others paid more than the standard.</param>
/// <remarks>An institution's amount is rounded once, over all its points, so that its cases together differ from it by at most half a fen each.</remarks>
[Clause("SC2023", "七")]
[Clause("JS2021", "13")]
public sealed record CaseWorth(PricedCase Priced, Money Standard, Money Fund, IReadOnlyList<WorkingLine> Lines)
{
    /// <summary>Above (below nothing: under) what the stay would cost the fund item by item.</summary>
    public Money Gain => Fund - Priced.Case.FundByItem;

    public static CaseWorth Of(PricedCase priced, PoolStatement statement, ClearingTerms terms)
    {
        decimal value = statement.PointValue ?? 0;
        Cited<PointPool> basis = terms.PoolOf(statement.Pool.Method);
        bool byPoints = priced.Standard is null;
        Money standard = priced.Standard ?? PointValues.Worth(priced.Points, value);
        List<WorkingLine> lines = [.. priced.Lines];
        if (byPoints)
        {
            lines.Add(new(PaymentClauses.Points, new("点数 × 点值", "points × value of a point"), $"{Rounding.Show(priced.Points)} × {Rounding.Show(value)} = {standard}", basis.Source));
        }

        if (byPoints && basis.Value is PointPool.FundOnly)
        {
            return new(priced, standard, standard, lines);
        }

        if (terms.FundPart.Value is not FundPart.LessPayments)
        {
            Money formula = Worth.Fund(priced, value);
            PaidCase facts = priced.Case;
            lines.Add(new(PaymentClauses.Mixed, Words<ClearingItem>.Phrase(ClearingItem.FormulaDifference), facts.Ratio is { } ratio
                ? FundPayment.Told(standard, facts.FullSelf, facts.FirstOwnShare, facts.Deductible, ratio) : $"{standard} − {facts.Payments} → {formula}", terms.FundPart.Source));
            return new(priced, standard, formula, lines);
        }

        // Of a case with a standard of its own the fund takes nothing back that it does not owe.
        Money payments = byPoints ? statement.PointValue is null ? Money.Zero : priced.Case.Payments : Money.Min(priced.Case.Payments, standard);
        Money fund = standard - payments;
        lines.Add(new(PaymentClauses.Mixed, Words<ClearingItem>.Phrase(ClearingItem.Payments), $"{standard} − {payments} = {fund}", terms.FundPart.Source));
        return new(priced, standard, fund, lines);
    }
}
