namespace Tongchou.Benefits;

/// <summary>
/// What a person's year has used up so far 年度累计. A settlement states its change; adding settles, taking away reverses,
/// so a reversal restores every figure exactly.
/// </summary>
public record struct Accumulators
{
    /// <summary>Inpatient stays; a stay continued by referral counts once.</summary>
    public int Stays;

    public ByVisit DeductiblePaid;

    /// <summary>What the pooled fund paid per kind of visit; their sum is held against the scheme's yearly ceiling.</summary>
    public ByVisit PooledPaid;

    /// <summary>Cost that already went through the bands, where bands run through the year.</summary>
    public ByVisit BandUsed;

    /// <summary>Cost that used a ceiling which is measured on cost.</summary>
    public ByVisit CeilingCost;

    public Money PooledTotal;
    public Money LargeAmountPaid;
    public Money SupplementCounted;
    public Money SupplementPaid;
    public Money SeriousCounted;
    public Money SeriousPaid;
    public Money AssistanceCounted;
    public Money AssistancePaid;
    public Money AssistanceOutpatientPaid;
    public Money TiltCounted;
    public Money TiltPaid;

    /// <summary>In-scope inpatient cost, and what of it stayed with the person, for a yearly 10% control.</summary>
    public Money ControlCost;
    public Money ControlBurden;

    public Money SupplementaryInCounted;
    public Money SupplementaryInPaid;
    public Money SupplementaryOutCounted;
    public Money SupplementaryOutPaid;

    public static Accumulators operator +(in Accumulators left, in Accumulators right) => Combine(left, right, 1);
    public static Accumulators operator -(in Accumulators left, in Accumulators right) => Combine(left, right, -1);

    /// <summary>Adds the change of a settlement in place: a bill changes its own kind of visit alone, so the others are not looked at.</summary>
    /// <param name="change">How a settlement of <paramref name="visit"/> changed the year.</param>
    public void Add(in Accumulators change, VisitKind visit)
    {
        int kind = (int)visit;
        Stays += change.Stays;
        DeductiblePaid[kind] += change.DeductiblePaid[kind];
        PooledPaid[kind] += change.PooledPaid[kind];
        BandUsed[kind] += change.BandUsed[kind];
        CeilingCost[kind] += change.CeilingCost[kind];
        PooledTotal += change.PooledTotal;
        LargeAmountPaid += change.LargeAmountPaid;
        SupplementCounted += change.SupplementCounted;
        SupplementPaid += change.SupplementPaid;
        SeriousCounted += change.SeriousCounted;
        SeriousPaid += change.SeriousPaid;
        AssistanceCounted += change.AssistanceCounted;
        AssistancePaid += change.AssistancePaid;
        AssistanceOutpatientPaid += change.AssistanceOutpatientPaid;
        TiltCounted += change.TiltCounted;
        TiltPaid += change.TiltPaid;
        ControlCost += change.ControlCost;
        ControlBurden += change.ControlBurden;
        SupplementaryInCounted += change.SupplementaryInCounted;
        SupplementaryInPaid += change.SupplementaryInPaid;
        SupplementaryOutCounted += change.SupplementaryOutCounted;
        SupplementaryOutPaid += change.SupplementaryOutPaid;
    }

    private static Accumulators Combine(in Accumulators left, in Accumulators right, int sign) => new()
    {
        Stays = left.Stays + (sign * right.Stays),
        DeductiblePaid = sign > 0 ? left.DeductiblePaid + right.DeductiblePaid : left.DeductiblePaid - right.DeductiblePaid,
        PooledPaid = sign > 0 ? left.PooledPaid + right.PooledPaid : left.PooledPaid - right.PooledPaid,
        BandUsed = sign > 0 ? left.BandUsed + right.BandUsed : left.BandUsed - right.BandUsed,
        CeilingCost = sign > 0 ? left.CeilingCost + right.CeilingCost : left.CeilingCost - right.CeilingCost,
        PooledTotal = left.PooledTotal + (right.PooledTotal * sign),
        LargeAmountPaid = left.LargeAmountPaid + (right.LargeAmountPaid * sign),
        SupplementCounted = left.SupplementCounted + (right.SupplementCounted * sign),
        SupplementPaid = left.SupplementPaid + (right.SupplementPaid * sign),
        SeriousCounted = left.SeriousCounted + (right.SeriousCounted * sign),
        SeriousPaid = left.SeriousPaid + (right.SeriousPaid * sign),
        AssistanceCounted = left.AssistanceCounted + (right.AssistanceCounted * sign),
        AssistancePaid = left.AssistancePaid + (right.AssistancePaid * sign),
        AssistanceOutpatientPaid = left.AssistanceOutpatientPaid + (right.AssistanceOutpatientPaid * sign),
        TiltCounted = left.TiltCounted + (right.TiltCounted * sign),
        TiltPaid = left.TiltPaid + (right.TiltPaid * sign),
        ControlCost = left.ControlCost + (right.ControlCost * sign),
        ControlBurden = left.ControlBurden + (right.ControlBurden * sign),
        SupplementaryInCounted = left.SupplementaryInCounted + (right.SupplementaryInCounted * sign),
        SupplementaryInPaid = left.SupplementaryInPaid + (right.SupplementaryInPaid * sign),
        SupplementaryOutCounted = left.SupplementaryOutCounted + (right.SupplementaryOutCounted * sign),
        SupplementaryOutPaid = left.SupplementaryOutPaid + (right.SupplementaryOutPaid * sign),
    };
}
