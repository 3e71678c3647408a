using Tongchou.Agency;
using Tongchou.Server.Bodies;
using Tongchou.Server.Problems;
using Tongchou.Server.SignIn;

namespace Tongchou.Server.Apis;

internal static class TrialSettlementsApi
{
    public static void MapTrialSettlements(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/trial-settlements", Settle)
            .Describe("settle", "trial", "结算试算:账单进,说明单出;什么都不保存。 Settles a bill on trial and answers with the receipt; nothing is kept.")
            .Open()
            .TakesBill()
            .Produces<Receipt>()
            .Refuses(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Settle(HttpRequest request, LawBook book, CancellationToken stop)
    {
        (Bill? bill, Problem? refusal) = await BillBody.Read(request, book.Law, stop);
        return bill is null ? refusal! : TypedResults.Json(ReceiptWriter.Write(SettleBill.Settle(book, bill)), AgencyJson.Options);
    }
}
