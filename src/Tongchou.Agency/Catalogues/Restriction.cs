using Tongchou.Agency.Persons;

namespace Tongchou.Agency.Catalogues;

/// <summary>When an item counts as in the catalogue 限定支付范围. A part that is null or empty restricts nothing.</summary>
/// <param name="LowestLevel">The lowest level of institution it is paid in.</param>
/// <param name="FromAge">The youngest in full years.</param>
/// <param name="ToAge">The oldest in full years, still inside.</param>
/// <param name="MostPerDay">The largest quantity a day, over all lines of the bill with the same code.</param>
/// <param name="MostPerVisit">The largest quantity a visit.</param>
/// <param name="Text">The restriction in words, for people. What only the words say is left to audit 智能审核.</param>
/// <remarks>
/// A fact nobody knows breaks nothing: an unstated sex stays inside a restriction by sex. A bill always carries its diagnoses, so a
/// missing one does break. Whole lines fall out, also where only part of a quantity is too much: the catalogue says so of the item, not of units.
/// </remarks>
[Clause("SC2023", "七")]
public sealed record Restriction(
    HospitalLevel? LowestLevel = null,
    SetOf<VisitKind> Visits = default,
    SetOf<Sex> Sexes = default,
    int? FromAge = null,
    int? ToAge = null,
    DiagnosisPrefixes Diagnoses = default,
    Quantity? MostPerDay = null,
    Quantity? MostPerVisit = null,
    string Text = "")
{
    public static readonly Restriction None = new();

    /// <summary>Why a line with these facts is outside the catalogue; empty where it keeps every part.</summary>
    public IReadOnlyList<Phrase> Broken(in LineFacts line)
    {
        // Nearly every item has no restriction and nearly every line keeps its own: nothing is allocated for them.
        List<Phrase>? reasons = null;
        CheckPlace(line, ref reasons);
        CheckPatient(line, ref reasons);
        CheckQuantity(line, ref reasons);
        return reasons ?? (IReadOnlyList<Phrase>)[];
    }

    private void CheckPlace(in LineFacts line, ref List<Phrase>? reasons)
    {
        if (LowestLevel is { } lowest && line.Level < lowest)
        {
            Phrase word = Words<HospitalLevel>.Phrase(lowest);
            (reasons ??= []).Add(new($"限{word.Zh}及以上医疗机构使用。", $"Paid from {word.En} upwards only."));
        }

        if (!Visits.IsEmpty && !Visits.Contains(line.Visit))
        {
            (reasons ??= []).Add(new($"限以下就诊类别:{Visits.Phrase.Zh}。", $"Paid for these visits only: {Visits.Phrase.En}."));
        }
    }

    private void CheckPatient(in LineFacts line, ref List<Phrase>? reasons)
    {
        if (!Sexes.IsEmpty && line.Sex is not Sex.Unknown && !Sexes.Contains(line.Sex))
        {
            (reasons ??= []).Add(new($"限{Sexes.Phrase.Zh}性患者使用。", $"Paid for these patients only: {Sexes.Phrase.En}."));
        }

        if (line.Age < (FromAge ?? 0) || line.Age > (ToAge ?? int.MaxValue))
        {
            (reasons ??= []).Add((FromAge, ToAge) switch
            {
                ({ } from, null) => new($"限 {from} 周岁及以上。", $"Paid from the age of {from} only."),
                (null, { } to) => new($"限 {to} 周岁及以下。", $"Paid up to the age of {to} only."),
                _ => new($"限 {FromAge} 至 {ToAge} 周岁。", $"Paid from the age of {FromAge} to {ToAge} only."),
            });
        }

        if (!Diagnoses.IsEmpty && !line.Diagnoses.Any(Diagnoses.Include))
        {
            (reasons ??= []).Add(new($"限诊断编码以下列字符开头:{Diagnoses}。", $"Paid only with a diagnosis whose code begins with: {Diagnoses}."));
        }
    }

    private void CheckQuantity(in LineFacts line, ref List<Phrase>? reasons)
    {
        if (MostPerDay is { } day && line.OfDay > day)
        {
            (reasons ??= []).Add(new($"每日最多 {day},当日共 {line.OfDay}。", $"At most {day} a day; that day has {line.OfDay}."));
        }

        if (MostPerVisit is { } visit && line.OfVisit > visit)
        {
            (reasons ??= []).Add(new($"每次就诊最多 {visit},本次共 {line.OfVisit}。", $"At most {visit} a visit; this one has {line.OfVisit}."));
        }
    }
}

/// <summary>The facts of a line that a restriction looks at.</summary>
/// <param name="Age">Full years on the day of the line.</param>
/// <param name="Diagnoses">The codes of the visit.</param>
/// <param name="OfDay">All of this code on the line's day.</param>
/// <param name="OfVisit">All of this code in the visit.</param>
public readonly record struct LineFacts(
    HospitalLevel Level,
    VisitKind Visit,
    Sex Sex,
    int Age,
    IReadOnlyList<string> Diagnoses,
    Quantity OfDay,
    Quantity OfVisit);
