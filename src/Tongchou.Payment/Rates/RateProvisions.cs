using Tongchou.Payment.Figures;
using Tongchou.Policy;
using Tongchou.Policy.Forms;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Payment.Rates;

/// <summary>What packs may set about DRG by rate, in <c>payment/rates.yaml</c>.</summary>
public static class RateProvisions
{
    public static readonly Provision<decimal> LevelCoefficient = new("payment/rates/level-coefficient",
        new("费率法的等级系数", "Coefficient of the level under the rate method"), new DecimalForm(), new WordColumn<HospitalLevel>("level", new("机构等级", "hospital level")));

    public static readonly Provision<int> RateDecimals = new("payment/rates/rate-decimals",
        new("费率保留的小数位数", "Decimals of the rate"), new CountForm(Rounding.MostDecimals));

    public static IReadOnlyList<Provision> All => [LevelCoefficient, RateDecimals];
}

/// <summary>How a region pays DRG by rate.</summary>
public sealed record RateTerms(Table<decimal> LevelCoefficients, Cited<int> RateDecimals)
{
    /// <exception cref="MissingLawException">Nobody sets one of them.</exception>
    public static RateTerms Compile(LawOn law) => new(
        law.Find(RateProvisions.LevelCoefficient) ?? throw new MissingLawException(RateProvisions.LevelCoefficient, law.Pack, law.Day), law.Need(RateProvisions.RateDecimals));

    public Cited<decimal> LevelCoefficient(HospitalLevel level) => LevelCoefficients.At((int)level);
}
