namespace Tongchou.Benefits.Tests;

/// <summary>Settles a bill of lines in whole yuan, for tables.</summary>
internal static class Settled
{
    public static Settlement By(BenefitTerms terms, in Claim claim, params ReadOnlySpan<BillLine> lines) => By(terms, claim, default(Accumulators), lines);

    public static Settlement By(BenefitTerms terms, in Claim claim, in Accumulators before, params ReadOnlySpan<BillLine> lines) =>
        By(terms, claim, before, Coverage.Always, lines);

    public static Settlement By(BenefitTerms terms, in Claim claim, in Accumulators before, in Coverage coverage, params ReadOnlySpan<BillLine> lines)
    {
        Settling.Settle(claim, lines, coverage, terms, before, out Settlement bill);
        return bill;
    }

    /// <summary>Yuan as a table writes them.</summary>
    public static Money Yuan(double yuan) => new((long)Math.Round(yuan * 100));
}
