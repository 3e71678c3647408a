using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Differences;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Differences;

/// <summary>Differences after back-dated law or a late catalogue 追溯差额: found, entered, approved by another, booked.</summary>
internal static class DifferencesApi
{
    // Deciding one again takes about a millisecond; more of them would hold a request too long.
    private const int MostTouched = 10_000;
    private const int Most = 50;

    public static void MapDifferences(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/differences/found", Find).For(Role.Operator, Role.Supervisor)
            .Describe("findDifferences", "differences", "按现行政策重算一段时间的结算,列出有变动的,原金额、新金额按付费方;不记账。 Decides settlements again by the law at hand and tells which change; nothing is booked.")
            .Produces<TouchedSettlements>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/differences", Enter).For(Role.Operator)
            .Describe("enterDifferences", "differences", "重新查找并提交差额清单,由他人复核。 Finds the differences again and enters them as a list, which another approves.")
            .Produces<DifferenceListLine>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/differences", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("differenceLists", "differences", "差额清单,可按状态筛选,新的在前。 Lists of differences, newest first.")
            .Produces<DifferenceListLine[]>().RefusesVisitors();
        app.MapGet("/api/differences/{id}", Open).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("differenceList", "differences", "一份差额清单及其逐笔差额。 A list of differences with its settlements.")
            .Produces<DifferenceListSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/differences/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideDifferences", "differences", "复核:通过,或写明原因退回;不能复核自己提交的。 Approves a list or returns it with the reason; never one's own.")
            .Produces<DifferenceListSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/differences/{id}/booking", Book).For(Role.Accountant)
            .Describe("bookDifferences", "differences", "已通过的清单逐笔记账;中断后可以再次记账,已记的不会重复。 Books an approved list; broken off, it is done again and nothing is booked twice.")
            .Produces<DifferenceListSheet>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Find(HttpContext context, Desk desk, Audit audit, CancellationToken stop, string? from = null, string? to = null, bool catalogue = false, string? mapped = null)
    {
        User user = context.User();
        FaultList undecided = new();
        (Search? search, IReadOnlyList<Fault> faults) = await Asked(new(from!, to!, catalogue, mapped), user, desk, stop);
        if (search is null)
        {
            return Refusals.Faulty(faults);
        }

        await audit.Note(user, "find-differences", subject: $"{Days.Text(search.Days.From)}..{Days.Text(search.Days.To)}");
        return TypedResults.Ok(DifferenceWriter.Found(desk, search.Days, await Found(search, user, desk, undecided, stop), undecided));
    }

    private static async Task<IResult> Enter([FromBody] DifferencesBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        FaultList undecided = new();
        (Search? search, IReadOnlyList<Fault> faults) = await Asked(body, user, desk, stop);
        if (search is null)
        {
            return Refusals.Faulty(faults);
        }

        // It is found again rather than taken from the page: amounts come from the books alone.
        IReadOnlyList<FoundDifference> found = await Found(search, user, desk, undecided, stop);
        if (!undecided.IsEmpty || found.Count == 0)
        {
            return Refusals.Faulty(found.Count > 0 || !undecided.IsEmpty ? undecided.All : [new("nothing-touched", Place.At("from"), new("这些日子的结算没有变动,没有可以提交的。", "No settlement of these days changes; there is nothing to enter."), new("请核对日期和重算方式。", "Check the days and what is priced anew."))]);
        }

        DifferenceProposal proposal = DifferenceOffice.Propose(desk.Law, search.Days, search.Repricing, found) with { Region = $"{user.Region}" };
        if (await Waiting(desk, proposal, stop) is { } waiting)
        {
            return Refusals.Faulty([new("differences-wait", Place.At("from"), new($"这些结算已在 {waiting.EnteredBy} 提交的差额清单 {waiting.TaskId} 中,尚未记账。", $"The list {waiting.TaskId}, entered by {waiting.EnteredBy}, has these settlements and is not booked yet."), new("请先办完那份清单。", "See that one through first."))]);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(DifferenceOffice.Enter(proposal, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/differences/{outcome.Value!.Value!.TaskId}", await DifferenceWriter.Line(desk, outcome.Value.Value, stop));
    }

    private static async Task<IReadOnlyList<DifferenceListLine>> List(HttpContext context, Desk desk, CancellationToken stop, string? state = null)
    {
        RecordQuery<TaskRow> query = Lists.Newest(Most);
        List<DifferenceListLine> lines = [];
        foreach (TaskRow task in await desk.Reader.Read(string.IsNullOrWhiteSpace(state) ? query : query.Where("state", state), stop))
        {
            if (IsSeen(task, context.User()))
            {
                lines.Add(await DifferenceWriter.Line(desk, task, stop));
            }
        }

        return lines;
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop) =>
        await FindList(id, context.User(), desk, stop) is { } task ? TypedResults.Ok(await DifferenceWriter.Sheet(desk, task, stop)) : Refusals.NotFound(FindTask.Unknown(id));

    private static async Task<IResult> Decide(string id, [FromBody] DifferencesDecision body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await FindList(id, user, desk, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Told told = new(desk.Law, user);
        string answer = body.Approve ? "" : told.Text(body.Answer, "answer", new("退回原因", "reason"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(body.Approve ? DifferenceOffice.Approve(task, user.Name) : DecideTask.Return(task, user.Name, answer));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await DifferenceWriter.Sheet(desk, outcome.Value!.Value!, stop));
    }

    private static async Task<IResult> Book(string id, HttpContext context, Desk desk, IHostApplicationLifetime lifetime, CancellationToken stop)
    {
        User user = context.User();
        if (await FindList(id, user, desk, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        string digest = DifferenceProposal.Of(task).LawDigest;
        if (await KeepLawBook.Find(desk, digest, stop) is not { } law)
        {
            return Refusals.Faulty([new("law-book-missing", Place.At("task"), new($"清单所用的政策包({digest[..12]})没有存档。", $"The law book ({digest[..12]}) of the list was not kept."), new("请用当时的政策包启动一次服务,即会存档。", "Start a server once with those packs; it keeps them."))]);
        }

        // Gone on with even if the browser is gone; a server that stops breaks it off, and it is done again.
        Outcome<TaskRow> outcome = await DifferenceOffice.Book(desk, task, law, user.Name, lifetime.ApplicationStopping);
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(await DifferenceWriter.Sheet(desk, outcome.Value!, stop));
    }

    private static async Task<(Search? Search, IReadOnlyList<Fault> Faults)> Asked(DifferencesBody body, User user, Desk desk, CancellationToken stop)
    {
        Told told = new(desk.Law, user);
        DateSpan days = new(told.Day(body.From, "from"), told.Day(body.To, "to"));
        List<(string, string)> mapped = [];
        foreach (string pair in (body.Mapped ?? "").Split([';', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (pair.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [{ } institution, { } code])
            {
                mapped.Add((institution, code));
            }
            else
            {
                told.Wrong("bad-mapped", "mapped", "更正过的对照写得不对。", "The corrected mappings won't do.", "每条写“机构编号 院内编码”,几条用分号隔开。", "Write each as 'institution code', parted by semicolons.");
            }
        }

        if (told.Faults.IsEmpty && DifferenceOffice.Refuses(days) is { } wrong)
        {
            told.Faults.Add(wrong);
        }

        if (told.Faults.IsEmpty && await DifferenceOffice.Count(desk, days, user.Region.IsNation || user.Region.IsProvince ? null : user.Region, stop) is > MostTouched and var count)
        {
            told.Wrong("too-many-settlements", "from", $"这些日子有 {count} 笔结算,一次最多重算 {MostTouched} 笔。", $"These days have {count} settlements; at most {MostTouched} are decided again at once.",
                "请缩短日期,从早到晚分段办理;要一次列出全部,用命令行 tongchou differences。", "Take fewer days and go on part by part, the earliest first; the command tongchou differences lists all of them.");
        }

        return told.Faults.IsEmpty ? (new(days, new(body.Catalogue, mapped)), []) : (null, told.Faults.All);
    }

    private static Task<IReadOnlyList<FoundDifference>> Found(Search search, User user, Desk desk, FaultList undecided, CancellationToken stop) =>
        DifferenceOffice.Find(desk, desk.Law, search.Days, search.Repricing, region => Reach.Covers(user.Region, region), undecided, stop);

    // Only the same amounts count: a list that no longer fits the books must not stand in the way of the one that takes its place.
    private static async Task<TaskRow?> Waiting(Desk desk, DifferenceProposal proposal, CancellationToken stop)
    {
        HashSet<(string, string)> asked = [.. proposal.Items.Select(item => (item.Settlement, item.Amounts))];
        return (await desk.Reader.Read(Lists, stop)).FirstOrDefault(task => task.State is TaskStates.Entered or TaskStates.Approved && DifferenceProposal.Of(task).Items.Any(item => asked.Contains((item.Settlement, item.Amounts))));
    }

    private static async Task<TaskRow?> FindList(string id, User user, Desk desk, CancellationToken stop) =>
        await FindTask.Find(desk, id, DifferenceProposal.Kind, stop) is { } task && IsSeen(task, user) ? task : null;

    private static RecordQuery<TaskRow> Lists => new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", DifferenceProposal.Kind).Latest();

    private static bool IsSeen(TaskRow task, User user) => user.Region.IsNation || (RegionCode.TryParse(DifferenceProposal.Of(task).Region ?? "", out RegionCode region) && Reach.Covers(user.Region, region));

    private sealed record Search(DateSpan Days, Repricing Repricing);
}
