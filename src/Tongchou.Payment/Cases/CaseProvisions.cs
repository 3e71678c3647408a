using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Cases;

/// <summary>What packs may set about the cases themselves, in <c>payment/cases.yaml</c>.</summary>
public static class CaseProvisions
{
    public static readonly Provision<string> Grouper = new("payment/cases/grouper",
        new("病例分组所用的分组方案版本", "Version of the grouper that puts cases into groups"), GrouperVersionForm.Instance);

    public static IReadOnlyList<Provision> All => [Grouper];
}
