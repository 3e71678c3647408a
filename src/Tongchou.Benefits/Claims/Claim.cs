namespace Tongchou.Benefits;

/// <summary>The facts of one bill that decide about benefits: the person, the care, and the way there.</summary>
/// <param name="Group">The group; it must be one of the scheme the terms are compiled for.</param>
/// <param name="Age">Full years, counted as the region's reading says.</param>
/// <param name="Diseases">Registered chronic or special diseases; at least one for such a visit.</param>
/// <param name="HasSupplementaryProduct">Whether the person bought the region's supplementary product.</param>
/// <param name="InCounty">Whether a designated institution inside the person's county gave the care (JS2021 4).</param>
/// <param name="ContinuesStay">Whether the stay continues another one by referral 连续计算起付线.</param>
/// <param name="DeductiblePaidInChain">What the stays before it in that chain took as deductible.</param>
/// <param name="Begun">Day of admission, or of the visit.</param>
public readonly record struct Claim(
    VisitKind Visit,
    HospitalLevel Level,
    CarePlace Place,
    Referral Referral,
    PersonGroup Group,
    int Age,
    AssistanceCategory Category,
    Supplement Supplement,
    int Diseases,
    bool HasSupplementaryProduct,
    bool InCounty,
    bool ContinuesStay,
    Money DeductiblePaidInChain,
    DateOnly Begun,
    Money AccountBalance,
    Money FamilyBalance);
