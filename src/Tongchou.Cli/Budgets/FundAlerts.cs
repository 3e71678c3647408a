using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Warning;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Warning;
using Tongchou.Cli.Commands;
using Tongchou.Cli.Paying;
using Tongchou.Fund.Warning;

namespace Tongchou.Cli.Budgets;

/// <summary><c>fund warn</c> and <c>fund alerts</c>: alerts about funds, with plan and follow-up.</summary>
internal static class FundAlerts
{
    public static Command Warn(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<bool> json) = (CommonOptions.Region(), CommonOptions.Json());
        Option<DateOnly?> on = CommonOptions.Day("--on", "截至哪一天,默认今天 the last day that counts, default today");
        Command command = counter.On(new("warn", "预警监测:按可支付月数和预算执行产生预警,重复运行不重复产生 raise alerts by payable months and budgets; never twice") { region, on, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            Outcome<Warned> outcome = await WarnFunds.Of(desk, PayRuns.Known(desk, parsed.GetValue(region)!, language), parsed.GetValue(on) ?? desk.Today, by, stop);
            Warned warned = outcome.Value ?? throw new RefusedException(outcome.Faults, language);
            Print(warned.Raised, desk, parsed.GetValue(json), terminal, language);
            (parsed.GetValue(json) ? terminal.Error : terminal.Out).WriteLine(language is Language.En ? $"{warned.Raised.Count} alert(s), {warned.New} new" : $"预警 {warned.Raised.Count} 条,其中新产生 {warned.New} 条");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Alerts(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<bool> json) = (CommonOptions.Region(), CommonOptions.Json());
        Command list = counter.On(new("list", "查看预警及处置情况 alerts and what became of them") { region, json });
        list.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            Print(await WarnFunds.Alerts(desk, PayRuns.Known(desk, parsed.GetValue(region)!, language), stop), desk, parsed.GetValue(json), terminal, language);
            return ExitCode.Done;
        }, stop));
        return new("alerts", "基金预警:查看、提交处置方案、跟踪、办结 alerts: list, plan, follow up, close") { list, Step(terminal, AlertStep.Plan), Step(terminal, AlertStep.Follow), Step(terminal, AlertStep.Close) };
    }

    private static Command Step(Terminal terminal, AlertStep step)
    {
        CounterOptions counter = new();
        Option<string> number = new("--id") { Description = "预警编号 number of the alert", Required = true };
        Option<string> note = new("--note") { Description = "措施或情况 the measures, or what was found", Required = true };
        Option<string?> office = new("--office") { Description = "责任单位 the office that answers for it" };
        Option<DateOnly?> due = CommonOptions.Day("--due", "完成期限 by when");
        Command command = counter.On(new(Words<AlertStep>.Code(step), $"{Words<AlertStep>.Phrase(step).Zh} {Words<AlertStep>.Phrase(step).En}") { number, note });
        if (step is AlertStep.Plan)
        {
            command.Add(office);
            command.Add(due);
        }

        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FundAlertRow alert = (await WarnFunds.History(desk, parsed.GetValue(number)!, stop)).LastOrDefault()
                ?? throw RefusedException.Because("unknown-alert", new($"没有编号为 {parsed.GetValue(number)} 的预警。", $"There is no alert {parsed.GetValue(number)}."), new("请用 fund alerts list 查看。", "See fund alerts list."));
            AlertOrder order = new(step, parsed.GetValue(note)!, step is AlertStep.Plan ? parsed.GetValue(office) : null, step is AlertStep.Plan ? parsed.GetValue(due) : null);
            FundAlertRow done = Given.Done(await desk.Lanes.DoPatiently(new HandleAlert(alert, order, by), stop), language);
            terminal.Out.WriteLine($"{done.AlertId} {BudgetTables.Word<AlertState>(done.State, language)}");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static void Print(IReadOnlyList<FundAlertRow> alerts, Desk desk, bool json, Terminal terminal, Language language)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(alerts.Select(row => new { alert = row.AlertId, row.Region, row.Fund, row.Kind, row.Level, row.Raised, row.State, figures = WarnFunds.FiguresOf(row), row.Office, row.Due, overdue = WarnFunds.IsOverdue(row, desk.Today), row.Note, row.By }), AgencyJson.Indented));
            return;
        }

        TextTable table = language is Language.En ? new("alert", "region", "fund", "cause", "level", "raised", "state", "due", "office", "figures") : new("预警", "统筹区", "基金", "事由", "级别", "产生日", "进度", "期限", "责任单位", "指标");
        foreach (FundAlertRow row in alerts)
        {
            string late = WarnFunds.IsOverdue(row, desk.Today) ? language is Language.En ? " overdue" : " 逾期" : "";
            table.Row(row.AlertId, row.Region, BudgetTables.Word<FundKind>(row.Fund, language), BudgetTables.Word<AlertKind>(row.Kind, language), BudgetTables.Word<AlertLevel>(row.Level, language), row.Raised, BudgetTables.Word<AlertState>(row.State, language), $"{row.Due}{late}", row.Office ?? "", WarnFunds.FiguresOf(row).In(language));
        }

        table.Write(terminal);
    }
}
