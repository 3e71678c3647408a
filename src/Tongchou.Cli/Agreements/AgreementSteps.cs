using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Agreements;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Forms;
using Tongchou.Agency.Institutions;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Agreements;

namespace Tongchou.Cli.Agreements;

/// <summary><c>agreement apply|assess|negotiate|decline|sign|change|renew|suspend|resume|end</c>: enters a step that another approves.</summary>
internal static class AgreementSteps
{
    private static readonly InstitutionForm form = new();

    public static IEnumerable<Command> All(Terminal terminal) =>
    [
        Step(terminal, AgreementMove.Apply, "申请定点;新机构须写明信息 apply; a new institution says who it is", profile: true),
        Assess(terminal),
        Step(terminal, AgreementMove.Negotiate, "协商谈判达成一致 negotiated and agreed"),
        Step(terminal, AgreementMove.Decline, "不予签订 decline to sign"),
        Step(terminal, AgreementMove.Sign, "按统一文本签订 sign the one text", term: true),
        Step(terminal, AgreementMove.Change, "变更名称、等级、结算范围 change the name, level or visits", profile: true),
        Step(terminal, AgreementMove.Renew, "到期续签 renew", term: true),
        Step(terminal, AgreementMove.Suspend, "中止协议 suspend"),
        Step(terminal, AgreementMove.Resume, "恢复协议 resume"),
        End(terminal),
    ];

    private static Command Step(Terminal terminal, AgreementMove move, string description, bool term = false, bool profile = false)
    {
        CounterOptions counter = new();
        (Option<string> institution, Option<DateOnly?> day, Option<string?> reason) = (AgreementOptions.Institution(), AgreementOptions.Day(), AgreementOptions.Reason());
        Command command = counter.On(new(Words<AgreementMove>.Code(move), description) { institution, day, reason });
        Option<DateOnly?> from = CommonOptions.Day("--from", "协议期第一天 first day of the term"), to = CommonOptions.Day("--to", "协议期最后一天 last day of the term");
        from.Required = to.Required = term;
        Option<string?>[] fields = [.. form.FieldKeys.Select(key => new Option<string?>($"--{key.Key}") { Description = $"{key.Heading.Zh} {key.Heading.En}" })];
        foreach (Option option in term ? [from, to] : profile ? fields : Array.Empty<Option>())
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            string code = parsed.GetValue(institution)!;
            Dictionary<string, string> told = profile ? Told(parsed, fields) : [];
            AgreementOrder order = new(
                code, Words<AgreementMove>.Code(move), parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(reason) ?? "",
                term ? [new(parsed.GetValue(from)!.Value, parsed.GetValue(to))] : null, null, told.Count == 0 ? null : Profile(desk, code, told, language));
            return AgreementOptions.Enter(desk, AgreementTasks.Enter(desk, order, by), terminal, language, stop);
        }, stop));
        return command;
    }

    private static Command Assess(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> institution, Option<DateOnly?> day, Option<string> scores) = (AgreementOptions.Institution(), AgreementOptions.Day(), AgreementOptions.Scores());
        Command command = counter.On(new("assess", "评估打分 assess by points") { institution, day, scores });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            IReadOnlyList<ItemScore> given = AgreementOptions.Scores(parsed.GetValue(scores)!, faults);
            Given.Refuse(faults, language);
            AgreementOrder order = new(parsed.GetValue(institution)!, "assess", parsed.GetValue(day) ?? CommonOptions.Today(), "", null, given);
            return AgreementOptions.Enter(desk, AgreementTasks.Enter(desk, order, by), terminal, language, stop);
        }, stop));
        return command;
    }

    private static Command End(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> institution, Option<DateOnly?> day, Option<string?> reason) = (AgreementOptions.Institution(), AgreementOptions.Day(), AgreementOptions.Reason());
        Option<bool> leaves = new("--leaves") { Description = "机构主动退出(省略则为经办机构解除) the institution leaves (default: the agency rescinds)" };
        Command command = counter.On(new("end", "解除协议或机构退出 rescind, or let the institution leave") { institution, day, reason, leaves });
        command.SetAction((parsed, stop) => counter.With(parsed, (desk, _, by) =>
        {
            AgreementMove move = parsed.GetValue(leaves) ? AgreementMove.Leave : AgreementMove.Rescind;
            AgreementOrder order = new(parsed.GetValue(institution)!, Words<AgreementMove>.Code(move), parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(reason) ?? "");
            return AgreementOptions.Enter(desk, AgreementTasks.Enter(desk, order, by), terminal, parsed.GetValue(counter.Lang), stop);
        }, stop));
        return command;
    }

    private static Dictionary<string, string> Told(ParseResult parsed, IReadOnlyList<Option<string?>> fields) =>
        fields.Where(field => parsed.GetValue(field) is not null).ToDictionary(field => field.Name[2..], field => parsed.GetValue(field)!);

    // What is not told stays as it is known.
    private static string Profile(Desk desk, string code, Dictionary<string, string> told, Language language)
    {
        Dictionary<string, string> cells = desk.References.Institution(code) is { } known ? StoredRecord.Cells(form, known).ToDictionary(cell => cell.Key, cell => cell.Cell) : [];
        cells["code"] = code;
        foreach ((string key, string value) in told)
        {
            cells[key] = value;
        }

        FaultList faults = new();
        Institution? read = StoredRecord.Read(form, cells, faults);
        return read is null ? throw new RefusedException(faults.All, language) : StoredRecord.Write(form, read);
    }
}
