using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tongchou.Benefits;

/// <summary>A <see cref="BurdenSet"/> as masks: all bits of what counts, none of what does not.</summary>
internal readonly record struct BurdenMasks(long Deductible, long Copayment, long AboveCeiling, long FirstOwnShare)
{
    public static BurdenMasks Of(BurdenSet burdens) =>
        new(burdens.Deductible ? -1 : 0, burdens.Copayment ? -1 : 0, burdens.AboveCeiling ? -1 : 0, burdens.FirstOwnShare ? -1 : 0);
}

/// <summary>What eight persons still bear, by reason, as <see cref="Remaining"/> holds it for one.</summary>
internal struct Piles
{
    public Vector512<long> Deductible;
    public Vector512<long> Copayment;
    public Vector512<long> Above;
    public Vector512<long> First;

    public readonly Vector512<long> InScope => Deductible + Copayment + Above;

    /// <summary>What counts towards a later layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<long> Of(BurdenMasks masks) =>
        (Deductible & Vector512.Create(masks.Deductible)) + (Copayment & Vector512.Create(masks.Copayment))
        + (Above & Vector512.Create(masks.AboveCeiling)) + (First & Vector512.Create(masks.FirstOwnShare));

    /// <summary>A payer takes over, in the order of <see cref="Remaining.TakeInScope"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(Vector512<long> amount)
    {
        Take(ref Copayment, ref amount);
        Take(ref Above, ref amount);
        Take(ref Deductible, ref amount);
        First -= amount;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref Vector512<long> pile, ref Vector512<long> amount)
    {
        Vector512<long> taken = Vector512.Min(pile, amount);
        pile -= taken;
        amount -= taken;
    }
}

/// <summary>What payers bear for eight persons.</summary>
internal struct Payers
{
    public Vector512<long> Pooled;
    public Vector512<long> LargeAmount;
    public Vector512<long> Supplement;
    public Vector512<long> SeriousIllness;
    public Vector512<long> Assistance;
    public Vector512<long> Cash;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Payers more)
    {
        Pooled += more.Pooled;
        LargeAmount += more.LargeAmount;
        Supplement += more.Supplement;
        SeriousIllness += more.SeriousIllness;
        Assistance += more.Assistance;
        Cash += more.Cash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(YearColumns columns, int at)
    {
        Store(Cash, columns.Cash, at);
        Store(Pooled, columns.Pooled, at);
        Store(LargeAmount, columns.LargeAmount, at);
        Store(Supplement, columns.Supplement, at);
        Store(SeriousIllness, columns.SeriousIllness, at);
        Store(Assistance, columns.Assistance, at);
    }

    public readonly YearSums Sum() => new(
        Vector512.Sum(Pooled), Vector512.Sum(LargeAmount), Vector512.Sum(Supplement), Vector512.Sum(SeriousIllness), Vector512.Sum(Assistance), Vector512.Sum(Cash));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<long> values, Span<long> column, int at)
    {
        if (!column.IsEmpty)
        {
            values.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)at);
        }
    }
}
