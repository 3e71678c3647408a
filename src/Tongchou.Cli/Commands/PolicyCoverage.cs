using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy.Sources;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy coverage</c>: every clause of the five documents, its class, and what carries it so far.</summary>
internal static class PolicyCoverage
{
    public static readonly string[] FiveDocuments = ["SC2023", "JS2021", "FX2019", "CN2023", "YN2024"];

    private const int ShownCarriers = 4;

    public static Command Make(Terminal terminal)
    {
        Argument<string[]> documents = new("DOCUMENT") { Description = "文件简称,默认任务的五份文件 short names, default the five documents of the mission", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> open = new("--open") { Description = "只列尚未落实的条款 only clauses that nothing carries yet" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("coverage", "逐条列出条款由什么落实 every clause and what carries it") { documents, open, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            string[] asked = parsed.GetValue(documents) is { Length: > 0 } some ? some : FiveDocuments;
            foreach (string id in asked.Where(id => book.Law.Document(id) is null))
            {
                throw RefusedException.Because("unknown-document", new($"sources/ 里没有文件“{id}”。", $"sources/ has no document '{id}'."));
            }

            IReadOnlyList<CoveredClause> covered = ClauseCoverage.Of(book.Law, asked, Code());
            CoveredClause[] shown = [.. covered.Where(clause => !parsed.GetValue(open) || clause.IsOpen)];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(shown.Select(Form), AgencyJson.Indented));
            }
            else
            {
                Print(shown, covered, terminal, language);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Every assembly of the product that this one reaches.</summary>
    public static IReadOnlyList<Assembly> Code()
    {
        List<Assembly> found = [typeof(PolicyCoverage).Assembly];
        for (int i = 0; i < found.Count; i++)
        {
            foreach (AssemblyName name in found[i].GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Tongchou", StringComparison.Ordinal)))
            {
                Assembly assembly = Assembly.Load(name);
                if (!found.Contains(assembly))
                {
                    found.Add(assembly);
                }
            }
        }

        return found;
    }

    private static void Print(CoveredClause[] shown, IReadOnlyList<CoveredClause> all, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en ? new("clause", "subject", "class", "carried so far by (in whole or part)") : new("条款", "内容", "类别", "迄今由什么落实(全部或部分)");
        foreach (CoveredClause each in shown)
        {
            IEnumerable<string> carriers = each.Code.Concat(each.Provisions);
            string more = each.Code.Count + each.Provisions.Count > ShownCarriers ? $"\n… +{each.Code.Count + each.Provisions.Count - ShownCarriers}" : "";
            string by = each.IsCarried ? string.Join('\n', carriers.Take(ShownCarriers)) + more : each.IsOpen ? en ? "open" : "未落实" : "–";
            table.Row(each.Clause.Clause.ToString(), each.Clause.Subject.In(language), Words<ClauseClass>.Phrase(each.Clause.Class).In(language), by);
        }

        table.Write(terminal);
        foreach (var byClass in all.GroupBy(each => each.Clause.Class).OrderBy(each => each.Key))
        {
            terminal.Out.WriteLine($"{Words<ClauseClass>.Phrase(byClass.Key).In(language)}: {byClass.Count()} {(en ? "clauses, carried" : "条,已落实")} {byClass.Count(each => each.IsCarried)}, {(en ? "open" : "未落实")} {byClass.Count(each => each.IsOpen)}");
        }
    }

    private static object Form(CoveredClause each) => new
    {
        document = each.Document.Id,
        clause = each.Clause.Clause.Item,
        each.Clause.Subject,
        @class = Words<ClauseClass>.Code(each.Clause.Class),
        part = Words<ReformPart>.Code(each.Clause.Part),
        each.Clause.Capabilities,
        each.Code,
        each.Provisions,
        open = each.IsOpen,
    };
}
