namespace Tongchou.Fund.Adjusting;

/// <summary>A law of the fund held against a result: two amounts that must be equal, or the first at most the second.</summary>
public sealed record ProvenLaw(string Code, Phrase Meaning, Money Left, bool AtMost, Money Right)
{
    public bool Holds => AtMost ? Left <= Right : Left == Right;
}

/// <summary>平衡校验: what must hold of any year and any formula, recomputed from the published figures.</summary>
[Clause("SC2023", "四")]
public static class AdjustmentLaws
{
    public static IReadOnlyList<ProvenLaw> Prove(AdjustmentResult result)
    {
        Money Sum(Func<CityAdjustment, Money> of) => result.Cities.Aggregate(Money.Zero, (sum, city) => sum + of(city));
        AdjustmentOpening closing = result.Closing;
        return
        [
            new("raised-is-the-sum", new("各地上解之和等于筹集额", "What cities remit adds up to what is raised"), Sum(city => city.Remitted), false, result.Raised),
            new("raised-goes-somewhere", new("筹集加年初结转等于风险金加分配加结转", "Raised and carried in is reserve, distributed and carried on"),
                result.Raised + result.Opening.Carried, false, result.Reserve.Taken + result.Distributed + closing.Carried),
            new("reserve-moves-by-what-is-told", new("年末风险金等于年初减动用加提取", "The reserve closes at what it opened with, less what was drawn, plus what was taken"),
                closing.Reserve, false, result.Opening.Reserve - result.Inputs.Drawn + result.Reserve.Taken),
            new("distributed-is-the-sum", new("各地下拨之和等于分配额", "What cities receive adds up to what is distributed"), Sum(city => city.Received), false, result.Distributed),
            new("nobody-below-nothing", new("没有一地为负", "Nobody is below nothing"), Money.Zero, true, result.Cities.Select(city => Money.Min(Money.Min(city.Allotment.ForNeed, city.Allotment.FromRest), Money.Min(city.Remitted, city.ClosingBalance))).DefaultIfEmpty().Min()),
            new("needs-not-exceeded", new("按缺口分配部分不超过认定数", "What is given against a need is at most the need"), Sum(city => (city.Allotment.ForNeed - city.Allotment.Need).OrZero), false, Money.Zero),
            new("nothing-for-breaches", new("违规损失全部由政府弥补,不进缺口", "Losses by breach are owed by governments and are in no gap"),
                Sum(city => city.OwedForBreaches), false, Sum(city => city.Need.Year.Expenditure - city.Need.Year.NormalExpenditure)),
        ];
    }
}
