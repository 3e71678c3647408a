using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy diff A B</c>: what differs between two regions, two days, or two folders of packs.</summary>
internal static class PolicyDiff
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> left = new("A") { Description = "区划[@日期],如 510100@2023-12-31 region[@day]" };
        Argument<string> right = new("B") { Description = "区划[@日期] region[@day]" };
        Option<string?> other = new("--policies-b") { Description = "B 取自另一个政策包文件夹 take B from another folder of packs" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("diff", "比较两地、两日或两套政策包 compare two regions, days or folders") { left, right, other, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            LawBook book = CommonOptions.Book(parsed.GetValue(policies), language);
            LawBook second = parsed.GetValue(other) is { } folder ? CommonOptions.Book(folder, language) : book;
            LawOn a = On(book, parsed.GetValue(left)!);
            LawOn b = On(second, parsed.GetValue(right)!);
            Difference[] differences = [.. Compare(a, b, language)];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(JsonSerializer.Serialize(differences, AgencyJson.Indented));
                return ExitCode.Done;
            }

            TextTable table = new(language is Language.En ? "provision" : "规定", $"A {a.Pack.Name.In(language)} {a.Day:yyyy-MM-dd}", $"B {b.Pack.Name.In(language)} {b.Day:yyyy-MM-dd}");
            foreach (Difference each in differences)
            {
                table.Row($"{each.Path}\n{each.Title.In(language)}", string.Join('\n', each.A), string.Join('\n', each.B));
            }

            table.Write(terminal);
            terminal.Out.WriteLine(language is Language.En ? $"{differences.Length} provisions differ." : $"{differences.Length} 项规定不同。");
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record Difference(string Path, Phrase Title, IReadOnlyList<string> A, IReadOnlyList<string> B);

    private static LawOn On(LawBook book, string written)
    {
        int at = written.IndexOf('@', StringComparison.Ordinal);
        string region = at < 0 ? written : written[..at];
        DateOnly day = CommonOptions.Today();
        if (at >= 0 && !DateOnly.TryParseExact(written[(at + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            throw RefusedException.Because("bad-date", new($"“{written[(at + 1)..]}”不是存在的日期。", $"'{written[(at + 1)..]}' is not a date."), new("按 510100@2026-01-31 的样子写。", "Write it like 510100@2026-01-31."));
        }

        return PolicyShow.On(book, region, day);
    }

    private static IEnumerable<Difference> Compare(LawOn a, LawOn b, Language language)
    {
        foreach (Provision provision in a.Law.Vocabulary.All)
        {
            IReadOnlyList<string> left = Lines(a, provision, language);
            IReadOnlyList<string> right = Lines(b, provision, language);
            if (!left.SequenceEqual(right))
            {
                yield return new(provision.Path, provision.Title, [.. left.Except(right)], [.. right.Except(left)]);
            }
        }
    }

    private static IReadOnlyList<string> Lines(LawOn law, Provision provision, Language language) => law.Origin(provision) is [var edition, ..]
        ? [.. edition.Rows(language).Select(row => row.Conditions.Count == 0 ? row.Value : $"{string.Join(", ", row.Conditions.Select(each => each.In(language)))}: {row.Value}")]
        : [language is Language.En ? "(not set)" : "(未规定)"];
}
