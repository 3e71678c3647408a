using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;
using Tongchou.Payment.Points;
using Tongchou.Payment.Weights;
using Tongchou.Policy;

namespace Tongchou.Agency.Cases;

/// <summary><c>drg_case_points</c> and <c>drg_readmission</c>: the points of a stay, and what a readmission leaves of them.</summary>
/// <remarks>A case states its figures with as many decimals as it rounds to; they are compared in those.</remarks>
internal static class PointCases
{
    private static readonly Dictionary<string, HospitalLevel> levels = new()
    {
        ["grassroots"] = HospitalLevel.Grassroots, ["community"] = HospitalLevel.Grassroots, ["township"] = HospitalLevel.Grassroots,
        ["level-1"] = HospitalLevel.Level1, ["1"] = HospitalLevel.Level1, ["primary"] = HospitalLevel.Level1, ["first"] = HospitalLevel.Level1,
        ["level-2"] = HospitalLevel.Level2, ["2"] = HospitalLevel.Level2, ["secondary"] = HospitalLevel.Level2, ["second"] = HospitalLevel.Level2,
        ["level-3"] = HospitalLevel.Level3, ["3"] = HospitalLevel.Level3, ["tertiary"] = HospitalLevel.Level3, ["third"] = HospitalLevel.Level3, ["三级"] = HospitalLevel.Level3, ["二级"] = HospitalLevel.Level2, ["一级"] = HospitalLevel.Level1,
    };

    /// <summary>What cases call the reasons that the law lists under a code of its own.</summary>
    private static readonly Dictionary<string, string> reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["chemo"] = "chemotherapy", ["tumour-chemotherapy"] = "chemotherapy", ["tumor-chemotherapy"] = "chemotherapy", ["cancer-chemotherapy"] = "chemotherapy", ["化疗"] = "chemotherapy",
        ["radiation"] = "radiotherapy", ["tumour-radiotherapy"] = "radiotherapy", ["tumor-radiotherapy"] = "radiotherapy", ["radiation-therapy"] = "radiotherapy", ["radio"] = "radiotherapy", ["放疗"] = "radiotherapy",
        ["radio-chemotherapy"] = "chemoradiotherapy", ["radiochemotherapy"] = "chemoradiotherapy", ["radio-and-chemotherapy"] = "chemoradiotherapy", ["chemo-radiotherapy"] = "chemoradiotherapy",
        ["tumour-radio-chemotherapy"] = "chemoradiotherapy", ["tumor-radio-chemotherapy"] = "chemoradiotherapy", ["放化疗"] = "chemoradiotherapy",
        ["hemodialysis"] = "dialysis", ["haemodialysis"] = "dialysis", ["planned"] = "planned-surgery", ["planned-readmission"] = "planned-surgery", ["staged"] = "staged-surgery", ["staged-operation"] = "staged-surgery",
    };

    /// <summary>Words that are no reason.</summary>
    private static readonly HashSet<string> none = new(["none", "no", "no-reason", "no-good-reason", "without-reason", "unexplained", "unreasonable", "other", "无"], StringComparer.OrdinalIgnoreCase);

    public static Figures? Points(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        Parameters(given, pack);
        Money? mean = given.Amount("group-mean", "group-mean-cost", "group-average", "group-average-cost", "mean"), overall = given.Amount("overall-mean", "overall-mean-cost", "all-mean", "overall-average", "total-mean");
        decimal? stated = given.Number("base-points", "basic-points"), weight = given.Number("weight", "rw", "relative-weight");
        decimal coefficient = given.Number("difference-factor", "difference-coefficient", "coefficient", "institution-factor", "hospital-factor", "factor", "level-factor") ?? 1;
        Money? cost = given.Amount("actual-cost", "case-cost", "cost", "total-cost", "stay-cost");
        HospitalLevel level = given.Choice(levels, "hospital-level", "institution-level", "hospital-grade", "level", "grade") ?? HospitalLevel.Level3;
        CaseEnding ending = Ending(given);
        bool ungrouped = given.Flag("ungrouped", "not-grouped") ?? !(given.Flag("grouped") ?? true);
        decimal? reviewed = given.Number("reviewed-points", "special-review-points");
        given.Describes("group", "group-code", "drg");
        given.Finish();
        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        PointTerms terms = PointTerms.Compile(on);
        decimal? basePoints = stated ?? (weight is { } rw ? rw * terms.Weights.PointsPerWeight.Value : mean is { } m && overall is { IsPositive: true } all ? Rounding.Ratio(m, all) * terms.Weights.PointsPerWeight.Value : null);
        if (basePoints is null && reviewed is null && !ungrouped)
        {
            given.Missing("group_mean, overall_mean");
            return null;
        }

        // A case without a cost is an ordinary one: it cost what its group costs.
        Money groupMean = mean ?? (overall is { } whole && basePoints is { } known ? Rounding.Times(whole, known / terms.Weights.PointsPerWeight.Value) : Money.Zero);
        PaidCase facts = new() { Id = @case.Id, Hospital = "-", Group = ungrouped ? "" : "group", Level = level, Cost = cost ?? Rounding.Times(groupMean, coefficient), Ending = ending, ReviewedPoints = reviewed };
        GroupWeight? group = ungrouped ? null : GroupWeight.Published("group", groupMean, (basePoints ?? 0) / terms.Weights.PointsPerWeight.Value, basePoints ?? 0);
        PricedCase priced = CasePoints.Of(facts, group, coefficient, overall ?? Money.Zero, terms);
        return Told(@case, priced, basePoints, group, coefficient);
    }

    public static Figures? Readmitted(Case @case, CaseLaw law)
    {
        Given given = @case.Given;
        CasePack pack = new();
        if (given.Count("limit-days", "readmission-days", "days-limit") is { } limit)
        {
            pack.Set(PointProvisions.ReadmissionDays, limit);
        }

        if (given.Ratio("kept-share", "reduction", "share-kept") is { } share)
        {
            pack.Set(PointProvisions.ReadmissionShare, share);
        }

        decimal? points = given.Number("first-points", "first-stay-points", "points", "points-of-first-stay");
        int? days = given.Count("days-between", "interval-days", "days", "gap-days", "days-after-discharge");
        bool same = given.Flag("same-group", "same-drg") ?? true;
        bool good = (given.Flag("good-reason", "reasonable", "has-good-reason", "exempt") ?? false) || (given.Flag("tumour-therapy", "tumor-therapy") ?? false);
        string reason = Reason(given.Word("reason", "readmission-reason"));
        decimal later = given.Number("second-points", "later-points") ?? 0;
        given.Finish();
        if (points is null || days is null)
        {
            given.Missing(points is null ? "first_points" : "days_between");
            return null;
        }

        if (law.With(pack, @case.Faults) is not { } on)
        {
            return null;
        }

        PointTerms terms = PointTerms.Compile(on);
        bool reduced = !good && Readmission.CostsPoints(days.Value, same, reason, terms);
        decimal left = reduced ? points.Value * terms.ReadmissionShare.Value.TenThousandths / 10_000 : points.Value;
        return new Figures(@case.Unit)
            .Add(@case, left, "first-points-after", "points-after", "first-stay-points-after", "remaining-points")
            .Add(@case, points.Value - left, "points-lost", "deducted-points", "reduction-points", "deduction")
            .Add(@case, left + later, "total-points", "total-points-after")
            .Add(reduced, "reduced", "halved", "points-reduced", "deducted")
            .Add(!reduced, "exempt");
    }

    private static string Reason(string? word) => word is null || none.Contains(word) ? "" : reasons.GetValueOrDefault(word, word);

    private static CaseEnding Ending(Given given)
    {
        bool complete = given.Flag("complete-stay", "complete") ?? !(given.Flag("incomplete-stay", "incomplete") ?? false);
        bool transferred = given.Flag("transferred", "transfer") ?? false;
        return !complete ? CaseEnding.Incomplete : transferred ? CaseEnding.Transferred : CaseEnding.Complete;
    }

    private static void Parameters(Given given, CasePack pack)
    {
        Set(PointProvisions.HighLimit, given.Number("high-limit", "high-outlier-limit", "high-multiple", "high-outlier-multiple", "upper-limit", "upper-multiple"));
        Set(PointProvisions.LowLimit, given.Number("low-limit", "low-outlier-limit", "low-multiple", "low-outlier-multiple", "lower-limit", "lower-multiple"));
        Set(PointProvisions.UngroupedFactor, given.Number("ungrouped-factor"));
        Set(WeightProvisions.PointsPerWeight, given.Number("points-per-weight", "scale"));

        void Set(Policy.Vocabulary.Provision<decimal> provision, decimal? value)
        {
            if (value is { } known)
            {
                pack.Set(provision, Number(known));
            }
        }
    }

    private static string Number(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static Figures Told(Case @case, PricedCase priced, decimal? basePoints, GroupWeight? group, decimal coefficient)
    {
        Figures figures = new Figures(@case.Unit)
            .Add(@case, Exact(priced, basePoints, coefficient), "case-points", "points", "final-points")
            .Add(priced.Kind is CaseKind.HighOutlier, "high-outlier", "is-high-outlier")
            .Add(priced.Kind is CaseKind.LowOutlier, "low-outlier", "is-low-outlier")
            .Add(priced.Kind is CaseKind.Incomplete, "incomplete", "incomplete-stay")
            .Add(Words<CaseKind>.Code(priced.Kind), "kind", "case-kind", "case-type", "outlier");
        if (basePoints is { } known)
        {
            figures.Add(@case, known, "base-points", "basic-points");
        }

        return group is { } weighed ? figures.Add(@case, weighed.Weight, "weight", "rw", "relative-weight") : figures;
    }

    /// <summary>An ordinary case's points are compared before they are rounded; elsewhere the rounding of the region is part of the answer.</summary>
    private static decimal Exact(PricedCase priced, decimal? basePoints, decimal coefficient) => priced.Kind is CaseKind.Normal && basePoints is { } known ? known * coefficient : priced.Points;
}
