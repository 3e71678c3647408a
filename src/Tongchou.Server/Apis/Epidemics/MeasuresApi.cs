using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Tasks;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Epidemics;

/// <summary>Epidemic measures 疫情措施: entered, approved or returned, ended, and the bills treated under them.</summary>
internal static class MeasuresApi
{
    private const int Most = 200;

    public static void MapMeasures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/epidemic-measures", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("epidemicMeasures", "epidemics", "一个统筹区的疫情措施,新的在前。 A region's epidemic measures, newest first.")
            .Produces<MeasureForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/epidemic-measures", Enter).For(Role.Operator)
            .Describe("enterEpidemicMeasure", "epidemics", "按文件录入疫情措施,由他人批准后生效。 Enters a measure from its document; it counts when another approves it.")
            .Produces<MeasureForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/epidemic-measures/{id}/decision", Decide).For(Role.Reviewer)
            .Describe("decideEpidemicMeasure", "epidemics", "批准或退回疫情措施;不能批准自己录入的。 Approves or returns a measure; never one's own.")
            .Produces<MeasureForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/epidemic-measures/{id}/end", End).For(Role.Reviewer)
            .Describe("endEpidemicMeasure", "epidemics", "终止疫情措施,写明最后一天。 Ends a measure with a last day.")
            .Produces<MeasureForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapGet("/api/epidemic-measures/{id}/bills", Bills).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("epidemicBills", "epidemics", "疫情措施下的有效结算,留待与财政结算;证件号码遮盖。 The bills under a measure that stand, to be settled with the public purse; numbers masked.")
            .Produces<PursePage>().RefusesVisitors(StatusCodes.Status404NotFound);
    }

    /// <summary>The measure of a number in a region the user sees; null where there is none.</summary>
    public static async Task<TaskRow?> Find(string id, User user, Desk desk, CancellationToken stop) =>
        await FindTask.Find(desk, id, EpidemicMeasure.Kind, stop) is { } task && RegionCode.TryParse(EpidemicMeasure.Of(task).Region, out RegionCode region) && Reach.Covers(user.Region, region) ? task : null;

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        List<MeasureForm> forms = [];
        foreach (TaskRow task in await EpidemicOffice.Measures(desk, $"{where}", stop))
        {
            forms.Add(EpidemicWriter.Measure(desk, task, await FindTask.Answer(desk, task, stop)));
        }

        return TypedResults.Ok(forms.ToArray());
    }

    private static async Task<IResult> Enter([FromBody] MeasureBody body, HttpContext context, Desk desk)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        DateOnly from = told.Day(body.From, "from");
        DateOnly? to = string.IsNullOrWhiteSpace(body.To) ? null : told.Day(body.To, "to");
        string document = told.Text(body.Document, "document", new("文号", "document's number"));
        string issuer = told.Text(body.Issuer, "issuer", new("发文机关", "issuer"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(EpidemicOffice.Enter(new($"{region}", from, to, document, issuer, body.LiftsFiling), user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/epidemic-measures?region={region}", EpidemicWriter.Measure(desk, outcome.Value!.Value!, null));
    }

    private static async Task<IResult> Decide(string id, [FromBody] MeasureDecisionBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Told told = new(desk.Law, user);
        string? answer = body.Approve ? null : told.Text(body.Answer, "answer", new("退回原因", "reason"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(body.Approve ? EpidemicOffice.Approve(task, user.Name) : DecideTask.Return(task, user.Name, answer!));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(EpidemicWriter.Measure(desk, outcome.Value!.Value!, answer));
    }

    private static async Task<IResult> End(string id, [FromBody] MeasureEndBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        Told told = new(desk.Law, user);
        DateOnly last = told.Day(body.Last, "last");
        if (told.Faults.IsEmpty && task.State == TaskStates.Approved && last < EpidemicMeasure.Of(task).From)
        {
            told.Wrong("bad-last", "last", $"最后一天 {last:yyyy-MM-dd} 在措施开始之前。", $"{last:yyyy-MM-dd} is before the measure begins.", "请核对日期。", "Check the day.");
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TaskRow>> outcome = await desk.Lanes.Do(new EndMeasure(task, last, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(EpidemicWriter.Measure(desk, outcome.Value!.Value!, null));
    }

    private static async Task<IResult> Bills(string id, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop, int skip = 0, int most = 50)
    {
        User user = context.User();
        if (await Find(id, user, desk, stop) is not { } task)
        {
            return Refusals.NotFound(FindTask.Unknown(id));
        }

        IReadOnlyList<SettlementRow> bills = await EpidemicOffice.ForThePurse(desk, task, stop);
        List<PurseBill> rows = [];
        foreach (SettlementRow bill in bills.OrderByDescending(row => row.SettlementId, StringComparer.Ordinal).Skip(Math.Max(0, skip)).Take(Math.Clamp(most, 1, Most)))
        {
            await audit.Note(user, "read-measure-bill", bill.PersonId, bill.SettlementId, id);
            rows.Add(EpidemicWriter.Bill(desk, bill, await persons.Open(bill.PersonId, stop) is { } known && known.IsSeenFrom(user.Region) ? writer.Line(known) : null));
        }

        return TypedResults.Ok(new PursePage(rows, bills.Count, bills.Aggregate(Money.Zero, (sum, bill) => sum + EpidemicWriter.Borne(bill)).ToPlain()));
    }
}
