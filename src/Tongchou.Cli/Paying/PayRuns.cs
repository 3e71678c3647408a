using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Cli.Commands;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay runs|show|approve|return|balances</c>: runs that were entered, and how the fund stands with institutions.</summary>
internal static class PayRuns
{
    /// <summary>The commands that concern runs of one stage, or of any.</summary>
    public static IEnumerable<Command> All(Terminal terminal, PayStage? stage) => [List(terminal, stage), Show(terminal), Approve(terminal), Return(terminal)];

    public static Command Balances(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<string> scheme, Option<string?> fund, Option<bool> json) = (CommonOptions.Region(), Scheme(), Fund(), CommonOptions.Json());
        Command command = counter.On(new("balances", "机构往来:应付、预付、周转金、保证金 what is owed, advanced and held, by institution") { region, scheme, fund, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FundKind of = FundOf(parsed.GetValue(fund), SchemeOf(parsed.GetValue(scheme)!, language), language);
            IReadOnlyList<ProviderBalance> balances = await ReadPayments.Balances(desk, Known(desk, parsed.GetValue(region)!, language), of, stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(balances, new JsonSerializerOptions(PaymentRun.Form) { WriteIndented = true }));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("institution", "name", "owed", "advanced", "working capital", "deposit held", "deducted", "paid") : new("机构编号", "机构名称", "应付", "月度预付", "周转金", "保证金", "扣款", "已拨付");
            foreach (ProviderBalance each in balances)
            {
                table.Row(each.Institution, each.Name, $"{each.Owed}", $"{each.Advanced}", $"{each.Capital}", $"{each.Deposit}", $"{each.Deducted}", $"{each.Paid}");
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    /// <summary>Shows a run that was worked out, and enters it unless only a look was asked for.</summary>
    /// <exception cref="RefusedException">There is none, with every reason.</exception>
    public static async Task<int> Enter(Desk desk, WorkedOut worked, string by, bool onlyLook, Terminal terminal, Language language, CancellationToken stop)
    {
        PaymentRun run = worked.Run ?? throw new RefusedException(worked.Faults, language);
        Print(run, terminal, language);
        if (onlyLook)
        {
            return ExitCode.Done;
        }

        Outcome<Done<TaskRow>> entered = await PaymentOffice.Propose(desk, run, by, stop);
        TaskRow task = Given.Done(entered, language);
        bool again = entered.Value!.Again;
        terminal.Out.WriteLine(language is Language.En
            ? $"{(again ? "already entered" : "entered")} as {task.TaskId}; it is booked when another approves it"
            : $"{(again ? "此前已录入" : "已录入")},批次 {task.TaskId};由他人批准后记账");
        return ExitCode.Done;
    }

    public static Option<string> Scheme() => new("--scheme") { Description = "险种 employee | resident", Required = true };

    public static Option<string?> Fund() => new("--fund") { Description = "由哪个基金支付,默认该险种的统筹基金 which fund pays (default: the scheme's pooled fund)" };

    public static FundKind FundOf(string? text, Scheme scheme, Language language)
    {
        FaultList faults = new();
        FundKind fund = text is null ? PayFunds.Of(scheme) : Given.Word<FundKind>(text, "--fund", faults);
        Given.Refuse(faults, language);
        return fund;
    }

    public static Scheme SchemeOf(string text, Language language)
    {
        FaultList faults = new();
        Scheme scheme = Given.Word<Scheme>(text, "--scheme", faults);
        Given.Refuse(faults, language);
        return scheme;
    }

    /// <summary>A region whose books there are.</summary>
    public static RegionCode Known(Desk desk, string text, Language language)
    {
        FaultList faults = new();
        RegionCode region = Given.Region(text, faults);
        Given.Refuse(faults, language);
        return desk.Law.Law.PackFor(region) is not null ? region
            : throw RefusedException.Because("no-books", new($"没有统筹区 {region} 的政策包。", $"There is no pack for the region {region}."), new("请核对 --region。", "Check --region."));
    }

    private static Command List(Terminal terminal, PayStage? stage)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<bool> json) = (CommonOptions.Region(), CommonOptions.Json());
        Command command = counter.On(new(stage is null ? "runs" : "list", "拨付批次,新的在前 runs of payments, newest first") { region, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            RegionCode where = Known(desk, parsed.GetValue(region)!, language);
            TaskRow[] tasks = [.. (await ReadPayments.Tasks(desk, where.ToString(), stop)).Where(row => stage is null || RunTask.Of(row).Stage == Words<PayStage>.Code(stage.Value))];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(tasks.Select(row => new { run = row.TaskId, state = row.State, enteredBy = row.EnteredBy, decidedBy = row.DecidedBy, order = RunTask.Of(row) }), AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("run", "what", "period", "fund", "institutions", "pays", "state", "entered by", "decided by") : new("批次", "事项", "期间", "基金", "机构数", "拨付", "状态", "录入人", "复核人");
            foreach (TaskRow row in tasks)
            {
                RunTask run = RunTask.Of(row);
                table.Row(row.TaskId, StageWord(run.Stage, language), run.Period, run.Fund, $"{run.Institutions}", run.Paid, State(row.State, language), row.EnteredBy, row.DecidedBy ?? "");
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string?> institution, Option<bool> json) = (Number(), new("--institution") { Description = "只看一家机构 one institution alone" }, CommonOptions.Json());
        Option<string?> excel = new("--xlsx") { Description = "写到此 Excel the Excel file to write" };
        Command command = counter.On(new("show", "查看一个批次,逐项列出 a run line by line") { number, institution, excel, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            (_, PaymentRun run) = await Found(desk, parsed.GetValue(number)!, language, stop);
            string? one = parsed.GetValue(institution);
            if (one is not null && run.Institutions.All(each => each.Institution != one) && run.Refused.All(each => each.Institution != one))
            {
                throw RefusedException.Because("not-in-run", new($"批次中没有机构 {one}。", $"The run has no institution {one}."), new("请核对机构编号。", "Check the code."));
            }

            if (parsed.GetValue(excel) is { } file)
            {
                WholeFile.Write(file, written => ExportTable.Write(new("拨付批次", "payment run"), RunTables.Columns, RunTables.Rows(run, language, one), written, TableFormat.Excel, language));
            }

            if (parsed.GetValue(json))
            {
                object shown = one is null ? run : new { run.Region, run.Fund, run.Stage, run.Period, institution = run.Institutions.FirstOrDefault(each => each.Institution == one), refused = run.Refused.FirstOrDefault(each => each.Institution == one), cases = run.Cases?.Paid.Where(each => each.Institution == one) };
                terminal.Out.WriteLine(JsonSerializer.Serialize(shown, new JsonSerializerOptions(PaymentRun.Form) { WriteIndented = true }));
                return ExitCode.Done;
            }

            TextTable table = new([.. RunTables.Columns.Select(column => column.Heading.In(language))]);
            foreach (IReadOnlyList<string> row in RunTables.Rows(run, language, one))
            {
                table.Row([.. row]);
            }

            table.Write(terminal);
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
            (TaskRow task, PaymentRun run) = await Found(desk, parsed.GetValue(number)!, language, stop);
            Given.Done(await PaymentOffice.Approve(desk, task, by, stop), language);
            terminal.Out.WriteLine(language is Language.En ? $"approved and booked: {run.Institutions.Count} institution(s), {run.Paid} paid" : $"已批准并记账:机构 {run.Institutions.Count} 家,拨付 {run.Paid}");
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

    private static async Task<(TaskRow Task, PaymentRun Run)> Found(Desk desk, string number, Language language, CancellationToken stop)
    {
        TaskRow task = await ReadPayments.Find(desk, number, stop) ?? throw new RefusedException([FindTask.Unknown(number)], language);
        return (task, await ReadPayments.Content(desk, task, stop) ?? throw RefusedException.Because("run-altered", new($"批次 {number} 的内容与摘要不符。", $"The content of {number} is not what its digest says."), new("请运行 tongchou verify。", "Run tongchou verify.")));
    }

    private static void Print(PaymentRun run, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en ? new("institution", "name", "for the period", "before", "to pay", "deposit", "deducted") : new("机构编号", "机构名称", "本期应拨付", "已拨付", "本次拨付", "保证金", "扣款");
        foreach (RunInstitution each in run.Institutions)
        {
            table.Row(each.Institution, each.Name, $"{each.Target.Paid}", $"{each.Before.Paid}", $"{each.Change.Paid}", $"{each.Change.Deposit}", $"{each.Target.Deducted + each.Target.Withheld}");
        }

        table.Write(terminal);
        terminal.Out.WriteLine(en ? $"{StageWord(run.Stage, language)} {run.Period}: {run.Institutions.Count} institution(s), {run.Paid} to pay" : $"{StageWord(run.Stage, language)} {run.Period}:机构 {run.Institutions.Count} 家,本次拨付 {run.Paid}");
        foreach (RunRefusal refused in run.Refused)
        {
            terminal.Error.WriteLine($"! {refused.Institution}: {refused.Reason.In(language)}  [{refused.Code}]");
        }

        if (run.Cases is { Refused: > 0 } cases)
        {
            terminal.Error.WriteLine(en ? $"{cases.Refused:N0} case(s) not paid: {Reasons(cases)}" : $"未付费的病例 {cases.Refused:N0} 份:{Reasons(cases)}");
        }
    }

    private static string Reasons(RunCases cases) => string.Join(", ", cases.Reasons.Select(each => $"{each.Key} {each.Value:N0}"));

    private static string State(string state, Language language) => (state, language) switch
    {
        (_, Language.En) => state,
        (TaskStates.Entered, _) => "待复核",
        (TaskStates.Approved, _) => "已批准",
        _ => "已退回",
    };

    private static string StageWord(string stage, Language language) => Words<PayStage>.TryParse(stage, out PayStage known) ? Words<PayStage>.Phrase(known).In(language) : stage;
}
