using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Cli.Commands;
using Tongchou.Cli.Paying;
using Tongchou.Fund.Budgeting;

namespace Tongchou.Cli.Budgets;

/// <summary><c>fund budget list|show|approve|return</c>: documents that were entered.</summary>
internal static class BudgetReviewing
{
    public static Command List(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<bool> json) = (CommonOptions.Region(), CommonOptions.Json());
        Command command = counter.On(new("list", "预算文件,新的在前;省级含各市(州) documents of the budget, newest first; of a province those of its cities too") { region, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            IReadOnlyList<TaskRow> tasks = await ReadBudgets.Tasks(desk, PayRuns.Known(desk, parsed.GetValue(region)!, language), stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(tasks.Select(row => new { document = row.TaskId, state = row.State, enteredBy = row.EnteredBy, decidedBy = row.DecidedBy, budget = BudgetTask.Of(row) }), AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("document", "what", "region", "fund", "year", "income", "spending", "state", "entered by", "decided by") : new("文件", "类别", "统筹区", "基金", "年度", "收入", "支出", "状态", "录入人", "审核人");
            foreach (TaskRow row in tasks)
            {
                BudgetTask task = BudgetTask.Of(row);
                table.Row(row.TaskId, BudgetTables.Word<BudgetKind>(task.Kind, language), task.Region, BudgetTables.Word<FundKind>(task.Fund, language), task.Year, task.Income, task.Spending, State(row.State, language), row.EnteredBy, row.DecidedBy ?? "");
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<bool> json) = (Number(), CommonOptions.Json());
        Option<string?> excel = new("--xlsx") { Description = "写到此 Excel the Excel file to write" };
        Command command = counter.On(new("show", "查看一份预算文件,逐项列出计算和依据 a document line by line, with working and law") { number, excel, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            (_, BudgetDocument document) = await Found(desk, parsed.GetValue(number)!, language, stop);
            if (parsed.GetValue(excel) is { } file)
            {
                WholeFile.Write(file, written => ExportTable.Write(new("基金预算", "budget"), BudgetTables.Columns, BudgetTables.Rows(document, language), written, TableFormat.Excel, language));
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(document, new JsonSerializerOptions(BudgetDocument.Form) { WriteIndented = true }));
            }
            else
            {
                FundBudget.Print(document, terminal, language);
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Approve(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string?> office) = (Number(), Office());
        Command command = counter.On(new("approve", "省级审核批准;不能批准自己录入的 approve, as the province; never one's own") { number, office });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TaskRow task = (await Found(desk, parsed.GetValue(number)!, language, stop)).Task;
            Given.Done(await BudgetOffice.Approve(desk, task, by, OfficeOf(parsed.GetValue(office), task, language), stop), language);
            terminal.Out.WriteLine((language is Language.En ? "approved: " : "已批准:") + task.TaskId);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Return(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string?> office) = (Number(), Office());
        Option<string> why = new("--reason") { Description = "退回原因 why", Required = true };
        Command command = counter.On(new("return", "退回,写明原因 return with a reason") { number, office, why });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TaskRow task = (await Found(desk, parsed.GetValue(number)!, language, stop)).Task;
            Given.Done(await BudgetOffice.Return(desk, task, by, OfficeOf(parsed.GetValue(office), task, language), parsed.GetValue(why)!), language);
            terminal.Out.WriteLine((language is Language.En ? "returned: " : "已退回:") + task.TaskId);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Option<string> Number() => new("--id") { Description = "文件编号 number of the document", Required = true };
    private static Option<string?> Office() => new("--office") { Description = "审核机关所在区划,默认本省 the region of whoever decides (default: the province)" };

    private static RegionCode OfficeOf(string? told, TaskRow task, Language language)
    {
        FaultList faults = new();
        RegionCode region = Given.Region(told ?? BudgetTask.Of(task).Region, faults);
        Given.Refuse(faults, language);
        return told is null ? region.Province : region;
    }

    private static async Task<(TaskRow Task, BudgetDocument Document)> Found(Desk desk, string number, Language language, CancellationToken stop)
    {
        TaskRow task = await ReadBudgets.Find(desk, number, stop) ?? throw new RefusedException([FindTask.Unknown(number)], language);
        return (task, await ReadBudgets.Content(desk, task, stop) ?? throw RefusedException.Because("budget-altered", new($"文件 {number} 的内容与摘要不符。", $"The content of {number} is not what its digest says."), new("请运行 tongchou verify。", "Run tongchou verify.")));
    }

    private static string State(string state, Language language) => (state, language) switch
    {
        (_, Language.En) => state,
        (TaskStates.Entered, _) => "待审核",
        (TaskStates.Approved, _) => "已批准",
        _ => "已退回",
    };
}
