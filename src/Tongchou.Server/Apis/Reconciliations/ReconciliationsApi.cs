using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Reconciliation;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Reconciliations;

/// <summary>Reconciliations 对账 with institutions and what becomes of their differences.</summary>
internal static class ReconciliationsApi
{
    private const int Most = 2000;
    private const int MostDays = 92;
    private const int LongestNote = 200;

    public static void MapReconciliations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/reconciliations", List).For(Role.Operator, Role.Supervisor)
            .Describe("reconciliations", "reconciliation", "各机构的对账结果,按对账期。 The institutions' reconciliations by the days they are about.")
            .Produces<ReconciliationLine[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/reconciliations/{id}", Open).For(Role.Operator, Role.Supervisor)
            .Describe("reconciliation", "reconciliation", "一次对账及其差异。 A reconciliation and its differences.")
            .Produces<ReconciliationSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapGet("/api/reconciliations/{id}/differences/{difference}", OpenDifference).For(Role.Operator, Role.Supervisor)
            .Describe("difference", "reconciliation", "一笔差异:两边的明细、涉及的参保人(证件号码遮盖)、可以怎样处理。 A difference: both sides' lines, whom it is about, and what may be done.")
            .Produces<DifferenceSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/reconciliations/{id}/differences/{difference}/repair", Repair).For(Role.Operator)
            .Describe("repairDifference", "reconciliation", "处理差异:医保侧撤销、请机构更正、说明原因。 Deals with a difference: reverses here, asks the institution to mend, or explains.")
            .Produces<DifferenceLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? from = null, string? through = null, string? institution = null)
    {
        if (!IsDay(through, desk.Today, out DateOnly last) || !IsDay(from, last.AddDays(-30), out DateOnly first) || first > last || last.DayNumber - first.DayNumber >= MostDays)
        {
            return Refusals.Faulty([new("bad-days", Place.At("from"), new("起止日期不对。", "These days won't do."), new($"日期写成 2026-01-31;一次最多查 {MostDays} 天。", $"Write days as 2026-01-31; ask for at most {MostDays} at once."))]);
        }

        User user = context.User();
        RecordQuery<UploadRow> query = new RecordQuery<UploadRow>(UploadRow.Table).Where("kind", Reconciled.Kind).Newest(Most);
        string? one = string.IsNullOrWhiteSpace(institution) ? null : institution.Trim();
        IReadOnlyList<UploadRow> rows = await desk.Reader.Read(one is null ? query : query.In(Partitions.Of(one)).Where("institution", one), stop);
        Reconciled[] found = [.. rows.Select(Reconciled.Of).Where(each => each.To >= first && each.From <= last && IsSeen(desk, each.Institution, user))];
        Dictionary<string, int> open = found.Any(each => each.Differences > 0) ? await OpenDifferences(desk, one, stop) : [];
        return TypedResults.Ok(found.Select(each => ReconciliationWriter.Line(desk, each, open.GetValueOrDefault(each.Id))).ToArray());
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        if (await Find(id, context.User(), desk, stop) is not { } reconciled)
        {
            return Unknown(id);
        }

        IReadOnlyList<TaskRow> tasks = await Tasks(desk, reconciled, stop);
        return TypedResults.Ok(new ReconciliationSheet(
            ReconciliationWriter.Line(desk, reconciled, tasks.Count(task => task.State == DifferenceTask.Open)), [.. tasks.Select(ReconciliationWriter.Line)]));
    }

    private static async Task<IResult> OpenDifference(string id, string difference, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } reconciled || await Task(desk, reconciled, difference, stop) is not { } task)
        {
            return Unknown(difference);
        }

        Difference found = DifferenceTask.Of(task).Difference;
        KnownPerson? known = found.Ours is { } ours ? await persons.Open(ours.PersonId, stop) : null;
        await audit.Note(user, "read-difference", (found.Ours ?? found.Theirs)!.PersonId, difference);
        return TypedResults.Ok(ReconciliationWriter.Sheet(task, known is not null && known.IsSeenFrom(user.Region) ? writer.Line(known) : null));
    }

    private static async Task<IResult> Repair(string id, string difference, [FromBody] RepairBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } reconciled || await Task(desk, reconciled, difference, stop) is null)
        {
            return Unknown(difference);
        }

        FaultList faults = new();
        string note = body.Note?.Trim() ?? "";
        if (!Words<RepairKind>.TryParse(body.Repair ?? "", out RepairKind repair))
        {
            faults.Add("bad-repair", Place.At("repair"), new("请选择处理方式。", "Say what is to be done."), new("在列出的处理方式中选择一种。", "Choose one of those listed."));
        }
        else if (repair is RepairKind.ReverseHere && note.Length == 0)
        {
            faults.Add("no-note", Place.At("note"), new("请写明撤销的依据。", "Say why it is reversed."), new("理由记入审计。", "The audit keeps it."));
        }

        if (note.Length > LongestNote)
        {
            faults.Add("long-note", Place.At("note"), new($"说明超过 {LongestNote} 个字。", $"The note has more than {LongestNote} characters."), new("请写得简短一些。", "Make it shorter."));
        }

        if (!faults.IsEmpty)
        {
            return Refusals.Faulty(faults.All);
        }

        // Two acts one after the other: gone on with even if the browser is gone.
        Outcome<DifferenceTask> outcome = await RepairDifference.Do(desk, reconciled.Institution, difference, repair, note, user.Name, CancellationToken.None);
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(ReconciliationWriter.Line((await Task(desk, reconciled, difference, CancellationToken.None))!));
    }

    private static async Task<Reconciled?> Find(string id, User user, Desk desk, CancellationToken stop) =>
        Partitions.In(id) is { } partition
        && await desk.Reader.Read(new RecordQuery<UploadRow>(UploadRow.Table).In(partition).Where("kind", Reconciled.Kind).Where("reference", id).Newest(1), stop) is [var row]
        && IsSeen(desk, row.Institution, user)
            ? Reconciled.Of(row)
            : null;

    private static async Task<TaskRow?> Task(Desk desk, Reconciled reconciled, string difference, CancellationToken stop) =>
        await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(reconciled.Institution)).Where("task_id", difference).Where("kind", DifferenceTask.Kind).Newest(1), stop) is [var task]
        && DifferenceTask.Of(task).Reconciliation == reconciled.Id
            ? task
            : null;

    private static async Task<IReadOnlyList<TaskRow>> Tasks(Desk desk, Reconciled reconciled, CancellationToken stop) =>
        [.. (await desk.Reader.Read(new RecordQuery<TaskRow>(TaskRow.Table).In(Partitions.Of(reconciled.Institution)).Where("kind", DifferenceTask.Kind).Latest(), stop))
            .Where(task => task.TaskId.StartsWith($"{reconciled.Id}-", StringComparison.Ordinal)).OrderBy(task => task.TaskId.Length).ThenBy(task => task.TaskId, StringComparer.Ordinal)];

    private static async Task<Dictionary<string, int>> OpenDifferences(Desk desk, string? institution, CancellationToken stop)
    {
        RecordQuery<TaskRow> query = new RecordQuery<TaskRow>(TaskRow.Table).Where("kind", DifferenceTask.Kind).Where("state", DifferenceTask.Open).Latest();
        IReadOnlyList<TaskRow> tasks = await desk.Reader.Read(institution is null ? query : query.In(Partitions.Of(institution)), stop);
        return tasks.GroupBy(task => task.TaskId[..task.TaskId.IndexOf('-', StringComparison.Ordinal)]).ToDictionary(group => group.Key, group => group.Count());
    }

    private static bool IsSeen(Desk desk, string institution, User user) => user.Region.IsNation || (desk.References.Institution(institution) is { } known && Reach.Covers(user.Region, known.Region));

    private static bool IsDay(string? text, DateOnly unless, out DateOnly day)
    {
        day = unless;
        return string.IsNullOrWhiteSpace(text) || DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static IResult Unknown(string id) => Refusals.NotFound(new("unknown-reconciliation", Place.At("id"), new($"没有对账或差异 {id}。", $"There is no reconciliation or difference {id}."), new("请在列表中选择。", "Choose one of the list.")));
}
