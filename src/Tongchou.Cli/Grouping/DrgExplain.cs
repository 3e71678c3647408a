using System.CommandLine;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Grouping;
using Tongchou.Payment.Grouping;

namespace Tongchou.Cli.Grouping;

/// <summary><c>drg explain</c>: how one stay came to its group, and what would change it.</summary>
internal static class DrgExplain
{
    public static Command Make(Terminal terminal)
    {
        DrgOptions drg = new();
        Option<string?> sex = new("--sex") { Description = "1 男 male, 2 女 female" };
        Option<string?> age = new("--age") { Description = "周岁 full years" };
        Option<string?> ageDays = new("--age-days") { Description = "出生天数,0 岁时填 days since birth, at age zero" };
        Option<string?> weight = new("--weight") { Description = "出生体重,克 weight at birth in grams" };
        Option<string?> diagnoses = new("--diagnoses") { Description = "诊断编码,以 | 分隔,第一个为主要诊断 diagnoses between |, the principal one first" };
        Option<string?> procedures = new("--procedures") { Description = "手术操作编码,以 | 分隔 procedures between |, the principal one first" };
        Option<string?> from = new("--in") { Description = "从病案 CSV 里取一份 take a stay from a file" };
        Option<string?> id = new("--id") { Description = "病案号,与 --in 一起用 the number of the stay, with --in" };
        Option<bool> json = CommonOptions.Json();
        Command command = drg.On(new("explain", "说明一份病案为什么入这个组,怎样会变 why a stay is in its group, and what would change it") { sex, age, ageDays, weight, diagnoses, procedures, from, id, json, drg.Reading });
        command.SetAction(parsed =>
        {
            Language language = parsed.GetValue(drg.Lang);
            string Cell(Option<string?> option) => parsed.GetValue(option) ?? "";
            DischargeText stay = (parsed.GetValue(from), parsed.GetValue(id)) switch
            {
                ({ } file, { } number) => Find(file, number, terminal, language),
                (null, null) when parsed.GetValue(diagnoses) is not null => new("", Cell(sex), Cell(age), Cell(ageDays), Cell(weight), Cell(diagnoses), Cell(procedures)),
                _ => throw RefusedException.Because("no-stay", new("没有说明是哪份病案。", "Which stay is not said."), new("写 --sex、--age、--diagnoses 等,或写 --in 文件 --id 病案号。", "Give --sex, --age, --diagnoses and so on, or --in FILE --id NUMBER.")),
            };
            GroupingExplanation explained = new ExplainGrouping(new(drg.VersionOf(parsed), drg.Grouper(parsed), drg.Files(parsed))).Explain(stay);
            terminal.Out.Write(parsed.GetValue(json) ? JsonSerializer.Serialize(explained, AgencyJson.Indented) + "\n" : ExplanationText.Write(explained, language));
            return ExitCode.Done;
        });
        return command;
    }

    private static DischargeText Find(string file, string number, Terminal terminal, Language language)
    {
        using Stream input = WholeFile.Open(file, terminal);
        FaultList faults = new();
        try
        {
            return FindDischarge.Find(Path.GetFileName(file), input, number, faults) ?? throw new RefusedException(faults.All, language);
        }
        catch (InvalidDataException)
        {
            throw new RefusedException([new("broken-file", Place.At(file), new("压缩文件已损坏。", "The compressed file is broken."), default)], language);
        }
    }
}
