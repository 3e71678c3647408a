using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Tables;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Financing;

namespace Tongchou.Cli.Commands;

/// <summary><c>dues run|pay|receipts|repair|refund|claim|received</c>: the work on dues that is kept in the books.</summary>
internal static class DuesWork
{
    public static IEnumerable<Command> All(Terminal terminal) => [Run(terminal), Pay(terminal), Receipts(terminal), Repair(terminal), Refund(terminal), Claim(terminal), Received(terminal)];

    private static Command Run(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<int> year, Option<DateOnly?> day) = (CommonOptions.Region(), CommonOptions.Year(), CommonOptions.Day("--day", "办理日,默认今天 the day, default today"));
        Command command = counter.On(new("run", "年度征缴:上年参保居民的应缴,可中断后重来 ask last year's residents for a year's dues; may be broken off and started again") { region, year, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            Given.Refuse(faults, language);
            DuesRunReport report = await new DuesOffice(desk, by).Run(place, benefit, parsed.GetValue(day) ?? CommonOptions.Today(), Bar(terminal), stop);
            terminal.Out.WriteLine(language is Language.En
                ? $"{report.Issued:N0} notice(s) issued, {report.Before:N0} were there before, {report.Refused.Values.Sum():N0} refused"
                : $"新发应缴 {report.Issued:N0} 份,此前已有 {report.Before:N0} 份,不能发的 {report.Refused.Values.Sum():N0} 人");
            foreach ((string code, long count) in report.Refused.OrderByDescending(each => each.Value))
            {
                terminal.Out.WriteLine($"  {count,10:N0}  {code}  {report.Samples.First(sample => sample.Fault.Code == code).Fault.Message.In(language)}");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Pay(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> dues = new("--dues") { Description = "应缴编号 number of the notice", Required = true };
        Option<string> amount = new("--amount") { Description = "实缴金额,元 what was paid, in yuan", Required = true };
        Option<string> receipt = new("--receipt") { Description = "税票号码 number of the receipt", Required = true };
        Option<DateOnly?> day = CommonOptions.Day("--day", "缴费日,默认今天 the day of payment, default today");
        Command command = counter.On(new("pay", "记一笔缴费 take one payment in") { person.Number, person.Identity, dues, amount, receipt, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            Money paid = Given.Amount(parsed.GetValue(amount)!, "--amount", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            EnrolCommand.Print(Given.Done(await desk.Lanes.DoPatiently(new PayDues(desk, who, parsed.GetValue(dues)!, paid, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(receipt)!, by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Receipts(Terminal terminal)
    {
        CounterOptions counter = new();
        TableOptions table = new();
        Command command = counter.On(new("receipts", "税务缴费回传入账并对账 take the tax side's receipts in and hold both sides against each other") { table.In, table.Rejected });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FileInfo from = table.File(parsed, language);
            ReceiptReport report = await new DuesOffice(desk, by).TakeReceipts(from.Name, from.OpenRead(), cipher, stop);
            bool en = language is Language.En;
            terminal.Out.WriteLine(en
                ? $"taken {report.Taken:N0} ({report.TakenAmount}), taken before {report.Again:N0} ({report.AgainAmount}), refused {report.Table.Rejected:N0}"
                : $"入账 {report.Taken:N0} 笔 {report.TakenAmount} 元;此前已入账 {report.Again:N0} 笔 {report.AgainAmount} 元;退回 {report.Table.Rejected:N0} 行");
            terminal.Out.WriteLine(en ? $"paid in our books and not in the file: {report.Missing.Count:N0}" : $"我方已记而文件没有的:{report.Missing.Count:N0} 笔");
            foreach (DuesRow row in report.Missing.Take(20))
            {
                terminal.Out.WriteLine($"  {row.PaidOn}  {row.Receipt}  {row.DuesId}  {row.Collected}");
            }

            return table.Tell(parsed, report.Table, terminal, language) && report.Missing.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        }, stop));
        return command;
    }

    private static Command Repair(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        (Option<string> region, Option<int> year, Option<DateOnly?> day) = (CommonOptions.Region(), CommonOptions.Year(), CommonOptions.Day("--day", "办理日,默认今天 the day, default today"));
        Option<int> years = new("--years") { Description = "修复几年 how many broken years", Required = true };
        Command command = counter.On(new("repair", "缴费修复:得出应缴;没有作用时不收款 the price of broken years; none where paying would be in vain") { person.Number, person.Identity, region, year, years, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            EnrolCommand.Print(Given.Done(await desk.Lanes.DoPatiently(new EnterRepair(desk, who, place, benefit, parsed.GetValue(years), parsed.GetValue(day) ?? CommonOptions.Today(), by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Refund(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> dues = new("--dues") { Description = "应缴编号 number of the notice", Required = true };
        Option<string> reason = new("--reason") { Description = $"原因 why: {string.Join(", ", Words<RefundReason>.Codes)}", Required = true };
        Option<DateOnly?> day = CommonOptions.Day("--day", "办理日,默认今天 the day, default today");
        Command command = counter.On(new("refund", "退费,或作废未缴的应缴 give dues back, or cancel those nobody paid") { person.Number, person.Identity, dues, reason, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RefundReason why = Given.Word<RefundReason>(parsed.GetValue(reason)!, "--reason", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            EnrolCommand.Print(Given.Done(await desk.Lanes.DoPatiently(new RefundDues(desk, who, parsed.GetValue(dues)!, why, parsed.GetValue(day) ?? CommonOptions.Today(), by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Claim(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<int> year, Option<DateOnly?> day) = (CommonOptions.Region(), CommonOptions.Year(), CommonOptions.Day("--day", "申请日,默认今天 the day, default today"));
        Command command = counter.On(new("claim", "按已缴费居民人数向各级财政申请补助 ask the governments for the subsidy of those who paid") { region, year, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            Given.Refuse(faults, language);
            long people = await new DuesOffice(desk, by).Subsidised(place, benefit, stop);
            IReadOnlyList<SubsidyClaimRow> claims = Given.Done(await desk.Lanes.DoPatiently(new ClaimSubsidy(desk, place, benefit, people, parsed.GetValue(day) ?? CommonOptions.Today(), by), stop), language);
            terminal.Out.WriteLine(language is Language.En ? $"{people:N0} residents; {claims.Count} new claim(s)" : $"已缴费居民 {people:N0} 人;新申请 {claims.Count} 份");
            foreach (SubsidyClaimRow claim in claims)
            {
                string government = Words<Government>.TryParse(claim.Government, out Government known) ? Words<Government>.Phrase(known).In(language) : claim.Government;
                terminal.Out.WriteLine($"  {TextColumns.Left(government, 20)}{TextColumns.Right(claim.Amount.ToString(), 20)}  {claim.ClaimId}");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Received(Terminal terminal)
    {
        CounterOptions counter = new();
        (Option<string> region, Option<int> year, Option<DateOnly?> day) = (CommonOptions.Region(), CommonOptions.Year(), CommonOptions.Day("--day", "到账日,默认今天 the day it came, default today"));
        Option<string> claim = new("--claim") { Description = "申请编号 number of the claim", Required = true };
        Option<string> document = new("--document") { Description = "银行单据号 number of the bank's paper", Required = true };
        Command command = counter.On(new("received", "财政补助到账入账 book a subsidy that came") { region, year, claim, document, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            BenefitYear benefit = Given.Year(parsed.GetValue(year), faults);
            Given.Refuse(faults, language);
            SubsidyClaimRow row = Given.Done(await desk.Lanes.DoPatiently(new ReceiveSubsidy(desk, place, benefit, parsed.GetValue(claim)!, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(document)!, by), stop), language);
            terminal.Out.WriteLine($"{row.ClaimId}  {row.Amount}  {row.ReceivedOn}  {row.Document}");
            return ExitCode.Done;
        }, stop));
        return command;
    }


    public static Progress<int>? Bar(Terminal terminal) => terminal.IsInteractive ? new(done => terminal.Error.Write($"\r{done * 100 / Partitions.Count,3}% {new string('█', done * 40 / Partitions.Count)} {(done == Partitions.Count ? "\n" : "")}")) : null;
}
