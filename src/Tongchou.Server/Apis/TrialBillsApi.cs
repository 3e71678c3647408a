using Tongchou.Agency;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

/// <summary>Where a bill was kept.</summary>
/// <param name="Id">Its number: the same bill always has the same.</param>
public sealed record KeptBill(string Id);

internal static class TrialBillsApi
{
    public static void MapTrialBills(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/trial-bills", Keep)
            .Describe("keepBill", "trial", "保存账单,得到编号。 Keeps a bill and answers with its number.")
            .Open()
            .TakesBill()
            .Produces<KeptBill>(StatusCodes.Status201Created);
        app.MapGet("/api/trial-bills/{id}", Open)
            .Describe("keptBill", "trial", "按编号打开保存的账单。 Opens a kept bill by its number.")
            .Open()
            .Produces<BillForm>()
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Keep(HttpRequest request, LawBook book, ITrialBills kept, TimeProvider clock, CancellationToken stop)
    {
        (Bill? bill, Problem? refusal) = await BillBody.Read(request, book.Law, stop);
        if (bill is null)
        {
            return refusal!;
        }

        TrialBillId id = await SaveTrialBill.Save(kept, bill, clock.GetUtcNow(), stop);
        return TypedResults.Created($"/api/trial-bills/{id}", new KeptBill(id.Text));
    }

    private static async Task<IResult> Open(string id, ITrialBills kept, CancellationToken stop) =>
        await OpenTrialBill.Open(kept, id, stop) is { } bill ? TypedResults.Json(bill, AgencyJson.Options) : Problem.NoSuchBill();
}
