using Tongchou.Payment.Weights;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Dip;

/// <summary>How a region makes DIP groups and scores cases.</summary>
public sealed record DipTerms(
    WeightTerms Weights,
    Cited<decimal> ScorePerWeight,
    Cited<int> CoreThreshold,
    Cited<IReadOnlyList<int>> YearWeights,
    Cited<int> DiagnosisCharacters,
    DeviationTerms Deviation,
    AuxiliaryTerms Auxiliary,
    Table<decimal> LevelBases,
    Cited<decimal> DynamicMost,
    Cited<decimal> BasicCoefficient,
    Cited<decimal> UngroupedFactor,
    Cited<Rate> ReviewQuota)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static DipTerms Compile(LawOn law) => new(
        WeightTerms.Compile(law),
        law.Need(DipProvisions.ScorePerWeight),
        law.Need(DipProvisions.CoreThreshold),
        law.Need(DipProvisions.YearWeights),
        law.Need(DipProvisions.DiagnosisCharacters),
        DeviationTerms.Compile(law),
        AuxiliaryTerms.Compile(law),
        Need(law, DipProvisions.LevelBase),
        law.Need(DipProvisions.DynamicMost),
        law.Need(DipProvisions.BasicCoefficient),
        law.Need(DipProvisions.UngroupedFactor),
        law.Need(DipProvisions.ReviewQuota));

    internal static Table<decimal> Need(LawOn law, Provision<decimal> table) => law.Find(table) ?? throw new MissingLawException(table, law.Pack, law.Day);

    /// <summary>The hospital coefficient: the level's base and the dynamic parts, as far as they may go either way.</summary>
    public Cited<decimal> HospitalCoefficient(HospitalLevel level, decimal dynamic)
    {
        Cited<decimal> basis = LevelBases.At((int)level);
        return basis.With(Math.Max(0, basis.Value + Math.Clamp(dynamic, -DynamicMost.Value, DynamicMost.Value)));
    }
}

/// <summary>When a case's cost deviates, and what of its score then.</summary>
public sealed record DeviationTerms(Cited<decimal> Low, Cited<decimal> High, Cited<decimal> Far, Cited<DeviationRule> Rule, Cited<DeviationMean> Mean, Cited<DeviationCoefficient> Coefficient)
{
    public static DeviationTerms Compile(LawOn law) => new(
        law.Need(DipProvisions.DeviationLow), law.Need(DipProvisions.DeviationHigh), law.Need(DipProvisions.DeviationFar),
        law.Need(DipProvisions.DeviationRule), law.Need(DipProvisions.DeviationMean), law.Need(DipProvisions.DeviationCoefficient));
}

/// <summary>The auxiliary catalogues 辅助目录 of a region.</summary>
public sealed record AuxiliaryTerms(
    Cited<FactorsMeet> Meet,
    Cited<int> SeverityDays,
    Cited<int> ModerateFrom,
    Cited<int> SevereFrom,
    Table<decimal> Severities,
    Table<decimal> Stages,
    Table<decimal> Tumours,
    Cited<int> ChildTo,
    Cited<int> MinorTo,
    Cited<int> ElderlyFrom,
    Table<decimal> Ages,
    Table<decimal> Supervisions,
    Cited<Rate> TcmShare,
    Cited<Rate> TcmBonus)
{
    public static AuxiliaryTerms Compile(LawOn law) => new(
        law.Need(DipProvisions.FactorsMeet),
        law.Need(DipProvisions.SeverityDays),
        law.Need(DipProvisions.ModerateFrom),
        law.Need(DipProvisions.SevereFrom),
        DipTerms.Need(law, DipProvisions.SeverityFactor),
        DipTerms.Need(law, DipProvisions.StageFactor),
        DipTerms.Need(law, DipProvisions.TumourFactor),
        law.Need(DipProvisions.ChildTo),
        law.Need(DipProvisions.MinorTo),
        law.Need(DipProvisions.ElderlyFrom),
        DipTerms.Need(law, DipProvisions.AgeFactor),
        DipTerms.Need(law, DipProvisions.SupervisionFactor),
        law.Need(DipProvisions.TcmShare),
        law.Need(DipProvisions.TcmBonus));
}
