using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Comparing;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;

namespace Tongchou.Cli.Commands;

/// <summary><c>compare</c>: files of departments against ours, the work list of differences, and digests instead of numbers.</summary>
internal static class CompareCommand
{
    public static Command Make(Terminal terminal) => new("compare", "数据比对:导入部门文件、列出和处理差异 compare departments' files with ours: import, list, resolve, hash")
    {
        Import(terminal),
        List(terminal),
        Resolve(terminal),
        CompareHash.Make(terminal),
        CompareHash.Key(terminal),
    };

    internal static Option<Department?> DepartmentOption() => new("--department")
    {
        Description = $"部门 department: {string.Join(" | ", Words<Department>.Codes)}",
        Required = true,
        CustomParser = argument =>
        {
            if (argument.Tokens is [var token] && Words<Department>.TryParse(token.Value, out Department department))
            {
                return department;
            }

            argument.AddError($"--department: {string.Join(" | ", Words<Department>.Codes)}");
            return null;
        },
    };

    internal static Option<RegionCode?> RegionOption() => new("--region")
    {
        Description = "统筹区 region, such as 210900",
        Required = true,
        CustomParser = argument =>
        {
            if (argument.Tokens is [var token] && RegionCode.TryParse(token.Value, out RegionCode region))
            {
                return region;
            }

            argument.AddError("--region: 六位区划代码 a code of six digits");
            return null;
        },
    };

    private static Command Import(Terminal terminal)
    {
        Option<Department?> department = DepartmentOption();
        Option<RegionCode?> region = RegionOption();
        Option<bool> complete = new("--complete") { Description = "文件是完整名单:我方有而名单没有的也是差异 the file is the whole list: who is left out of it differs too" };
        TableOptions table = new();
        CounterOptions counter = new();
        Command command = counter.On(new("import", "比对一个部门的文件,差异进入待办 compare a department's file; differences go to the work list") { table.In, department, region, complete, table.Rejected });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            FileInfo from = table.File(parsed, parsed.GetValue(counter.Lang));
            ComparisonOrder order = new(parsed.GetValue(region)!.Value, parsed.GetValue(department)!.Value, from.Name, parsed.GetValue(complete));
            Compared compared = await new CompareFile(desk, cipher, order, by).Take(from.OpenRead(), stop);
            Print(compared, terminal, parsed.GetValue(counter.Lang));
            return table.Tell(parsed, compared.Report, terminal, parsed.GetValue(counter.Lang)) ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static void Print(Compared compared, Terminal terminal, Language language)
    {
        foreach ((MismatchKind kind, int count) in compared.Found.OrderBy(each => each.Key))
        {
            terminal.Out.WriteLine($"  {Words<MismatchKind>.Phrase(kind).In(language)}: {count:N0}");
        }

        ImportReport report = compared.Report;
        terminal.Out.WriteLine(language is Language.En
            ? $"{report.Read:N0} line(s), {report.Rejected:N0} refused; {compared.Matched:N0} on our file; {compared.New:N0} new difference(s)."
            : $"共 {report.Read:N0} 行,退回 {report.Rejected:N0} 行;与我方档案匹配 {compared.Matched:N0} 行;新增差异 {compared.New:N0} 条。");
    }

    private static Command List(Terminal terminal)
    {
        Option<RegionCode?> region = RegionOption();
        Option<string> state = new("--state") { Description = "entered(待处理)| approved(已处理)| returned(不处理)| all entered | approved | returned | all", DefaultValueFactory = _ => TaskStates.Entered };
        state.AcceptOnlyFromAmong(TaskStates.Entered, TaskStates.Approved, TaskStates.Returned, "all");
        Option<bool> json = CommonOptions.Json();
        CounterOptions counter = new();
        Command command = counter.On(new("list", "列出差异 list the differences") { region, state, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, _) =>
        {
            RegionCode where = parsed.GetValue(region)!.Value;
            string asked = parsed.GetValue(state)!;
            IReadOnlyList<ListedMismatch> found = await FindMismatches.List(desk, asked == "all" ? "" : asked, each => each == where, null, stop);
            Language language = parsed.GetValue(counter.Lang);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(found.Select(each => new
                {
                    Id = each.Task.TaskId, each.Task.State, Kind = Words<MismatchKind>.Code(each.Mismatch.Kind), Department = Words<Department>.Code(each.Mismatch.Department), Person = each.Task.PersonId,
                    Told = Words<Told>.Code(each.Mismatch.Told), each.Mismatch.Code, each.Mismatch.From, Deed = Words<Deed>.Code(each.Mismatch.Deed), each.Mismatch.File,
                }), AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = language is Language.En ? new("number", "state", "difference", "department", "person", "from", "resolving it") : new("编号", "状态", "差异", "部门", "人员", "日期", "处理方式");
            foreach (ListedMismatch each in found)
            {
                table.Row(each.Task.TaskId, each.Task.State, Words<MismatchKind>.Phrase(each.Mismatch.Kind).In(language), Words<Department>.Phrase(each.Mismatch.Department).In(language), each.Task.PersonId ?? "-", each.Mismatch.From, Words<Deed>.Phrase(each.Mismatch.Deed).In(language));
            }

            table.Write(terminal);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Resolve(Terminal terminal)
    {
        Argument<string> id = new("number") { Description = "差异编号 number of the difference" };
        Option<string?> dismiss = new("--dismiss") { Description = "不处理,写明原因 leave everything as it is, for this reason" };
        CounterOptions counter = new();
        Command command = counter.On(new("resolve", "处理一条差异;录入人不能处理自己导入的 resolve a difference; never one of a file one imported oneself") { id, dismiss });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            string asked = parsed.GetValue(id)!;
            Language language = parsed.GetValue(counter.Lang);
            ListedMismatch found = await FindMismatches.Find(desk, asked, stop) ?? throw new RefusedException([FindTask.Unknown(asked)], language);
            Outcome<Done<TaskRow>> outcome = parsed.GetValue(dismiss) is { } reason ? await ResolveMismatch.Dismiss(desk, found.Task, reason, by) : await ResolveMismatch.Do(desk, found.Task, by, stop);
            if (outcome.IsRefused)
            {
                throw new RefusedException(outcome.Faults, language);
            }

            Phrase done = parsed.GetValue(dismiss) is null ? Words<Deed>.Phrase(found.Mismatch.Deed) : new("不处理", "dismissed");
            terminal.Out.WriteLine($"✓ {asked}: {done.In(language)}");
            return ExitCode.Done;
        }, stop));
        return command;
    }
}
