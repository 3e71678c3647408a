using System.CommandLine;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Paying;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Paying;
using Tongchou.Payment.Cases;
using Tongchou.Policy;

namespace Tongchou.Cli.Paying;

/// <summary>The order that commands of <c>pay</c> read: a JSON file, or a folder with <c>order.json</c> and its tables.</summary>
internal sealed class PayInput
{
    private const string OrderFile = "order.json";
    private const int MostTold = 20;

    public Option<string> In { get; } = new("--in") { Description = "清算材料:JSON 文件,或含 order.json 和 CSV 的文件夹 the order: a JSON file, or a folder with order.json and its tables", Required = true };
    public Option<string?> Out { get; } = new("--out") { Description = "结果写到此 JSON the JSON to write" };
    public Option<string?> Rejected { get; } = new("--rejected") { Description = "退回的病例写到此文件(.csv 或 .xlsx),带原因 where refused cases go, each with its reason" };
    public Option<string?> Policies { get; } = CommonOptions.Policies();
    public Option<Language> Lang { get; } = CommonOptions.Lang();

    public Command On(Command command)
    {
        foreach (Option option in new Option[] { In, Out, Rejected, Policies, Lang })
        {
            command.Add(option);
        }

        return command;
    }

    /// <exception cref="RefusedException">The order has faults, or no pack speaks for its region.</exception>
    public (ClearPools Act, PayOrder Order, LawBook Book) Read(ParseResult parsed, Terminal terminal)
    {
        Language language = parsed.GetValue(Lang);
        string path = parsed.GetValue(In)!;
        string file = Directory.Exists(path) ? Path.Combine(path, OrderFile) : path;
        string beside = Path.GetDirectoryName(Path.GetFullPath(file))!;
        LawBook book = CommonOptions.Book(parsed.GetValue(Policies), language);
        FaultList faults = new();
        PayOrder? order = new PayOrderReader(faults, name => Beside(beside, name)).Read(BillFile.Bytes(file, terminal), Path.GetFileName(file));
        if (order is null)
        {
            throw new RefusedException(faults.All, language);
        }

        LawOn law = book.Law.On(order.Region, order.Day) ?? throw RefusedException.Because("no-pack", new($"没有 {order.Region} 的政策包。", $"There is no pack for {order.Region}."), new("请核对 region。", "Check the region."));
        order = GroupCases.Apply(order, law, new(new DrgVersions(CommonOptions.Root(parsed.GetValue(Policies)))), faults) ?? throw new RefusedException(faults.All, language);
        Tell(order.Grouped, terminal, language);
        return (new ClearPools(order, law), order, book);
    }

    /// <summary>Tells what became of cases that came without a group, and why some have none.</summary>
    public static void Tell(CaseGroups? groups, Terminal terminal, Language language)
    {
        if (groups is null)
        {
            return;
        }

        bool en = language is Language.En;
        terminal.Error.WriteLine(en
            ? $"Grouped by {groups.Version}: {groups.Grouped:N0} case(s), without a group {groups.Ungrouped.Count:N0}, lacking what grouping needs {groups.Refused.Count:N0}"
            : $"按 {groups.Version} 分组:入组 {groups.Grouped:N0} 份,未入组 {groups.Ungrouped.Count:N0} 份,资料不全 {groups.Refused.Count:N0} 份");
        foreach (GroupedCase each in groups.Ungrouped.Take(MostTold))
        {
            terminal.Error.WriteLine(en ? $"  {each.Id}: {each.Group.Reason.En}" : $"  {each.Id}:{each.Group.Reason.Zh}");
        }
    }

    /// <summary>Tells what was refused, and writes it down where that is asked for.</summary>
    public void Tell(ParseResult parsed, ImportReport report, Terminal terminal)
    {
        Language language = parsed.GetValue(Lang);
        if (report.Rejected == 0)
        {
            return;
        }

        foreach (Fault fault in report.RejectedRows.SelectMany(row => row.Faults.Select(each => each with { Place = new Place(report.File, row.Row, 0, each.Place.Path) })).Take(MostTold))
        {
            terminal.Error.WriteLine($"! {fault.In(language)}  [{fault.Code}]");
        }

        terminal.Error.WriteLine(language is Language.En ? $"{report.Rejected:N0} of {report.Read:N0} case(s) refused and not paid:" : $"{report.Read:N0} 份病例中退回 {report.Rejected:N0} 份,没有付费:");
        foreach (IGrouping<string, RejectedRow> reason in report.RejectedRows.GroupBy(row => row.Faults[0].Code).OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal))
        {
            terminal.Error.WriteLine($"  {reason.Key}: {reason.Count():N0}");
        }

        if (parsed.GetValue(Rejected) is { } to)
        {
            WholeFile.Write(to, written => ExportTable.Rejected(report, written, WholeFile.FormatOf(to), language));
        }
    }

    /// <summary>A table beside the order, and nowhere else.</summary>
    public static FileStream? Beside(string folder, string name)
    {
        string path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? File.OpenRead(path) : null;
    }
}
