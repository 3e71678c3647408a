using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Indicators;

/// <summary>How an institution works, held against the region.</summary>
/// <param name="Cmi">病例组合指数: mean weight of its grouped cases; null without any.</param>
/// <param name="CostIndex">费用消耗指数: its costs over what the same groups cost on the average; one is the average, null without grouped cases.</param>
/// <param name="TimeIndex">时间消耗指数: likewise of days.</param>
/// <param name="UngroupedShare">未入组率.</param>
/// <param name="ByGroupsShare">Share of its in-patient fund spending under DRG or DIP.</param>
public sealed record HospitalIndicators(string Hospital, HospitalLevel Level, int Cases, decimal? Cmi, decimal? CostIndex, decimal? TimeIndex, Rate UngroupedShare, Rate ByGroupsShare);

/// <summary>How far payment by groups reaches.</summary>
/// <param name="Institutions">Institutions that pay at least one case so, of <paramref name="AllInstitutions"/>.</param>
/// <param name="SpendingShare">Of in-patient fund spending, item by item.</param>
/// <param name="CaseShare">Of discharges.</param>
/// <param name="MeetsTarget">Whether the spending share reaches the region's target; null where nobody set one.</param>
public sealed record Coverage(int Institutions, int AllInstitutions, int Groups, Rate SpendingShare, Rate CaseShare, bool? MeetsTarget, Cited<Rate>? Target);

/// <summary>What is watched of payment reform.</summary>
[Clause("SC2023", "七")]
[Clause("CN2023", "五.2")]
[Clause("JS2021", "13")]
public static class PaymentIndicators
{
    public static Coverage CoverageOf(IReadOnlyCollection<PricedCase> cases, IndicatorTerms terms)
    {
        PricedCase[] byGroups = [.. cases.Where(each => each.Method.IsByGroups())];
        Rate spending = Share(byGroups, cases);
        return new(
            byGroups.Select(each => each.Case.Hospital).Distinct(StringComparer.Ordinal).Count(),
            cases.Select(each => each.Case.Hospital).Distinct(StringComparer.Ordinal).Count(),
            byGroups.Where(each => !GroupCode.IsUngrouped(each.Group)).Select(each => each.Group).Distinct(StringComparer.Ordinal).Count(),
            spending, Part(byGroups.Length, cases.Count), terms.SpendingTarget is { } target ? spending >= target.Value : null, terms.SpendingTarget);
    }

    /// <summary>Every institution, in the order of codes. Indices are held against the means of the same cases.</summary>
    public static IReadOnlyList<HospitalIndicators> Of(IReadOnlyCollection<PricedCase> cases)
    {
        Dictionary<string, (decimal Cost, decimal Days)> usual = cases.Where(IsGrouped).GroupBy(each => each.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Mean(group, each => each.Case.Cost.Fen), Mean(group, each => each.Case.Days)), StringComparer.Ordinal);
        return [.. cases.GroupBy(each => each.Case.Hospital, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal).Select(hospital => Of([.. hospital], usual))];
    }

    private static HospitalIndicators Of(PricedCase[] cases, Dictionary<string, (decimal Cost, decimal Days)> usual)
    {
        PricedCase[] grouped = [.. cases.Where(IsGrouped)], weighed = [.. grouped.Where(each => each.Weight is not null)];
        return new(
            cases[0].Case.Hospital, cases[0].Case.Level, cases.Length,
            weighed.Length == 0 ? null : Rounding.HalfUp(weighed.Sum(each => each.Weight!.Value) / weighed.Length, 4),
            Index(grouped.Sum(each => each.Case.Cost.Fen), grouped.Sum(each => usual[each.Group].Cost)),
            Index(grouped.Sum(each => each.Case.Days), grouped.Sum(each => usual[each.Group].Days)),
            Part(cases.Count(each => each.Kind is CaseKind.Ungrouped or CaseKind.Ambiguous), cases.Length),
            Share([.. cases.Where(each => each.Method.IsByGroups())], cases));
    }

    private static bool IsGrouped(PricedCase @case) => !GroupCode.IsUngrouped(@case.Group) && @case.Kind is not CaseKind.Ungrouped;
    private static decimal Mean(IEnumerable<PricedCase> cases, Func<PricedCase, decimal> of) => cases.Average(of);
    private static decimal? Index(decimal own, decimal expected) => expected > 0 ? Rounding.HalfUp(own / expected, 4) : null;
    private static Rate Part(int part, int whole) => whole == 0 ? Rate.Zero : new((int)Rounding.HalfUp(part * 10_000m / whole, 0));
    private static Rate Share(IEnumerable<PricedCase> part, IEnumerable<PricedCase> whole) => Rate.Share(Fund(part), Fund(whole)) ?? Rate.Zero;
    private static Money Fund(IEnumerable<PricedCase> cases) => cases.Aggregate(Money.Zero, (sum, each) => sum + each.Case.FundByItem);
}
