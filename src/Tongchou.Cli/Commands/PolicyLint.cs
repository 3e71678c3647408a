using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Policy.Packs;
using Tongchou.Policy.Vocabulary;

namespace Tongchou.Cli.Commands;

/// <summary><c>policy lint</c>: every fault of the packs, or what they hold and which values want looking after.</summary>
internal static class PolicyLint
{
    public static Command Make(Terminal terminal)
    {
        Option<DateOnly?> on = CommonOptions.Day("--on", "按哪一天看是否过了核对日期,默认今天 the day to hold verified dates against, default today");
        Option<bool> all = new("--all") { Description = "列出每一个要留意的值 list every value that wants looking after" };
        Option<bool> json = CommonOptions.Json();
        Option<string?> policies = CommonOptions.Policies();
        Option<Language> lang = CommonOptions.Lang();
        Command command = new("lint", "检查政策包,一次列出全部问题 check the packs, all faults at once") { on, all, json, policies, lang };
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(lang);
            (LawBook? book, IReadOnlyList<Fault> faults) = LawBook.Read(PolicyFolder.Read(CommonOptions.Root(parsed.GetValue(policies))));
            DateOnly day = parsed.GetValue(on) ?? CommonOptions.Today();
            if (parsed.GetValue(json))
            {
                WriteJson(book, faults, day, terminal.Out);
                return book is null ? ExitCode.Refused : ExitCode.Done;
            }

            if (book is null)
            {
                throw new RefusedException(faults, language);
            }

            Print(book, day, parsed.GetValue(all), terminal, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<(Pack Pack, Edition Edition, Citation Source)> InForce(LawBook book, DateOnly day) =>
        from pack in book.Law.Packs
        from edition in pack.Editions.Values.SelectMany(each => each)
        where edition.InForce.Contains(day)
        from source in edition.Sources.DistinctBy(source => source.Standing)
        select (pack, edition, source);

    private static void Print(LawBook book, DateOnly day, bool all, Terminal terminal, Language language)
    {
        bool en = language is Language.En;
        TextTable table = en
            ? new("pack", "name", "values in force", "official", "stated", "secondary", "illustrative", "past verified date")
            : new("政策包", "名称", "有效规定", "正式文件", "官方答复", "二手来源", "示例值", "过了核对日期");
        foreach (var group in InForce(book, day).GroupBy(each => each.Pack))
        {
            int Count(Standing standing) => group.Count(each => each.Source.Standing == standing);
            table.Row(group.Key.Region.ToString(), group.Key.Name.In(language), $"{group.Select(each => each.Edition).Distinct().Count()}",
                $"{Count(Standing.Official)}", $"{Count(Standing.Stated)}", $"{Count(Standing.Secondary)}", $"{Count(Standing.Illustrative)}",
                $"{group.Where(each => each.Source.IsStaleOn(day)).Select(each => each.Edition).Distinct().Count()}");
        }

        table.Write(terminal);
        if (all)
        {
            foreach ((Pack pack, Edition edition, Citation source) in InForce(book, day).Where(each => each.Source.Standing is Standing.Illustrative || each.Source.IsStaleOn(day)))
            {
                string stale = source.IsStaleOn(day) ? en ? $"; verified to {source.VerifiedTo:yyyy-MM-dd}" : $";核对至 {source.VerifiedTo:yyyy-MM-dd}" : "";
                terminal.Out.WriteLine($"! {pack.Region} {edition.Provision.Path}: {Words<Standing>.Phrase(source.Standing).In(language)}{stale}");
            }
        }

        terminal.Out.WriteLine(en
            ? $"✓ {book.Law.Documents.Count} documents, {book.Law.Packs.Count} packs, no fault. Digest {book.Digest}"
            : $"✓ {book.Law.Documents.Count} 份文件,{book.Law.Packs.Count} 个政策包,没有问题。核验码 {book.Digest}");
    }

    private static void WriteJson(LawBook? book, IReadOnlyList<Fault> faults, DateOnly day, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(new
    {
        faults = faults.Select(fault => new { fault.Code, fault.Place.File, fault.Place.Line, fault.Place.Column, fault.Place.Path, fault.Message, fault.Hint }),
        warnings = book is null ? [] : InForce(book, day).Where(each => each.Source.Standing is Standing.Illustrative || each.Source.IsStaleOn(day))
            .Select(each => new { region = each.Pack.Region.ToString(), each.Edition.Provision.Path, standing = Words<Standing>.Code(each.Source.Standing), stale = each.Source.IsStaleOn(day) }),
        digest = book?.Digest,
    }, AgencyJson.Indented));
}
