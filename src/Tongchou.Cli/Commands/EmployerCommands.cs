using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Tables;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Cli.Commands;

/// <summary><c>dues roll|employer|pay-employer|arrears</c>: what employers declare, owe and pay.</summary>
internal static class EmployerCommands
{
    private const int MostShown = 30;

    public static IEnumerable<Command> All(Terminal terminal) => [Roll(terminal), Employer(terminal), PayEmployer(terminal), Arrears(terminal)];

    private static Command Roll(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<string> employer, Option<string> month, Option<DateOnly?> day) = (CommonOptions.Region(), EmployerNumber(), Month(), CommonOptions.Day("--day", "申报日,默认今天 the day, default today"));
        TableOptions table = new();
        Option<bool> look = new("--look") { Description = "只看结果,不入账 only look, keep nothing" };
        Command command = counter.On(new("roll", "单位月度申报:与上月比较出增员、减员、基数变更,得出应缴 an employer's monthly roll against the month before") { region, employer, month, table.In, table.Rejected, look, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            AccountingMonth of = Given.Month(parsed.GetValue(month)!, "--month", faults);
            Given.Refuse(faults, language);
            FileInfo from = table.File(parsed, language);
            EmployerOffice office = new(desk, place, parsed.GetValue(employer)!, by);
            using FileStream read = from.OpenRead();
            Outcome<EmployerRoll> outcome = await office.Roll(from.Name, read, of, !parsed.GetValue(look), parsed.GetValue(day) ?? CommonOptions.Today(), cipher, stop);
            EmployerRoll roll = outcome.Value ?? throw new RefusedException(outcome.Faults, language);
            Print(roll, terminal, language);
            return table.Tell(parsed, roll.Table, terminal, language) ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static Command Employer(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<string> employer) = (CommonOptions.Region(), EmployerNumber());
        Command command = counter.On(new("employer", "单位各月应缴与已缴 what an employer owes and paid") { region, employer });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            Given.Refuse(faults, language);
            Print(await new EmployerOffice(desk, place, parsed.GetValue(employer)!, by).Months(stop), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command PayEmployer(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<string> employer, Option<string> month, Option<DateOnly?> day) = (CommonOptions.Region(), EmployerNumber(), Month(), CommonOptions.Day("--day", "缴费日,默认今天 the day of payment, default today"));
        Option<string> amount = new("--amount") { Description = "实缴金额,元 what was paid, in yuan", Required = true };
        Option<string> receipt = new("--receipt") { Description = "税票号码 number of the receipt", Required = true };
        Command command = counter.On(new("pay-employer", "记单位一个月的缴费,划入个人账户并入账 take an employer's payment for a month in") { region, employer, month, amount, receipt, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            AccountingMonth of = Given.Month(parsed.GetValue(month)!, "--month", faults);
            Money paid = Given.Amount(parsed.GetValue(amount)!, "--amount", faults);
            Given.Refuse(faults, language);
            Outcome<EmployerMonth> outcome = await new EmployerOffice(desk, place, parsed.GetValue(employer)!, by).Pay(of, paid, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(receipt)!, stop);
            Print([outcome.Value ?? throw new RefusedException(outcome.Faults, language)], terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Arrears(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<DateOnly?> day) = (CommonOptions.Region(), CommonOptions.Day("--day", "清查日,默认今天 the day, default today"));
        Option<string?> employer = new("--employer") { Description = "单位编号,默认全地区 the employer's number (default: all of the region)" };
        Option<bool> look = new("--look") { Description = "只看结果,不入账 only look, keep nothing" };
        Command command = counter.On(new("arrears", "清查单位欠费,到期未缴的暂停待遇,补缴后恢复 let coverage rest where an employer has not paid in time") { region, employer, look, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            Given.Refuse(faults, language);
            ArrearsOffice office = new(desk, place, parsed.GetValue(employer), by);
            DateOnly on = parsed.GetValue(day) ?? CommonOptions.Today();
            Print(await office.List(on, stop), terminal, language);
            if (!parsed.GetValue(look))
            {
                ArrearsReport report = await office.Review(on, DuesWork.Bar(terminal), stop);
                terminal.Out.WriteLine(language is Language.En ? $"{report.Looked:N0} with unpaid months, coverage rests now for {report.Suspended.Count:N0}" : $"有欠费的 {report.Looked:N0} 人,本次暂停待遇 {report.Suspended.Count:N0} 人");
                foreach ((string person, DateOnly from) in report.Suspended.Take(MostShown))
                {
                    terminal.Out.WriteLine($"  {person}  {from:yyyy-MM-dd}");
                }
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static void Print(IReadOnlyList<EmployerArrears> arrears, Terminal terminal, Language language)
    {
        string[] heads = language is Language.En ? ["employer", "people", "owed", "months", "coverage rests from"] : ["单位", "人数", "欠费", "欠费月份", "暂停待遇自"];
        terminal.Out.WriteLine(TextColumns.Left(heads[0], 16) + TextColumns.Right(heads[1], 8) + TextColumns.Right(heads[2], 18) + "  " + TextColumns.Left(heads[3], 20) + heads[4]);
        foreach (EmployerArrears each in arrears.Take(MostShown))
        {
            string months = each.Months is [var only] ? $"{only}" : $"{each.Months[0]} … {each.Months[^1]}";
            string rests = each.RestsFrom is { } from ? $"{from.Value:yyyy-MM-dd}  ({from.Source.Clause})" : "–";
            terminal.Out.WriteLine(TextColumns.Left(each.Employer, 16) + TextColumns.Right($"{each.Persons:N0}", 8) + TextColumns.Right($"{each.Owed}", 18) + "  " + TextColumns.Left(months, 20) + rests);
        }

        Money owed = arrears.Aggregate(Money.Zero, (sum, each) => sum + each.Owed);
        terminal.Out.WriteLine(language is Language.En ? $"{arrears.Count:N0} employer(s) owe {owed} in all" : $"欠费单位 {arrears.Count:N0} 个,共 {owed} 元");
    }

    private static void Print(EmployerRoll roll, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        terminal.Out.WriteLine(en
            ? $"{roll.Employer} {roll.Month}: joined {roll.Count(RollChange.Joined):N0}, left {roll.Count(RollChange.Left):N0}, base changed {roll.Count(RollChange.Changed):N0}, unchanged {roll.Count(RollChange.Same):N0}, refused {roll.Table.Rejected:N0}{(roll.IsBooked ? "" : " (nothing was kept)")}"
            : $"{roll.Employer} {roll.Month}:增员 {roll.Count(RollChange.Joined):N0} 人,减员 {roll.Count(RollChange.Left):N0} 人,基数变更 {roll.Count(RollChange.Changed):N0} 人,无变化 {roll.Count(RollChange.Same):N0} 人,退回 {roll.Table.Rejected:N0} 行{(roll.IsBooked ? "" : "(未入账)")}");
        terminal.Out.WriteLine(en
            ? $"owed: employer {roll.EmployerShare}, persons {roll.PersonShare}, together {roll.EmployerShare + roll.PersonShare}"
            : $"应缴:单位 {roll.EmployerShare} 元,个人 {roll.PersonShare} 元,合计 {roll.EmployerShare + roll.PersonShare} 元");
        foreach (RollLine line in roll.Lines.Where(line => line.Change is not RollChange.Same || line.Base?.Limit is not BaseLimit.Within || line.ResidentGivesWay).Take(MostShown))
        {
            string text = $"  {line.PersonId}  {Words<RollChange>.Phrase(line.Change).In(language)}";
            text += line.BaseBefore is { } before && line.Base is { } now && line.Change is RollChange.Changed ? $"  {before} → {now.Base.Value}" : "";
            text += line.Base is { Limit: not BaseLimit.Within } limited ? $"  {limited.Declared} {Words<BaseLimit>.Phrase(limited.Limit).In(language)} {limited.Base.Value} ({limited.Base.Source.Clause})" : "";
            text += line.LastMonth is { } last ? (en ? $"  last month {last}" : $"  末月 {last}") : "";
            text += line.ResidentGivesWay ? (en ? "  stops being a resident (CN2023 三)" : "  居民医保相应终止(CN2023 三)") : "";
            terminal.Out.WriteLine(text);
        }

        if (roll.LeaversWait)
        {
            terminal.Error.WriteLine(en ? "! missing persons were not taken as leavers, since rows were refused" : "! 有行退回,名单外的人员暂不作减员");
        }
    }

    private static void Print(IReadOnlyList<EmployerMonth> months, Terminal terminal, Language language)
    {
        string[] heads = language is Language.En ? ["month", "people", "employer", "persons", "owed", "paid"] : ["月份", "人数", "单位应缴", "个人应缴", "未缴", "已缴"];
        terminal.Out.WriteLine(TextColumns.Left(heads[0], 10) + TextColumns.Right(heads[1], 8) + string.Concat(heads[2..].Select(head => TextColumns.Right(head, 18))));
        foreach (EmployerMonth month in months)
        {
            terminal.Out.WriteLine(TextColumns.Left($"{month.Month}", 10) + TextColumns.Right($"{month.People:N0}", 8) + string.Concat(new[] { month.EmployerShare, month.PersonShare, month.Owed, month.Paid }.Select(amount => TextColumns.Right($"{amount}", 18))));
        }
    }

    private static Option<string> EmployerNumber() => new("--employer") { Description = "单位编号 the employer's number", Required = true };
    private static Option<string> Month() => new("--month") { Description = "费款所属期 month, such as 2026-11", Required = true };
}
