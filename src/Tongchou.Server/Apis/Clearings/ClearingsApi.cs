using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Clearings;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Clearings;

/// <summary>Clearing between regions 异地清算: a month gathered, confirmed by both, paid.</summary>
internal static class ClearingsApi
{
    private const int Most = 1000;

    public static void MapClearings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/clearings", List).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("clearings", "clearings", "异地清算,可按月份(2026-01)筛选,新的在前。 Clearings between regions, of a month or all, newest first.")
            .Produces<ClearingForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/clearings", Gather).For(Role.Accountant)
            .Describe("gatherClearings", "clearings", "汇总一个已结束的月份,每两地一张;重复汇总得到同样的结果。 Gathers a month that is over, pair by pair; gathering again gives the same.")
            .Produces<GatheredForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapGet("/api/clearings/{id}", Open).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("clearing", "clearings", "一张异地清算及其明细。 A clearing and the lines of its statement.")
            .Produces<ClearingSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/clearings/{id}/confirmation", Confirm).For(Role.Reviewer, Role.Accountant)
            .Describe("confirmClearing", "clearings", "代表参保地或就医地确认;同一人不能两地都确认。 Confirms for one of the two regions; nobody confirms for both.")
            .Produces<ClearingForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/clearings/{id}/payment", Pay).For(Role.Accountant)
            .Describe("payClearing", "clearings", "支付两地都已确认的清算,两地同时记账。 Pays what both regions confirmed, in both books at once.")
            .Produces<ClearingForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? period = null)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        string? month = string.IsNullOrWhiteSpace(period) ? null : Text(Month(period, told));
        return told.Faults.IsEmpty
            ? TypedResults.Ok((await ClearingOffice.List(desk, month, stop)).Where(row => IsSeen(row, user)).OrderByDescending(row => row.Period, StringComparer.Ordinal).ThenBy(row => row.ClearingId, StringComparer.Ordinal)
                .Select(row => ClearingWriter.Line(desk, row, user)).ToArray())
            : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<IResult> Gather([FromBody] GatherBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        DateOnly month = Month(body.Period, told);
        if (told.Faults.IsEmpty && desk.Today < month.AddMonths(1))
        {
            told.Faults.Add(ClearingFaults.MonthNotOver(Text(month)));
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        // Pair after pair: gone on with even if the browser is gone.
        (IReadOnlyList<ClearingRow> clearings, IReadOnlyList<Fault> faults) = await ClearingOffice.Gather(desk, month, user.Name, CancellationToken.None);
        return TypedResults.Ok(new GatheredForm([.. clearings.Where(row => IsSeen(row, user)).Select(row => ClearingWriter.Line(desk, row, user))], [.. faults.Select(FaultForm.Of)]));
    }

    private static async Task<IResult> Open(string id, HttpContext context, Desk desk, CancellationToken stop, int skip = 0, int most = 200)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } row)
        {
            return Unknown(id);
        }

        IReadOnlyList<ClearingLineRow> lines = await ClearingOffice.Statement(desk, row, stop);
        return TypedResults.Ok(new ClearingSheet(ClearingWriter.Line(desk, row, user), [.. lines.Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, Most)).Select(line => ClearingWriter.Line(desk, line))]));
    }

    private static async Task<IResult> Confirm(string id, [FromBody] ConfirmBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } row)
        {
            return Unknown(id);
        }

        Told told = new(desk.Law, user);
        ClearingSide side = told.Word<ClearingSide>(body.Side, "side", new("确认方", "side"));
        if (told.Faults.IsEmpty && !ClearingWriter.IsOf(side is ClearingSide.Home ? row.Home : row.Place, user))
        {
            NotOurs(told, "side");
        }

        return told.Faults.IsEmpty ? Answer(await desk.Lanes.Do(new ConfirmClearing(row, side, user.Name)), user, desk) : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<IResult> Pay(string id, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } row)
        {
            return Unknown(id);
        }

        Told told = new(desk.Law, user);
        if (!ClearingWriter.IsOf(row.Home, user))
        {
            NotOurs(told, "id");
        }

        return told.Faults.IsEmpty ? Answer(await desk.Lanes.Do(new PayClearing(desk, row, user.Name)), user, desk) : Refusals.Faulty(told.Faults.All);
    }

    private static IResult Answer(Outcome<Done<ClearingRow>> outcome, User user, Desk desk) =>
        outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(ClearingWriter.Line(desk, outcome.Value!.Value!, user));

    private static async Task<ClearingRow?> Find(string id, User user, Desk desk, CancellationToken stop) => await ClearingOffice.Find(desk, id, stop) is { } row && IsSeen(row, user) ? row : null;

    // Either region reads what lies between the two.
    private static bool IsSeen(ClearingRow row, User user) => ClearingWriter.IsOf(row.Home, user) || ClearingWriter.IsOf(row.Place, user);

    private static DateOnly Month(string? text, Told told)
    {
        if (!DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month) || month.Year is < 1990 or > 2200)
        {
            told.Wrong("bad-period", "period", "月份写得不对。", "This is no month.", "请写成 2026-01。", "Write it as 2026-01.");
        }

        return month;
    }

    private static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    private static IResult Unknown(string id) => Refusals.NotFound(ClearingFaults.Unknown(id));
    private static void NotOurs(Told told, string place) => told.Wrong("other-region", place, "这是另一个统筹区的事。", "This is for the other region to do.", "请由该统筹区的人员办理。", "Somebody of that region does it.");
}
