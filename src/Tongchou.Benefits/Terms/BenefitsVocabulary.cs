using Tongchou.Policy.Vocabulary;

namespace Tongchou.Benefits;

/// <summary>All provisions that settling a bill reads.</summary>
public static class BenefitsVocabulary
{
    private static readonly SchemeProvisions[] schemes = [.. Words<Scheme>.All.Select(scheme => new SchemeProvisions(scheme))];

    public static CommonProvisions Common { get; } = new();
    public static SchemeProvisions Of(Scheme scheme) => schemes[(int)scheme];
    public static IReadOnlyList<Provision> All { get; } = [.. schemes.SelectMany(scheme => scheme.All), .. Common.All];
}
