using Tongchou.Fund;
using Tongchou.Fund.Adjusting;

namespace Tongchou.Agency.Adjustments;

/// <summary>Writes a result so that every amount can be checked by hand: its arithmetic, the clause, the value, how well founded, and how it was rounded.</summary>
public sealed class AdjustmentWriter(AdjustmentQuestion question, string lawDigest)
{
    private static readonly Phrase half = new("四舍五入到分", "rounded half up to the fen");
    private static readonly Phrase exact = new("不舍入", "exact");
    private static readonly Phrase remainder = new("最大余数法到分,余数相同时代码小者先得", "largest remainder to the fen; of equal ones the smaller code first");

    private readonly BasisWriter basis = new(question.Law.Law, question.Law.Day);

    public AdjustmentForm Write(IReadOnlyList<AdjustmentResult> results) => new(
        basis.Name(question.Region), question.Year, lawDigest, [.. results.Select(Scheme)], Caveats([.. results.SelectMany(result => Values(result.Terms))]));

    private SchemeForm Scheme(AdjustmentResult result)
    {
        AdjustmentTerms terms = result.Terms;
        ReserveStep reserve = result.Reserve;
        return new(
            CodedWord.Of(result.Scheme), CodedWord.Of(terms.Formula.Value), question.FormulaAsked, Opening(result.Opening), Text(result.Income), Text(result.Raised),
            new(Text(reserve.Before), Text(reserve.Target), Text(reserve.Step), Text(reserve.Taken), Text(reserve.After)), Text(result.Pool), Text(result.Distributed), Opening(result.Closing),
            [
                Row("raised", new("筹集", "raised"), result.Raised, new($"{result.Cities.Count} 地上解之和", $"what {result.Cities.Count} cities remit"), exact, Cite(terms.RaiseRate)),
                Row("reserve-target", new("风险金目标", "target of the reserve"), reserve.Target, new($"{terms.ReserveTarget.Value} × {result.Income}", $"{terms.ReserveTarget.Value} × {result.Income}"), half, Cite(terms.ReserveTarget)),
                Row("reserve-taken", new("提取风险金", "taken into the reserve"), reserve.Taken,
                    new($"{terms.ReserveRate.Value} × {result.Raised} = {reserve.Step};目标 {reserve.Target} 减已有 {reserve.Before}", $"{terms.ReserveRate.Value} × {result.Raised} = {reserve.Step}; target {reserve.Target} less {reserve.Before} held"), half, Cite(terms.ReserveRate), Cite(terms.ReserveTarget), Cite(terms.LastStep)),
                Row("distributable", new("可分配", "to be shared out"), result.Pool, new($"{result.Raised} − {reserve.Taken} + 结转 {result.Opening.Carried}", $"{result.Raised} − {reserve.Taken} + carried {result.Opening.Carried}"), exact, Cite(terms.Formula)),
            ],
            [.. result.Cities.Select(city => City(city, result))],
            [
                .. result.Cities.Select(city => new AccountMovement(CodedWord.Of(FundLine.Revenue), city.City.ToString(), Text(city.Remitted))),
                .. result.Cities.Select(city => new AccountMovement(CodedWord.Of(FundLine.Expenditure), city.City.ToString(), Text(city.Received))),
            ],
            [.. AdjustmentLaws.Prove(result).Select(proof => new ProofForm(proof.Code, proof.Meaning, Text(proof.Left), proof.AtMost ? "<=" : "=", Text(proof.Right), proof.Holds))],
            [.. Values(terms).Select(value => basis.Write(value.Value, value.Source))]);
    }

    private CityForm City(CityAdjustment city, AdjustmentResult result)
    {
        AdjustmentTerms terms = result.Terms;
        CityYear year = city.Need.Year;
        return new(
            new(city.City.ToString(), Name(city.City)),
            Text(city.Remitted), Text(city.Need.Gap), Text(city.Allotment.ForNeed), Text(city.Allotment.FromRest), Text(city.Received), Text(city.Net),
            Text(city.Shortfall), Text(city.FromBalance), Text(city.OwnToFind), Text(city.ClosingBalance), [.. year.Breaches.Select(breach => new BreachForm(breach.Government.ToString(), Text(breach.Amount)))],
            [
                Row("remitted", new("上解", "remitted"), city.Remitted, Same($"{terms.RaiseRate.Value} × {year.Income}"), half, Cite(terms.RaiseRate)),
                Row("gap", new("正常缺口", "normal gap"), city.Need.Gap, GapTold(city, terms.GapBasis.Value), exact, Cite(terms.GapBasis)),
                Row("for-need", new("按缺口分配", "given against the need"), city.Allotment.ForNeed, city.Allotment.Basis, remainder, [.. Formula(terms)]),
                Row("from-rest", new("余额分配", "from the rest"), city.Allotment.FromRest, RestTold(city, terms), remainder, [.. Formula(terms), Cite(terms.RestBasis)]),
                Row("shortfall", new("调剂后缺口", "shortfall after adjustment"), city.Shortfall,
                    new($"正常支出 {year.NormalExpenditure} + 上解 {city.Remitted} − 收入 {year.Income} − 下拨 {city.Received},不小于 0", $"normal expenditure {year.NormalExpenditure} + remitted {city.Remitted} − income {year.Income} − received {city.Received}, not below nothing"), exact, Cite(terms.RaiseRate)),
                Row("from-balance", new("滚存结余弥补", "met by the retained balance"), city.FromBalance, new($"结余 {year.Balance},只补正常缺口", $"balance {year.Balance}, for normal gaps only"), exact, Cite(terms.RaiseRate)),
                Row("own-to-find", new("自行弥补", "the city's own to find"), city.OwnToFind, Same($"{city.Shortfall} − {city.FromBalance}"), exact, Cite(terms.RaiseRate)),
                Row("owed-for-breaches", new("政府弥补违规损失", "owed by governments for breaches"), city.OwedForBreaches, new("不进缺口,不得动用结余", "in no gap, and no balance may be used"), exact, Cite(terms.RaiseRate)),
            ]);
    }

    // As it is told; else by its own pack, not by that of the city above it.
    private Phrase Name(RegionCode city) => question.Names.TryGetValue(city, out string? told) ? Same(told) : question.Law.Law.Pack(city)?.Name ?? Same(city.ToString());

    private static Phrase GapTold(CityAdjustment city, GapBasis reading)
    {
        CityYear year = city.Need.Year;
        string zh = $"支出 {year.Expenditure} − 违规 {year.BreachTotal} − 收入 {year.Income}", en = $"expenditure {year.Expenditure} − breaches {year.BreachTotal} − income {year.Income}";
        return reading switch
        {
            GapBasis.AfterRemittance => new($"{zh} + 上解 {city.Remitted},不小于 0", $"{en} + remitted {city.Remitted}, not below nothing"),
            GapBasis.AfterBalance => new($"{zh} − 结余 {year.Balance},不小于 0", $"{en} − balance {year.Balance}, not below nothing"),
            _ => new($"{zh},不小于 0", $"{en}, not below nothing"),
        };
    }

    private static Phrase RestTold(CityAdjustment city, AdjustmentTerms terms) => terms.Formula.Value switch
    {
        DistributionFormula.ByOverspend => new("余额结转下年", "what is left is carried on"),
        DistributionFormula.ByWeightedEnrolment => city.Allotment.Basis,
        _ when terms.RestBasis.Value is RestBasis.ByRemittance || city.Need.Year.Enrolled == 0 => new($"按上解额 {city.Remitted}", $"by what was remitted, {city.Remitted}"),
        _ => new($"按参保 {city.Need.Year.Enrolled:N0} 人", $"by {city.Need.Year.Enrolled:N0} insured"),
    };

    /// <summary>Every value a scheme's result rests on, in words.</summary>
    private static IEnumerable<(Phrase Value, Citation Source)> Values(AdjustmentTerms terms)
    {
        yield return (Same($"{terms.RaiseRate.Value}"), terms.RaiseRate.Source);
        yield return (Same($"{terms.ReserveRate.Value}"), terms.ReserveRate.Source);
        yield return (Same($"{terms.ReserveTarget.Value}"), terms.ReserveTarget.Source);
        yield return (Words<ReserveLastStep>.Phrase(terms.LastStep.Value), terms.LastStep.Source);
        yield return (Words<DistributionFormula>.Phrase(terms.Formula.Value), terms.Formula.Source);
        switch (terms.Formula.Value)
        {
            case DistributionFormula.ByWeightedEnrolment:
                yield return (Same($"{terms.AgedWeight!.Value.Value}"), terms.AgedWeight.Value.Source);
                break;
            case DistributionFormula.ByOverspend:
                yield return (Same($"{terms.OverspendLimit!.Value.Value}"), terms.OverspendLimit.Value.Source);
                yield return (Same($"{terms.OverspendShare!.Value.Value}"), terms.OverspendShare.Value.Source);
                break;
            default:
                yield return (Words<GapBasis>.Phrase(terms.GapBasis.Value), terms.GapBasis.Source);
                yield return (Words<RestBasis>.Phrase(terms.RestBasis.Value), terms.RestBasis.Source);
                break;
        }
    }

    private static IEnumerable<CiteForm> Formula(AdjustmentTerms terms)
    {
        yield return Cite(terms.Formula);
        if (terms.Formula.Value is DistributionFormula.ByWeightedEnrolment)
        {
            yield return Cite(terms.AgedWeight!.Value);
        }

        if (terms.Formula.Value is DistributionFormula.ByOverspend)
        {
            yield return Cite(terms.OverspendLimit!.Value);
            yield return Cite(terms.OverspendShare!.Value);
        }
    }

    private IReadOnlyList<Phrase> Caveats((Phrase Value, Citation Source)[] values)
    {
        List<Phrase> caveats = [.. values.Where(value => value.Source.Standing is Standing.Illustrative).Select(value => basis.Write(value.Value, value.Source)).DistinctBy(each => each.Path)
            .Select(each => new Phrase($"{each.Title.Zh}:{each.Value.Zh}({each.Standing.Zh},{each.Path})", $"{each.Title.En}: {each.Value.En} ({each.Standing.En}, {each.Path})"))];
        caveats.AddRange(values.Where(value => value.Source.IsStaleOn(question.Law.Day)).Select(value => basis.Write(value.Value, value.Source)).DistinctBy(each => each.Path)
            .Select(each => new Phrase($"{each.Title.Zh}:只核对到 {each.VerifiedTo}({each.Path})", $"{each.Title.En}: verified up to {each.VerifiedTo} only ({each.Path})")));
        if (question.FormulaAsked)
        {
            caveats.Add(new("分配办法由本次输入指定,不是政策包的选择。", "The formula was named in the input; it is not the pack's choice."));
        }

        return caveats;
    }

    private static AmountRow Row(string code, Phrase title, Money amount, Phrase formula, Phrase rounding, params CiteForm[] cites) => new(code, title, Text(amount), formula, rounding, cites);
    private static CiteForm Cite(Cited<Rate> value) => Cite($"{value.Value}", value.Source);
    private static CiteForm Cite<T>(Cited<T> value) where T : struct, Enum => Cite(Words<T>.Code(value.Value), value.Source);
    private static CiteForm Cite(string value, Citation source) => new(source.Path, value, source.Clause.ToString(), Words<Standing>.Code(source.Standing));
    private static OpeningForm Opening(AdjustmentOpening opening) => new(Text(opening.Reserve), Text(opening.Carried));
    private static Phrase Same(string text) => new(text, text);
    private static string Text(Money amount) => amount.ToPlain();
}
