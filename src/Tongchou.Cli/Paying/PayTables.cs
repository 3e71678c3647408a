using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Imports.Columns;
using Tongchou.Agency.Paying;
using Tongchou.Agency.Paying.Forms;
using Tongchou.Cli.Commands;
using Tongchou.Payment.Cases;
using Tongchou.Payment.Grouping;
using Tongchou.Policy;

namespace Tongchou.Cli.Paying;

/// <summary>A table of cases and whose law weighs them, for commands that need no budget.</summary>
internal sealed class PayTables
{
    public TableOptions Table { get; } = new();
    public Option<string> Region { get; } = new("--region") { Description = "统筹地区 pooling region", DefaultValueFactory = _ => RegionCode.Nation.ToString() };
    public Option<DateOnly?> Day { get; } = CommonOptions.Day("--day", "按哪天的政策 by the law of this day (default: today)");
    public Option<string?> Out { get; } = new("--out") { Description = "写到此表(.csv、.xlsx;weights、dip-groups 也可 .json) the table to write; weights and dip-groups also .json" };
    public Option<string?> Policies { get; } = CommonOptions.Policies();
    public Option<Language> Lang { get; } = CommonOptions.Lang();

    public Command On(Command command)
    {
        foreach (Option option in new Option[] { Table.In, Table.Rejected, Region, Day, Out, Policies, Lang })
        {
            command.Add(option);
        }

        return command;
    }

    /// <exception cref="RefusedException">There is no such region.</exception>
    public LawOn Law(ParseResult parsed)
    {
        Language language = parsed.GetValue(Lang);
        LawBook book = CommonOptions.Book(parsed.GetValue(Policies), language);
        LawOn? law = RegionCode.TryParse(parsed.GetValue(Region)!, out RegionCode region) ? book.Law.On(region, parsed.GetValue(Day) ?? CommonOptions.Today()) : null;
        return law ?? throw RefusedException.Because("no-pack", new($"没有 {parsed.GetValue(Region)} 的政策包。", $"There is no pack for {parsed.GetValue(Region)}."), new("请核对 --region。", "Check --region."));
    }

    /// <exception cref="RefusedException">The file is no table of cases, or has none that is good.</exception>
    public (IReadOnlyList<PaidCase> Cases, bool Clean) Cases(ParseResult parsed, Terminal terminal)
    {
        Language language = parsed.GetValue(Lang);
        FileInfo file = Table.File(parsed, language);
        ImportReport report = new(file.Name);
        PaidCase[] cases = [.. ImportTable.Read(new PaidCaseForm(), file.OpenRead(), report)];
        if (report.FileFaults.Count > 0)
        {
            throw new RefusedException(report.FileFaults, language);
        }

        bool clean = Table.Tell(parsed, report, terminal, language);
        return cases.Length > 0 ? (cases, clean) : throw new RefusedException([new Fault("no-cases", Place.At(file.Name), new("没有可用的病例。", "There is no good case."), new("请核对文件。", "Check the file."))], language);
    }

    /// <summary>The same cases, those without a group grouped; what lacks what grouping needs is left out and told.</summary>
    /// <exception cref="RefusedException">Nothing is left, or there is no such version of the grouper.</exception>
    public (IReadOnlyList<PaidCase> Cases, bool Clean) Grouped(ParseResult parsed, Terminal terminal, string? version)
    {
        Language language = parsed.GetValue(Lang);
        (IReadOnlyList<PaidCase> cases, bool clean) = Cases(parsed, terminal);
        if (!cases.Any(each => each.Group.Length == 0))
        {
            return (cases, clean);
        }

        FaultList faults = new();
        StayGrouping grouping = new GrouperShelf(new DrgVersions(CommonOptions.Root(parsed.GetValue(Policies)))).Take(version ?? Law(parsed).Need(CaseProvisions.Grouper).Value, [], faults)?.Stays ?? throw new RefusedException(faults.All, language);
        (IReadOnlyList<PaidCase> kept, CaseGroups groups) = GroupCases.Apply(cases, grouping);
        PayInput.Tell(groups.All.Count > 0 ? groups : null, terminal, language);
        foreach (GroupedCase each in groups.Refused)
        {
            terminal.Error.WriteLine($"! {each.Id}: {each.Group.Reason.In(language)}  [{Words<GroupingOutcome>.Code(each.Group.Outcome)}]");
        }

        return kept.Count > 0 ? (kept, clean && groups.Refused.Count == 0) : throw RefusedException.Because("no-cases", new("没有可用的病例。", "There is no good case."), new("请补全分组所需资料。", "Complete what grouping needs."));
    }

    /// <exception cref="RefusedException">The table has faults.</exception>
    public static T[] Read<T>(TableForm<T> form, FileInfo file, Language language)
        where T : class
    {
        ImportReport report = new(file.Name);
        T[] rows = file.Exists ? [.. ImportTable.Read(form, file.OpenRead(), report)] : throw RefusedException.Because("no-file", new($"没有文件 {file.Name}。", $"There is no file {file.Name}."));
        return report.IsClean ? rows : throw new RefusedException([.. report.Faults], language);
    }

    public static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static void WriteJson(string path, object told) => WholeFile.Write(path, written => written.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(told, AgencyJson.Indented) + "\n")));
}
