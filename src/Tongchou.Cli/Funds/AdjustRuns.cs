using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Cli.Commands;

namespace Tongchou.Cli.Funds;

/// <summary><c>fund adjust runs|show|approve|return</c>: runs of the adjustment fund that were entered.</summary>
internal static class AdjustRuns
{
    public static IEnumerable<Command> All(Terminal terminal) => [List(terminal), Show(terminal), Approve(terminal), Return(terminal)];

    /// <summary>What a run books in which book.</summary>
    public static void Print(AdjustmentRun run, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(en ? $"■ {StageWord(run.Stage, language)} of {run.Year}, {run.Day}: booked {run.Moved}" : $"■ {run.Year} 年度{StageWord(run.Stage, language)},{run.Day}:本次记账 {run.Moved}");
        TextTable table = en ? new("code", "region", "fund", "what", "holds", "booked before", "to be booked") : new("代码", "地区", "基金", "事项", "应记", "已记", "本次记账");
        foreach (RunShare share in run.Shares)
        {
            (string What, Money Amount)[] targets = [.. AdjustmentTables.Booked(share.Target, en)], before = [.. AdjustmentTables.Booked(share.Before, en)], changes = [.. AdjustmentTables.Booked(share.Change, en)];
            for (int i = 0; i < targets.Length; i++)
            {
                if (!targets[i].Amount.IsZero || !before[i].Amount.IsZero)
                {
                    table.Row(share.City, share.Name, share.Fund, targets[i].What, $"{targets[i].Amount}", $"{before[i].Amount}", $"{changes[i].Amount}");
                }
            }
        }

        table.Write(terminal);
    }

    private static Command List(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<bool> json) = (CommonOptions.Region(), CommonOptions.Json());
        Command command = counter.On(new("runs", "调剂批次,新的在前 runs of the adjustment fund, newest first") { region, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode where = Given.Region(parsed.GetValue(region)!, faults);
            Given.Refuse(faults, language);
            IReadOnlyList<TaskRow> tasks = await ReadAdjustments.Tasks(desk, where.ToString(), stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(tasks.Select(row => new { run = row.TaskId, state = row.State, enteredBy = row.EnteredBy, decidedBy = row.DecidedBy, order = AdjustmentTask.Of(row) }), AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("run", "year", "stage", "day", "cities", "moves", "state", "entered by", "decided by") : new("批次", "年度", "环节", "办理日", "市(州)", "划转", "状态", "录入人", "复核人");
            foreach (TaskRow row in tasks)
            {
                AdjustmentTask task = AdjustmentTask.Of(row);
                table.Row(row.TaskId, task.Year, StageWord(task.Stage, language), task.Day, $"{task.Cities}", task.Amount, State(row.State, language), row.EnteredBy, row.DecidedBy ?? "");
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string?> city, Option<bool> json) = (Number(), new("--city") { Description = "只看一个市(州) one city alone" }, CommonOptions.Json());
        Option<string?> excel = new("--xlsx") { Description = "写到此 Excel the Excel file to write" };
        Option<string?> figures = new("--figures") { Description = "把所用的年度数据写入文件,可修改后重新录入 write the figures it rests on, to be amended and proposed anew" };
        Command command = counter.On(new("show", "查看一个批次,逐市逐项列出 a run, city by city and line by line") { number, city, excel, figures, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            (_, AdjustmentRun run) = await Found(desk, parsed.GetValue(number)!, language, stop);
            string? one = parsed.GetValue(city);
            if (one is not null && run.Shares.All(share => share.City != one))
            {
                throw RefusedException.Because("not-in-run", new($"批次中没有 {one}。", $"{one} is not in the run."), new("请核对代码。", "Check the code."));
            }

            if (parsed.GetValue(figures) is { } told)
            {
                Output.Write(told, terminal, to =>
                {
                    to.WriteLine(JsonSerializer.Serialize(run.Figures, AgencyJson.Indented));
                    return ExitCode.Done;
                });
            }

            if (parsed.GetValue(excel) is { } file)
            {
                WholeFile.Write(file, written => ExportTable.Write(new("调剂金", "adjustment fund"), AdjustmentTables.Columns, AdjustmentTables.Rows(run, language, one), written, TableFormat.Excel, language));
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(run, new JsonSerializerOptions(AdjustmentRun.Form) { WriteIndented = true }));
                return ExitCode.Done;
            }

            TextTable table = new([.. AdjustmentTables.Columns.Select(column => column.Heading.In(language))]);
            foreach (IReadOnlyList<string> row in AdjustmentTables.Rows(run, language, one))
            {
                table.Row([.. row]);
            }

            table.Write(terminal);
            Print(one is null ? run : run with { Shares = [.. run.Shares.Where(share => share.City == one)] }, terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Approve(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> number = Number();
        Command command = counter.On(new("approve", "批准并记账;不能批准自己录入的 approve and book; never one's own") { number });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            (TaskRow task, AdjustmentRun run) = await Found(desk, parsed.GetValue(number)!, language, stop);
            Given.Done(await AdjustmentOffice.Approve(desk, task, by, stop), language);
            terminal.Out.WriteLine(language is Language.En ? $"approved and booked: {StageWord(run.Stage, language)} of {run.Year}, {run.Moved}" : $"已批准并记账:{run.Year} 年度{StageWord(run.Stage, language)} {run.Moved}");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Return(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string> why) = (Number(), new("--reason") { Description = "退回原因 why", Required = true });
        Command command = counter.On(new("return", "退回,写明原因 return with a reason") { number, why });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TaskRow task = (await Found(desk, parsed.GetValue(number)!, language, stop)).Task;
            Given.Done(await desk.Lanes.DoPatiently(DecideTask.Return(task, by, parsed.GetValue(why)!), stop), language);
            terminal.Out.WriteLine((language is Language.En ? "returned: " : "已退回:") + task.TaskId);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Option<string> Number() => new("--run") { Description = "批次编号 number of the run", Required = true };

    private static async Task<(TaskRow Task, AdjustmentRun Run)> Found(Desk desk, string number, Language language, CancellationToken stop)
    {
        TaskRow task = await ReadAdjustments.Find(desk, number, stop) ?? throw new RefusedException([FindTask.Unknown(number)], language);
        return (task, await ReadAdjustments.Content(desk, task, stop) ?? throw RefusedException.Because("run-altered", new($"批次 {number} 的内容与摘要不符。", $"The content of {number} is not what its digest says."), new("请运行 tongchou verify。", "Run tongchou verify.")));
    }

    private static string State(string state, Language language) => (state, language) switch
    {
        (_, Language.En) => state,
        (TaskStates.Entered, _) => "待复核",
        (TaskStates.Approved, _) => "已批准",
        _ => "已退回",
    };

    private static string StageWord(string stage, Language language) => Words<AdjustmentStage>.TryParse(stage, out AdjustmentStage known) ? Words<AdjustmentStage>.Phrase(known).In(language) : stage;
}
