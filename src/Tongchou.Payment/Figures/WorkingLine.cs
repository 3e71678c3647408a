namespace Tongchou.Payment.Figures;

/// <summary>A line of the working 计算过程: what is worked out, the sum with its numbers, and the values of law it rests on.</summary>
/// <param name="Clause">The clause the step is there for.</param>
/// <param name="Sum">The formula with its numbers filled in, such as <c>80 × 1.05 = 84</c>; the same in every language.</param>
/// <param name="Rests">The provisions the numbers come from; empty where all come from the case.</param>
public sealed record WorkingLine(Clause Clause, Phrase What, string Sum, params IReadOnlyList<Citation> Rests)
{
    public string In(Language language)
    {
        string sources = string.Join(language is Language.En ? "; " : ";", Rests.Select(source => $"{source.Path} {source.Clause} {Words<Standing>.Phrase(source.Standing).In(language)}").Prepend(Clause.ToString()).Distinct());
        return $"{What.In(language)}: {Sum} [{sources}]";
    }
}
