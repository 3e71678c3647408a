using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>The serious-illness layer 大病保险 of one region, scheme and day.</summary>
public sealed class SeriousIllnessTerms
{
    /// <summary>The deductible before any tilt, in yuan; a share of income is already worked out.</summary>
    public required Cited<Money> Deductible { get; init; }

    /// <summary>The income and the share behind the deductible, where it is stated so.</summary>
    public Cited<Money>? Income { get; init; }
    public Rate ShareOfIncome { get; init; }
    public Table<Rate>? DeductibleShare { get; init; }
    public required Cited<Bands> Bands { get; init; }
    public Cited<BandBase>? BandBase { get; init; }
    public Cited<BandMode>? BandMode { get; init; }
    public Table<Rate>? Addition { get; init; }
    public Table<Limit>? Ceiling { get; init; }
    public BurdenSet Counts { get; init; }
    public bool[] Visits { get; init; } = new bool[ByVisit.Length];

    /// <summary>The deductible a category owes.</summary>
    public Money DeductibleOf(AssistanceCategory category) =>
        DeductibleShare is null ? Deductible.Value : DeductibleShare.At((int)category).Value.Of(Deductible.Value).Rounded;

    internal static SeriousIllnessTerms? Compile(LawOn law, SchemeProvisions provisions)
    {
        if (law.Value(provisions.SeriousDeductible) is not { } threshold || law.Value(provisions.SeriousBands) is not { } bands)
        {
            return null;
        }

        Cited<Money>? income = threshold.Value.IsShare ? IncomeBefore(law) : null;
        bool[] visits = new bool[ByVisit.Length];
        foreach (VisitKind visit in law.Value(provisions.SeriousVisits)?.Value ?? [VisitKind.Inpatient])
        {
            visits[(int)visit] = true;
        }

        return new()
        {
            Deductible = threshold.With(income is { } known ? threshold.Value.ShareOfIncome.Of(known.Value).Rounded : threshold.Value.Amount),
            Income = income,
            ShareOfIncome = threshold.Value.ShareOfIncome,
            DeductibleShare = law.Find(provisions.SeriousDeductibleShare),
            Bands = bands,
            BandBase = law.Value(provisions.SeriousBandBase),
            BandMode = law.Value(provisions.SeriousBandMode),
            Addition = law.Find(provisions.SeriousAddition),
            Ceiling = law.Find(provisions.SeriousCeiling),
            Counts = BurdenSet.Of(law.Value(provisions.SeriousCounts)?.Value ?? [Burden.Deductible, Burden.Copayment, Burden.AboveCeiling]),
            Visits = visits,
        };
    }

    /// <summary>Last year's income, which stands under the last day of that year.</summary>
    private static Cited<Money> IncomeBefore(LawOn law)
    {
        LawOn before = law.Law.On(law.Pack.Region, BenefitYear.Of(law.Day).Previous.LastDay)
            ?? throw new InvalidOperationException("a region that has law today had a pack last year");
        return before.Need(BenefitsVocabulary.Common.ResidentIncome);
    }
}
