using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Imports;
using Tongchou.Cli.Commands;
using Tongchou.Fund;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Cli.Budgets;

/// <summary><c>fund budget execution</c>: a budget against the books.</summary>
internal static class BudgetWatching
{
    public static Command Execution(Terminal terminal)
    {
        CounterOptions counter = new();
        BudgetOptions of = new();
        Option<int?> through = new("--through") { Description = "截至几月,默认最后一个完整月份 the last month that counts (default: the last one that is over)" };
        Option<string?> excel = new("--xlsx") { Description = "写到此 Excel the Excel file to write" };
        Option<bool> json = CommonOptions.Json();
        Command command = of.On(counter.On(new("execution", "预算执行:按月对账、全年预计、偏离提示、绩效监控 a budget against the books month by month, its forecast and performance") { through, excel, json }));
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            BudgetBook book = of.Read(parsed, desk, language);
            Outcome<ExecutedBudget> outcome = await ExecuteBudget.Of(desk, book.Region, book.Fund, book.Year, parsed.GetValue(through), stop);
            ExecutedBudget executed = outcome.Value ?? throw new RefusedException(outcome.Faults, language);
            if (parsed.GetValue(excel) is { } file)
            {
                WholeFile.Write(file, written => ExportTable.Write(new("预算执行", "execution"), BudgetTables.ExecutionColumns, BudgetTables.Rows(executed.Execution, language), written, TableFormat.Excel, language));
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(Form(executed), new JsonSerializerOptions(BudgetDocument.Form) { WriteIndented = true }));
                return ExitCode.Done;
            }

            Print(executed, terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static object Form(ExecutedBudget executed) => new
    {
        region = $"{executed.Region}",
        executed.Execution.Through,
        tolerance = $"{executed.Tolerance.Value}",
        lines = executed.Execution.Lines.Select(line => new
        {
            role = Words<AccountRole>.Code(line.Role), line.Budget, line.Months, line.Executed, line.Remaining, share = line.Share?.ToString(), line.Forecast, method = Words<ForecastMethod>.Code(line.Method), deviation = line.Deviation?.ToString(), line.Flagged,
        }),
        performance = new { executed.Performance.Total, grade = Words<PerformanceGrade>.Code(executed.Performance.Grade.Value), scores = executed.Performance.Scores.Select(score => new { indicator = Words<PerformanceIndicator>.Code(score.Goal.Indicator), score.Goal.Least, score.Goal.Most, score.Goal.Weight, score.Value, score.Score }) },
    };

    private static void Print(ExecutedBudget executed, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        BudgetExecution execution = executed.Execution;
        terminal.Out.WriteLine(en ? $"through month {execution.Through}; ! is beyond {executed.Tolerance.Value}" : $"截至 {execution.Through} 月;! 为偏离超过 {executed.Tolerance.Value}");
        TextTable table = en ? new("line", "budget", "executed", "remaining", "share", "forecast", "deviation", "method") : new("预算科目", "预算数", "累计执行", "预算余额", "执行进度", "全年预计", "预计偏离", "预测方法");
        foreach (ExecutionLine line in execution.Lines)
        {
            table.Row(Words<AccountRole>.Phrase(line.Role).In(language), $"{line.Budget}", $"{line.Executed}", $"{line.Remaining}", line.Share?.ToString() ?? "–", $"{line.Forecast}", $"{line.Deviation?.ToString() ?? "–"}{(line.Flagged ? " !" : "")}", Words<ForecastMethod>.Phrase(line.Method).In(language));
        }

        table.Write(terminal);
        foreach (PerformanceScore score in executed.Performance.Scores)
        {
            terminal.Out.WriteLine(FormattableString.Invariant($"{Words<PerformanceIndicator>.Phrase(score.Goal.Indicator).In(language)}: {score.Value} [{score.Goal.Least}, {score.Goal.Most}] → {score.Score} / {score.Goal.Weight}"));
        }

        terminal.Out.WriteLine(FormattableString.Invariant($"{(en ? "score" : "得分")} {executed.Performance.Total}, {Words<PerformanceGrade>.Phrase(executed.Performance.Grade.Value).In(language)} ({executed.Performance.Grade.Source.Clause}, {Words<Standing>.Phrase(executed.Performance.Grade.Source.Standing).In(language)})"));
    }
}
