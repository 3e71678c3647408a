using Tongchou.Payment.Cases;

namespace Tongchou.Payment.Points;

/// <summary>特病单议的名额: how many cases of a hospital may go to the special review.</summary>
[Clause("JS2021", "13")]
public static class ReviewQuota
{
    /// <summary>The most cases, the rest of a case dropped: a quota is never passed.</summary>
    public static int Most(int discharged, Rate quota) => (int)((long)discharged * quota.TenThousandths / 10_000);

    /// <summary>Hospitals that sent more cases than they may, with how many they sent and may; in the order of their codes.</summary>
    public static IReadOnlyList<(string Hospital, int Reviewed, int Most)> Exceeded(IEnumerable<PaidCase> cases, Rate quota) =>
    [
        .. cases.GroupBy(each => each.Hospital, StringComparer.Ordinal)
            .Select(hospital => (hospital.Key, hospital.Count(each => each.ReviewedPoints is not null), Most(hospital.Count(), quota)))
            .Where(each => each.Item2 > each.Item3).OrderBy(each => each.Key, StringComparer.Ordinal),
    ];
}
