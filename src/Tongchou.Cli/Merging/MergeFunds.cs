using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Fund;

namespace Tongchou.Cli.Merging;

/// <summary><c>merge-schemes funds</c>: the old funds' balances are entered, confirmed by somebody else and moved.</summary>
internal static class MergeFunds
{
    public static Command Make(Terminal terminal) => new("funds", "两只原基金的清理、审计、移交 clear, audit and hand over both old funds")
    {
        Enter(terminal),
        Confirm(terminal),
        Transfer(terminal),
    };

    private static Command Enter(Terminal terminal)
    {
        Option<string> balances = new("--balances") { Description = "移交余额表 table of the balances", Required = true };
        Option<string> clearings = new("--clearings") { Description = "清理表 table of what was collected and paid since", Required = true };
        return MergeOptions.Step("enter", "录入两只基金的余额表和清理表 enter the statements of both funds", [balances, clearings], async (parsed, merge, stop) =>
        {
            if (await merge.Office.CutOver(stop) is not { State: CutOverRow.Done } cutOver)
            {
                throw RefusedException.Because("not-cut-over", new("还没有完成切换。", "The cut-over is not done."), new("请先运行 cut-over。", "Run cut-over first."));
            }

            OldBalance[] held = Read(new OldBalanceForm(), parsed.GetValue(balances)!, merge, terminal);
            OldClearing[] cleared = Read(new OldClearingForm(), parsed.GetValue(clearings)!, merge, terminal);
            IReadOnlyDictionary<string, TaskRow> there = await OldFunds.Statements(merge.Desk, merge.Region, stop);
            foreach (OldScheme scheme in Words<OldScheme>.All)
            {
                string fund = Words<FundKind>.Code(scheme.Fund());
                if (there.GetValueOrDefault(fund) is { } task)
                {
                    terminal.Out.WriteLine(merge.Say($"{Words<FundKind>.Phrase(scheme.Fund()).Zh}:已有 {task.TaskId}", $"{Words<FundKind>.Phrase(scheme.Fund()).En}: {task.TaskId} is there already"));
                    continue;
                }

                (Money refund, Money accounts) = await OldFunds.Kept(merge.Desk, merge.Region, scheme, stop);
                OldFundStatement statement = new(merge.Region.ToString(), fund, Days.Read(cutOver.Day).AddDays(-1),
                    [.. held.Where(line => line.Scheme == scheme).Select(line => new ManualLine(line.Account.ToString(), Words<Side>.Code(line.Side), line.Amount.Fen))],
                    [.. cleared.Where(item => item.Scheme == scheme).Select(item => new ClearedItem(Words<FundFlow>.Code(item.Flow), item.Amount.Fen, item.Day, item.Document))],
                    refund.Fen, accounts.Fen);
                TaskRow entered = merge.Done(await merge.Desk.Lanes.Do(OldFunds.Enter(merge.Desk, statement, merge.By)));
                terminal.Out.WriteLine(merge.Say($"{Words<FundKind>.Phrase(scheme.Fund()).Zh}:已录入 {entered.TaskId},待另一人确认", $"{Words<FundKind>.Phrase(scheme.Fund()).En}: entered as {entered.TaskId}; somebody else confirms it"));
            }

            return ExitCode.Done;
        });
    }

    private static Command Confirm(Terminal terminal) => MergeOptions.Step("confirm", "审计后确认两只基金的余额表(须为另一人),随即记账 confirm both statements after the audit, as another person; this books them", [], async (parsed, merge, stop) =>
    {
        foreach ((string fund, TaskRow task) in (await OldFunds.Statements(merge.Desk, merge.Region, stop)).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            _ = Words<FundKind>.TryParse(fund, out FundKind kind);
            if (task.State == TaskStates.Entered)
            {
                merge.Done(await merge.Desk.Lanes.Do(OldFunds.Confirm(merge.Desk, task, merge.By)));
            }

            Print(await new FundLedger(merge.Desk.Law, merge.Desk.Reader).TrialBalance(new(merge.Region, kind), new(DateOnly.MinValue.AddDays(1), merge.Desk.Today), stop), kind, merge, terminal);
        }

        return ExitCode.Done;
    });

    private static Command Transfer(Terminal terminal)
    {
        Option<DateOnly?> on = CommonOptions.Day("--on", "移交日 the day of the handover (default: today)");
        return MergeOptions.Step("transfer", "两只原基金余额全部并入居民基金 move all that both old funds hold into the resident fund", [on], async (parsed, merge, stop) =>
        {
            TransferOldFunds act = merge.Done(await TransferOldFunds.Of(merge.Desk, merge.Region, parsed.GetValue(on) ?? merge.Desk.Today, merge.By, stop));
            Outcome<Done<VoucherId>> moved = await merge.Desk.Lanes.Do(act);
            terminal.Out.WriteLine(moved.Faults is [{ Code: "booked-twice" }]
                ? merge.Say("已经移交,没有改变。", "Handed over already; nothing changed.")
                : merge.Say($"已移交,凭证自 {merge.Done(moved)} 起。", $"Handed over; the vouchers begin with {merge.Done(moved)}."));
            return ExitCode.Done;
        });
    }

    private static void Print(TrialBalance balance, FundKind fund, Merge merge, Terminal terminal)
    {
        terminal.Out.WriteLine(Words<FundKind>.Phrase(fund).In(merge.Language));
        TextTable table = new(merge.Say("科目", "account"), merge.Say("借方发生", "debits"), merge.Say("贷方发生", "credits"), merge.Say("余额(借)", "balance, debit"), merge.Say("余额(贷)", "balance, credit"));
        foreach (TrialLine line in balance.Lines)
        {
            table.Row($"{line.Account.Code} {line.Account.Name.In(merge.Language)}", $"{line.Debit}", $"{line.Credit}", $"{line.ClosingDebit}", $"{line.ClosingCredit}");
        }

        table.Write(terminal);
    }

    private static T[] Read<T>(Agency.Imports.Columns.TableForm<T> form, string path, Merge merge, Terminal terminal)
        where T : class
    {
        ImportReport report = new(Path.GetFileName(path));
        using Stream file = WholeFile.Open(path, terminal);
        T[] rows = [.. ImportTable.Read(form, file, report)];
        return report.IsClean ? rows : throw new RefusedException([.. report.Faults], merge.Language);
    }
}
