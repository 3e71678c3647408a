using Microsoft.AspNetCore.Mvc;
using Tongchou.Agency;
using Tongchou.Agency.Acts;
using Tongchou.Agency.Booking;
using Tongchou.Agency.Counter;
using Tongchou.Agency.Ledger;
using Tongchou.Agency.Records;
using Tongchou.Agency.Users;
using Tongchou.Server.Apis.Ledger;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis.Enrolment;

/// <summary>The governments' subsidy 财政补助 of a region and year: who owes how much, claimed, received.</summary>
internal static class SubsidiesApi
{
    public static void MapSubsidies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/subsidies", Look).For(Role.Reviewer, Role.Accountant, Role.Supervisor)
            .Describe("subsidy", "enrolment", "一个统筹区和年度的财政补助:各级应补、已申请、已到账。 A region's subsidy of a year: owed, claimed and received, government by government.")
            .Produces<SubsidySheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/subsidies", Claim).For(Role.Accountant)
            .Describe("claimSubsidy", "enrolment", "按已缴费居民人数申请补助,只申请尚未申请的部分。 Claims what was not claimed yet, by the residents who paid.")
            .Produces<SubsidySheet>().RefusesVisitors(StatusCodes.Status409Conflict);
        app.MapPost("/api/subsidies/{id}/receipt", Receive).For(Role.Accountant)
            .Describe("receiveSubsidy", "enrolment", "凭银行单据记补助到账;同一张单据只入账一次。 Books a subsidy that came; the same paper again changes nothing.")
            .Produces<SubsidySheet>().RefusesVisitors(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Look(HttpContext context, Desk desk, DuesWriter writer, CancellationToken stop, string? region = null, string? year = null) =>
        Do(region, year, context, desk, writer, stop, (_, _) => _ => Task.FromResult<IReadOnlyList<Fault>>([]));

    private static Task<IResult> Claim([FromBody] RegionYearBody body, HttpContext context, Desk desk, DuesWriter writer, CancellationToken stop) =>
        Do(body.Region, body.Year, context, desk, writer, stop, (place, _) => async people =>
            (await desk.Lanes.Do(new ClaimSubsidy(desk, place.Region, place.Year, people, desk.Today, context.User().Name))).Faults);

    private static Task<IResult> Receive(string id, [FromBody] SubsidyReceiptBody body, HttpContext context, Desk desk, DuesWriter writer, CancellationToken stop) =>
        Do(body.Region, body.Year, context, desk, writer, stop, (place, told) =>
        {
            DateOnly day = told.Day(body.Day, "day", desk.Today);
            string document = told.Text(body.Document, "document", new("银行单据号", "number of the bank's paper"));
            return async _ => (await desk.Lanes.Do(new ReceiveSubsidy(desk, place.Region, place.Year, id, day, document, context.User().Name))).Faults;
        });

    // Whatever was done, the answer is the whole sheet as it then stands.
    private static async Task<IResult> Do(
        string? region, string? year, HttpContext context, Desk desk, DuesWriter writer, CancellationToken stop, Func<(RegionCode Region, BenefitYear Year), Told, Func<long, Task<IReadOnlyList<Fault>>>> read)
    {
        User user = context.User();
        Told told = new(desk.Law, user);
        (RegionCode Region, BenefitYear Year) place = (told.Region(region), told.Year(year));
        Func<long, Task<IReadOnlyList<Fault>>> act = read(place, told);
        if (!told.Faults.IsEmpty)
        {
            return Refusals.Faulty(told.Faults.All);
        }

        long people = await new DuesOffice(desk, user.Name).Subsidised(place.Region, place.Year, stop);
        Outcome<SubsidyQuote> quote = QuoteSubsidy.Of(desk.Law.Law, $"{place.Region}", place.Year.Number, people);
        if (quote.IsRefused)
        {
            return Refusals.Faulty(quote.Faults);
        }

        if (await act(people) is { Count: > 0 } faults)
        {
            return Refusals.Faulty(faults);
        }

        IReadOnlyList<SubsidyClaimRow> claims = await desk.Reader.Read(
            new RecordQuery<SubsidyClaimRow>(SubsidyClaimRow.Table).In(RegionPeriods.PartitionOf($"{place.Region}")).Where("region", $"{place.Region}").Where("benefit_year", $"{place.Year}").Latest(), stop);
        return TypedResults.Ok(writer.Subsidy(quote.Value!, claims));
    }
}
