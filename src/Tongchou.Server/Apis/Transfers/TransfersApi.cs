using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Merging;
using Tongchou.Agency.Settlements;
using Tongchou.Agency.Transfers;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.Apis.SettlementDesk;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Transfers;

/// <summary>关系转移接续: a person's transfers between regions.</summary>
internal static class TransfersApi
{
    public static void MapTransfers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/persons/{id}/transfers", List).For(Role.Operator, Role.Reviewer, Role.Supervisor)
            .Describe("personTransfers", "enrolment", "参保人的关系转移记录和参保时间轴。 A person's transfers, and the days they were insured as one line.")
            .Produces<TransferSheet>().RefusesVisitors(StatusCodes.Status404NotFound);
        app.MapPost("/api/persons/{id}/transfers/out", Out).For(Role.Operator)
            .Describe("transferOut", "enrolment", "转出:停保、开具参保凭证、转出个人账户。 Ends the coverage, issues the certificate, sends the balance.")
            .Produces<TransferCertificate>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/transfers/in", In).For(Role.Operator)
            .Describe("transferIn", "enrolment", "转入:核验凭证,接续年限和参保。 Checks the certificate, carries years over, goes on with the coverage.")
            .Produces<ArrivalForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        app.MapPost("/api/persons/{id}/transfers/{number}/money", Receive).For(Role.Operator)
            .Describe("receiveTransfer", "enrolment", "转移资金到账,记入个人账户。 Credits the balance that came.")
            .Produces<TransferForm>().RefusesVisitors(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> List(string id, HttpContext context, Desk desk, FindPersons persons, PersonWriter writer, Audit audit, CancellationToken stop)
    {
        if (await persons.Open(id, stop) is not { } person || !person.IsSeenFrom(context.User().Region))
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        await audit.Note(context.User(), "read-transfers", id);
        InsuredLine line = InsuredLine.Of(person.Coverages);
        return TypedResults.Ok(new TransferSheet(
            writer.Line(person), Days.Text(desk.Today), [.. TransferRecords.Of(person.Filings).Select(Form)],
            [.. line.Spans.Select(span => new InsuredSpanForm(Regions.Name(desk.Law, span.Region), SchemeOf(span.Scheme), Days.Text(span.Days.From), span.Days.IsOpen ? null : Days.Text(span.Days.To), span.Rests))],
            [.. line.Gaps.Select(Form)], [.. line.Doubled.Select(Form)], $"{new Clause("CN2023", "三")}"));
    }

    private static async Task<IResult> Out(string id, [FromBody] TransferOutBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        if (!await IsSeen(id, context, persons, stop))
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        User user = context.User();
        Told told = new(desk.Law, user);
        RegionCode region = told.Region(body.Region);
        DateOnly last = told.Day(body.LastDay, "lastDay", desk.Today);
        if (!RegionCode.TryParse(body.To?.Trim(), out RegionCode to))
        {
            told.Faults.Add(TransferFaults.Unreadable(body.To ?? "", "toRegion"));
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TransferCertificate>> outcome = await desk.Lanes.Do(new TransferOut(desk, new(id, region, to, last, desk.Today), user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(outcome.Value!.Value!);
    }

    // Whoever comes is not insured here yet, so a person without any coverage within reach may be opened by the region they come to.
    private static async Task<IResult> In(string id, [FromBody] TransferInBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        if (await persons.Open(id, stop) is null)
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        RegionCode region = told.Region(body.Region);
        PersonGroup group = told.Word<PersonGroup>(body.Group, "group", new("人群", "group"));
        DateOnly from = told.Day(body.From, "from", desk.Today);
        TransferCertificate? certificate = TransferCertificate.Read(System.Text.Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(body.Certificate, AgencyJson.Options)), told.Faults);
        if (certificate is null || !told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<Arrival>> outcome = await desk.Lanes.Do(new TransferIn(desk, new(id, certificate, region, group, from, (body.Employer ?? "").Trim()), user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(Form(outcome.Value!.Value!));
    }

    private static async Task<IResult> Receive(string id, string number, [FromBody] TransferMoneyBody body, HttpContext context, Desk desk, FindPersons persons, CancellationToken stop)
    {
        if (!await IsSeen(id, context, persons, stop))
        {
            return Refusals.NotFound(Faults.UnknownPerson(id));
        }

        User user = context.User();
        Told told = new(desk.Law, user);
        DateOnly day = told.Day(body.Day, "day", desk.Today);
        string document = told.Text(body.Document, "document", new("单据号", "document's number"));
        if (!Money.TryParse(body.Amount, out Money amount))
        {
            told.Faults.Add("bad-amount", Place.At("amount"), new("金额不正确。", "This is no amount."), new("按 400.00 的样子写,单位元。", "Write it like 400.00, in yuan."));
        }

        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        Outcome<Done<TransferOnFile>> outcome = await desk.Lanes.Do(new ReceiveTransfer(desk, id, number, amount, day, document, user.Name));
        return outcome.IsRefused ? Refusals.Faulty(outcome.Faults) : TypedResults.Ok(Form(outcome.Value!.Value!));
    }

    private static async Task<bool> IsSeen(string id, HttpContext context, FindPersons persons, CancellationToken stop) =>
        await persons.Open(id, stop) is { } person && person.IsSeenFrom(context.User().Region);

    private static TransferForm Form(TransferOnFile transfer) => new(transfer.IsIn, transfer.Certificate, transfer.MoneyCame);

    private static ArrivalForm Form(Arrival arrival) => new(
        arrival.Certificate, arrival.Years, arrival.Months, arrival.Coverage is { } row ? new(row.Region, row.Scheme, row.From, row.To) : null, arrival.GapDays, arrival.Unbroken, arrival.Source?.Clause.ToString(), $"{new Clause("CN2023", "八")}", arrival.Expected.ToPlain());

    private static DaysForm Form(DateSpan days) => new(Days.Text(days.From), Days.Text(days.To), days.To.DayNumber - days.From.DayNumber + 1);

    // Before both became one a coverage has the word of the old scheme.
    private static CodedWord SchemeOf(string code) => Words<Scheme>.TryParse(code, out _) ? PersonWriter.Word<Scheme>(code) : PersonWriter.Word<OldScheme>(code);
}
