using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Yaml;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy readings</c>: every reading, what is chosen and why, and the money each alternative would move.</summary>
internal static class PolicyReadings
{
    public static Command Make(Terminal terminal)
    {
        Argument<string?> region = new("REGION") { Description = "只看一个地区 one region only", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> bills = new("--bills") { Description = "用来试算的账单文件夹或 .jsonl,默认 samples/bills bills to try the alternatives on" };
        Option<DateOnly?> on = CommonOptions.Day("--on", "哪一天,默认今天 the day, default today");
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("readings", "口径:选了哪一种、为什么、换一种会动多少钱 readings: the choice, the reason, the money another would move") { region, bills, on, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            string root = CommonOptions.Root(parsed.GetValue(policies));
            LawBook book = CommonOptions.Book(root, language);
            DateOnly day = parsed.GetValue(on) ?? CommonOptions.Today();
            IReadOnlyList<Bill> tried = Bills(book, parsed.GetValue(bills) ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(root))!, "samples", "bills"), root);
            Pack[] packs = parsed.GetValue(region) is { } one ? [PolicyShow.On(book, one, day).Pack] : [.. book.Law.Packs.Where(pack => pack.Region.Tier is RegionTier.City)];
            ReadingComparison[] comparisons = [.. packs.SelectMany(pack => CompareReadings.Compare(book, pack, tried, day))];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(comparisons.Select(Form), AgencyJson.Indented));
            }
            else
            {
                Print(comparisons, terminal.Out, language);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The samples, and the bills among the packs' worked cases.</summary>
    private static List<Bill> Bills(LawBook book, string place, string policies)
    {
        List<Node> nodes = [];
        FaultList faults = new();
        if (Directory.Exists(place))
        {
            nodes.AddRange(Directory.EnumerateFiles(place, "*.json").Order(StringComparer.Ordinal).Select(file => JsonText.Read(File.ReadAllBytes(file), file, faults)).OfType<Node>());
        }
        else if (File.Exists(place))
        {
            nodes.AddRange(File.ReadLines(place).Where(line => line.Length > 0).Select(line => JsonText.Read(Encoding.UTF8.GetBytes(line), place, faults)).OfType<Node>());
        }

        foreach (PolicyFile file in PolicyFolder.Read(policies).Where(file => file.Path.Contains("/cases/", StringComparison.Ordinal)))
        {
            if (YamlText.Read(file, faults) is ListNode list)
            {
                nodes.AddRange(list.Items.OfType<MapNode>().Select(item => item["bill"]).OfType<MapNode>());
            }
        }

        return [.. nodes.Select(node => new BillReader(book.Law, new FaultList()).Read(node)).OfType<Bill>()];
    }

    private static void Print(ReadingComparison[] comparisons, TextWriter output, Language language)
    {
        bool en = language is Language.En;
        foreach (var byPath in comparisons.GroupBy(each => each.Provision.Path))
        {
            ReadingComparison first = byPath.First();
            output.WriteLine($"{byPath.Key}  {first.Provision.Title.In(language)}");
            if (byPath.Select(each => each.Source.Note).FirstOrDefault(note => !note.IsEmpty) is { IsEmpty: false } reason)
            {
                output.WriteLine($"  {(en ? "why" : "理由")}: {reason.In(language)}");
            }

            foreach ((string code, Phrase meaning) in first.Provision.Alternatives)
            {
                string[] chosenBy = [.. byPath.Where(each => each.Chosen == code).Select(each => each.Pack.Name.In(language))];
                string chosen = chosenBy.Length == 0 ? "" : $"  ← {string.Join(en ? ", " : "、", chosenBy)}";
                output.WriteLine($"  {(chosenBy.Length > 0 ? "●" : "○")} {code}: {meaning.In(language)}{chosen}");
                foreach (ReadingComparison each in byPath)
                {
                    AlternativeReading alternative = each.Alternatives.First(one => one.Code == code);
                    if (alternative.BillsMoved > 0)
                    {
                        string sign = alternative.FundsMoved.IsNegative ? "" : "+";
                        output.WriteLine(en
                            ? $"      {each.Pack.Name.En}: moves {alternative.BillsMoved} of {alternative.Bills} bills, funds {sign}{alternative.FundsMoved}"
                            : $"      {each.Pack.Name.Zh}:{alternative.Bills} 张账单中 {alternative.BillsMoved} 张变动,基金 {sign}{alternative.FundsMoved} 元");
                    }
                }
            }

            output.WriteLine();
        }
    }

    private static object Form(ReadingComparison each) => new
    {
        region = each.Pack.Region.ToString(),
        each.Provision.Path,
        each.Provision.Title,
        each.Chosen,
        clause = each.Source.Clause.ToString(),
        standing = Words<Standing>.Code(each.Source.Standing),
        reason = each.Source.Note.IsEmpty ? (Phrase?)null : each.Source.Note,
        alternatives = each.Alternatives.Select(one => new { one.Code, one.Meaning, one.IsChosen, one.Bills, one.BillsMoved, fundsMoved = one.FundsMoved.ToPlain() }),
    };
}
