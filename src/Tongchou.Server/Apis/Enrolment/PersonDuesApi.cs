using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Records;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>A person's dues at the counter: listed, enrolled for, paid, repaired.</summary>
internal static class PersonDuesApi
{
    public static void MapPersonDues(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/persons/{id}/dues", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personDues", "enrolment", "参保人的应缴和缴费,新的在前。 A person's dues, newest first.")
            .Produces<DuesLine[]>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/persons/{id}/dues", Enrol).For(Role.Operator)
            .Describe("enrolResident", "enrolment", "居民参保登记,得出应缴。 Enrols a resident for a year and says what is owed by whom.")
            .Produces<DuesLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/dues/{dues}/payment", Pay).For(Role.Operator)
            .Describe("payDues", "enrolment", "凭税票记一笔缴费;同一张票只入账一次。 Takes a payment in by its receipt; the same one again changes nothing.")
            .Produces<DuesLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/repairs", Repair).For(Role.Operator)
            .Describe("repairYears", "enrolment", "缴费修复:得出应缴;没有作用时拒绝,不收款。 Asks for the price of broken years; refused where paying would bring nothing.")
            .Produces<DuesLine>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(string id, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, Audit audit, CancellationToken stop)
    {
        User user = context.User();
        if (await EntitlementApi.Seen(id, user, persons, stop) is null)
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        await audit.Note(user, "read-dues", id);
        Dictionary<string, string> waiting = (await RefundsApi.Waiting(id, desk, stop)).ToDictionary(task => RefundTask.Of(task).Dues, task => task.TaskId);
        return TypedResults.Ok((await EntitlementApi.DuesOf(id, desk, stop)).OrderByDescending(row => row.Period, StringComparer.Ordinal).ThenByDescending(row => row.Seq)
            .Select(row => writer.Dues(row, waiting.GetValueOrDefault(row.DuesId))).ToArray());
    }

    private static async Task<IResult> Enrol(string id, [FromBody] EnrolBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop)
    {
        EnrolOrder? order = null;
        return await Do(id, context, desk, persons, writer, stop, (told, by) =>
        {
            RegionCode region = told.Region(body.Region);
            BenefitYear year = told.Year(body.Year);
            PersonGroup group = told.Word<PersonGroup>(body.Group, "group", new("居民人群", "group of residents"));
            if (told.Faults.IsEmpty && group.Scheme() is not Scheme.Resident)
            {
                told.Wrong("bad-group", "group", "该人群不参加居民医保。", "That group is not of the resident scheme.", "请选择居民的人群。", "Choose a group of residents.");
            }

            order = new(id, region, year, group, null, (body.School ?? "").Trim(), told.AmountOrNothing(body.Charity, "charity"), told.AmountOrNothing(body.Village, "village"), desk.Today);
            return new EnrolResident(desk, order, by);
        }, () => PlaceAdvice.For(desk, order!, stop));
    }

    private static Task<IResult> Pay(string id, string dues, [FromBody] PaymentBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop) =>
        Do(id, context, desk, persons, writer, stop, (told, by) =>
            new PayDues(desk, id, dues, told.Amount(body.Amount, "amount"), told.Day(body.PaidOn, "paid-on", desk.Today), told.Text(body.Receipt, "receipt", new("税票号码", "number of the receipt")), by));

    private static Task<IResult> Repair(string id, [FromBody] RepairYearsBody body, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop) =>
        Do(id, context, desk, persons, writer, stop, (told, by) => new EnterRepair(desk, id, told.Region(body.Region), told.Year(body.Year), body.Years, desk.Today, by));

    // What is told is read whole first, so that every fault of it comes at once; then the act is done.
    private static async Task<IResult> Do(string id, HttpContext context, Desk desk, FindPersons persons, DuesWriter writer, CancellationToken stop, Func<Told, string, Act<DuesRow>> read, Func<Task<Fault?>>? advise = null)
    {
        User user = context.User();
        if (await EntitlementApi.Seen(id, user, persons, stop) is null)
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        Told told = new(desk.Law, user);
        Act<DuesRow> act = read(told, user.Name);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<DuesRow>> outcome = await desk.Lanes.Do(act);
        if (outcome.IsRefused)
        {
            return Refusals.Faulty(outcome.Faults);
        }

        return TypedResults.Ok(writer.Dues(outcome.Value!.Value!) with { Advice = advise is not null && await advise() is { } advice ? FaultForm.Of(advice) : null });
    }
}
