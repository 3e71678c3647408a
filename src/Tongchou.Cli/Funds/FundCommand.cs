using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Cli.Budgets;
using Tongchou.Cli.Commands;
using Tongchou.Cli.Projecting;
using Tongchou.Fund.Measures;
using Tongchou.Storage;

namespace Tongchou.Cli.Funds;

/// <summary><c>fund</c>: the province's adjustment fund, how long funds last, what becomes of them, their budgets and alerts.</summary>
internal static class FundCommand
{
    public static Command Make(Terminal terminal) => new("fund", "基金:省级调剂金、可支付月数、测算、预算、预警 funds: the adjustment fund, months of balance, projection, budgets, warnings") { AdjustCommand.Make(terminal), Months(terminal), FundProject.Make(terminal), FundBudget.Make(terminal), FundAlerts.Warn(terminal), FundAlerts.Alerts(terminal) };

    private static Command Months(Terminal terminal)
    {
        Option<string> region = CommonOptions.Region();
        Option<int> year = new("--year") { Description = "年度 year", Required = true };
        Option<DateOnly?> on = CommonOptions.Day("--on", "截至哪一天,默认年末或今天 the last day that counts, default the year's end or today");
        Option<bool> json = CommonOptions.Json();
        Option<string> store = StoreOptions.Store();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("months", "可支付月数:写明分子和分母 payable months, with numerator and denominator") { region, year, on, json, store, policies, lang };
        command.SetAction(async (parsed, stop) =>
        {
            Language language = parsed.GetValue(lang);
            DateOnly day = Last(parsed.GetValue(year), parsed.GetValue(on), language);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            using IStore books = await StoreOptions.Existing(parsed.GetValue(store)!, language, stop);
            Outcome<IReadOnlyList<FundMonths>> outcome = await MeasureFunds.Of(book, books.Reader, parsed.GetValue(region)!, day, stop);
            IReadOnlyList<FundMonths> measured = outcome.Value ?? throw new RefusedException(outcome.Faults, language);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { region = parsed.GetValue(region), day, schemes = measured.Select(Form) }, AgencyJson.Indented));
                return ExitCode.Done;
            }

            Print(measured, day, terminal, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static DateOnly Last(int year, DateOnly? on, Language language)
    {
        if (year is < BenefitYear.Earliest or > BenefitYear.Latest || (on is { } named && named.Year != year))
        {
            throw new RefusedException([new Fault("bad-year", Place.At("--year"), new($"没有 {year} 年,或 --on 不在该年。", $"There is no year {year}, or --on is not in it."), new("请核对 --year 和 --on。", "Check --year and --on."))], language);
        }

        DateOnly end = new(year, 12, 31), today = CommonOptions.Today();
        return on ?? (today < end && today.Year == year ? today : end);
    }

    private static object Form(FundMonths each) => new
    {
        scheme = CodedWord.Of(each.Scheme),
        measure = Form(each.Measure),
        grade = each.Grade is { } grade ? new { grade = CodedWord.Of(grade.Value), clause = grade.Source.Clause.ToString(), standing = Words<Standing>.Code(grade.Source.Standing) } : null,
        others = each.Others.Select(Form),
    };

    private static object Form(SchemeMeasure measure) => new
    {
        months = measure.Months.Months,
        numerator = new { kind = Words<BalanceKind>.Code(measure.Balance), funds = measure.Funds.Select(fund => Words<FundKind>.Code(fund.Fund)), amount = measure.Months.Balance.ToPlain() },
        denominator = new { kind = Words<SpendingKind>.Code(measure.Spending), amount = measure.Months.Spending.ToPlain() },
    };

    private static void Print(IReadOnlyList<FundMonths> measured, DateOnly day, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en ? new("scheme", "balance counted", "balance", "spending counted", "twelve months", "months") : new("险种", "结余口径", "结余", "支出口径", "十二个月支出", "可支付月数");
        foreach (FundMonths each in measured)
        {
            foreach (SchemeMeasure measure in each.Others.Prepend(each.Measure))
            {
                string chosen = measure == each.Measure ? "▸ " : "  ";
                table.Row($"{chosen}{Words<Scheme>.Phrase(each.Scheme).In(language)}", Words<BalanceKind>.Phrase(measure.Balance).In(language), measure.Months.Balance.ToString(),
                    Words<SpendingKind>.Phrase(measure.Spending).In(language), measure.Months.Spending.ToString(), measure.Months.Months?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–");
            }
        }

        terminal.Out.WriteLine(en ? $"Up to {day:yyyy-MM-dd}; ▸ is the pack's reading" : $"截至 {day:yyyy-MM-dd};▸ 为政策包采用的口径");
        table.Write(terminal);
        foreach (FundMonths each in measured.Where(each => each.Grade is not null))
        {
            Citation source = each.Grade!.Value.Source;
            terminal.Out.WriteLine($"{Words<Scheme>.Phrase(each.Scheme).In(language)}: {Words<MonthsGrade>.Phrase(each.Grade.Value.Value).In(language)}  ({source.Clause}, {Words<Standing>.Phrase(source.Standing).In(language)})");
        }
    }
}
