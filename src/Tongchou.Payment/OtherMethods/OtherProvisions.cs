using Tongchou.Payment.Figures;
using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.OtherMethods;

/// <summary>What a single-disease quota pays where the stay cost less.</summary>
public enum QuotaPays
{
    [Word("quota", "按定额,结余归医院", "the quota; what is saved stays with the hospital")] Quota,
    [Word("lower-of-cost", "定额与实际费用取低", "the lower of quota and cost")] LowerOfCost,
}

/// <summary>What packs may set about methods beside DRG and DIP, in <c>payment/other.yaml</c>.</summary>
public static class OtherProvisions
{
    public static readonly Provision<IReadOnlyList<DayBand>> BedDayBands = new("payment/other/bed-day-bands",
        new("按床日付费的分段日标准", "Daily standards of bed-days by bands of days"), DayBandsForm.Instance, new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level")));

    public static readonly Provision<Money> CapitationPerHead = new("payment/other/capitation-per-head",
        new("按人头付费每人每年标准", "Capitation per head and year"), MoneyForm.Instance);

    public static readonly Provision<Rate> CommunitySurplusKept = new("payment/other/community-surplus-kept",
        new("医共体总额结余留用比例", "Share of a community's surplus that it keeps"), RateForm.Instance);

    public static readonly Provision<Rate> CommunityOverspendShared = new("payment/other/community-overspend-shared",
        new("医共体合理超支基金分担比例", "Share of a community's overspend that the fund bears"), RateForm.Instance);

    public static readonly Provision<decimal> TcmFactor = new("payment/other/tcm-factor",
        new("中医病种按对应西医病组点数的系数", "Factor of a TCM group on the points of the group it corresponds to"), new DecimalForm());

    public static readonly Reading<QuotaPays> QuotaPays = new("payment/other/quota-pays",
        new("单病种费用低于定额时", "What a single-disease quota pays where the stay cost less"));

    public static IReadOnlyList<Provision> All => [BedDayBands, CapitationPerHead, CommunitySurplusKept, CommunityOverspendShared, TcmFactor, QuotaPays];
}

/// <summary>How a region pays beside DRG and DIP.</summary>
public sealed record OtherTerms(
    Table<IReadOnlyList<DayBand>> BedDays,
    Cited<Money> CapitationPerHead,
    Cited<Rate> CommunitySurplusKept,
    Cited<Rate> CommunityOverspendShared,
    Cited<decimal> TcmFactor,
    Cited<QuotaPays> QuotaPays)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static OtherTerms Compile(LawOn law) => new(
        law.Find(OtherProvisions.BedDayBands) ?? throw new MissingLawException(OtherProvisions.BedDayBands, law.Pack, law.Day),
        law.Need(OtherProvisions.CapitationPerHead),
        law.Need(OtherProvisions.CommunitySurplusKept),
        law.Need(OtherProvisions.CommunityOverspendShared),
        law.Need(OtherProvisions.TcmFactor),
        law.Need(OtherProvisions.QuotaPays));
}
