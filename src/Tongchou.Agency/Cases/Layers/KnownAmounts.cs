using Tongchou.Benefits;

namespace Tongchou.Agency.Cases;

/// <summary>A layer whose amount the case gives must be able to pay it: a chain that pays more than is left contradicts itself.</summary>
internal static class KnownAmounts
{
    public static bool Hold(Case @case, in Settlement bill)
    {
        Given given = @case.Given;
        Check(given, bill.Pooled, "basic-pay", "pool-pay", "basic-payment");
        Check(given, bill.SeriousIllness, "serious-illness-pay");
        Check(given, bill.Assistance, "assistance-pay", "medical-assistance-pay");
        Check(given, bill.Tilt, "tilt-pay", "tilt-assistance-pay");
        Check(given, bill.SupplementaryInScope, "supplementary-pay", "commercial-pay");
        return @case.Faults.IsEmpty;
    }

    private static void Check(Given given, Money paid, params ReadOnlySpan<string> names)
    {
        if (given.Amount(names) is { } said && said != paid)
        {
            given.Refuse(new($"{names[0]} 多于还剩的费用。", $"{names[0].Replace('-', '_')} is more than is left to pay."));
        }
    }
}
