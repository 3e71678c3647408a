namespace Tongchou;

/// <summary>A ceiling 封顶线 that may be absent: an amount, or <see cref="None"/> for 不设封顶线.</summary>
/// <remarks>The default value is no limit of zero but the absent one is <see cref="None"/>; a limit of zero pays nothing.</remarks>
public readonly record struct Limit(Money Amount)
{
    public static readonly Limit None = new(new Money(long.MaxValue / 4));

    public bool IsNone => Amount.Fen >= None.Amount.Fen;

    /// <summary>What may still be paid after <paramref name="used"/>; never below nothing.</summary>
    public Money Left(Money used) => IsNone ? None.Amount : (Amount - used).OrZero;

    /// <summary>As people read it; the word for the absent limit is the caller's, since it depends on the language.</summary>
    public override string ToString() => IsNone ? "none" : Amount.ToString();
}
