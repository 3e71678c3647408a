namespace Tongchou.Server.National.Words;

/// <summary>The types of insurance 险种类型 (insutype). Supplements are settled along with their basic scheme and are never asked for alone.</summary>
internal static class InsuranceTypes
{
    /// <summary>The scheme a code asks for; null for an insurance that has no books here.</summary>
    public static Scheme? Find(string code) => code switch
    {
        "310" or "320" or "330" or "370" or "510" => Scheme.Employee,
        "390" or "391" or "392" or "380" => Scheme.Resident,
        _ => null,
    };

    public static string Of(Scheme scheme) => scheme is Scheme.Employee ? "310" : "390";

    /// <summary>The code of a scheme as the books write it.</summary>
    public static string OfWord(string scheme) => scheme == Words<Scheme>.Code(Scheme.Employee) ? "310" : "390";

    public static Phrase Unknown(string code) => new($"本平台没有险种 {code}。", $"Insurance type {code} is not kept here.");

    public static readonly Phrase Mend = new("请填 310(职工)或 390(城乡居民)。", "Send 310 (employees) or 390 (residents).");
}
