using Tongchou.Benefits;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;
using Tongchou.Reference;

namespace Tongchou.Bench;

/// <summary>The compiled terms of a region told to the decimal reference in yuan and fractions, so that both settle the same law.</summary>
internal static class PlainRules
{
    private const int Stays = 4;
    private const int Diseases = 4;
    private const int OldestAge = 120;

    public static Rules Of(BenefitTerms terms)
    {
        PersonGroup[] groups = terms.Scheme is Scheme.Employee ? [PersonGroup.Active, PersonGroup.Retired] : [PersonGroup.Adult, PersonGroup.Student];
        AssistanceCategory[] targets = [.. Words<AssistanceCategory>.All.Where(category => category is not AssistanceCategory.None)];
        return new()
        {
            Visits = Words<VisitKind>.All.Where(visit => terms.Of(visit) is not null).ToDictionary(visit => visit, visit => Visit(terms.Of(visit)!, groups)),
            YearCeiling = terms.YearCeiling is { } year ? groups.ToDictionary(group => group, group => Yuan(year.At(Index(group)).Value)) : null,
            PointsOffElsewhere = Places(terms.ElsewhereReduction),
            OwnShareElsewhere = Places(terms.ElsewhereOwnShare),
            OneDeductiblePerChain = terms.ReferralDeductible is { Value: ReferralDeductible.Continuous },
            LargeAmount = terms.LargeAmountRatio is { } large
                ? groups.ToDictionary(group => group, group => new Layer(0, Part(large.At(Index(group)).Value), terms.LargeAmountCeiling is { } most ? Yuan(most.At(Index(group)).Value) : null))
                : null,
            Supplements = terms.SupplementRatio is { } supplement
                ? new[] { Supplement.CivilServant, Supplement.Enterprise }.ToDictionary(kind => kind, kind => new Layer(
                    terms.SupplementThreshold is { } from ? Yuan(from.At((int)kind - 1).Value) : 0, Part(supplement.At((int)kind - 1).Value),
                    terms.SupplementCeiling is { } most ? Yuan(most.At((int)kind - 1).Value) : null))
                : null,
            SeriousIllness = terms.SeriousIllness is { } serious ? Serious(serious) : null,
            Assistance = terms.AssistanceRatio is { } ratio ? targets.ToDictionary(category => category, category => Assistance(terms, ratio, category)) : null,
            Tilt = terms.TiltRatio is { } tilt
                ? targets.ToDictionary(category => category, category => new Layer(
                    terms.TiltThreshold is { } from ? Yuan(from.At((int)category).Value) : 0, Part(tilt.At((int)category).Value),
                    terms.TiltLimit is { } most ? Yuan(most.At((int)category).Value) : null))
                : null,
            Control = terms.ControlRatio is { } control ? targets.ToDictionary(category => category, category => Part(control.At((int)category).Value)) : null,
            ControlRunsThroughYear = terms.ControlSpan is { Value: ControlSpan.PerYear },
            ControlStaysWithinAssistanceLimit = terms.ControlAndLimit is { Value: ControlAndLimit.WithinLimit },
            ProductInScope = terms.Supplementary is { InRatio: { } inside } product
                ? new(Yuan(product.InThreshold?.Value ?? Money.Zero), Part(inside.Value), product.InLimit is { } most1 ? Yuan(most1.Value) : null) : null,
            ProductInScopeCounts = terms.Supplementary is { } counted ? Counts(counted.InCounts) : new HashSet<Bears>(),
            ProductOutOfScope = terms.Supplementary is { OutRatio: { } outside } other
                ? new(Yuan(other.OutThreshold?.Value ?? Money.Zero), Part(outside.Value), other.OutUpper is { } most2 ? Yuan(most2.Value) : null) : null,
            ProductUpperIsOnPayment = terms.Supplementary?.UpperMeans is { Value: UpperMeans.Payment },
            AccountOnlyInScope = terms.AccountScope is { Value: AccountScope.InScope },
            FamilyShares = terms.AccountFamily is { Value: YesNo.Yes },
            WaitLooksAtAdmission = terms.CostInWait is { Value: CostInWait.ByAdmissionDate },
        };
    }

    private static VisitRules Visit(VisitTerms terms, PersonGroup[] groups) => new()
    {
        Ratio = (from level in Words<HospitalLevel>.All
                 from personGroup in groups
                 from category in Words<AssistanceCategory>.All
                 select (Key: (level, personGroup, category), Tiers: Tiers(terms.Ratio.At((int)level, Index(personGroup), (int)category).Value)))
            .ToDictionary(each => each.Key, each => each.Tiers),
        Deductible = terms.Deductible is not { } deductible ? null
            : (from level in Words<HospitalLevel>.All
               from personGroup in groups
               from stay in Enumerable.Range(1, Stays)
               from category in Words<AssistanceCategory>.All
               select (Key: (level, personGroup, stay, category), Amount: Yuan(deductible.At((int)level, Index(personGroup), stay - 1, (int)category).Value)))
            .ToDictionary(each => each.Key, each => each.Amount),
        DeductibleOnceAYear = terms.DeductibleBasis is { Value: DeductibleBasis.PerYear },
        TiersOnWholeCost = terms.BandBase is { Value: BandBase.Absolute },
        TiersRunThroughYear = terms.BandSpan is { Value: BandSpan.InYear },
        PointsByAge = terms.AgeAddition is { } ages ? Enumerable.Range(0, OldestAge + 1).ToDictionary(age => age, age => Part(ages.At(age).Value)) : null,
        HighestRatio = terms.HighestRatio is { } highest ? Part(highest.Value) : 1,
        VisitLimit = terms.VisitLimit is not { } limits ? null
            : (from level in Words<HospitalLevel>.All
               from personGroup in groups
               select (Key: (level, personGroup), Amount: Yuan(limits.At((int)level, Index(personGroup)).Value))).ToDictionary(each => each.Key, each => each.Amount),
        Ceiling = terms.Ceiling is not { } ceilings ? null
            : (from personGroup in groups
               from diseases in Enumerable.Range(1, Diseases)
               select (Key: (personGroup, diseases), Amount: Yuan(ceilings.At(Index(personGroup), diseases - 1).Value))).ToDictionary(each => each.Key, each => each.Amount),
        CeilingIsOnCost = terms.CeilingOn is { Value: CeilingOn.Cost },
    };

    private static SeriousIllnessRules Serious(SeriousIllnessTerms terms) => new()
    {
        Deductible = Yuan(terms.Deductible.Value),
        Tiers = Tiers(terms.Bands.Value),
        TiersOnWholeAmount = terms.BandBase is { Value: BandBase.Absolute },
        Reading = terms.BandMode?.Value switch { BandMode.Slab => TierReading.WholeAtTheRatioReached, BandMode.Continuous => TierReading.RatioRisesAlongALine, _ => TierReading.EachPartAtItsOwnRatio },
        PartOfDeductible = terms.DeductibleShare is { } share ? Words<AssistanceCategory>.All.ToDictionary(category => category, category => Part(share.At((int)category).Value)) : null,
        Points = terms.Addition is { } points ? Words<AssistanceCategory>.All.ToDictionary(category => category, category => Part(points.At((int)category).Value)) : null,
        Ceiling = terms.Ceiling is { } most ? Words<AssistanceCategory>.All.ToDictionary(category => category, category => Yuan(most.At((int)category).Value)) : null,
        Counts = Counts(terms.Counts),
        Visits = Words<VisitKind>.All.Where(visit => terms.Visits[(int)visit]).ToHashSet(),
    };

    private static AssistanceRules Assistance(BenefitTerms terms, Table<Rate> ratio, AssistanceCategory category) => new()
    {
        Threshold = terms.AssistanceThreshold is { } from ? Yuan(from.At((int)category).Value) : 0,
        Ratio = Words<VisitKind>.All.ToDictionary(visit => visit, visit => Part(ratio.At((int)category, (int)visit).Value)),
        Limit = terms.AssistanceLimit is { } limits ? Words<VisitKind>.All.ToDictionary(visit => visit, visit => Yuan(limits.At((int)category, (int)visit).Value)) : null,
        YearLimit = terms.AssistanceYearLimit is { } year ? Yuan(year.At((int)category).Value) : null,
    };

    private static Dictionary<(VisitKind, CarePlace, Referral), decimal>? Places(Table<Rate>? table) => table is null ? null
        : (from visit in Words<VisitKind>.All
           from place in Words<CarePlace>.All
           from referral in Words<Referral>.All
           select (Key: (visit, place, referral), Part: Part(table.At((int)visit, (int)place, (int)referral).Value))).ToDictionary(each => each.Key, each => each.Part);

    private static HashSet<Bears> Counts(BurdenSet counts)
    {
        HashSet<Bears> bears = [];
        if (counts.Deductible)
        {
            bears.Add(Bears.Deductible);
        }

        if (counts.Copayment)
        {
            bears.Add(Bears.Copayment);
        }

        if (counts.AboveCeiling)
        {
            bears.Add(Bears.AboveCeiling);
        }

        if (counts.FirstOwnShare)
        {
            bears.Add(Bears.FirstOwnShare);
        }

        return bears;
    }

    private static IReadOnlyList<Tier> Tiers(Bands bands) => [.. bands.Span.ToArray().Select(band => new Tier(band.IsOpen ? null : Yuan(band.UpTo), Part(band.Rate)))];
    private static int Index(PersonGroup group) => (int)group & 1;
    private static decimal Yuan(Money amount) => amount.Fen / 100m;
    private static decimal? Yuan(Limit limit) => limit.IsNone ? null : Yuan(limit.Amount);
    private static decimal Part(Rate rate) => rate.TenThousandths / 10_000m;
}
