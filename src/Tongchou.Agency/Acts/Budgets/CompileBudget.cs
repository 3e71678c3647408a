using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Enrolment.Financing;
using Tongchou.Fund;
using Tongchou.Fund.Adjusting;
using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Measures;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Agency.Acts.Budgets;

/// <summary>Works documents of the budget out 编制、调整、汇总: from what was told, the books and the law. Nothing is stored.</summary>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
public static class CompileBudget
{
    /// <summary>A city's budget of a year.</summary>
    public static async Task<Outcome<BudgetDocument>> Year(Desk desk, BudgetOrder order, CancellationToken stop)
    {
        try
        {
            LawOn law = desk.Law.Law.On(order.Region, new(order.Year, 1, 1))!;
            BudgetTerms terms = BudgetTerms.Compile(law);
            Chart chart = desk.Law.Chart(order.Region, law.Day);
            Book book = new(order.Region, order.Fund);
            FundLedger ledger = new(desk.Law, desk.Reader);
            DateOnly end = new(order.Year - 1, 12, 31);
            Dictionary<AccountRole, Money> lastYear = new(await ledger.Flows(book, new(new(order.Year - 1, 1, 1), end), stop));
            foreach ((AccountRole role, Money told) in order.LastYear)
            {
                lastYear[role] = told;
            }

            DocumentEvaluation? evaluation = await Evaluated(desk, order, stop);
            BudgetFacts facts = new(order.Fund, order.Year, order.Opening ?? (await ledger.Position(book, end < desk.Today ? end : desk.Today, stop)).Surplus)
            {
                Heads = order.Heads, MonthlyBase = order.MonthlyBase, Collected = order.Collected, Trend = order.Trend, LastYear = lastYear, Care = order.Care, Given = order.Given,
            };
            Budget budget = BudgetCompiling.Compile(chart, facts, Standards(law, terms, order.Fund, evaluation));
            FaultList faults = new();
            faults.AddRange(Unplannable(chart, order));
            if (budget.Lines.Count == 0)
            {
                faults.Add("no-lines", Place.At("lines"), new("没有可编制的科目:账上没有上年数,也没有给出人数和金额。", "There is nothing to compile: the books say nothing of last year, and neither heads nor amounts were given."), new("请给出人数、上年数或金额。", "Give heads, last year's figures or amounts."));
            }

            return faults.IsEmpty ? Made(desk, law, chart, terms, budget, BudgetKind.Compile, await Previous(desk, order.Region, order.Fund, order.Year, BudgetKind.Compile, stop), order.Reason) with { Evaluation = evaluation } : Outcome<BudgetDocument>.Refused(faults.All);
        }
        catch (OverflowException)
        {
            return BudgetFaults.TooLarge;
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    /// <summary>The budget that would hold by an adjustment plan.</summary>
    public static async Task<Outcome<BudgetDocument>> Adjusted(Desk desk, AdjustmentOrder order, CancellationToken stop)
    {
        if (await ReadBudgets.Holding(desk, order.Region, order.Fund, order.Year, BudgetKind.Adjust, stop) is not var (row, held))
        {
            return BudgetFaults.NotBudgeted($"{order.Year}");
        }

        try
        {
            LawOn law = desk.Law.Law.On(order.Region, new(order.Year, 1, 1))!;
            Chart chart = desk.Law.Chart(order.Region, law.Day);
            FaultList faults = new();
            if (BudgetChanges.Apply(chart, held.ToBudget(), order.Changes, faults) is not { } budget)
            {
                return Outcome<BudgetDocument>.Refused(faults.All);
            }

            Dictionary<string, DocumentLine> before = held.Lines.ToDictionary(line => line.Role);
            BudgetDocument made = Made(desk, law, chart, BudgetTerms.Compile(law), budget, BudgetKind.Adjust, row.BudgetId, order.Reason);
            return made with
            {
                // A line that is not changed keeps what it rests on.
                Lines = [.. made.Lines.Select(line => order.Changes.FirstOrDefault(change => Words<AccountRole>.Code(change.Role) == line.Role) is { } change
                    ? line with { Change = change.By, Rests = before.GetValueOrDefault(line.Role)?.Rests ?? [] } : before[line.Role] with { Change = null })],
                Goals = held.Goals,
                Evaluation = held.Evaluation,
            };
        }
        catch (OverflowException)
        {
            return BudgetFaults.TooLarge;
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    /// <summary>The province's budget of a year: what its cities' approved budgets add up to.</summary>
    public static async Task<Outcome<BudgetDocument>> Unified(Desk desk, RegionCode province, FundKind fund, int year, CancellationToken stop)
    {
        if (!province.IsProvince || desk.Law.Law.On(province, new(year, 1, 1)) is not { } law)
        {
            return LedgerFaults.NoBooks(province);
        }

        List<(RegionCode City, BudgetRow Row, BudgetDocument Document)> parts = [];
        List<RegionCode> missing = [];
        foreach (RegionCode city in ReadBudgets.CitiesOf(desk.Law, province))
        {
            if (await ReadBudgets.Holding(desk, city, fund, year, BudgetKind.Compile, stop) is var (row, document))
            {
                parts.Add((city, row, document));
            }
            else
            {
                missing.Add(city);
            }
        }

        if (parts.Count == 0)
        {
            return BudgetFaults.NoCities(province, $"{year}");
        }

        try
        {
            Chart chart = desk.Law.Chart(province, law.Day);
            Budget budget = BudgetChanges.Unify(chart, fund, year, [.. parts.Select(part => part.Document.ToBudget())]);
            BudgetDocument made = Made(desk, law, chart, BudgetTerms.Compile(law), budget, BudgetKind.Unify, await Previous(desk, province, fund, year, BudgetKind.Unify, stop), null);
            return made with
            {
                Parts = [.. parts.Select(part => new DocumentPart(part.City.ToString(), part.Row.BudgetId, part.Row.Digest, part.Document.Income, part.Document.Spending, part.Document.Opening))],
                Findings = [.. made.Findings.Select(finding => finding with { NeedsReason = false }), .. missing.Select(city => new DocumentFinding("city-missing", null, new($"{NameOf(desk, city).Zh}没有已批准的预算。", $"{NameOf(desk, city).En} has no approved budget."), false, "SC2023 三"))],
            };
        }
        catch (OverflowException)
        {
            return BudgetFaults.TooLarge;
        }
        catch (MissingLawException lacks)
        {
            return lacks.Fault;
        }
    }

    internal static async Task<string?> Previous(Desk desk, RegionCode region, FundKind fund, int year, BudgetKind kind, CancellationToken stop) =>
        BudgetFaults.Holding(Words<BudgetKind>.Code(kind), await ReadBudgets.Rows(desk, region, fund, year, stop))?.BudgetId;

    internal static BudgetDocument Made(Desk desk, LawOn law, Chart chart, BudgetTerms terms, Budget budget, BudgetKind kind, string? previous, string? reason)
    {
        Cited<MonthsGrade>? grade = SchemeOf(budget.Fund) is { } scheme && MeasureTerms.Compile(law) is { } measured ? measured.GradeOf(scheme, budget.Months) : null;
        RegionCode region = law.Pack.Region;
        return new(
            region.ToString(), Words<FundKind>.Code(budget.Fund), $"{budget.Year}", Words<BudgetKind>.Code(kind), desk.Law.Digest, previous, reason, budget.Opening,
            DocumentLine.Of(chart, budget),
            [.. BudgetReview.Of(budget, terms, grade).Select(finding => new DocumentFinding(finding.Code, finding.Line is { } line ? Words<AccountRole>.Code(line) : null, finding.What, finding.NeedsReason, finding.Rests))],
            [.. terms.Goals.Select(goal => new DocumentGoal(Words<PerformanceIndicator>.Code(goal.Indicator), goal.Least, goal.Most, goal.Weight, BudgetReview.Cite(terms.GoalSource), null, null))],
            [], null);
    }

    /// <summary>The scheme whose pool a fund is; null for any other.</summary>
    internal static Scheme? SchemeOf(FundKind fund) => fund switch { FundKind.EmployeePooled => Scheme.Employee, FundKind.Resident => Scheme.Resident, _ => null };

    internal static Phrase NameOf(Desk desk, RegionCode region) => desk.Law.Law.PackFor(region)?.Name ?? new($"{region}", $"{region}");

    private static BudgetStandards Standards(LawOn law, BudgetTerms terms, FundKind fund, DocumentEvaluation? evaluation)
    {
        Cited<Rate>? At(Provision<Rate> provision) => SchemeOf(fund) is { } scheme && law.Find(provision) is { } table ? table.At((int)scheme) : null;
        return new()
        {
            Personal = law.Value(DuesProvisions.Personal),
            Subsidy = law.Value(DuesProvisions.Subsidy),
            EmployerRate = law.Value(EmployeeDuesProvisions.EmployerRate),
            PersonRate = law.Value(EmployeeDuesProvisions.PersonRate),
            AccountShare = law.Find(EmployeeDuesProvisions.AccountShare) is { } share ? share.At((int)DuesPayer.Employed) : null,
            RaiseRate = At(AdjustmentProvisions.RaiseRate),
            Trend = At(BudgetProvisions.Trend),
            TrendKept = Words<PerformanceGrade>.TryParse(evaluation?.Grade, out PerformanceGrade grade) ? terms.TrendKept.At((int)grade) : null,
        };
    }

    // The result of last year's evaluation is used, and named in the draft (SC2023 三).
    private static async Task<DocumentEvaluation?> Evaluated(Desk desk, BudgetOrder order, CancellationToken stop) =>
        await ReadBudgets.Holding(desk, order.Region, order.Fund, order.Year - 1, BudgetKind.Evaluate, stop) is var (row, document) && document.Evaluation is { } evaluation ? evaluation with { Id = row.BudgetId } : null;

    private static IEnumerable<Fault> Unplannable(Chart chart, BudgetOrder order) =>
        from role in order.LastYear.Keys.Concat(order.Care.Keys).Concat(order.Given.Keys).Distinct()
        where chart.Find(order.Fund, role) is not { } account || !BudgetLine.IsPlanned(account)
        select new Fault("no-such-line", Place.At($"lines.{Words<AccountRole>.Code(role)}"),
            new($"{Words<FundKind>.Phrase(order.Fund).Zh}没有预算科目“{Words<AccountRole>.Phrase(role).Zh}”。", $"The {Words<FundKind>.Phrase(order.Fund).En} has no line '{Words<AccountRole>.Phrase(role).En}'."),
            new("请核对科目。", "Check the line."));
}
