namespace Tongchou.Agency.Persons;

/// <summary>Days on which a person is insured in one region in one way 参保; whatever changes begins another span.</summary>
/// <param name="Region">The pooling region 统筹区 whose fund pays.</param>
/// <param name="Group">The group; it tells the scheme too, so that both can never disagree.</param>
/// <param name="Category">The assistance category on these days.</param>
/// <param name="SupplementaryProduct">Whether the person has the region's supplementary product.</param>
/// <param name="Days">The days whose costs are shared, a wait already left out: what is on file, not decided anew from dues.</param>
/// <param name="Employer">The employer's or school's name as text; empty where there is none.</param>
/// <param name="OpeningBalance">What the personal account 个人账户 held when the span was taken over; the books carry on from there.</param>
/// <param name="CapChange">What years of dues add to the serious-illness ceiling of these days, or take from it.</param>
[Clause("SC2023", "五")]
[Clause("YN2024", "七")]
public sealed record CoverageSpan(
    PersonId Person,
    RegionCode Region,
    PersonGroup Group,
    AssistanceCategory Category,
    Supplement Supplement,
    bool SupplementaryProduct,
    DateSpan Days,
    string Employer,
    CoverageStatus Status,
    Money OpeningBalance,
    Money CapChange = default)
{
    public Scheme Scheme => Group.Scheme();

    /// <summary>Whether costs of a day are shared.</summary>
    public bool Covers(DateOnly day) => Status is CoverageStatus.Normal && Days.Contains(day);
}

/// <summary>How a coverage stands 参保状态.</summary>
public enum CoverageStatus
{
    [Word("normal", "正常参保", "in force")] Normal,
    [Word("suspended", "暂停参保", "suspended")] Suspended,
    [Word("ended", "终止参保", "ended")] Ended,
}
