namespace Tongchou.Agency.Catalogues;

/// <summary>What the catalogue recognises for one unit at most 限价(支付标准), by the level of the institution.</summary>
/// <remarks>Null where no limit is set for a level; a limit of nothing recognises nothing.</remarks>
public readonly record struct PriceLimits(UnitPrice? Grassroots, UnitPrice? Level1, UnitPrice? Level2, UnitPrice? Level3)
{
    public static readonly PriceLimits None;

    /// <summary>One limit at every level: a payment standard of a drug, say.</summary>
    public static PriceLimits Everywhere(UnitPrice price) => new(price, price, price, price);

    public bool IsNone => this == None;

    public UnitPrice? At(HospitalLevel level) => level switch
    {
        HospitalLevel.Grassroots => Grassroots,
        HospitalLevel.Level1 => Level1,
        HospitalLevel.Level2 => Level2,
        HospitalLevel.Level3 => Level3,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>The most that is recognised of a line, rounded once.</summary>
    public Limit For(HospitalLevel level, Quantity quantity) => At(level) is { } price ? new(price.Times(quantity)) : Limit.None;
}
