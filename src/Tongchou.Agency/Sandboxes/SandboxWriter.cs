using Tongchou.Agency.Adjustments;
using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Measures;
using Tongchou.Fund.Sandboxes;
using Tongchou.Policy;

namespace Tongchou.Agency.Sandboxes;

/// <summary>Writes a sandbox down.</summary>
internal sealed class SandboxWriter(SandboxQuestion question, string lawDigest)
{
    private readonly BasisWriter basis = new(question.First.Law.Law, question.First.Law.Day);

    public SandboxForm Write(IReadOnlyList<(AdjustmentTerms Terms, IReadOnlyList<SandboxRun> Runs, IReadOnlyList<SandboxLeftForm> Left)> schemes)
    {
        SandboxPlan plan = question.Plans[0];
        return new(
            basis.Name(question.First.Region), plan.FirstYear, plan.FirstYear + plan.Years - 1, lawDigest, [.. plan.Start.Cities.Select(city => city.City).Order().Select(Name)],
            [.. schemes.Select(scheme => new SandboxSchemeForm(CodedWord.Of(scheme.Terms.Scheme), CodedWord.Of(scheme.Terms.Formula.Value), [.. scheme.Runs.Select(Formula)], scheme.Left))],
            [.. Assumptions(plan)],
            [new("推演的增长、流动、疫情和违规都是假设,不是政策或预测;分配办法的参数见政策包,多为示例值。", "Growth, moves, epidemics and breaches are assumptions, neither law nor forecast; the formulas' values are the pack's, most of them examples.")]);
    }

    private static SandboxFormulaForm Formula(SandboxRun run) => new(
        CodedWord.Of(run.Formula), Text(run.OwnToFind), run.Short, run.GapsMet?.ToString(), run.Years[^1].Fairness.GiniOfMonths?.ToString(), new(Text(run.Years[^1].Result.Closing.Reserve), Text(run.Years[^1].Result.Closing.Carried)), [.. run.Years.Select(Year)]);

    private static SandboxYearForm Year(SandboxYear year)
    {
        AdjustmentResult result = year.Result;
        Fairness fair = year.Fairness;
        return new(
            year.Year, Text(result.Income), Text(result.Raised), Text(result.Inputs.Drawn), Text(result.Reserve.Taken), Text(result.Closing.Reserve), Text(result.Distributed), Text(result.Closing.Carried), Text(fair.Gaps),
            fair.GapsMet?.ToString(), fair.GiniOfMonths?.ToString(), Text(fair.NetSpread), fair.Short, Text(fair.OwnToFind), [.. AdjustmentLaws.Prove(result).Where(law => !law.Holds).Select(law => law.Code)],
            [
                .. result.Cities.Select(city => new SandboxCityForm(
                    city.City.ToString(), Text(city.Need.Year.Income), Text(city.Need.Year.Expenditure), city.Need.Year.Enrolled, Text(city.Remitted), Text(city.Received), Text(city.Net), Text(city.OwnToFind), Text(city.OwedForBreaches),
                    Text(city.ClosingBalance), PayableMonths.Of(city.ClosingBalance, city.Need.Year.NormalExpenditure).Months)),
            ]);
    }

    private static IEnumerable<Phrase> Assumptions(SandboxPlan plan)
    {
        yield return new($"收入每年增长 {plan.Growth.Income},支出(不含老龄化和流动)每年增长 {plan.Growth.Expenditure}。", $"Income grows by {plan.Growth.Income} a year, expenditure, beside ageing and moving, by {plan.Growth.Expenditure}.");
        if (!plan.Ageing.Equals(Rate.Zero))
        {
            yield return new($"老年人占比每年提高 {plan.Ageing},其费用为他人的 {plan.AgedCost}。", $"The aged's part rises by {plan.Ageing} a year; their cost is {plan.AgedCost} of another's.");
        }

        foreach ((RegionCode city, CityGrowth growth) in plan.Growths.OrderBy(each => each.Key))
        {
            yield return new($"{city}:收入增长 {growth.Income},支出增长 {growth.Expenditure}。", $"{city}: income grows by {growth.Income}, expenditure by {growth.Expenditure}.");
        }

        foreach (Migration move in plan.Migrations)
        {
            yield return new($"每年有 {move.Share} 的非老年参保人从 {move.From} 迁往 {move.To}。", $"Each year {move.Share} of those below old age move from {move.From} to {move.To}.");
        }

        foreach (EpidemicYear epidemic in plan.Epidemics)
        {
            string where = epidemic.Cities.Count == 0 ? "" : string.Join(", ", epidemic.Cities);
            yield return new($"{epidemic.Year} 年疫情{(where.Length > 0 ? $"({where})" : "")}:支出 {epidemic.Expenditure},收入 {epidemic.Income},动用风险金 {epidemic.Drawn}。",
                $"An epidemic in {epidemic.Year}{(where.Length > 0 ? $" ({where})" : "")}: expenditure {epidemic.Expenditure}, income {epidemic.Income}, {epidemic.Drawn} of the reserve drawn.");
        }

        foreach (BreachYear breach in plan.Breaches)
        {
            yield return new($"{breach.Year} 年 {breach.City} 违规损失 {breach.Amount},由 {breach.Government} 政府弥补。", $"A loss by breach of {breach.Amount} in {breach.City} in {breach.Year}, owed by the government of {breach.Government}.");
        }
    }

    private RegionName Name(RegionCode city) => new(city.ToString(), question.First.Names.TryGetValue(city, out string? told) ? new(told, told) : question.First.Law.Law.Pack(city)?.Name ?? new(city.ToString(), city.ToString()));

    private static string Text(Money amount) => amount.ToPlain();
}
