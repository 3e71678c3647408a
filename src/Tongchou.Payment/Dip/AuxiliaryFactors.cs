using Tongchou.Payment.Cases;
using Tongchou.Payment.Figures;

namespace Tongchou.Payment.Dip;

/// <summary>What corrects a group's score for one case 辅助目录.</summary>
/// <param name="Value">The product of what corrects, what supervision lowers, and the bonus of TCM.</param>
public sealed record AuxiliaryFactor(decimal Value, IReadOnlyList<WorkingLine> Lines);

/// <summary>Severity, stage, tumour and age correct a score upwards; marks of supervision lower it; care that is mostly TCM earns a bonus.</summary>
[Clause("SC2023", "七")]
public static class AuxiliaryFactors
{
    public static AuxiliaryFactor Of(PaidCase @case, AuxiliaryTerms terms)
    {
        List<WorkingLine> lines = [];
        SeverityGrade severity = SeverityOf(@case, terms);
        AgeBand? age = AgeOf(@case, terms);
        List<(Phrase Name, Cited<decimal> Factor)> corrections =
        [
            (Words<SeverityGrade>.Phrase(severity), terms.Severities.At((int)severity)),
            (Words<DiseaseStage>.Phrase(@case.Stage), terms.Stages.At((int)@case.Stage)),
            (Words<TumourState>.Phrase(@case.Tumour), terms.Tumours.At((int)@case.Tumour)),
        ];
        if (age is { } band)
        {
            corrections.Add((Words<AgeBand>.Phrase(band), terms.Ages.At((int)band)));
        }

        decimal corrected = Meet(corrections, terms, lines, highest: true);
        decimal supervised = Meet([.. @case.Marks.Members.Select(mark => (Words<SupervisionMark>.Phrase(mark), terms.Supervisions.At((int)mark)))], terms, lines, highest: false);
        return new(corrected * supervised * Bonus(@case, terms, lines), lines);
    }

    /// <summary>A grade by how many complications there are; the higher grades need a stay of some length.</summary>
    public static SeverityGrade SeverityOf(PaidCase @case, AuxiliaryTerms terms)
    {
        int complications = @case.OtherDiagnoses.Count;
        bool longEnough = @case.Days > terms.SeverityDays.Value;
        return @case.Ending is CaseEnding.Died ? SeverityGrade.Death
            : longEnough && complications >= terms.SevereFrom.Value ? SeverityGrade.Severe
            : longEnough && complications >= terms.ModerateFrom.Value ? SeverityGrade.Moderate
            : complications > 0 ? SeverityGrade.Mild
            : SeverityGrade.None;
    }

    /// <summary>Null where the age is not known: nothing is corrected for it.</summary>
    public static AgeBand? AgeOf(PaidCase @case, AuxiliaryTerms terms) => @case.Age switch
    {
        null => null,
        { } age when age <= terms.ChildTo.Value => AgeBand.Child,
        { } age when age <= terms.MinorTo.Value => AgeBand.Minor,
        { } age when age >= terms.ElderlyFrom.Value => AgeBand.Elderly,
        _ => AgeBand.Adult,
    };

    /// <param name="highest">Whether the greatest or the least stands for several, where they are not multiplied.</param>
    private static decimal Meet(List<(Phrase Name, Cited<decimal> Factor)> factors, AuxiliaryTerms terms, List<WorkingLine> lines, bool highest)
    {
        (Phrase Name, Cited<decimal> Factor)[] telling = [.. factors.Where(each => each.Factor.Value != 1)];
        if (telling.Length == 0)
        {
            return 1;
        }

        decimal met = terms.Meet.Value is FactorsMeet.Multiplied ? telling.Aggregate(1m, (product, each) => product * each.Factor.Value)
            : highest ? telling.Max(each => each.Factor.Value) : telling.Min(each => each.Factor.Value);
        string sum = $"{string.Join("; ", telling.Select(each => $"{each.Name.Zh} {Rounding.Show(each.Factor.Value)}"))} → {Rounding.Show(met)}";
        lines.Add(new(PaymentClauses.Points, highest ? new("辅助目录系数", "auxiliary factor") : new("监管辅助目录系数", "factor of supervision"), sum, [.. telling.Select(each => each.Factor.Source), terms.Meet.Source]));
        return met;
    }

    private static decimal Bonus(PaidCase @case, AuxiliaryTerms terms, List<WorkingLine> lines)
    {
        if (!@case.TcmCost.IsPositive || Rate.Share(@case.TcmCost, @case.Cost) is not { } share || share < terms.TcmShare.Value || terms.TcmBonus.Value == Rate.Zero)
        {
            return 1;
        }

        decimal factor = 1 + (terms.TcmBonus.Value.TenThousandths / 10_000m);
        lines.Add(new(PaymentClauses.Points, new("中医优势病例加成", "bonus of a TCM-advantage case"), $"{@case.TcmCost} ÷ {@case.Cost} = {share} ≥ {terms.TcmShare.Value}: × {Rounding.Show(factor)}", terms.TcmShare.Source, terms.TcmBonus.Source));
        return factor;
    }
}
