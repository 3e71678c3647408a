using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Repair;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.Commands;

/// <summary><c>entitlement</c>: am I covered, since when, and what would paying now bring.</summary>
internal static class EntitlementCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "JSON:region 与 person.dues;账单也可以 region and person.dues; a bill will do" };
        Command stored = Stored(terminal);
        Option<DateOnly?> on = CommonOptions.Day("--on", "哪一天问(缴费),默认今天 the day of asking (and paying), default today");
        Option<int?> year = new("--year") { Description = "待遇年度,默认该日所在年 benefit year, default the year of that day" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("entitlement", "待遇资格:是否享受、从哪天起、现在缴费怎样 covered or not, since when, what paying now brings") { file, on, year, json, policies, lang, stored };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            string name = parsed.GetValue(file)!;
            FaultList faults = new();
            Node? node = JsonText.Read(BillFile.Bytes(name, terminal), name, faults);
            EntitlementQuestion? question = faults.IsEmpty ? DecideEntitlement.Read(book.Law, node, faults) : null;
            DateOnly day = parsed.GetValue(on) ?? CommonOptions.Today();
            int asked = parsed.GetValue(year) ?? day.Year;
            if (asked is < BenefitYear.Earliest or > BenefitYear.Latest)
            {
                faults.Add("bad-year", Place.At("--year"), new($"没有 {asked} 这个待遇年度。", $"There is no benefit year {asked}."));
            }

            if (!faults.IsEmpty || question is null)
            {
                throw new RefusedException(faults.All, language);
            }

            EntitlementAnswer answer = DecideEntitlement.Decide(book, question, new BenefitYear(asked), day);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(Form(answer), AgencyJson.Indented));
            }
            else
            {
                Print(answer, terminal.Out, language);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>entitlement person</c>: the same, from the file that the books keep of a person.</summary>
    private static Command Stored(Terminal terminal)
    {
        CounterOptions counter = new();
        PersonOption person = new();
        Option<string?> region = new("--region") { Description = "参保地,默认最近一次参保处 where enrolled, default where the person was last" };
        Option<DateOnly?> on = CommonOptions.Day("--on", "哪一天问,默认今天 the day of asking, default today");
        Option<int?> year = new("--year") { Description = "待遇年度,默认该日所在年 benefit year, default the year of that day" };
        Option<bool> json = CommonOptions.Json();
        Command command = counter.On(new("person", "按档案回答 answered from the person's file") { person.Number, person.Identity, region, on, year, json });
        command.SetAction((parsed, stop) => counter.With(parsed, async (desk, cipher, _) =>
        {
            Language language = parsed.GetValue(counter.Lang);
            FaultList faults = new();
            DateOnly day = parsed.GetValue(on) ?? CommonOptions.Today();
            BenefitYear benefit = Given.Year(parsed.GetValue(year) ?? day.Year, faults);
            RegionCode? place = parsed.GetValue(region) is { } text ? Given.Region(text, faults) : null;
            string who = person.Find(parsed, desk, cipher, faults, stop);
            if (!faults.IsEmpty)
            {
                throw new RefusedException(faults.All, language);
            }

            Outcome<StoredEntitlement> asked = await AskEntitlement.Ask(desk, who, place, benefit, day, stop);
            StoredEntitlement told = asked.Value ?? throw new RefusedException(asked.Faults, language);
            EntitlementAnswer answer = new(told.Year, told.AskedOn, told.Account, told.Offer);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(Form(answer), AgencyJson.Indented));
                return ExitCode.Done;
            }

            terminal.Out.WriteLine(string.Join("  ", told.Years.Select(each => $"{each.Year} {Words<YearCover>.Phrase(each.Cover).In(language)}")));
            Print(answer, terminal.Out, language);
            foreach (WhatIf choice in told.Choices)
            {
                string cost = choice.Cost is { } price ? language is Language.En ? $", {price} yuan" : $",{price} 元" : "";
                terminal.Out.WriteLine($"  ▸ {choice.Title.In(language)}{cost}:{choice.Consequence.In(language)}");
            }

            return ExitCode.Done;
        }, stop));
        return command;
    }

    private static object Form(EntitlementAnswer answer) => new
    {
        year = answer.Year.Number,
        askedOn = Day(answer.AskedOn),
        coveredFrom = answer.Account.Entitlement.Covered.IsEmpty ? null : Day(answer.Account.Entitlement.Covered.From),
        coveredTo = answer.Account.Entitlement.Covered.IsEmpty ? null : Day(answer.Account.Entitlement.Covered.To),
        capAdjustment = answer.Account.Entitlement.CapAdjustment?.Value.ToPlain(),
        refusal = answer.Account.Entitlement.Refusal is { } refusal ? new { refusal.Code, refusal.Reason, refusal.Remedy, clause = refusal.Source?.Clause.ToString() } : null,
        lines = answer.Account.Lines.Select(line => new { line.Code, line.Title, line.Value, line.Formula, clause = line.Source?.Clause.ToString(), standing = line.Source is { } source ? Words<Standing>.Code(source.Standing) : null }),
        offer = answer.Offer is { } offer
            ? new
            {
                missedYears = offer.MissedYears,
                dues = offer.Dues.ToPlain(),
                quotes = offer.Quotes.Select(quote => new { quote.Years, price = quote.Price.Value.ToPlain(), payNow = quote.PayNow.ToPlain(), coveredFrom = Day(quote.CoveredFrom), quote.Helps }),
                warning = offer.Warning is { } warning ? new { warning.Code, warning.Message } : null,
            }
            : null,
    };

    private static void Print(EntitlementAnswer answer, TextWriter output, Language language)
    {
        bool en = language is Language.En;
        Entitlement entitlement = answer.Account.Entitlement;
        string covered = entitlement.Covered.IsEmpty
            ? en ? "not covered" : "不享受待遇"
            : en ? $"covered {Day(entitlement.Covered.From)} to {Day(entitlement.Covered.To)}" : $"{Day(entitlement.Covered.From)} 至 {Day(entitlement.Covered.To)} 享受待遇";
        output.WriteLine(en ? $"Benefit year {answer.Year}, asked on {Day(answer.AskedOn)}: {covered}" : $"{answer.Year} 待遇年度({Day(answer.AskedOn)} 查询):{covered}");
        if (entitlement.Refusal is { } refusal)
        {
            output.WriteLine($"! {refusal.Reason.In(language)} {refusal.Remedy.In(language)}");
        }

        foreach (AccountLine line in answer.Account.Lines)
        {
            string formula = line.Formula.IsEmpty ? "" : $"  = {line.Formula.In(language)}";
            string basis = line.Source is { } source ? $"  ({(en ? "by" : "依据")} {source.Clause}, {Words<Standing>.Phrase(source.Standing).In(language)})" : "";
            output.WriteLine($"  {TextColumns.Left(line.Title.In(language), 28)}{line.Value.In(language)}{formula}{basis}");
        }

        if (answer.Offer is { } offer)
        {
            Print(offer, output, language);
        }
    }

    private static void Print(RepairOffer offer, TextWriter output, Language language)
    {
        bool en = language is Language.En;
        output.WriteLine(en ? $"Paying on {Day(offer.PayOn)}:" : $"{Day(offer.PayOn)} 缴费:");
        foreach (RepairQuote quote in offer.Quotes)
        {
            string useless = quote.Years > 0 && !quote.Helps ? en ? "  (no further effect)" : "  (不再提前)" : "";
            output.WriteLine(en
                ? $"  pay {TextColumns.Right(quote.PayNow.ToString(), 10)}, repairing {quote.Years} year(s) → covered from {Day(quote.CoveredFrom)}{useless}"
                : $"  缴 {TextColumns.Right(quote.PayNow.ToString(), 10)} 元,修复 {quote.Years} 年 → {Day(quote.CoveredFrom)} 起享受待遇{useless}");
        }

        if (offer.Warning is { } warning)
        {
            output.WriteLine($"! {warning.Message.In(language)}");
        }

        output.WriteLine($"  {RepairOffer.Notice.In(language)}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
