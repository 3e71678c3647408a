using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Adjusting;
using Tongchou.Agency.Adjustments;
using Tongchou.Agency.AdjustmentRuns;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Records;
using Tongchou.Cli.Commands;

namespace Tongchou.Cli.Funds;

/// <summary><c>fund adjust</c>: a year of the adjustment fund worked out from a file, gathered from the books, entered, approved and booked.</summary>
internal static class AdjustCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string?> input = new("--in") { Description = "年度数据 JSON,- 为标准输入 the year's figures in JSON, - for standard input" };
        Option<string?> output = new("--out") { Description = "结果 JSON 写入文件 write the result as JSON to a file" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("adjust", "年度调剂:各地上解、风险金、分配,逐项注明依据;归集数据、录入、批准记账、沙盘 a year's adjustment: remitted, reserved, distributed, each amount with its clause; in the books as runs")
        {
            input, output, json, policies, lang,
        };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            string file = parsed.GetValue(input) ?? throw RefusedException.Because("no-input", new("没有写 --in。", "--in is not given."), new("写 --in 文件,或用 gather、propose、runs、sandbox 等子命令。", "Give --in FILE, or one of the commands such as gather, propose, runs, sandbox."));
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            Outcome<AdjustmentForm> outcome = AdjustFund.Of(book, BillFile.Bytes(file, terminal), file);
            AdjustmentForm form = outcome.Value ?? throw new RefusedException(outcome.Faults, language);
            if (parsed.GetValue(output) is null && !parsed.GetValue(json))
            {
                AdjustmentTable.Print(form, terminal, language);
                return form.Holds ? ExitCode.Done : ExitCode.Refused;
            }

            return Output.Write(parsed.GetValue(output), terminal, to =>
            {
                to.WriteLine(JsonSerializer.Serialize(form, AgencyJson.Indented));
                return form.Holds ? ExitCode.Done : ExitCode.Refused;
            });
        });
        command.Add(Gather(terminal));
        command.Add(Propose(terminal));
        command.Add(SandboxCommand.Make(terminal));
        foreach (Command each in AdjustRuns.All(terminal))
        {
            command.Add(each);
        }

        return command;
    }

    private static Command Gather(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<int> year, Option<string?> output) = (CommonOptions.Region(), new("--year") { Description = "年度 year", Required = true }, new("--out") { Description = "写入文件,可以修改后再录入 the file to write; it may be amended and then proposed" });
        Command command = counter.On(new("gather", "从各市账上归集年度数据 gather a year's figures from the books of the cities") { region, year, output });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode province = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear of = Given.Year(parsed.GetValue(year), faults);
            Given.Refuse(faults, language);
            Outcome<AdjustmentFigures> gathered = await GatherAdjustment.Of(desk, province, of.Number, stop);
            AdjustmentFigures figures = gathered.Value ?? throw new RefusedException(gathered.Faults, language);
            return Output.Write(parsed.GetValue(output), terminal, to =>
            {
                to.WriteLine(JsonSerializer.Serialize(figures, AgencyJson.Indented));
                return ExitCode.Done;
            });
        }, stop));
        return command;
    }

    private static Command Propose(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> input = new("--in") { Description = "年度数据 JSON,- 为标准输入 the year's figures in JSON, - for standard input", Required = true };
        Option<AdjustmentStage> stage = new("--stage") { Description = "环节 remit | pay", Required = true, CustomParser = result => Stage(result) };
        Option<DateOnly?> day = CommonOptions.Day("--day", "资金划转日,默认今天 the day the money moves, default today");
        Option<bool> onlyLook = new("--dry-run") { Description = "只核算,不录入 only work it out" };
        Command command = counter.On(new("propose", "录入一个环节,由他人批准后记账 enter a stage; it is booked when another approves it") { input, stage, day, onlyLook });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            string file = parsed.GetValue(input)!;
            Outcome<AdjustmentRun> worked = await WorkOutAdjustment.Of(desk, BillFile.Bytes(file, terminal), file, parsed.GetValue(stage), parsed.GetValue(day) ?? desk.Today, stop);
            AdjustmentRun run = worked.Value ?? throw new RefusedException(worked.Faults, language);
            AdjustmentTable.Print(run.Result, terminal, language);
            AdjustRuns.Print(run, terminal, language);
            foreach (Fault barred in await AdjustmentOffice.Barred(desk, run, stop))
            {
                terminal.Error.WriteLine($"! {barred.Message.In(language)}  [{barred.Code}]");
            }

            if (parsed.GetValue(onlyLook))
            {
                return ExitCode.Done;
            }

            Outcome<Done<TaskRow>> entered = await AdjustmentOffice.Propose(desk, run, by, stop);
            TaskRow task = Given.Done(entered, language);
            terminal.Out.WriteLine(language is Language.En
                ? $"{(entered.Value!.Again ? "already entered" : "entered")} as {task.TaskId}; it is booked when another approves it"
                : $"{(entered.Value!.Again ? "此前已录入" : "已录入")},批次 {task.TaskId};由他人批准后记账");
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static AdjustmentStage Stage(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (!Words<AdjustmentStage>.TryParse(result.Tokens[0].Value, out AdjustmentStage stage))
        {
            result.AddError($"--stage: {string.Join(" | ", Words<AdjustmentStage>.Codes)}");
        }

        return stage;
    }
}
