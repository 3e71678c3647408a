using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Points;

/// <summary>What the fund pays of one case by the formula 基金支付额.</summary>
[Clause("DRG-PAGES", "基金支付")]
public static class FundPayment
{
    /// <summary>(standard − outside the catalogue − own share first − deductible) × ratio, half up to the fen; never below nothing.</summary>
    public static Money ByFormula(Money standard, Money fullSelf, Money firstOwnShare, Money deductible, Rate ratio) =>
        ratio.Of((standard - fullSelf - firstOwnShare - deductible).OrZero).Rounded;

    /// <summary>What is left of the standard after patient and others paid; below nothing where they paid more than it.</summary>
    public static Money LessPayments(Money standard, Money payments) => standard - payments;

    /// <summary>The sum of the formula with its numbers.</summary>
    public static string Told(Money standard, Money fullSelf, Money firstOwnShare, Money deductible, Rate ratio) =>
        $"({standard} − {fullSelf} − {firstOwnShare} − {deductible}) × {ratio} = {ByFormula(standard, fullSelf, firstOwnShare, deductible, ratio)}";
}

/// <summary>What one point is worth 点值.</summary>
[Clause("ZHEJIANG2019", "点值")]
[Clause("DIP-EXPLAINER", "全文")]
public static class PointValues
{
    /// <summary>Yuan per point, unrounded: amounts are rounded once each, not the value they are made of. Null where nobody earned a point.</summary>
    public static decimal? Of(Money pool, decimal points) => points > 0 ? pool.Fen / 100m / points : null;

    /// <summary>What points are worth, half up to the fen.</summary>
    public static Money Worth(decimal points, decimal pointValue) => Rounding.Fen(points * pointValue * 100);
}
