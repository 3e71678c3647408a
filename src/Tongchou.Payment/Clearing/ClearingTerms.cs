using Tongchou.Payment.Cases;
using Tongchou.Policy;

namespace Tongchou.Payment.Clearing;

/// <summary>How a region advances, clears and shares.</summary>
public sealed record ClearingTerms(
    Cited<Rate> ReserveShare,
    Cited<Rate> DepositShare,
    Cited<Rate> AdvanceLeast,
    Cited<AdvanceBasis> AdvanceBasis,
    Cited<int> WorkingCapitalMonths,
    Cited<decimal> SurplusKeptFrom,
    Cited<Rate> BelowBonus,
    Cited<decimal> OverspendSharedTo,
    Cited<Rate> OverspendShare,
    Cited<decimal> FullScore,
    Cited<PointPool> DrgPool,
    Cited<PointPool> DipPool,
    Cited<Rate> AverageFundShare,
    Cited<FundPart> FundPart,
    Cited<SharingSource> SharingSource,
    Cited<DepositReturn> DepositReturn,
    Cited<MaternityPayment> Maternity)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static ClearingTerms Compile(LawOn law) => new(
        law.Need(ClearingProvisions.ReserveShare),
        law.Need(ClearingProvisions.DepositShare),
        law.Need(ClearingProvisions.AdvanceLeast),
        law.Need(ClearingProvisions.AdvanceBasis),
        law.Need(ClearingProvisions.WorkingCapitalMonths),
        law.Need(ClearingProvisions.SurplusKeptFrom),
        law.Need(ClearingProvisions.BelowBonus),
        law.Need(ClearingProvisions.OverspendSharedTo),
        law.Need(ClearingProvisions.OverspendShare),
        law.Need(ClearingProvisions.FullScore),
        law.Need(ClearingProvisions.DrgPool),
        law.Need(ClearingProvisions.DipPool),
        law.Need(ClearingProvisions.AverageFundShare),
        law.Need(ClearingProvisions.FundPart),
        law.Need(ClearingProvisions.SharingSource),
        law.Need(ClearingProvisions.DepositReturn),
        law.Need(ClearingProvisions.Maternity));

    public Cited<PointPool> PoolOf(PaymentMethod method) => method is PaymentMethod.Dip ? DipPool : DrgPool;
}
