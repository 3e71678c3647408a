using System.Runtime.CompilerServices;

namespace Tongchou.Benefits;

/// <summary>What of a bill still stays with the person 个人负担, by the reason it does; each payer's step takes its part away.</summary>
public record struct Remaining
{
    public Money Deductible;
    public Money Copayment;
    public Money AboveCeiling;
    public Money FirstOwnShare;

    /// <summary>Outside the catalogue or above the price limit.</summary>
    public Money OutOfScope;

    /// <summary>Incurred on days without coverage; no later layer pays for it (YN2024 六).</summary>
    public Money Uncovered;

    public readonly Money InScope => Deductible + Copayment + AboveCeiling;
    public readonly Money Total => InScope + FirstOwnShare + OutOfScope + Uncovered;

    public readonly Money Of(BurdenSet burdens) =>
        (burdens.Deductible ? Deductible : Money.Zero)
        + (burdens.Copayment ? Copayment : Money.Zero)
        + (burdens.AboveCeiling ? AboveCeiling : Money.Zero)
        + (burdens.FirstOwnShare ? FirstOwnShare : Money.Zero);

    /// <summary>A payer takes over an amount: first of the copayment, then above the ceiling, the deductible, the first own share.</summary>
    /// <remarks>The order moves no money between payers; it only says which of the person's burdens became smaller.</remarks>
    public void TakeInScope(Money amount)
    {
        TakeBurdens(ref amount);
        Finish(amount);
    }

    /// <summary>An account pays: in scope first, then what is out of scope or uncovered.</summary>
    public void TakeAny(Money amount)
    {
        TakeBurdens(ref amount);
        Take(ref OutOfScope, ref amount);
        Take(ref Uncovered, ref amount);
        Finish(amount);
    }

    private void TakeBurdens(ref Money amount)
    {
        if (amount.IsZero)
        {
            return;
        }

        Take(ref Copayment, ref amount);
        Take(ref AboveCeiling, ref amount);
        Take(ref Deductible, ref amount);
        Take(ref FirstOwnShare, ref amount);
    }

    private static void Finish(Money amount)
    {
        if (!amount.IsZero)
        {
            throw new InvalidOperationException("a payer took more than the person bore");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref Money pile, ref Money amount)
    {
        Money taken = Money.Min(pile, amount);
        pile -= taken;
        amount -= taken;
    }
}
