using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Enrolment.Financing;

/// <summary>The financing standard 筹资标准 of the resident scheme for a year, per head.</summary>
/// <param name="Personal">What the person pays 个人缴费.</param>
/// <param name="Subsidy">What the government adds 财政补助, at least.</param>
public sealed record DuesTerms(Cited<Money> Personal, Cited<Money> Subsidy)
{
    /// <summary>Null where nobody sets a personal premium.</summary>
    public static DuesTerms? Compile(LawOn law) =>
        law.Value(DuesProvisions.Personal) is { } personal ? new(personal, law.Need(DuesProvisions.Subsidy)) : null;
}

/// <summary>What packs may set about resident dues, in <c>financing/resident.yaml</c>.</summary>
public static class DuesProvisions
{
    public static readonly Provision<Money> Personal = new("financing/resident/personal",
        new("居民医保个人缴费标准", "Personal premium of the resident scheme"), MoneyForm.Instance);

    public static readonly Provision<Money> Subsidy = new("financing/resident/subsidy",
        new("居民医保人均财政补助标准", "Government subsidy per head of the resident scheme"), MoneyForm.Instance);

    /// <summary>The governments that share what the centre leaves.</summary>
    public static readonly IReadOnlyList<Government> LocalGovernments = [Government.Province, Government.City, Government.County];

    public static readonly Provision<Rate> CentralShare = new("financing/resident/central-share",
        new("中央财政分担比例", "Share of the central government"), RateForm.Instance);

    public static readonly Provision<Rate> LocalShare = new("financing/resident/local-share",
        new("地方财政分担比例", "Shares of the local governments"), RateForm.Instance, new WordColumn<Government>("government", new("财政层级", "government"), [.. LocalGovernments]));

    public static IReadOnlyList<Provision> All => [Personal, Subsidy, CentralShare, LocalShare];

    /// <summary>The government's place in the column of <see cref="LocalShare"/>.</summary>
    public static int IndexOf(Government local) => (int)local - (int)Government.Province;
}
