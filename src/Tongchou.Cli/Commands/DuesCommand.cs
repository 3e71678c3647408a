using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Booking;
using Tongchou.Enrolment.Financing;
using Tongchou.Policy;

namespace Tongchou.Cli.Commands;

/// <summary><c>dues</c>: what residents and governments pay.</summary>
internal static class DuesCommand
{
    public static Command Make(Terminal terminal)
    {
        Command command = new("dues", "筹资:个人缴费与财政补助 financing: own dues and the government's subsidy") { Subsidy(terminal) };
        foreach (Command work in (Command[])[.. DuesWork.All(terminal), .. EmployerCommands.All(terminal), EnrolEmployee.PayMonths(terminal)])
        {
            command.Add(work);
        }

        return command;
    }

    private static Command Subsidy(Terminal terminal)
    {
        Option<string> region = new("--region") { Description = "统筹地区 pooling region, such as 530100", Required = true };
        Option<int> year = new("--year") { Description = "待遇年度 benefit year", Required = true };
        Option<long> people = new("--people") { Description = "参保居民人数 insured residents", Required = true };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("subsidy", "财政补助由哪级财政各负担多少 which government pays how much of the subsidy") { region, year, people, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            Outcome<SubsidyQuote> quoted = QuoteSubsidy.Of(book.Law, parsed.GetValue(region)!, parsed.GetValue(year), parsed.GetValue(people));
            SubsidyQuote quote = quoted.Value ?? throw new RefusedException(quoted.Faults, language);
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(Form(quote), AgencyJson.Indented));
            }
            else
            {
                Print(quote, terminal.Out, language);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static object Form(SubsidyQuote quote) => new
    {
        region = quote.Region.ToString(),
        year = quote.Year.Number,
        people = quote.Split.People,
        perHead = quote.Terms.PerHead.Value.ToPlain(),
        total = quote.Split.Total.ToPlain(),
        governments = quote.Split.Parts.Select(part => new
        {
            government = Words<Government>.Code(part.Government),
            share = part.Share.Value.ToString(),
            amount = part.Amount.ToPlain(),
            clause = part.Share.Source.Clause.ToString(),
            standing = Words<Standing>.Code(part.Share.Source.Standing),
        }),
    };

    private static void Print(SubsidyQuote quote, TextWriter output, Language language)
    {
        bool en = language is Language.En;
        Citation standard = quote.Terms.PerHead.Source;
        output.WriteLine(en
            ? $"{quote.Name.En}, {quote.Year}: {quote.Terms.PerHead.Value} a head ({standard.Clause}, {Words<Standing>.Phrase(standard.Standing).En}) × {quote.Split.People:N0} = {quote.Split.Total} yuan"
            : $"{quote.Name.Zh} {quote.Year} 年:每人 {quote.Terms.PerHead.Value} 元({standard.Clause},{Words<Standing>.Phrase(standard.Standing).Zh})× {quote.Split.People:N0} 人 = {quote.Split.Total} 元");
        foreach (SubsidyPart part in quote.Split.Parts)
        {
            string of = part.Government is Government.Centre
                ? en ? "of the national standard" : "国家标准的"
                : en ? "of the rest" : "其余的";
            string share = en ? $"{part.Share.Value} {of}" : $"{of} {part.Share.Value}";
            output.WriteLine($"  {TextColumns.Left(Words<Government>.Phrase(part.Government).In(language), 20)}{TextColumns.Right(part.Amount.ToString(), 22)}  {share}  ({part.Share.Source.Clause}, {Words<Standing>.Phrase(part.Share.Source.Standing).In(language)})");
        }
    }
}
