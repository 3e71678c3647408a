using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Epidemics;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Fund;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Epidemics;

/// <summary>Advances 周转金 that institutions hold under epidemic measures.</summary>
internal static class AdvancesApi
{
    public static void MapAdvances(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/advances", List).For(Role.Operator, Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("advances", "epidemics", "一个统筹区未收回的周转金,按机构和基金。 A region's open advances by institution and fund.")
            .Produces<AdvanceForm[]>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/advances", Move).For(Role.Accountant)
            .Describe("moveAdvance", "epidemics", "预付、冲抵或收回周转金,同时记账。 Pays an advance, sets it off or takes it back, and books it.")
            .Produces<AdvanceForm>(StatusCodes.Status201Created).RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(HttpContext context, Desk desk, CancellationToken stop, string? region = null)
    {
        Told told = new(desk.Law, context.User());
        RegionCode where = told.Region(region);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        List<AdvanceForm> forms = [];
        foreach (AdvanceRow row in await EpidemicOffice.OpenAdvances(desk, $"{where}", stop))
        {
            forms.Add(await Form(desk, row, stop));
        }

        return TypedResults.Ok(forms.ToArray());
    }

    private static async Task<IResult> Move([FromBody] AdvanceBody body, HttpContext context, Desk desk, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        TaskRow? measure = await MeasuresApi.Find(body.Measure?.Trim() ?? "", user, desk, stop);
        if (measure is null)
        {
            told.Wrong("bad-measure", "measure", "没有这项疫情措施。", "There is no such measure.", "请在列表中选择。", "Choose one of the list.");
        }

        string institution = told.Text(body.Institution, "institution", new("机构编号", "institution's code"));
        FundKind fund = told.Fund(body.Fund);
        AdvanceMove move = told.Word<AdvanceMove>(body.Move, "move", new("办理方式", "movement"));
        Money amount = told.Amount(body.Amount, "amount");
        string document = told.Text(body.Document, "document", new("单据号", "document's number"));
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<AdvanceRow>> outcome = await desk.Lanes.Do(new MoveAdvance(desk, institution, fund, move, amount, measure!, document, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Created($"/api/advances?region={outcome.Value!.Value!.Region}", await Form(desk, outcome.Value.Value, stop));
    }

    private static async Task<AdvanceForm> Form(Desk desk, AdvanceRow row, CancellationToken stop) =>
        EpidemicWriter.Advance(desk, row, Words<FundKind>.TryParse(row.Fund, out FundKind fund) ? await EpidemicOffice.Owed(desk, row.Region, fund, row.Institution, stop) : Money.Zero);
}
