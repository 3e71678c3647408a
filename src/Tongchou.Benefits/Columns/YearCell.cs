namespace Tongchou.Benefits;

/// <summary>
/// Persons whose year one compiled chain settles: everything but the cost that decides. Their year's in-scope cost counts as one stay,
/// without a supplementary product or an account.
/// </summary>
/// <param name="InCounty">Whether a designated institution inside the person's county gave the care.</param>
public readonly record struct YearCell(
    HospitalLevel Level,
    CarePlace Place,
    Referral Referral,
    PersonGroup Group,
    int Age,
    AssistanceCategory Category,
    Supplement Supplement,
    bool InCounty)
{
    /// <summary>The claim that says the same at the counter.</summary>
    public Claim ToClaim(DateOnly day) => new(VisitKind.Inpatient, Level, Place, Referral, Group, Age, Category, Supplement, 1, false, InCounty, false, Money.Zero, day, Money.Zero, Money.Zero);
}
