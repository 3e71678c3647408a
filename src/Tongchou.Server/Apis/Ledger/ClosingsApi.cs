using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Ledger;

/// <summary>Closing days, months and years 结账.</summary>
internal static class ClosingsApi
{
    public static void MapClosings(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/ledger/closing", Progress).For(Role.Accountant, Role.Administrator, Role.Supervisor)
            .Describe("closing", "ledger", "结账进度,以及下一个可结的日、月、年还缺什么。 How far the books are closed, and what is missing for the next day, month and year.")
            .Produces<ClosingForm>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/ledger/closing", Close).For(Role.Accountant)
            .Describe("close", "ledger", "结账:日(2026-01-31)、月(2026-01)或年(2026)。 Closes a day, a month or a year.")
            .Produces<ClosingForm>().RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Progress(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        return told.Faults.IsEmpty ? TypedResults.Ok(LedgerWriter.Write(desk, where, await NextClosings.Of(desk, where, stop))) : Refusals.Faulty(told.Faults.All);
    }

    private static async Task<IResult> Close([FromBody] ClosingBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        Func<CancellationToken, Task<Outcome<Periods>>>? close = Closing(desk, region, body.Period?.Trim() ?? "", user.Name);
        if (close is null)
        {
            told.Wrong("bad-period", "period", "结账期间写得不对。", "This is no period.", "日写 2026-01-31,月写 2026-01,年写 2026。", "Write 2026-01-31, 2026-01 or 2026.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        // Half a closing helps nobody: it goes on when the browser is gone.
        Outcome<Periods> outcome = await close!(CancellationToken.None);
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(LedgerWriter.Write(desk, region, await NextClosings.Of(desk, region, stop)));
    }

    private static Func<CancellationToken, Task<Outcome<Periods>>>? Closing(Desk desk, RegionCode region, string period, string by) =>
        Is(period, "yyyy-MM-dd", out DateOnly day) ? new CloseDay(desk, region, day, by).Close
        : Is(period, "yyyy-MM", out DateOnly month) ? new CloseMonth(desk, region, AccountingMonth.Of(month), by).Close
        : Is(period, "yyyy", out DateOnly year) ? new CloseYear(desk, region, year.Year, by).Close
        : null;

    private static bool Is(string text, string form, out DateOnly first) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out first) && first.Year is >= 1990 and <= 2200;
}
