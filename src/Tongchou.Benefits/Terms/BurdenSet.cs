namespace Tongchou.Benefits;

/// <summary>Which burdens count towards a later layer.</summary>
public readonly record struct BurdenSet(bool Deductible, bool Copayment, bool AboveCeiling, bool FirstOwnShare)
{
    public static BurdenSet Of(IReadOnlyList<Burden> burdens) => new(
        burdens.Contains(Burden.Deductible),
        burdens.Contains(Burden.Copayment),
        burdens.Contains(Burden.AboveCeiling),
        burdens.Contains(Burden.FirstOwnShare));
}
