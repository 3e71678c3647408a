using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy;
using Tongchou.Policy.Sources;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy show</c>: what holds in a region on a day, and with a path its whole origin.</summary>
internal static class PolicyShow
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> region = new("REGION") { Description = "区划代码,如 510100 division code" };
        Argument<string?> path = new("PATH") { Description = "规定的路径或其开头,如 resident/serious-illness a provision or the beginning of its path", Arity = ArgumentArity.ZeroOrOne };
        Option<DateOnly?> on = CommonOptions.Day("--on", "哪一天,默认今天 the day, default today");
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("show", "某地某日有效的规定及其来历 what holds in a region on a day, with its origin") { region, path, on, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            LawOn law = On(book, parsed.GetValue(region)!, parsed.GetValue(on) ?? CommonOptions.Today());
            string prefix = parsed.GetValue(path) ?? "";
            Provision[] shown = [.. book.Law.Vocabulary.All.Where(each => each.Path.StartsWith(prefix, StringComparison.Ordinal) && law.Origin(each).Count > 0)];
            if (shown.Length == 0)
            {
                throw RefusedException.Because("nothing-set", new($"{law.Pack.Name.Zh}在 {law.Day:yyyy-MM-dd} 没有以“{prefix}”开头的规定。", $"{law.Pack.Name.En} sets nothing that begins with '{prefix}' on {law.Day:yyyy-MM-dd}."),
                    new("不写 PATH 可列出全部。", "Leave PATH out to list all."));
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(shown.Select(each => Form(law, each)), AgencyJson.Indented));
            }
            else if (prefix.Length == 0)
            {
                List(law, shown, terminal, language);
            }
            else
            {
                Array.ForEach(shown, each => Tell(law, each, terminal.Out, language));
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static LawOn On(LawBook book, string region, DateOnly day) =>
        (RegionCode.TryParse(region, out RegionCode code) ? book.Law.On(code, day) : null)
        ?? throw RefusedException.Because("unknown-region", new($"没有区划“{region}”的政策包。", $"There is no pack for region '{region}'."),
            new($"可以用:{string.Join("、", book.Law.Packs.Select(pack => $"{pack.Region} {pack.Name.Zh}"))}。", $"Known: {string.Join(", ", book.Law.Packs.Select(pack => $"{pack.Region} {pack.Name.En}"))}."));

    private static void List(LawOn law, Provision[] shown, Terminal terminal, Language language)
    {
        TextTable table = language is Language.En ? new("provision", "value", "set by", "by", "standing") : new("规定", "值", "由谁规定", "依据", "依据等级");
        foreach (Provision provision in shown)
        {
            Edition edition = law.Origin(provision)[0];
            IReadOnlyList<ShownRow> rows = edition.Rows(language);
            string value = rows.Count == 1 ? rows[0].Value : language is Language.En ? $"{rows.Count} rows" : $"{rows.Count} 行";
            table.Row($"{provision.Path}\n{provision.Title.In(language)}", value, law.Law.Pack(edition.Source.Region)!.Name.In(language), edition.Source.Clause.ToString(), Words<Standing>.Phrase(edition.Source.Standing).In(language));
        }

        table.Write(terminal);
    }

    private static void Tell(LawOn law, Provision provision, TextWriter output, Language language)
    {
        bool en = language is Language.En;
        output.WriteLine($"{provision.Path}  {provision.Title.In(language)}");
        IReadOnlyList<Edition> origin = law.Origin(provision);
        for (int i = 0; i < origin.Count; i++)
        {
            Citation source = origin[i].Source;
            Document? document = law.Law.Document(source.Clause.Document);
            string state = i == 0 ? en ? "in force" : "有效" : en ? "displaced" : "被下级规定取代";
            output.WriteLine($"  [{state}] {law.Law.Pack(source.Region)!.Name.In(language)}  {source.InForce}  {source.Clause}  {Words<Standing>.Phrase(source.Standing).In(language)}");
            output.WriteLine($"      {document?.Title.In(language)} {document?.Number} {document?.Issued:yyyy-MM-dd}".TrimEnd());
            if (!source.Note.IsEmpty)
            {
                output.WriteLine($"      {source.Note.In(language)}");
            }

            foreach (ShownRow row in origin[i].Rows(language))
            {
                string conditions = row.Conditions.Count == 0 ? en ? "always" : "一律" : string.Join(en ? "; " : ";", row.Conditions.Select(each => each.In(language)));
                string own = row.Source.Clause == source.Clause && row.Source.Standing == source.Standing ? "" : $"  ({row.Source.Clause}, {Words<Standing>.Phrase(row.Source.Standing).In(language)})";
                output.WriteLine($"      {TextColumns.Left(conditions, 44)} {row.Value}{own}");
            }
        }

        foreach ((string code, Phrase meaning) in provision.Alternatives)
        {
            output.WriteLine($"      {(en ? "alternative" : "可选口径")} {code}: {meaning.In(language)}");
        }

        output.WriteLine();
    }

    private static object Form(LawOn law, Provision provision) => new
    {
        provision.Path,
        provision.Title,
        origin = law.Origin(provision).Select(edition => new
        {
            region = edition.Source.Region.ToString(),
            from = edition.InForce.From.ToString("yyyy-MM-dd"),
            until = edition.InForce.IsOpen ? null : edition.InForce.To.ToString("yyyy-MM-dd"),
            clause = edition.Source.Clause.ToString(),
            standing = Words<Standing>.Code(edition.Source.Standing),
            rows = edition.Rows(Language.Zh).Select(row => new { conditions = row.Codes, row.Value, clause = row.Source.Clause.ToString(), standing = Words<Standing>.Code(row.Source.Standing) }),
        }),
    };
}
