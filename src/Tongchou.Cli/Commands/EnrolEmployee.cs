using System.CommandLine;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Dues;
using Tongchou.Agency.Records;
using Tongchou.Enrolment.Employees;
using Tongchou.Fund;

namespace Tongchou.Cli.Commands;

/// <summary><c>enrol flexible|unemployed|retire</c> and <c>dues pay-months</c>: the employee scheme without an employer.</summary>
internal static class EnrolEmployee
{
    public static IEnumerable<Command> All(Terminal terminal) => [Flexible(terminal), Unemployed(terminal), Retire(terminal)];

    private static Command Flexible(Terminal terminal)
    {
        Option<string> wage = new("--base") { Description = "申报的月缴费基数,元 the base of a month, in yuan", Required = true };
        Option<string> rhythm = new("--payment") { Description = $"缴费周期 how often: {string.Join(", ", Words<PaymentRhythm>.Codes)}", DefaultValueFactory = _ => Words<PaymentRhythm>.Code(PaymentRhythm.Monthly) };
        return Declaring(terminal, new("flexible", "灵活就业人员参加职工医保:按月、按季或按年的应缴,缴费后参保 a flexible worker's dues; covered once paid") { wage, rhythm }, DuesPayer.Flexible,
            (parsed, faults) => (Given.Amount(parsed.GetValue(wage)!, "--base", faults), Given.Word<PaymentRhythm>(parsed.GetValue(rhythm)!, "--payment", faults).Months()));
    }

    private static Command Unemployed(Terminal terminal) => Declaring(
        terminal, new("unemployed", "领取失业保险金期间,由失业保险基金代缴 dues of the unemployment fund for who draws benefit"), DuesPayer.Unemployed, (_, _) => (Money.Zero, 1));

    private static Command Declaring(Terminal terminal, Command named, DuesPayer payer, Func<ParseResult, FaultList, (Money Wage, int Months)> read)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> region = CommonOptions.Region();
        Option<string> from = new("--from") { Description = "起始月 first month, such as 2026-11", Required = true };
        Option<DateOnly?> day = CommonOptions.Day("--day", "办理日,默认今天 the day, default today");
        foreach (Option option in new Option[] { person.Number, person.Identity, region, from, day })
        {
            named.Add(option);
        }

        Command command = counter.On(named);
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            AccountingMonth first = Given.Month(parsed.GetValue(from)!, "--from", faults);
            (Money wage, int months) = read(parsed, faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            MonthOrder order = new(who, place, first, months, payer, null, wage, parsed.GetValue(day) ?? CommonOptions.Today());
            MonthDeclared declared = Given.Done(await desk.Lanes.DoPatiently(new DeclareMonth(desk, order, by), stop), language);
            if (declared.Base.Limit is not BaseLimit.Within)
            {
                terminal.Out.WriteLine($"{declared.Base.Declared} {Words<BaseLimit>.Phrase(declared.Base.Limit).In(language)} {declared.Base.Base.Value} ({declared.Base.Base.Source.Clause})");
            }

            Print(declared.Dues, terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static Command Retire(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string> region = CommonOptions.Region();
        Option<bool> oneOff = new("--one-off") { Description = "一次性补缴所差月份 pay for the missing months at once" };
        Option<DateOnly?> day = CommonOptions.Day("--day", "退休日,默认今天 the day of retiring, default today");
        Command command = counter.On(new("retire", "职工退休:核定缴费年限,够年限的不再缴费 cover in retirement, where enough months were paid") { person.Number, person.Identity, region, oneOff, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            RegionCode place = Given.Region(parsed.GetValue(region)!, faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            Retiring retiring = Given.Done(await desk.Lanes.DoPatiently(new RetireEmployee(desk, who, place, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(oneOff), by), stop), language);
            if (retiring.Notice is { } notice)
            {
                EnrolCommand.Print(notice, terminal, language);
            }
            else
            {
                terminal.Out.WriteLine(language is Language.En
                    ? $"{retiring.Cover.Counted} months of {retiring.Cover.Needed.Value} needed ({retiring.Cover.Needed.Source.Clause}): covered in retirement from next month on"
                    : $"缴费年限 {retiring.Cover.Counted} 个月,需 {retiring.Cover.Needed.Value} 个月(依据 {retiring.Cover.Needed.Source.Clause}):自下月起享受退休待遇");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    public static Command PayMonths(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string[]> dues = new("--dues") { Description = "应缴编号,可写多个 numbers of the notices", Required = true, AllowMultipleArgumentsPerToken = true };
        Option<string> amount = new("--amount") { Description = "实缴金额合计,元 what was paid together, in yuan", Required = true };
        Option<string> receipt = new("--receipt") { Description = "税票号码 number of the receipt", Required = true };
        Option<DateOnly?> day = CommonOptions.Day("--day", "缴费日,默认今天 the day of payment, default today");
        Command command = counter.On(new("pay-months", "一次缴清一人的几个月职工医保费 one payment for several months of one person") { person.Number, person.Identity, dues, amount, receipt, day });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, by) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            Money paid = Given.Amount(parsed.GetValue(amount)!, "--amount", faults);
            string who = person.Find(parsed, desk, cipher, faults, stop);
            Given.Refuse(faults, language);
            Print(Given.Done(await desk.Lanes.DoPatiently(new PayMonths(desk, who, parsed.GetValue(dues)!, paid, parsed.GetValue(day) ?? CommonOptions.Today(), parsed.GetValue(receipt)!, by), stop), language), terminal, language);
            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static void Print(IReadOnlyList<DuesRow> dues, Terminal terminal, Language language)
    {
        foreach (DuesRow row in dues)
        {
            EnrolCommand.Print(row, terminal, language);
        }

        Money total = dues.Aggregate(Money.Zero, (sum, row) => sum + row.Collected);
        terminal.Out.WriteLine(language is Language.En ? $"together {total}" : $"合计 {total} 元");
    }
}
