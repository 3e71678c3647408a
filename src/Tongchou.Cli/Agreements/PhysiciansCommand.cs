using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Imports;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Agreements;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement physicians import|list|suspend|restore|remove</c>: insurance physicians of institutions.</summary>
internal static class PhysiciansCommand
{
    public static Command Make(Terminal terminal) => new("physicians", "医保医师 insurance physicians")
    {
        Import(terminal), List(terminal),
        Step(terminal, PhysicianMove.Suspend, "暂停医师 suspend a physician"), Step(terminal, PhysicianMove.Restore, "恢复医师 restore a physician"), Step(terminal, PhysicianMove.Remove, "注销医师 remove a physician"),
    };

    private static Command Import(Terminal terminal)
    {
        CounterOptions counter = new();
        TableOptions table = new();
        Command command = counter.On(new("import", "导入医师名册;已登记的不变 take a list of physicians in; who is registered stays") { table.In, table.Rejected });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FileInfo file = table.File(parsed, language);
            int before = desk.References.Physicians.Count;
            using FileStream read = file.OpenRead();
            ImportReport report = await new MasterData(desk, cipher, by).Take(ImportKind.Physicians, file.Name, read, stop);
            int more = desk.References.Physicians.Count - before;
            terminal.Out.WriteLine(language is Language.En ? $"read {report.Read:N0}, registered {more:N0}, refused {report.Rejected:N0}" : $"读取 {report.Read:N0} 行,新登记 {more:N0} 人,退回 {report.Rejected:N0} 行");
            return table.Tell(parsed, report, terminal, language) ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        CounterOptions counter = new();
        Option<string> institution = AgreementOptions.Institution();
        Command command = counter.On(new("list", "一家机构的医保医师 an institution's physicians") { institution });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            TextTable table = language is Language.En ? new("code", "name", "stands", "since") : new("医师代码", "姓名", "最近事项", "自");
            foreach (PhysicianFile file in desk.References.Physicians.Values.Where(each => each.Institution == parsed.GetValue(institution)).OrderBy(each => each.Physician, StringComparer.Ordinal))
            {
                table.Row(file.Physician, file.Name, Words<PhysicianMove>.Phrase(file.Steps[^1].Move).In(language), file.Rows[^1].Day);
            }

            table.Write(terminal);
            return Task.FromResult(ExitCode.Done);
        }, stop));
        return command;
    }

    private static Command Step(Terminal terminal, PhysicianMove move, string description)
    {
        CounterOptions counter = new();
        (Option<string> institution, Option<DateOnly?> day, Option<string?> reason) = (AgreementOptions.Institution(), AgreementOptions.Day(), AgreementOptions.Reason());
        Option<string> physician = new("--physician") { Description = "医师代码 the physician's code", Required = true };
        Command command = counter.On(new(Words<PhysicianMove>.Code(move), description) { institution, physician, day, reason });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, by) =>
        {
            (string where, string code) = (parsed.GetValue(institution)!, parsed.GetValue(physician)!);
            string name = desk.References.Physicians.GetValueOrDefault((where, code))?.Name ?? "";
            PhysicianOrder order = new(where, code, name, Words<PhysicianMove>.Code(move), parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(reason) ?? "");
            return AgreementOptions.Enter(desk, AgreementTasks.Enter(desk, order, by), terminal, parsed.GetValue(counter.Lang), stop);
        }, stop));
        return command;
    }
}
