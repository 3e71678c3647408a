using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Settlements;
using Tongchou.Storage;

namespace Tongchou.Cli.Commands;

/// <summary><c>differences</c>: which settlements back-dated law or a late catalogue touches, and what each changes. It only lists them.</summary>
internal static class DifferencesCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<DateOnly?> from = CommonOptions.Day("--from", "第一天 first law day, such as 2026-01-01");
        Option<DateOnly?> to = CommonOptions.Day("--to", "最后一天 last law day");
        from.Required = to.Required = true;
        Option<bool> catalogue = new("--catalogue") { Description = "费用明细按现行目录重新计价 price lines anew by the catalogue as it is now" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("differences", "追溯差额:列出政策追溯或目录补录影响的结算,不记账 list the settlements that back-dated law or a late catalogue touches; nothing is booked") { store, from, to, catalogue, json, policies, lang };
        command.SetAction(async (parsed, stop) =>
        {
            Language language = parsed.GetValue(lang);
            DateSpan days = new(parsed.GetValue(from)!.Value, parsed.GetValue(to)!.Value);
            if (DifferenceOffice.Refuses(days) is { } wrong)
            {
                throw new RefusedException([wrong], language);
            }

            LawBook law = CommonOptions.Book(parsed.GetValue(policies), language);
            using IStore books = await StoreOptions.Existing(parsed.GetValue(store)!, language, stop);
            await using Lanes lanes = new(books.Records, TimeProvider.System);
            Desk desk = new(law, lanes, books.Reader, TimeProvider.System);
            await ReferenceReader.Refresh(desk, stop);
            FaultList undecided = new();
            IReadOnlyList<FoundDifference> found = await DifferenceOffice.Find(desk, law, days, new(parsed.GetValue(catalogue), []), null, undecided, stop);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(
                    new { Law = law.Digest, From = Days.Text(days.From), To = Days.Text(days.To), Settlements = found.Select(each => Line.Of(each).Told()), Total = Line.Sum(found).Told(), Undecided = undecided.All.Select(fault => new { fault.Code, fault.Message }) }, AgencyJson.Indented));
            }
            else
            {
                Print(found, undecided, terminal, language);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<FoundDifference> found, FaultList undecided, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        if (found.Count > 0)
        {
            TextTable table = en ? new("settlement", "day", "institution", "funds", "account", "cash") : new("结算编号", "日期", "机构", "基金", "账户", "现金");
            foreach (Line line in found.Select(Line.Of).Append(Line.Sum(found)))
            {
                table.Row(line.Settlement.Length > 0 ? line.Settlement : en ? "total" : "合计", line.Day, line.Institution, $"{line.Funds}", $"{line.Account}", $"{line.Cash}");
            }

            table.Write(terminal);
        }

        foreach (Fault fault in undecided.All)
        {
            terminal.Out.WriteLine($"! {fault.Message.In(language)} {fault.Hint.In(language)}");
        }

        terminal.Out.WriteLine(en
            ? $"{found.Count:N0} settlement(s) change; amounts are what each bears more, below zero less. Nothing was booked."
            : $"{found.Count:N0} 笔结算有变动;金额为多负担的,负数为少负担的。没有记账。");
    }

    /// <summary>What one settlement changes: who bears more.</summary>
    private sealed record Line(string Settlement, string Day, string Institution, Money Funds, Money Account, Money Cash)
    {
        public static Line Of(FoundDifference found) => new(
            found.Before.SettlementId, found.Before.LawDay, found.Before.Institution, BookedAmounts.Funds(found.Delta), found.Delta.PersonalAccount + found.Delta.FamilyAccount, found.Delta.Cash);

        public object Told() => new { Settlement, Day, Institution, Funds = Funds.ToPlain(), Account = Account.ToPlain(), Cash = Cash.ToPlain() };

        public static Line Sum(IReadOnlyList<FoundDifference> found) => found.Select(Of).Aggregate(
            new Line("", "", "", Money.Zero, Money.Zero, Money.Zero), (sum, line) => sum with { Funds = sum.Funds + line.Funds, Account = sum.Account + line.Account, Cash = sum.Cash + line.Cash });
    }
}
