using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Policy;

namespace Tongchou.Agency.Acts.Budgets;

/// <summary>A budget against the books, with what its year is forecast to be and its performance so far.</summary>
/// <param name="Cities">Of a province the cities with an approved budget; else the region itself.</param>
/// <param name="Document">The number of the document that holds; of a province those of its cities hold.</param>
public sealed record ExecutedBudget(RegionCode Region, BudgetExecution Execution, Performance Performance, Cited<Rate> Tolerance, string? Document, IReadOnlyList<RegionCode> Cities);

/// <summary>Holds budgets against the ledger month by month 预算执行, and judges a year that is over 绩效评价. Nothing is stored.</summary>
[Clause("SC2023", "三")]
[Clause("JS2021", "12")]
public static class ExecuteBudget
{
    /// <param name="through">The last month that counts; null for the last one that is over.</param>
    public static async Task<Outcome<ExecutedBudget>> Of(Desk desk, RegionCode region, FundKind fund, int year, int? through, CancellationToken stop)
    {
        if (through is < 0 or > BudgetExecution.MonthsInYear)
        {
            return BudgetFaults.BadMonth(through.Value);
        }

        if (desk.Law.Law.On(region, new(year, 1, 1)) is not { } law)
        {
            return LedgerFaults.NoBooks(region);
        }

        try
        {
            List<(RegionCode City, string Id, Budget Budget)> parts = [];
            foreach (RegionCode city in region.IsProvince ? ReadBudgets.CitiesOf(desk.Law, region) : [region])
            {
                if (await ReadBudgets.Holding(desk, city, fund, year, BudgetKind.Compile, stop) is var (row, document))
                {
                    parts.Add((city, row.BudgetId, document.ToBudget()));
                }
            }

            if (parts.Count == 0)
            {
                return BudgetFaults.NotBudgeted($"{year}");
            }

            int month = through ?? Over(desk.Today, year);
            Dictionary<AccountRole, Money[]> booked = [], lastYear = [];
            foreach ((RegionCode city, _, _) in parts)
            {
                await Add(desk, new(city, fund), year, month, booked, stop);
                await Add(desk, new(city, fund), year - 1, BudgetExecution.MonthsInYear, lastYear, stop);
            }

            Chart chart = desk.Law.Chart(region, law.Day);
            BudgetTerms terms = BudgetTerms.Compile(law);
            Budget budget = region.IsProvince ? BudgetChanges.Unify(chart, fund, year, [.. parts.Select(part => part.Budget)]) : parts[0].Budget;
            BudgetExecution execution = BudgetExecution.Of(chart, budget, Fixed(booked), Fixed(lastYear), month, terms.Tolerance.Value);
            return new ExecutedBudget(region, execution, Performance.Of(execution, terms), terms.Tolerance, region.IsProvince ? null : parts[0].Id, [.. parts.Select(part => part.City)]);
        }
        catch (MissingLawException missing)
        {
            return missing.Fault;
        }
    }

    /// <summary>The evaluation of a year that is over, to be entered and approved like any other document.</summary>
    public static async Task<Outcome<BudgetDocument>> Evaluated(Desk desk, RegionCode region, FundKind fund, int year, CancellationToken stop)
    {
        if (desk.Today <= new DateOnly(year, 12, 31))
        {
            return BudgetFaults.NotOver($"{year}");
        }

        Outcome<ExecutedBudget> outcome = await Of(desk, region, fund, year, BudgetExecution.MonthsInYear, stop);
        if (outcome.Value is not { } executed)
        {
            return Outcome<BudgetDocument>.Refused(outcome.Faults);
        }

        LawOn law = desk.Law.Law.On(region, new(year, 1, 1))!;
        BudgetTerms terms = BudgetTerms.Compile(law);
        BudgetExecution execution = executed.Execution;
        Budget came = execution.Budget with
        {
            Lines = [.. execution.Lines.Select(line => new BudgetLine(line.Role, line.Nature, line.Executed, null, BudgetMethod.Given, BudgetIndicator.None, $"{line.Executed} / {line.Budget}", []))],
        };
        BudgetDocument made = CompileBudget.Made(desk, law, desk.Law.Chart(region, law.Day), terms, came, BudgetKind.Evaluate, await CompileBudget.Previous(desk, region, fund, year, BudgetKind.Evaluate, stop), null);
        return made with
        {
            Findings = [],
            Goals = [.. executed.Performance.Scores.Select(score => new DocumentGoal(Words<PerformanceIndicator>.Code(score.Goal.Indicator), score.Goal.Least, score.Goal.Most, score.Goal.Weight, BudgetReview.Cite(terms.GoalSource), score.Value, score.Score))],
            Evaluation = new(null, $"{year}", executed.Performance.Total, Words<PerformanceGrade>.Code(executed.Performance.Grade.Value), BudgetReview.Cite(executed.Performance.Grade.Source)),
        };
    }

    private static int Over(DateOnly today, int year) => today.Year > year ? BudgetExecution.MonthsInYear : today.Year < year ? 0 : today.AddDays(1).Day == 1 ? today.Month : today.Month - 1;

    private static async Task Add(Desk desk, Book book, int year, int through, Dictionary<AccountRole, Money[]> into, CancellationToken stop)
    {
        FundLedger ledger = new(desk.Law, desk.Reader);
        DateOnly? first = await desk.Reader.FirstBusinessDate(book.Region.ToString(), stop);
        for (int month = 1; month <= through; month++)
        {
            AccountingMonth days = new(year, month);
            if (first is null || first > days.LastDay)
            {
                continue;
            }

            foreach ((AccountRole role, Money amount) in await ledger.Flows(book, new(days.FirstDay, days.LastDay), stop))
            {
                if (!into.TryGetValue(role, out Money[]? months))
                {
                    into[role] = months = new Money[BudgetExecution.MonthsInYear];
                }

                months[month - 1] += amount;
            }
        }
    }

    private static Dictionary<AccountRole, IReadOnlyList<Money>> Fixed(Dictionary<AccountRole, Money[]> months) => months.ToDictionary(each => each.Key, each => (IReadOnlyList<Money>)each.Value);
}
