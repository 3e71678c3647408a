using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts.Grouping;
using Tongchou.Agency.Grouping;
using Tongchou.Agency.Imports;
using Tongchou.Agency.Users;
using Tongchou.Payment.Grouping;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Grouping;

/// <summary>The grouper's workbench 分组工作台: one stay explained, a table of stays grouped. Nothing of either is kept.</summary>
internal static class GroupingApi
{
    public const int MostBytes = 40 * 1024 * 1024;

    private const int MostCodes = 200, LongestCode = 60, MostFound = 20, MostShown = 300, MostGroups = 30;
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapGrouping(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/grouper/versions", Versions).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("grouperVersions", "grouping", "分组方案的版本和口径。 The versions of the grouper and what each leaves open.")
            .Produces<GrouperVersionForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/grouper/codes", Codes).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("grouperCodes", "grouping", "按编码或名称查诊断(diagnosis)、手术操作(procedure)编码,至多 20 个。 Codes of diagnoses or procedures by the beginning of the code or words of the name.")
            .Produces<NamedCode[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/grouper/stays", Explain).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("explainStay", "grouping", "一份病案的分组、路径和怎样会变;各栏的问题一并说明。不保存。 One stay's group, the path to it and what would change it; nothing is kept.")
            .Produces<StaySheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        File(app.MapPost("/api/grouper/tables", Group), "groupStays", "一张病案表分组:各结果的数目、没有入组和有问题的病案。不保存。 Groups a table of stays (CSV or Excel); nothing is kept.").Produces<GroupedTableForm>();
        File(app.MapPost("/api/grouper/tables/groups", Download), "groupedStays", "同一张表每份病案的分组结果,Excel 或 CSV。 Every stay of the table with its group, as a table.").Produces(StatusCodes.Status200OK, contentType: Excel);
        app.MapGet("/api/grouper/template", Template).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("stayTemplate", "grouping", "病案表的模板(Excel)。 The template of a table of stays.")
            .Produces(StatusCodes.Status200OK, contentType: Excel).RefusesVisitors();
    }

    private static RouteHandlerBuilder File(RouteHandlerBuilder endpoint, string name, string summary) => endpoint.For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
        .Describe(name, "grouping", summary).WithMetadata(new RequestSizeLimitAttribute(MostBytes + 1))
        .RefusesVisitors(StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge);

    private static IResult Versions(GrouperShelf shelf)
    {
        FaultList faults = new();
        IReadOnlyList<VersionChoice> choices = shelf.Choices(faults);
        return faults.IsEmpty
            ? TypedResults.Ok(choices.Select(each => new GrouperVersionForm(each.Version, each.Title, each.CanGroup,
                [.. each.Readings.Select(reading => new GrouperReadingForm(reading.Name, reading.Note, [.. reading.Choices.Select(choice => new CodedWord(choice.Code, choice.Meaning.Zh, choice.Meaning.En))]))])).ToArray())
            : Refusals.Faulty(faults.All);
    }

    private static IResult Codes(HttpContext context, GrouperShelf shelf, LawBook law, string? kind = null, string? text = null, string? version = null)
    {
        Told told = new(law, context.User());
        Classification classification = told.Word<Classification>(kind, "kind", new("编码", "kind of code"));
        ReadyGrouper? ready = told.Faults.IsEmpty ? shelf.Take(VersionOr(version, shelf), [], told.Faults) : null;
        return ready is null ? Refusals.Faulty(told.Faults.All) : TypedResults.Ok(ready.Names.Find(classification, text?.Trim() ?? "", MostFound).ToArray());
    }

    private static IResult Explain([FromBody] StayBody body, GrouperShelf shelf)
    {
        FaultList faults = new();
        DischargeText stay = Read(body, faults);
        ReadyGrouper? ready = faults.IsEmpty ? shelf.Take(VersionOr(body.Version, shelf), body.Readings ?? [], faults) : null;
        if (ready is null)
        {
            return Refusals.Faulty(faults.All);
        }

        GroupingExplanation explained = new ExplainGrouping(ready).Explain(stay);
        ExplainedCategory? category = explained.Categories.FirstOrDefault(each => each.Mdc == explained.Result.Mdc);
        return TypedResults.Ok(new StaySheet(
            explained, category?.Name ?? "", category?.Rules.FirstOrDefault(rule => rule.Adrg == explained.Result.Adrg)?.Name ?? "", ListMatches.Of(ready.Grouper, stay, explained),
            [.. Words<AtomKind>.All.Select(CodedWord.Of)], [.. StayCheck.Of(stay, ready.Grouper).Select(FaultForm.Of)]));
    }

    /// <summary>Empty fields at the end of a list are what a form leaves; one in front is a missing principal diagnosis.</summary>
    private static DischargeText Read(StayBody body, FaultList faults)
    {
        return new("", Field(body.Sex, "sex"), Field(body.Age, "age"), Field(body.AgeDays, "ageDays"), Field(body.Weight, "weight"), List(body.Diagnoses, "diagnoses"), List(body.Procedures, "procedures"));

        string Field(string? text, string place)
        {
            string told = text?.Trim() ?? "";
            if (told.Length > LongestCode)
            {
                faults.Add("too-long", Place.At(place), new($"超过 {LongestCode} 个字。", $"This has more than {LongestCode} characters."), new("请核对。", "Check it."));
            }

            return told;
        }

        string List(IReadOnlyList<string>? codes, string place)
        {
            string[] told = [.. (codes ?? []).Select((code, i) => Field(code, $"{place}[{i + 1}]"))];
            if (told.Length > MostCodes)
            {
                faults.Add("too-many-codes", Place.At(place), new($"编码超过 {MostCodes} 个。", $"There are more than {MostCodes} codes."), new("请核对。", "Check them."));
            }

            return string.Join('|', told.Select((code, i) => code.Replace('|', ' '))).TrimEnd('|');
        }
    }

    private static async Task<IResult> Group(HttpContext context, GrouperShelf shelf, CancellationToken stop, string? version = null, string? readings = null, string? file = null)
    {
        (ReadyGrouper? ready, ReadOnlyMemory<byte> body, IResult? refusal) = await Take(context, shelf, version, readings, stop);
        if (ready is null)
        {
            return refusal!;
        }

        ImportReport report = new(NameOf(file));
        Dictionary<GroupingOutcome, int> outcomes = [];
        Dictionary<(string Drg, string Name), int> groups = [];
        Dictionary<string, (Phrase Words, int Count)> faults = [];
        List<GroupedStayForm> told = [];
        int faulty = 0;
        foreach (GroupedStay stay in new GroupStayTable(ready.Grouper).Run(Stream(body), report))
        {
            outcomes[stay.Outcome] = outcomes.GetValueOrDefault(stay.Outcome) + 1;
            faulty += stay.Faults.Count > 0 ? 1 : 0;
            foreach (string code in stay.Faults.Select(fault => fault.Code).Distinct())
            {
                faults[code] = faults.TryGetValue(code, out (Phrase Words, int Count) known) ? (known.Words, known.Count + 1) : (WordsOf(code), 1);
            }

            if (stay.Name.Length > 0)
            {
                groups[(stay.Result.Drg, stay.Name)] = groups.GetValueOrDefault((stay.Result.Drg, stay.Name)) + 1;
            }

            if (told.Count < MostShown && (stay.Faults.Count > 0 || stay.Outcome is not GroupingOutcome.Grouped))
            {
                told.Add(new(stay.Row, stay.Id, stay.Result.Drg, stay.Name, CodedWord.Of(stay.Outcome), [.. stay.Faults.Select(FaultForm.Of)]));
            }
        }

        return Unusable(report, outcomes.Count) ?? TypedResults.Ok(new GroupedTableForm(
            outcomes.Values.Sum(), outcomes.GetValueOrDefault(GroupingOutcome.Grouped), faulty,
            [.. Words<GroupingOutcome>.All.Where(outcomes.ContainsKey).Select(outcome => new OutcomeCount(CodedWord.Of(outcome), outcomes[outcome]))],
            [.. groups.OrderByDescending(each => each.Value).ThenBy(each => each.Key.Drg, StringComparer.Ordinal).Take(MostGroups).Select(each => new GroupCount(each.Key.Drg, each.Key.Name, each.Value))],
            [.. faults.OrderByDescending(each => each.Value.Count).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => new OutcomeCount(new(each.Key, each.Value.Words.Zh, each.Value.Words.En), each.Value.Count))],
            told, report.Unread));
    }

    private static async Task<IResult> Download(HttpContext context, GrouperShelf shelf, Audit audit, CancellationToken stop, string? version = null, string? readings = null, string? file = null, string? format = null, string? lang = null)
    {
        (ReadyGrouper? ready, ReadOnlyMemory<byte> body, IResult? refusal) = await Take(context, shelf, version, readings, stop);
        if (ready is null)
        {
            return refusal!;
        }

        Language language = lang == "en" ? Language.En : Language.Zh;
        bool csv = format == "csv";
        ImportReport report = new(NameOf(file));
        GroupedStay[] stays = [.. new GroupStayTable(ready.Grouper).Run(Stream(body), report)];
        if (Unusable(report, stays.Length) is { } unusable)
        {
            return unusable;
        }

        await audit.Note(context.User(), "export", subject: $"grouped stays {ready.Version}", detail: $"{stays.Length}");
        using MemoryStream written = new();
        ExportTable.Write(new("分组结果", "groups"), GroupStayTable.Columns, stays.Select(stay => GroupStayTable.Cells(stay, language)), written, csv ? TableFormat.Csv : TableFormat.Excel, language);
        return csv ? TypedResults.File(written.ToArray(), "text/csv; charset=utf-8", "groups.csv") : TypedResults.File(written.ToArray(), Excel, "groups.xlsx");
    }

    private static IResult Template()
    {
        using MemoryStream written = new();
        ExportTable.Template(new StayForm(), written, TableFormat.Excel);
        return TypedResults.File(written.ToArray(), Excel, "stays.xlsx");
    }

    private static async Task<(ReadyGrouper? Ready, ReadOnlyMemory<byte> Body, IResult? Refusal)> Take(HttpContext context, GrouperShelf shelf, string? version, string? readings, CancellationToken stop)
    {
        if (await BodyReader.Read(context.Request, stop, MostBytes) is not { } body)
        {
            return (null, default, Problem.Refused(StatusCodes.Status413PayloadTooLarge, "too-large", new("内容太大", "Too large"), new($"文件超过 {MostBytes / 1024 / 1024} MB,没有读取。请拆成几个文件,或用命令 drg group。", $"The file is larger than {MostBytes / 1024 / 1024} MB. Part it, or use the command drg group.")));
        }

        FaultList faults = new();
        ReadyGrouper? ready = shelf.Take(VersionOr(version, shelf), (readings ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), faults);
        return (ready, body, ready is null ? Refusals.Faulty(faults.All) : null);
    }

    private static IResult? Unusable(ImportReport report, int stays) =>
        report.FileFaults.Count > 0 ? Refusals.Faulty(report.FileFaults)
        : stays == 0 ? Refusals.Faulty([new("no-stays", Place.At("file"), new("表里没有病案。", "There is no stay in the table."), new("首行是列名,如 病案号、性别、年龄、诊断、手术操作;可下载模板。", "The first row has the headings; there is a template."))])
        : null;

    private static MemoryStream Stream(ReadOnlyMemory<byte> body) => new(body.ToArray(), writable: false);
    private static string NameOf(string? file) => string.IsNullOrWhiteSpace(file) ? "file" : Path.GetFileName(file.Trim());
    private static Phrase WordsOf(string code) => Words<DischargeFaults>.TryParse(code, out DischargeFaults fault) ? Words<DischargeFaults>.Phrase(fault) : code switch
    {
        "duplicate-code" => new("编码重复", "a code stands twice"),
        "unlikely-weight" => new("出生体重不像真的", "unlikely weight at birth"),
        "days-beyond-a-year" => new("0 岁而天数超过一年", "age zero with more days than a year"),
        _ => new(code, code),
    };

    /// <summary>Who names no version gets the first that has rules.</summary>
    private static string VersionOr(string? version, GrouperShelf shelf) =>
        string.IsNullOrWhiteSpace(version) ? shelf.Choices(new()).FirstOrDefault(each => each.CanGroup)?.Version ?? "" : version.Trim();
}
