namespace Tongchou.Benefits;

/// <summary>What the settlement needs of an <see cref="Entitlement"/>: the covered days, and how far the serious-illness ceiling moves.</summary>
public readonly record struct Coverage(DateOnly From, DateOnly To, Money CapChange)
{
    public static readonly Coverage Always = Of(Entitlement.Always);

    public static Coverage Of(Entitlement entitlement) =>
        new(entitlement.Covered.From, entitlement.Covered.To, entitlement.CapAdjustment?.Value ?? Money.Zero);

    public bool Includes(DateOnly day) => From <= day && day <= To;
}
