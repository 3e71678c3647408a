using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Cli.Commands;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement tasks|approve|return</c>: what was entered waits for another.</summary>
internal static class AgreementReview
{
    public static Command Tasks(Terminal terminal)
    {
        CounterOptions counter = new();
        Command command = counter.On(new("tasks", "待复核的协议事项 what waits to be approved"));
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TextTable table = language is Language.En ? new("number", "what", "entered by") : new("编号", "事项", "录入人");
            foreach (TaskRow task in (await AgreementTasks.All(desk, stop)).Where(row => row.State == TaskStates.Entered))
            {
                table.Row(task.TaskId, AgreementOptions.Told(desk, task, language), task.EnteredBy);
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Approve(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> number = Number();
        Command command = counter.On(new("approve", "批准,即时生效;不能批准自己录入的 approve; never one's own") { number });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TaskRow task = await Found(desk, parsed.GetValue(number)!, language, stop);
            Given.Done(await AgreementTasks.Approve(desk, task, by, stop), language);
            terminal.Out.WriteLine((language is Language.En ? "approved: " : "已批准:") + AgreementOptions.Told(desk, task, language));
            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command Return(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> number, Option<string> why) = (Number(), new("--reason") { Description = "退回原因 why", Required = true });
        Command command = counter.On(new("return", "退回,写明原因 return with a reason") { number, why });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TaskRow task = await Found(desk, parsed.GetValue(number)!, language, stop);
            Given.Done(await desk.Lanes.DoPatiently(DecideTask.Return(task, by, parsed.GetValue(why)!), stop), language);
            terminal.Out.WriteLine((language is Language.En ? "returned: " : "已退回:") + AgreementOptions.Told(desk, task, language));
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Option<string> Number() => new("--task") { Description = "事项编号 number of the task", Required = true };

    private static async Task<TaskRow> Found(Desk desk, string number, Language language, CancellationToken stop) =>
        await AgreementTasks.Find(desk, number, stop) ?? throw new RefusedException([FindTask.Unknown(number)], language);
}
