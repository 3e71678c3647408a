using System.Globalization;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Ciphers;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Agency.Warning;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;
using Tongchou.Fund.Warning;

namespace Tongchou.Server.Apis.Budgets;

/// <summary>Writes budgets, their execution and alerts as the pages show them to a user.</summary>
internal static class BudgetWriter
{
    private static readonly CodedWord[] states =
        [new("worked-out", "已测算", "worked out"), new(TaskStates.Entered, "待审核", "waiting"), new(TaskStates.Approved, "已批准", "approved"), new(TaskStates.Returned, "已退回", "returned")];

    public static BudgetDocumentForm Line(Desk desk, TaskRow task, string? answer, User user)
    {
        BudgetTask of = BudgetTask.Of(task);
        _ = RegionCode.TryParse(of.Region, out RegionCode region);
        bool may = task.State == TaskStates.Entered && user.Roles.Contains(Role.Reviewer) && BudgetOffice.MayReview(user.Region, region) && FourEyes.Fault(task.EnteredBy, user.Name) is null;
        return new(task.TaskId, Word<BudgetKind>(of.Kind), Regions.Name(desk.Law, region), Word<FundKind>(of.Fund), of.Year, of.Income, of.Spending, State(task.State), of.Previous, of.Digest, task.EnteredBy, task.DecidedBy, answer, may);
    }

    /// <summary>A document that was only worked out.</summary>
    public static BudgetDocumentForm Line(Desk desk, BudgetDocument of) => new(
        null, Word<BudgetKind>(of.Kind), Regions.Name(desk.Law, of.Region), Word<FundKind>(of.Fund), of.Year, of.Income.ToPlain(), of.Spending.ToPlain(), states[0], of.Previous, Sm3.Of(of.Write()), null, null, null, false);

    public static FundBudgetSheet Sheet(Desk desk, BudgetDocumentForm line, BudgetDocument of, bool holds) => new(
        line, of.Reason, of.Opening.ToPlain(), (of.Income - of.Spending).ToPlain(), (of.Opening + of.Income - of.Spending).ToPlain(), holds,
        [.. of.Lines.Select(each => new BudgetLineForm(each.Role, each.Account, each.Nature, each.What, each.Amount.ToPlain(), each.LastYear?.ToPlain(), each.Change?.ToPlain(), Word<BudgetMethod>(each.Method), Word<BudgetIndicator>(each.Indicator), each.Sum, each.Rests))],
        [.. of.Findings.Select(each => new BudgetFindingForm(each.Code, each.Role, each.What, each.NeedsReason, each.Rests))],
        [.. of.Goals.Select(each => new BudgetGoalForm(Word<PerformanceIndicator>(each.Indicator), each.Least, each.Most, each.Weight, Plain(each.Value), Plain(each.Score), each.Rests))],
        [.. of.Parts.Select(each => new BudgetPartForm(Regions.Name(desk.Law, each.Region), each.Id, each.Income.ToPlain(), each.Spending.ToPlain(), each.Opening.ToPlain()))],
        of.Evaluation is { } evaluation ? new(evaluation.Id, evaluation.Year, Plain(evaluation.Score)!, Word<PerformanceGrade>(evaluation.Grade), evaluation.Rests) : null);

    public static BudgetExecutionForm Execution(Desk desk, ExecutedBudget of)
    {
        BudgetExecution execution = of.Execution;
        Chart chart = desk.Law.Chart(of.Region, new(execution.Budget.Year, 1, 1));
        BudgetTerms terms = BudgetTerms.Compile(desk.Law.Law.On(of.Region, new(execution.Budget.Year, 1, 1))!);
        return new(
            Regions.Name(desk.Law, of.Region), CodedWord.Of(execution.Budget.Fund), $"{execution.Budget.Year}", execution.Through, $"{of.Tolerance.Value}", BudgetReview.Cite(of.Tolerance.Source), of.Document, [.. of.Cities.Select(city => Regions.Name(desk.Law, city))],
            [.. execution.Lines.Select(line => Line(chart.Find(execution.Budget.Fund, line.Role)!, line))], Total(execution, AccountNature.Income), Total(execution, AccountNature.Expense), execution.Budget.Opening.ToPlain(), execution.ForecastClosing.ToPlain(),
            [.. of.Performance.Scores.Select(score => new BudgetGoalForm(CodedWord.Of(score.Goal.Indicator), score.Goal.Least, score.Goal.Most, score.Goal.Weight, Plain(score.Value), Plain(score.Score), BudgetReview.Cite(terms.GoalSource)))],
            Plain(of.Performance.Total)!, CodedWord.Of(of.Performance.Grade.Value), BudgetReview.Cite(of.Performance.Grade.Source));
    }

    public static FundAlertForm Alert(Desk desk, FundAlertRow row, User user)
    {
        _ = Words<AlertState>.TryParse(row.State, out AlertState state);
        bool writes = user.Roles.Contains(Role.Accountant), closes = user.Roles.Contains(Role.Reviewer) && FourEyes.Fault(row.By, user.Name) is null;
        AlertStep[] steps = state switch
        {
            AlertState.Open when writes => [AlertStep.Plan],
            AlertState.Planned when writes => [AlertStep.Follow, AlertStep.Plan],
            AlertState.Followed => [.. writes ? [AlertStep.Follow, AlertStep.Plan] : Array.Empty<AlertStep>(), .. closes ? [AlertStep.Close] : Array.Empty<AlertStep>()],
            _ => [],
        };
        return new(
            row.AlertId, Regions.Name(desk.Law, row.Region), Word<FundKind>(row.Fund), Word<AlertKind>(row.Kind), Word<AlertLevel>(row.Level), row.Raised, CodedWord.Of(state), WarnFunds.FiguresOf(row), row.Office, row.Due, WarnFunds.IsOverdue(row, desk.Today), row.Note, row.By,
            [.. steps.Select(Words<AlertStep>.Code)]);
    }

    public static CodedWord Word<T>(string code)
        where T : struct, Enum => Words<T>.TryParse(code, out T word) ? CodedWord.Of(word) : new(code, code, code);

    private static ExecutionLineForm Line(LedgerAccount account, ExecutionLine line) => new(
        Words<AccountRole>.Code(line.Role), $"{account.Code}", Words<AccountNature>.Code(line.Nature), account.Name, line.Budget.ToPlain(), [.. line.Months.Select(month => month.ToPlain())], line.Executed.ToPlain(), line.Remaining.ToPlain(), line.Share?.ToString(),
        line.Forecast.ToPlain(), CodedWord.Of(line.Method), line.Deviation?.ToString(), line.Flagged);

    private static ExecutionTotalForm Total(BudgetExecution of, AccountNature nature) =>
        new(of.Planned(nature).ToPlain(), of.Executed(nature).ToPlain(), (of.Planned(nature) - of.Executed(nature)).ToPlain(), of.Forecast(nature).ToPlain(), Rate.Share(of.Executed(nature), of.Planned(nature))?.ToString(), of.Deviation(nature)?.ToString());

    private static string? Plain(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture);
    private static CodedWord State(string state) => Array.Find(states, each => each.Code == state) ?? new(state, state, state);
}
