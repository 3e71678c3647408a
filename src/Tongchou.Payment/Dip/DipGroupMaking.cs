using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Dip;

/// <summary>A catalogue made from cases, and how much of them it covers.</summary>
/// <param name="CoreCases">Cases of combinations that became core groups.</param>
public sealed record MadeCatalogue(Money OverallMean, IReadOnlyList<DipGroup> Groups, int Cases, int CoreCases)
{
    public Rate CoreShare => Cases == 0 ? Rate.Zero : new((int)(((CoreCases * 20_000L) + Cases) / (2L * Cases)));
}

/// <summary>Makes DIP groups from the cases of some years: what is frequent becomes a core group, the rest comprehensive ones.</summary>
/// <remarks>Cases without a diagnosis or a day of discharge take no part. The newest year that occurs is the last of the weighted years; older ones than the weights reach are left out.</remarks>
[Clause("SC2023", "七")]
[Clause("CN2023", "五.2")]
public static class DipGroupMaking
{
    private const int CategoryLength = 3;

    public static MadeCatalogue Make(IReadOnlyCollection<PaidCase> cases, DipTerms terms, IReadOnlyDictionary<string, TreatmentAttribute>? attributes = null)
    {
        PaidCase[] told = [.. cases.Where(each => each.Diagnosis.Length > 0 && each.Discharged is not null)];
        if (told.Length == 0)
        {
            return new(Money.Zero, [], 0, 0);
        }

        int newest = told.Max(each => each.Discharged!.Value.Year);
        PaidCase[] weighed = [.. told.Where(each => newest - each.Discharged!.Value.Year < terms.YearWeights.Value.Count)];
        Money overall = Mean(weighed, newest, terms);
        DipCatalogue kinds = new([], overall, attributes);

        List<DipGroup> groups = [];
        List<PaidCase> rare = [];
        foreach (IGrouping<(string Unit, ProcedurePattern Procedures), PaidCase> combination in weighed.GroupBy(each => (DiagnosisRange.Unit(each.Diagnosis, terms.DiagnosisCharacters.Value), ProcedurePattern.Of(each.Procedures))))
        {
            if (combination.Count() < terms.CoreThreshold.Value)
            {
                rare.AddRange(combination);
                continue;
            }

            (string unit, ProcedurePattern procedures) = combination.Key;
            groups.Add(Group($"{unit}:{(procedures.IsConservative ? Words<TreatmentAttribute>.Code(TreatmentAttribute.Conservative) : procedures)}", DipKind.Core, new(unit, unit), procedures, kinds.AttributeOf([.. combination.First().Procedures]), [.. combination], overall, newest, terms));
        }

        int core = weighed.Length - rare.Count;
        groups.AddRange(Comprehensive(rare, kinds, overall, newest, terms));
        return new(overall, [.. groups.OrderBy(group => group.Kind).ThenBy(group => group.Code, StringComparer.Ordinal)], weighed.Length, core);
    }

    /// <summary>How many core groups a threshold makes and what share of cases they cover, for choosing it; one entry each from the greatest count down.</summary>
    public static IReadOnlyList<(int Threshold, int Groups, Rate Share)> Coverage(IReadOnlyCollection<PaidCase> cases, DipTerms terms, IEnumerable<int> thresholds)
    {
        int[] counts = [.. cases.Where(each => each.Diagnosis.Length > 0).GroupBy(each => (DiagnosisRange.Unit(each.Diagnosis, terms.DiagnosisCharacters.Value), ProcedurePattern.Of(each.Procedures))).Select(each => each.Count())];
        long all = counts.Sum();
        return [.. thresholds.Select(threshold => (threshold, counts.Count(each => each >= threshold), all == 0 ? Rate.Zero : new Rate((int)(counts.Where(each => each >= threshold).Sum() * 10_000L / all))))];
    }

    /// <summary>By category and treatment; where that is rare by section, and where even that is rare by chapter.</summary>
    private static IEnumerable<DipGroup> Comprehensive(List<PaidCase> rare, DipCatalogue kinds, Money overall, int newest, DipTerms terms)
    {
        foreach (IGrouping<(char Chapter, TreatmentAttribute Attribute), PaidCase> chapter in rare.GroupBy(each => (DiagnosisRange.Unit(each.Diagnosis, 1)[0], kinds.AttributeOf(each.Procedures))))
        {
            List<PaidCase> left = [.. chapter];
            Func<string, DiagnosisRange?>[] finestFirst = [category => new(category, category), DiseaseBlocks.Of];
            foreach (Func<string, DiagnosisRange?> range in finestFirst)
            {
                List<PaidCase> rest = [];
                foreach (IGrouping<DiagnosisRange?, PaidCase> within in left.GroupBy(each => range(DiagnosisRange.Unit(each.Diagnosis, CategoryLength))))
                {
                    if (within.Key is { } told && within.Count() >= terms.CoreThreshold.Value)
                    {
                        yield return Comprehensive(told, [.. within]);
                    }
                    else
                    {
                        rest.AddRange(within);
                    }
                }

                left = rest;
            }

            if (left.Count > 0)
            {
                yield return Comprehensive(new($"{chapter.Key.Chapter}00", $"{chapter.Key.Chapter}99"), left);
            }

            DipGroup Comprehensive(DiagnosisRange range, IReadOnlyCollection<PaidCase> cases) =>
                Group($"{range}:{Words<TreatmentAttribute>.Code(chapter.Key.Attribute)}", DipKind.Comprehensive, range, ProcedurePattern.Conservative, chapter.Key.Attribute, cases, overall, newest, terms);
        }
    }

    private static DipGroup Group(string code, DipKind kind, DiagnosisRange diagnosis, ProcedurePattern procedures, TreatmentAttribute attribute, IReadOnlyCollection<PaidCase> cases, Money overall, int newest, DipTerms terms)
    {
        Money mean = Mean(cases, newest, terms);
        decimal ratio = Rounding.Ratio(mean, overall) ?? 0;
        return new(code, kind, diagnosis, procedures, attribute, mean, Rounding.HalfUp(ratio, terms.Weights.WeightDecimals.Value), Rounding.HalfUp(ratio * terms.ScorePerWeight.Value, terms.Weights.PointsDecimals.Value), Cases: cases.Count)
        {
            LevelMeans = cases.GroupBy(each => each.Level).OrderBy(level => level.Key).ToDictionary(level => level.Key, level => Mean([.. level], newest, terms)),
        };
    }

    /// <summary>The years' means weighted as the region says; a year without a case has no part, and the others share its weight.</summary>
    private static Money Mean(IReadOnlyCollection<PaidCase> cases, int newest, DipTerms terms)
    {
        decimal sum = 0, weights = 0;
        foreach (IGrouping<int, PaidCase> year in cases.GroupBy(each => newest - each.Discharged!.Value.Year).OrderBy(year => year.Key))
        {
            int weight = terms.YearWeights.Value[^(year.Key + 1)];
            sum += weight * ((decimal)year.Aggregate(Int128.Zero, (all, each) => all + each.Cost.Fen) / year.Count());
            weights += weight;
        }

        return weights == 0 ? Money.Zero : Rounding.Fen(sum / weights);
    }
}
