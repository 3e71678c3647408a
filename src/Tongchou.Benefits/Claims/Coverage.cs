namespace Tongchou.Benefits;

/// <summary>What the settlement needs of an <see cref="Entitlement"/>: the covered days, and how far the serious-illness ceiling moves.</summary>
/// <param name="Earlier">
/// Covered days of the year before, for a stay across the turn of the year whose two years are decided apart; empty otherwise.
/// </param>
public readonly record struct Coverage(DateSpan Days, Money CapChange, DateSpan Earlier)
{
    private static readonly DateSpan nothing = new(DateOnly.MaxValue, DateOnly.MinValue);

    public Coverage(DateOnly from, DateOnly to, Money capChange)
        : this(new DateSpan(from, to), capChange, nothing)
    {
    }

    public static readonly Coverage Always = Of(Entitlement.Always);

    public static Coverage Of(Entitlement entitlement, Entitlement? yearBefore = null) =>
        new(entitlement.Covered, entitlement.CapAdjustment?.Value ?? Money.Zero, yearBefore?.Covered ?? nothing);

    public bool Includes(DateOnly day) => Days.Contains(day) || Earlier.Contains(day);
}
