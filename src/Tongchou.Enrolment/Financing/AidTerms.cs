using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Financing;

/// <summary>Which part of a person's own dues the assistance fund pays 资助参保, by assistance category.</summary>
/// <param name="Shares">A share of the personal premium by category.</param>
[Clause("YN2024", "二")]
[Clause("CN2023", "四")]
public sealed record AidTerms(Table<Rate> Shares)
{
    /// <summary>What the fund pays of a premium, to the fen.</summary>
    public Cited<Money> Of(AssistanceCategory category, Money premium)
    {
        Cited<Rate> share = Shares.At((int)category);
        return share.With(Money.Min(premium, share.Value.Of(premium).Rounded));
    }

    /// <summary>Null where nobody sets any aid.</summary>
    public static AidTerms? Compile(LawOn law) => law.Find(AidProvisions.Share) is { } shares ? new(shares) : null;
}

/// <summary>What packs may set about aid with dues, in <c>financing/resident.yaml</c>.</summary>
public static class AidProvisions
{
    public static readonly Provision<Rate> Share = new("financing/resident/aid-share",
        new("资助参保比例", "Share of the personal premium that assistance pays"), RateForm.Instance, new WordColumn<AssistanceCategory>("category", new("救助对象类别", "assistance category")));

    public static IReadOnlyList<Provision> All => [Share];
}
