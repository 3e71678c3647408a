using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Acts.Budgets;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Budgets;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Records;
using Tongchou.Cli.Commands;
using Tongchou.Fund.Budgeting;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.Budgets;

/// <summary><c>fund budget</c>: budgets of funds from draft to evaluation.</summary>
internal static class FundBudget
{
    public static Command Make(Terminal terminal) => new("budget", "基金预算:编制、审核、汇总、调整、执行、评价 budgets of funds: compile, review, unify, adjust, execute, evaluate")
    {
        FromFile(terminal, "compile", "编制:算出并查看,不录入 work a budget out and show it", enters: false, Compiled),
        FromFile(terminal, "propose", "编制并录入,等待省级审核 work a budget out and enter it for review", enters: true, Compiled),
        FromFile(terminal, "adjust", "预算调整方案:算出并录入 an adjustment plan, worked out and entered", enters: true, Adjusted),
        FromBooks(terminal, "unify", "汇总全省统一预算并录入 add the cities up and enter the province's budget", (desk, book, stop) => CompileBudget.Unified(desk, book.Region, book.Fund, book.Year, stop)),
        FromBooks(terminal, "evaluate", "年度绩效评价并录入 evaluate a year that is over and enter it", (desk, book, stop) => ExecuteBudget.Evaluated(desk, book.Region, book.Fund, book.Year, stop)),
        BudgetReviewing.List(terminal), BudgetReviewing.Show(terminal), BudgetReviewing.Approve(terminal), BudgetReviewing.Return(terminal), BudgetWatching.Execution(terminal),
    };

    private static Command FromFile(Terminal terminal, string name, string description, bool enters, Func<Desk, ReadOnlyMemory<byte>, string, CancellationToken, Task<Outcome<BudgetDocument>>> worksOut)
    {
        CounterOptions counter = new();
        Option<string> input = new("--in") { Description = "JSON,- 为标准输入 JSON, - for standard input", Required = true };
        (Option<bool> look, Option<bool> json) = (DryRun(), CommonOptions.Json());
        Command command = counter.On(new(name, description) { input, json });
        if (enters)
        {
            command.Add(look);
        }

        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            string file = parsed.GetValue(input)!;
            return await Enter(desk, await worksOut(desk, BillFile.Bytes(file, terminal), file, stop), by, !enters || parsed.GetValue(look), parsed.GetValue(json), terminal, parsed.GetValue(counter.Lang), stop);
        }, stop));
        return command;
    }

    private static Command FromBooks(Terminal terminal, string name, string description, Func<Desk, BudgetBook, CancellationToken, Task<Outcome<BudgetDocument>>> worksOut)
    {
        CounterOptions counter = new();
        BudgetOptions of = new();
        (Option<bool> look, Option<bool> json) = (DryRun(), CommonOptions.Json());
        Command command = of.On(counter.On(new(name, description) { look, json }));
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            return await Enter(desk, await worksOut(desk, of.Read(parsed, desk, language), stop), by, parsed.GetValue(look), parsed.GetValue(json), terminal, language, stop);
        }, stop));
        return command;
    }

    private static async Task<Outcome<BudgetDocument>> Compiled(Desk desk, ReadOnlyMemory<byte> utf8, string file, CancellationToken stop)
    {
        FaultList faults = new();
        Node? node = JsonText.Read(utf8, file, faults);
        BudgetOrder? order = node is null ? null : new BudgetOrderReader(desk.Law.Law, faults).Order(node);
        return order is null ? Outcome<BudgetDocument>.Refused(faults.All) : await CompileBudget.Year(desk, order, stop);
    }

    private static async Task<Outcome<BudgetDocument>> Adjusted(Desk desk, ReadOnlyMemory<byte> utf8, string file, CancellationToken stop)
    {
        FaultList faults = new();
        Node? node = JsonText.Read(utf8, file, faults);
        AdjustmentOrder? order = node is null ? null : new BudgetOrderReader(desk.Law.Law, faults).Adjustment(node);
        return order is null ? Outcome<BudgetDocument>.Refused(faults.All) : await CompileBudget.Adjusted(desk, order, stop);
    }

    private static async Task<int> Enter(Desk desk, Outcome<BudgetDocument> worked, string by, bool onlyLook, bool json, Terminal terminal, Language language, CancellationToken stop)
    {
        BudgetDocument document = worked.Value ?? throw new RefusedException(worked.Faults, language);
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(document, new JsonSerializerOptions(BudgetDocument.Form) { WriteIndented = true }));
        }
        else
        {
            Print(document, terminal, language);
        }

        if (onlyLook)
        {
            return ExitCode.Done;
        }

        Outcome<Done<TaskRow>> entered = await BudgetOffice.Propose(desk, document, by, stop);
        TaskRow task = Given.Done(entered, language);
        bool again = entered.Value!.Again;
        (json ? terminal.Error : terminal.Out).WriteLine(language is Language.En
            ? $"{(again ? "already entered" : "entered")} as {task.TaskId}; it holds when another approves it"
            : $"{(again ? "此前已录入" : "已录入")},文件 {task.TaskId};由他人批准后生效");
        return ExitCode.Done;
    }

    public static void Print(BudgetDocument document, Terminal terminal, Language language)
    {
        terminal.Out.WriteLine($"{document.Region} {BudgetTables.Word<FundKind>(document.Fund, language)} {document.Year} {BudgetTables.Word<BudgetKind>(document.Kind, language)}");
        TextTable table = new([.. BudgetTables.Columns.Select(column => column.Heading.In(language))]);
        foreach (IReadOnlyList<string> row in BudgetTables.Rows(document, language))
        {
            table.Row([.. row]);
        }

        table.Write(terminal);
        foreach (DocumentFinding finding in document.Findings)
        {
            terminal.Error.WriteLine($"! {finding.What.In(language)}  [{finding.Code}, {finding.Rests}]");
        }

        if (document.Evaluation is { } evaluation)
        {
            terminal.Out.WriteLine(language is Language.En
                ? FormattableString.Invariant($"performance of {evaluation.Year}: {evaluation.Score} of 100, {BudgetTables.Word<PerformanceGrade>(evaluation.Grade, language)}  ({evaluation.Rests})")
                : FormattableString.Invariant($"{evaluation.Year} 年绩效评价 {evaluation.Score} 分,{BudgetTables.Word<PerformanceGrade>(evaluation.Grade, language)}({evaluation.Rests})"));
        }
    }

    private static Option<bool> DryRun() => new("--dry-run") { Description = "只查看,不录入 only show it" };
}
