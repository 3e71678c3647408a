using Tongchou.Benefits;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Bench.Population;

/// <summary>
/// The law of one region and scheme as bare numbers in bare arrays, the way somebody would type it in for one study. It knows flat ratios,
/// marginal serious illness and the control of each stay; a law that asks for more is not for it.
/// </summary>
internal sealed class HandLaw
{
    public const long None = long.MaxValue / 4;

    public required bool[] Offered { get; init; }
    public required long[] Ratio { get; init; }
    public required long[] Deductible { get; init; }
    public required bool[] PerYear { get; init; }
    public required long[] AgeAddition { get; init; }
    public required long[] Highest { get; init; }
    public required long[] VisitLimit { get; init; }
    public required long[] Ceiling { get; init; }
    public required long[] YearCeiling { get; init; }
    public required long[] Reduction { get; init; }
    public required long[] LargeRatio { get; init; }
    public required long[] LargeCeiling { get; init; }
    public required long[] SupplementRatio { get; init; }
    public required long[] SupplementFrom { get; init; }
    public required long[] SupplementTo { get; init; }
    public required bool[] SeriousVisits { get; init; }
    public required (long UpTo, long Rate)[] SeriousBands { get; init; }
    public required long[] SeriousFrom { get; init; }
    public required long[] SeriousAddition { get; init; }
    public required long[] SeriousCeiling { get; init; }
    public required BurdenSet SeriousCounts { get; init; }
    public required long[] AssistanceRatio { get; init; }
    public required long[] AssistanceFrom { get; init; }
    public required long[] AssistanceLimit { get; init; }
    public required long[] AssistanceYearLimit { get; init; }
    public required long[] TiltRatio { get; init; }
    public required long[] TiltFrom { get; init; }
    public required long[] TiltLimit { get; init; }
    public required long[] Control { get; init; }
    public required SupplementaryTerms? Product { get; init; }
    public required bool AccountInScope { get; init; }

    private const int Kinds = 7, Levels = 4, Groups = 2, Categories = 7, Stays = 4, Ages = 121, Diseases = 4, Places = 4, Referrals = 3;

    public static int AtRatio(int kind, int level, int group, int category) => (((((kind * Levels) + level) * Groups) + group) * Categories) + category;
    public static int AtDeductible(int kind, int level, int group, int stay, int category) => ((((((kind * Levels) + level) * Groups) + group) * Stays) + stay) * Categories + category;
    public static int AtReduction(int kind, int place, int referral) => (((kind * Places) + place) * Referrals) + referral;

    /// <returns>Null where the law asks for what the loop does not know.</returns>
    public static HandLaw? Of(BenefitTerms terms)
    {
        VisitTerms?[] visits = [.. Words<VisitKind>.All.Select(terms.Of)];
        SeriousIllnessTerms? serious = terms.SeriousIllness;
        bool simple = visits.All(visit => visit is null || (visit.BandBase is not { Value: BandBase.Absolute } && visit.CeilingOn is not { Value: CeilingOn.Cost } && visit.Ratio.Cells.ToArray().All(cell => cell.Value.IsFlat)))
            && serious?.BandMode is not { Value: not BandMode.Marginal } && serious?.BandBase is not { Value: BandBase.Absolute } && terms.ControlSpan is not { Value: ControlSpan.PerYear }
            && terms.ControlAndLimit is not { Value: ControlAndLimit.WithinLimit } && terms.CostInWait is not { Value: CostInWait.ByAdmissionDate }
            && (terms.ElsewhereOwnShare?.Cells.ToArray().All(cell => cell.Value == Rate.Zero) ?? true) && terms.ReferralDeductible is { Value: ReferralDeductible.Continuous };
        return !simple ? null : new()
        {
            Offered = [.. visits.Select(visit => visit is not null)],
            Ratio = Cells(visits, Levels * Groups * Categories, visit => visit.Ratio, (Bands bands) => bands.Span[0].Rate.TenThousandths, 0),
            Deductible = Cells(visits, Levels * Groups * Stays * Categories, visit => visit.Deductible, (Money amount) => amount.Fen, 0),
            PerYear = [.. visits.Select(visit => visit?.DeductibleBasis is { Value: DeductibleBasis.PerYear })],
            AgeAddition = Cells(visits, Ages, visit => visit.AgeAddition, (Rate rate) => rate.TenThousandths, 0),
            Highest = [.. visits.Select(visit => (long)(visit?.HighestRatio?.Value ?? Rate.Whole).TenThousandths)],
            VisitLimit = Cells(visits, Levels * Groups, visit => visit.VisitLimit, (Limit limit) => limit.Amount.Fen, None),
            Ceiling = Cells(visits, Groups * Diseases, visit => visit.Ceiling, (Limit limit) => limit.Amount.Fen, None),
            YearCeiling = Flat(terms.YearCeiling, Groups, limit => limit.Amount.Fen, None),
            Reduction = Flat(terms.ElsewhereReduction, Kinds * Places * Referrals, rate => rate.TenThousandths, 0),
            LargeRatio = Flat(terms.LargeAmountRatio, Groups, rate => rate.TenThousandths, 0),
            LargeCeiling = Flat(terms.LargeAmountCeiling, Groups, limit => limit.Amount.Fen, None),
            SupplementRatio = Flat(terms.SupplementRatio, 2, rate => rate.TenThousandths, 0),
            SupplementFrom = Flat(terms.SupplementThreshold, 2, amount => amount.Fen, 0),
            SupplementTo = Flat(terms.SupplementCeiling, 2, limit => limit.Amount.Fen, None),
            SeriousVisits = serious?.Visits ?? new bool[Kinds],
            SeriousBands = serious is null ? [] : [.. serious.Bands.Value.Span.ToArray().Select(band => (band.UpTo.Fen, (long)band.Rate.TenThousandths))],
            SeriousFrom = [.. Words<AssistanceCategory>.All.Select(category => serious?.DeductibleOf(category).Fen ?? 0)],
            SeriousAddition = Flat(serious?.Addition, Categories, rate => rate.TenThousandths, 0),
            SeriousCeiling = Flat(serious?.Ceiling, Categories, limit => limit.Amount.Fen, None),
            SeriousCounts = serious?.Counts ?? default,
            AssistanceRatio = Flat(terms.AssistanceRatio, Categories * Kinds, rate => rate.TenThousandths, 0),
            AssistanceFrom = Flat(terms.AssistanceThreshold, Categories, amount => amount.Fen, 0),
            AssistanceLimit = Flat(terms.AssistanceLimit, Categories * Kinds, limit => limit.Amount.Fen, None),
            AssistanceYearLimit = Flat(terms.AssistanceYearLimit, Categories, limit => limit.Amount.Fen, None),
            TiltRatio = Flat(terms.TiltRatio, Categories, rate => rate.TenThousandths, 0),
            TiltFrom = Flat(terms.TiltThreshold, Categories, amount => amount.Fen, 0),
            TiltLimit = Flat(terms.TiltLimit, Categories, limit => limit.Amount.Fen, None),
            Control = Flat(terms.ControlRatio, Categories, rate => rate.TenThousandths, Rate.Whole.TenThousandths),
            Product = terms.Supplementary,
            AccountInScope = terms.AccountScope is { Value: AccountScope.InScope },
        };
    }

    private static long[] Flat<T>(Table<T>? table, int cells, Func<T, long> number, long otherwise) =>
        table is null ? [.. Enumerable.Repeat(otherwise, cells)] : [.. table.Cells.ToArray().Select(cell => number(cell.Value))];

    private static long[] Cells<T>(VisitTerms?[] visits, int cells, Func<VisitTerms, Table<T>?> table, Func<T, long> number, long otherwise) =>
        [.. visits.SelectMany(visit => Flat(visit is null ? null : table(visit), cells, number, otherwise))];
}
