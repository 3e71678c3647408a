using Tongchou.Payment.Cases;

namespace Tongchou.Payment.Dip;

/// <summary>The step of matching that decided 入组步骤.</summary>
public enum MatchStep
{
    [Word("exact", "诊断相同,手术操作完全一致", "same diagnosis, exactly these procedures")] Exact,
    [Word("most-procedures", "诊断相同,所需操作齐备,匹配操作最多", "same diagnosis, all needed procedures, most of the case's")] MostProcedures,
    [Word("nearest-mean", "并列:均费最接近", "a tie: the nearest mean cost")] NearestMean,
    [Word("higher-score", "并列:分值较高", "a tie: the higher score")] HigherScore,
    [Word("conservative", "无操作:保守治疗核心病种", "no procedure: the conservative core group")] Conservative,
    [Word("comprehensive", "综合病种", "comprehensive group")] Comprehensive,
    [Word("ungrouped", "未入组", "no group")] Ungrouped,
}

/// <summary>The group of a case and how it was found.</summary>
/// <param name="Group">Null for a blank group 空白病种.</param>
/// <param name="Candidates">Core groups that fitted equally well before a tie was decided; codes in their order.</param>
public sealed record DipMatch(DipGroup? Group, MatchStep Step, IReadOnlyList<string> Candidates);

/// <summary>Finds a case's group in the catalogue: the core group that fits best, else the finest comprehensive one.</summary>
[Clause("SC2023", "七")]
[Clause("CN2023", "五.2")]
public static class DipMatching
{
    public static DipMatch Match(PaidCase @case, DipCatalogue catalogue, DipTerms terms)
    {
        HashSet<string> procedures = [.. @case.Procedures.Select(Plain)];
        string unit = DiagnosisRange.Unit(@case.Diagnosis, terms.DiagnosisCharacters.Value);
        if (unit.Length == 0)
        {
            return new(null, MatchStep.Ungrouped, []);
        }

        return (procedures.Count == 0 ? Conservative(catalogue, unit, @case) : Operated(catalogue, unit, procedures, @case)) ?? Comprehensive(catalogue, @case, procedures);
    }

    private static DipMatch? Conservative(DipCatalogue catalogue, string unit, PaidCase @case) =>
        Best([.. catalogue.Core(unit).Where(group => group.Procedures.IsConservative)], MatchStep.Conservative, @case);

    private static DipMatch? Operated(DipCatalogue catalogue, string unit, HashSet<string> procedures, PaidCase @case)
    {
        DipGroup[] fitting = [.. catalogue.Core(unit).Where(group => !group.Procedures.IsConservative && group.Procedures.Holds(procedures))];
        int most = fitting.Length == 0 ? 0 : fitting.Max(group => group.Procedures.Named(procedures));
        DipGroup[] best = [.. fitting.Where(group => group.Procedures.Named(procedures) == most)];
        return Best(best, most == procedures.Count ? MatchStep.Exact : MatchStep.MostProcedures, @case);
    }

    /// <summary>Of groups that fit equally well: the nearest mean cost, then the higher score, then the first code.</summary>
    private static DipMatch? Best(DipGroup[] groups, MatchStep step, PaidCase @case)
    {
        if (groups.Length <= 1)
        {
            return groups.Length == 0 ? null : new(groups[0], step, []);
        }

        string[] candidates = [.. groups.Select(group => group.Code).Order(StringComparer.Ordinal)];
        long nearest = groups.Min(group => Distance(group, @case));
        DipGroup[] near = [.. groups.Where(group => Distance(group, @case) == nearest)];
        return near.Length == 1
            ? new(near[0], MatchStep.NearestMean, candidates)
            : new(near.OrderByDescending(group => group.Score).ThenBy(group => group.Code, StringComparer.Ordinal).First(), MatchStep.HigherScore, candidates);
    }

    private static DipMatch Comprehensive(DipCatalogue catalogue, PaidCase @case, HashSet<string> procedures)
    {
        TreatmentAttribute attribute = catalogue.AttributeOf(procedures);
        DipGroup? group = catalogue.Comprehensive(@case.Diagnosis).FirstOrDefault(each => each.Attribute == attribute);
        return new(group, group is null ? MatchStep.Ungrouped : MatchStep.Comprehensive, []);
    }

    private static long Distance(DipGroup group, PaidCase @case) => Math.Abs((group.Mean - @case.Cost).Fen);
    private static string Plain(string code) => code.Trim().ToUpperInvariant().Replace('X', 'x');
}
