using System.CommandLine;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Counter;
using Tongchou.Agency.PaymentRuns;
using Tongchou.Agency.Paying;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Cases;

namespace Tongchou.Cli.Paying;

/// <summary><c>pay advance|items|capital|year propose</c>: runs of payments worked out from the books and entered for another to approve.</summary>
internal static class PayPropose
{
    private const string OrderFile = "order.json";

    public static Command Advance(Terminal terminal)
    {
        Common common = new();
        Option<string> month = new("--month") { Description = "月份,如 2026-02 the month", Required = true };
        Command command = common.On(new("advance", "月度预付:按当月住院基金支付额或年度总额核算并录入 work out a month's advance and enter it") { month });
        command.SetAction((parsed, stop) => common.Counter.With(parsed, async (desk, _, by) =>
            await PayRuns.Enter(desk, await WorkOutAdvance.Month(desk, common.Order(parsed, desk, PayStage.Month, parsed.GetValue(month)!), stop), by, parsed.GetValue(common.DryRun), terminal, parsed.GetValue(common.Counter.Lang), stop), stop));
        return command;
    }

    public static Command Items(Terminal terminal)
    {
        Common common = new();
        Option<string> month = new("--month") { Description = "月份,如 2026-02 the month", Required = true };
        Option<string?> fund = PayRuns.Fund();
        Command command = common.On(new("items", "按项目月结:门诊、慢特病、药店等不按病组付费的,按已结算金额拨付 pay a month's care that no group pays for, as it was settled") { month, fund });
        command.SetAction((parsed, stop) => common.Counter.With(parsed, async (desk, _, by) =>
        {
            RunOrder order = common.Order(parsed, desk, PayStage.Items, parsed.GetValue(month)!, parsed.GetValue(fund));
            return await PayRuns.Enter(desk, await WorkOutItems.Month(desk, order, stop), by, parsed.GetValue(common.DryRun), terminal, parsed.GetValue(common.Counter.Lang), stop);
        }, stop));
        return command;
    }

    public static Command Capital(Terminal terminal)
    {
        Common common = new();
        Option<string> year = new("--year") { Description = "年度 the year", Required = true };
        Command command = common.On(new("capital", "周转金:按上年住院基金支付额核算并录入 work out working capital and enter it") { year });
        command.SetAction((parsed, stop) => common.Counter.With(parsed, async (desk, _, by) =>
            await PayRuns.Enter(desk, await WorkOutAdvance.Capital(desk, common.Order(parsed, desk, PayStage.Capital, parsed.GetValue(year)!), stop), by, parsed.GetValue(common.DryRun), terminal, parsed.GetValue(common.Counter.Lang), stop), stop));
        return command;
    }

    public static Command Year(Terminal terminal)
    {
        Common common = new();
        Option<string> year = new("--year") { Description = "年度 the year", Required = true };
        Option<string?> material = new("--in") { Description = "清算材料;省略则病例取自账上已结算的住院 an order; without it the cases are the settled stays of the books" };
        Option<string> method = new("--method") { Description = "付费方式 method of the pool, where no order names it", DefaultValueFactory = _ => Words<PaymentMethod>.Code(PaymentMethod.DrgPoints) };
        Option<string?> reserve = new("--reserve") { Description = "预留金,省略按本地比例 the reserve (default: the region's share)" };
        Command propose = common.On(new("propose", "核算年终清算并录入 work the year's clearing out and enter it") { year, material, method, reserve });
        propose.SetAction((parsed, stop) => common.Counter.With(parsed, async (desk, _, by) =>
        {
            Language language = parsed.GetValue(common.Counter.Lang);
            RunOrder order = common.Order(parsed, desk, PayStage.Year, parsed.GetValue(year)!);
            IReadOnlyList<PaidCase> stays = await BookStays.Of(desk, order.Region, order.Scheme, order.Period.Year, stop);
            PayOrder read = parsed.GetValue(material) is { } path ? Read(path, order, stays, terminal, language) : FromBooks(parsed.GetValue(method)!, parsed.GetValue(reserve), order, stays, language);
            return await PayRuns.Enter(desk, await WorkOutYear.Year(desk, order, read, stays, stop), by, parsed.GetValue(common.DryRun), terminal, language, stop);
        }, stop));
        Command command = new("year", "年终清算:录入、批准、查看 the year's clearing: propose, approve, show, list") { propose };
        foreach (Command each in PayRuns.All(terminal, PayStage.Year))
        {
            command.Add(each);
        }

        return command;
    }

    private static PayOrder FromBooks(string method, string? reserve, RunOrder order, IReadOnlyList<PaidCase> stays, Language language)
    {
        FaultList faults = new();
        PaymentMethod known = Given.Word<PaymentMethod>(method, "--method", faults);
        Money? kept = reserve is null ? null : Given.Amount(reserve, "--reserve", faults);
        Given.Refuse(faults, language);
        return BookOrder.Of(order.Region, order.Period, order.Scheme, known, order.Budget ?? Money.Zero, kept, stays);
    }

    private static PayOrder Read(string path, RunOrder order, IReadOnlyList<PaidCase> stays, Terminal terminal, Language language)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, OrderFile) : path;
        string beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        FaultList faults = new();
        return BookOrder.Read(BillFile.Bytes(file, terminal), Path.GetFileName(file), name => PayInput.Beside(beside, name), order, stays, faults) ?? throw new RefusedException(faults.All, language);
    }

    /// <summary>What all of them take.</summary>
    private sealed class Common
    {
        private readonly Option<string> region = CommonOptions.Region(), scheme = PayRuns.Scheme();
        private readonly Option<string?> budget = new("--budget") { Description = "年度总额,元 the year's budget in yuan" };
        private readonly Option<string[]> deduct = new("--deduct") { Description = "扣款,写作 机构=金额=原因,可多次 money kept back as INSTITUTION=AMOUNT=REASON, more than once" };

        public CounterOptions Counter { get; } = new();
        public Option<bool> DryRun { get; } = new("--dry-run") { Description = "只核算,不录入 only work it out" };

        public Command On(Command command)
        {
            foreach (Option option in new Option[] { region, scheme, budget, deduct, DryRun })
            {
                command.Add(option);
            }

            return Counter.On(command);
        }

        /// <exception cref="RefusedException">Anything can't be read; all of it is told.</exception>
        public RunOrder Order(ParseResult parsed, Desk desk, PayStage stage, string text, string? fund = null)
        {
            Language language = parsed.GetValue(Counter.Lang);
            FaultList faults = new();
            Scheme of = Given.Word<Scheme>(parsed.GetValue(scheme)!, "--scheme", faults);
            FundKind book = fund is null ? PayFunds.Of(of) : Given.Word<FundKind>(fund, "--fund", faults);
            RunPeriod? period = RunPeriod.Parse(stage, text);
            if (period is null)
            {
                faults.Add("bad-period", Place.At(stage is PayStage.Month or PayStage.Items ? "--month" : "--year"), new($"“{text}”不是期间。", $"'{text}' is no period."), new("月份如 2026-02,年度如 2026。", "A month such as 2026-02, a year such as 2026."));
            }

            Money? most = parsed.GetValue(budget) is { } told ? Given.Amount(told, "--budget", faults) : null;
            RunDeduction[] deductions = [.. (parsed.GetValue(deduct) ?? []).Select(each => Deduction(each, faults)).OfType<RunDeduction>()];
            Given.Refuse(faults, language);
            return new(PayRuns.Known(desk, parsed.GetValue(region)!, language), of, period!, most, deductions) { Fund = book };
        }

        private static RunDeduction? Deduction(string text, FaultList faults)
        {
            string[] parts = text.Split('=', 3, StringSplitOptions.TrimEntries);
            if (parts is [var institution, var amount, { Length: > 0 } reason])
            {
                return new(institution, reason, Given.Amount(amount, "--deduct", faults));
            }

            faults.Add("bad-deduction", Place.At("--deduct"), new($"“{text}”不是“机构=金额=原因”。", $"'{text}' is not INSTITUTION=AMOUNT=REASON."), new("如 H21090000001=120.50=稽核追回。", "Such as H21090000001=120.50=audit."));
            return null;
        }
    }
}
